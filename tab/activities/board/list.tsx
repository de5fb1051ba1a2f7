import { Button } from '@fluentui/react-button'
import { Tab, TabList } from '@fluentui/react-tabs'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { Board } from '../../../okra/board/board.ts'
import { isTooMuch } from '../../../okra/board/drawing/drawWeeks.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import type { Lane } from '../../../okra/board/lanes.ts'
import { tooEarly } from '../../../okra/board/waiting.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Cards } from './cards.ts'
import { warningOf } from './cardWords.ts'
import { weekLoad } from './loadWords.ts'
import { MarkerChip, Scores } from './marks.tsx'
import type { useCardRights } from './rights.ts'
import { WeekButtons } from './toolbar.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  weeks: { display: 'flex', flexDirection: 'column', minWidth: '56px' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 160px', minWidth: 0 },
  acts: { marginInlineStart: 'auto' },
  early: { border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}` },
  tabs: { flexWrap: 'wrap' },
})

interface ListProps {
  readonly board: Board
  readonly look: Look
  readonly cards: Cards
  readonly rights: ReturnType<typeof useCardRights>
  readonly openMove: (id: string) => void
}

const nameOf = (lane: Lane, none: string) => (lane.objective === null ? none : lane.supports?.label || lane.objective.text)

/** The board as a list: a tab for each objective, its cards by start, what has no place, and the weeks that ask for too much. */
export function BoardList(props: ListProps) {
  const { board } = props
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const [chosen, choose] = useState(0)
  const lane = board.lanes[Math.min(chosen, board.lanes.length - 1)]
  if (!lane) return null
  const open = board.unplaced.filter(({ objective }) => objective === (lane.objective?.id ?? null))
  return (
    <div className={looks.stack}>
      <TabList
        className={styles.tabs}
        selectedValue={String(board.lanes.indexOf(lane))}
        onTabSelect={(_, { value }) => choose(Number(value))}
        aria-label={say('board.lanes')}
      >
        {board.lanes.map((one, index) => (
          <Tab key={one.objective?.id ?? 'none'} value={String(index)}>
            {say('board.laneTab', { name: shortened(nameOf(one, say('board.noObjective'))), n: one.bars.length })}
          </Tab>
        ))}
      </TabList>
      {lane.objective && <p className={looks.quiet}>{lane.objective.text}</p>}
      {lane.bars.length + open.length === 0 && <p className={looks.plain}>{say('board.emptyLane')}</p>}
      <ul className={looks.list} aria-label={say('board.cards')}>
        {lane.bars.map(({ milestone }) => (
          <Row key={milestone.id} card={milestone} {...props} />
        ))}
        {open.map((milestone) => (
          <Row key={milestone.id} card={milestone} {...props} />
        ))}
      </ul>
      <Weeks {...props} />
    </div>
  )
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : name
}

function Row({ card, cards, rights, openMove }: ListProps & { card: Milestone }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const warning = warningOf(say, plan, card)
  const isEarly = tooEarly(plan, card) !== null
  return (
    <li className={mergeClasses(looks.card, isEarly && styles.early)}>
      <div className={styles.row}>
        <span className={styles.weeks}>
          <span className={looks.quiet}>{card.placement ? say('board.weeksShort') : say('board.noPlace')}</span>
          {card.placement && (
            <span className={looks.number}>
              {card.placement.start} – {card.placement.end}
            </span>
          )}
        </span>
        <div className={styles.words}>
          <bdi className={mergeClasses(looks.text, looks.strong)}>{card.text}</bdi>
          <div className={looks.row}>
            <TypeChip type={card.type} />
            <span className={looks.quiet}>
              <Scores milestone={card} scale={plan.scales.uxValue} />
            </span>
            {card.markers.map((marker) => (
              <MarkerChip key={marker} marker={marker} />
            ))}
          </div>
          {warning && <p className={mergeClasses(looks.quiet, looks.danger)}>{warning}</p>}
        </div>
        {rights.mayPlace && (
          <div className={mergeClasses(looks.row, styles.acts)}>
            <WeekButtons card={card} cards={cards} subtle />
            <Button className={looks.target} aria-label={say('board.moveThis', { text: card.text })} onClick={() => openMove(card.id)}>
              {say('board.moveTo')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function Weeks({ board, look }: ListProps) {
  const say = useSay()
  const looks = useLooks()
  const much = board.load.filter((week) => isTooMuch(week, look.people))
  return (
    <section className={looks.tight} aria-label={look.words.atOnce}>
      <h3 className={looks.heading}>{look.words.atOnce}</h3>
      {much.length === 0 && <p className={looks.plain}>{say('board.loadFine')}</p>}
      <ul className={looks.list}>
        {much.map((week) => (
          <li key={week.week} className={looks.warning}>
            {weekLoad(say, week, look)}
          </li>
        ))}
      </ul>
    </section>
  )
}
