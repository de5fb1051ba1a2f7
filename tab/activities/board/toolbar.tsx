import { Button } from '@fluentui/react-button'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { Menu, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { tooEarly } from '../../../okra/board/waiting.ts'
import type { Marker, Milestone } from '../../../okra/quarter/plan/items.ts'
import { markers } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { Beside } from '../plan/beside.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Cards } from './cards.ts'
import { warningOf, weeksName } from './cardWords.ts'
import { MarkerChip, Scores } from './marks.tsx'
import type { useCardRights } from './rights.ts'
import { firstLength, moved, resized, startingIn } from './spans.ts'

const useStyles = makeStyles({
  toolbar: { boxShadow: tokens.shadow4, flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: '200px', flex: '1 1 260px' },
})

/** What is asked about a card in a dialog. */
export type CardQuestion = 'move' | 'split' | 'drop'

interface ToolProps {
  readonly card: Milestone
  readonly cards: Cards
  readonly rights: ReturnType<typeof useCardRights>
  readonly ask: (question: CardQuestion) => void
}

/** The chosen card: what it is, what stands against its place with the answer in one click, and what can be done with it. */
export function CardToolbar(props: ToolProps) {
  const { card, cards, rights } = props
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const warning = warningOf(say, plan, card)
  const instead = tooEarly(plan, card)?.instead ?? null
  return (
    <section className={mergeClasses(looks.card, styles.toolbar)} aria-label={say('board.chosen')}>
      <div className={styles.words}>
        <div className={looks.row}>
          <TypeChip type={card.type} />
          <bdi className={mergeClasses(looks.text, looks.strong)}>{card.text}</bdi>
          <span className={looks.quiet}>{weeksName(say, card)}</span>
          <span className={looks.quiet}>
            <Scores milestone={card} scale={plan.scales.uxValue} />
          </span>
        </div>
        {card.markers.length > 0 && (
          <div className={looks.row}>
            {card.markers.map((marker) => (
              <MarkerChip key={marker} marker={marker} />
            ))}
          </div>
        )}
        {warning && <p className={mergeClasses(looks.plain, looks.danger)}>{warning}</p>}
        <Beside item={card.id} />
      </div>
      {rights.mayPlace && (
        <div className={looks.row}>
          <WeekButtons card={card} cards={cards} />
          <Button className={looks.target} onClick={() => props.ask('move')}>
            {say('board.moveTo')}
          </Button>
          {instead && (
            <Button appearance="primary" className={looks.target} onClick={() => void cards.place(card.id, instead)}>
              {say('board.startIn', { week: instead.start })}
            </Button>
          )}
          <More {...props} />
        </div>
      )}
    </section>
  )
}

/** A week earlier, a week later; a card without a place comes to the first weeks. */
export function WeekButtons({ card, cards, subtle = false }: { card: Milestone; cards: Cards; subtle?: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const { placement } = card
  const look = subtle ? ({ appearance: 'subtle' } as const) : {}
  if (!placement) {
    return (
      <Button {...look} className={looks.target} onClick={() => void cards.place(card.id, startingIn(1, firstLength(card.effort)))}>
        {say('board.placeFirst')}
      </Button>
    )
  }
  const shift = (by: number) => void cards.place(card.id, moved(placement, by))
  return (
    <>
      <Button
        {...look}
        className={looks.target}
        icon={<ArrowLeftRegular />}
        aria-label={say('board.earlier', { text: card.text })}
        disabledFocusable={placement.start === 1}
        onClick={() => shift(-1)}
      />
      <Button
        {...look}
        className={looks.target}
        icon={<ArrowRightRegular />}
        aria-label={say('board.later', { text: card.text })}
        disabledFocusable={moved(placement, 1).start === placement.start}
        onClick={() => shift(1)}
      />
    </>
  )
}

/** What is rarely done with a card: its length, flags, splitting, not doing it. */
function More({ card, cards, rights, ask }: ToolProps) {
  const say = useSay()
  const looks = useLooks()
  const { placement } = card
  const mark = (checked: readonly string[]) =>
    void cards.items.edit('milestones', card.id, { markers: markers.filter((one) => checked.includes(one)) })
  return (
    <Menu checkedValues={{ markers: card.markers as Marker[] }} onCheckedValueChange={(_, { checkedItems }) => mark(checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <Button className={looks.target} icon={<MoreHorizontalRegular />} aria-label={say('board.more', { text: card.text })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {placement && <MenuItem onClick={() => void cards.place(card.id, resized(placement, 1))}>{say('board.longer')}</MenuItem>}
          {placement && <MenuItem onClick={() => void cards.place(card.id, resized(placement, -1))}>{say('board.shorter')}</MenuItem>}
          {placement && <MenuItem onClick={() => void cards.place(card.id, null)}>{say('board.takeOff')}</MenuItem>}
          {rights.maySplit && <MenuItem onClick={() => ask('split')}>{say('board.splitMenu')}</MenuItem>}
          {rights.mayDrop && <MenuItem onClick={() => ask('drop')}>{say('board.notDoingMenu')}</MenuItem>}
          {rights.mayMark &&
            markers.map((marker) => (
              <MenuItemCheckbox key={marker} name="markers" value={marker}>
                {say(`board.marker.${marker}`)}
              </MenuItemCheckbox>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
