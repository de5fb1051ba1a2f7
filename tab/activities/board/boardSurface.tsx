import { Button } from '@fluentui/react-button'
import { GridRegular } from '@fluentui/react-icons/svg/grid'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { TextBulletListRegular } from '@fluentui/react-icons/svg/text-bullet-list'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { PointerEvent, ReactNode } from 'react'
import { startTransition, useCallback, useRef, useState } from 'react'
import type { Board } from '../../../okra/board/board.ts'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { milestoneTypes } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { useMedia } from '../../ui/theme.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { useItems } from '../plan/items.ts'
import { ItemsProblem, UndoItemsButton } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { BoardCanvas } from './canvas.tsx'
import { useCards } from './cards.ts'
import { warningOf } from './cardWords.ts'
import type { Held, Target } from './dragging.ts'
import { DropDialog } from './dropDialog.tsx'
import { KeysDialog } from './keysDialog.tsx'
import { BoardList } from './list.tsx'
import { MoveDialog } from './moveDialog.tsx'
import { useMovedByOthers } from './movedByOthers.ts'
import { useCardRights } from './rights.ts'
import { SplitDialog } from './splitDialog.tsx'
import type { CardQuestion } from './toolbar.tsx'
import { CardToolbar } from './toolbar.tsx'
import { Tray } from './tray.tsx'
import type { Pending } from './useQuarterBoard.ts'
import { useBoardLook, useQuarterBoard } from './useQuarterBoard.ts'

const useStyles = makeStyles({
  legend: { rowGap: tokens.spacingVerticalXS },
})

/** The board with everything that can be done on it. `canvas` off: always as a list, for the panel. */
export function BoardSurface({ scope, canvas = true, title }: { scope: string; canvas?: boolean; title?: string }) {
  const looks = useLooks()
  const plan = usePlan()
  const [pending, setPending] = useState<Pending | null>(null)
  const board = useQuarterBoard(pending)
  const look = useBoardLook()
  const items = useItems(scope)
  const cards = useCards(items)
  const rights = useCardRights()
  const hasRoom = useMedia('(min-width: 640px)')
  const [asList, setAsList] = useKept('okra.board.list', false)
  const [active, setActive] = useState<string | null>(null)
  // What is chosen may be drawn a frame later: the press itself is answered first.
  const choose = useCallback((id: string) => startTransition(() => setActive(id)), [])
  const [asking, ask] = useState<{ readonly card: string; readonly about: CardQuestion } | null>(null)
  const outlined = useMovedByOthers(plan.milestones, cards.isMine)
  const { place } = cards
  const drop = useCallback(
    (id: string, target: Target) => {
      setActive(id)
      setPending({ id, ...target })
      void place(id, target.place, target.objective).finally(() => setPending((now) => (now?.id === id ? null : now)))
    },
    [place],
  )
  const chosen = active === null ? undefined : plan.milestones[active]
  const list = !canvas || asList || !hasRoom
  const openMove = useCallback((id: string) => ask({ card: id, about: 'move' }), [])
  return (
    <div className={looks.stack}>
      <Tools
        board={board}
        list={list}
        undo={(rights.mayPlace || items.canUndo) && <UndoItemsButton items={items} />}
        {...(title === undefined ? {} : { title })}
        {...(canvas && hasRoom ? { toggle: () => setAsList(!asList) } : {})}
      />
      <ItemsProblem items={items} />
      {list ? (
        <BoardList board={board} look={look} cards={cards} rights={rights} openMove={openMove} />
      ) : (
        <Canvas {...{ board, look, active, choose, outlined, drop, openMove }} mayPlace={rights.mayPlace}>
          {chosen && <CardToolbar card={chosen} cards={cards} rights={rights} ask={(about) => ask({ card: chosen.id, about })} />}
        </Canvas>
      )}
      <Questions asking={asking} board={board} cards={cards} close={() => ask(null)} />
    </div>
  )
}

function Canvas({ children, ...props }: Omit<Parameters<typeof BoardCanvas>[0], 'onTable'> & { children: ReactNode }) {
  const table = useRef<((event: PointerEvent<HTMLElement>, held: Held) => void) | null>(null)
  const onTable = useCallback((take: NonNullable<typeof table.current>) => {
    table.current = take
  }, [])
  return (
    <>
      <Tray
        cards={props.board.unplaced}
        active={props.active}
        choose={props.choose}
        mayPlace={props.mayPlace}
        take={(event, held) => table.current?.(event, held)}
      />
      <BoardCanvas {...props} onTable={onTable}>
        {children}
      </BoardCanvas>
      <Legend />
    </>
  )
}

/** Intention, how much there is to look at, what was done last, the lock, list or board. */
function Tools({
  board,
  list,
  undo,
  title,
  toggle,
}: {
  board: Board
  list: boolean
  undo: ReactNode
  title?: string
  toggle?: () => void
}) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const [keys, showKeys] = useState(false)
  const warnings = board.lanes.flatMap(({ bars }) => bars).filter(({ milestone }) => warningOf(say, plan, milestone) !== null).length
  return (
    <div className={mergeClasses(looks.row, looks.spread)}>
      <div className={looks.row}>
        {title && <h2 className={looks.heading}>{title}</h2>}
        <span className={looks.quiet}>{say('board.intention')}</span>
      </div>
      <div className={looks.row}>
        {warnings > 0 && (
          <span className={mergeClasses(looks.row, looks.danger, looks.strong)}>
            <WarningFilled fontSize={16} aria-hidden />
            {say('board.toLookAt', { n: warnings })}
          </span>
        )}
        {undo}
        <Lock />
        {!list && (
          <Button size="small" appearance="subtle" onClick={() => showKeys(true)}>
            {say('board.keys')}
          </Button>
        )}
        {toggle && (
          <Button size="small" icon={list ? <GridRegular /> : <TextBulletListRegular />} onClick={toggle}>
            {say(list ? 'board.asBoard' : 'board.asList')}
          </Button>
        )}
      </div>
      <Closing open={keys}>
        <KeysDialog close={() => showKeys(false)} />
      </Closing>
    </div>
  )
}

/** Who leads may keep the board to those who lead; everyone sees that it is so. */
function Lock() {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const locked = usePicture(({ state }) => (state.live === null ? false : (state.sessions[state.live]?.arrangingLocked ?? false)))
  const mayLock = usePicture(({ offers }) => isOffered(offers, 'LockArranging'))
  if (mayLock) {
    return (
      <Button
        size="small"
        aria-pressed={locked}
        icon={<LockClosedRegular />}
        onClick={() => void quarter.send({ type: 'LockArranging', locked: !locked })}
      >
        {say(locked ? 'board.unlock' : 'board.lock')}
      </Button>
    )
  }
  return locked ? <span className={looks.quiet}>{say('board.locked')}</span> : null
}

function Legend() {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    <div className={mergeClasses(looks.row, styles.legend)}>
      {milestoneTypes.map((type) => (
        <TypeChip key={type} type={type} />
      ))}
      <span className={looks.quiet}>— {say('board.dependsOn')}</span>
      <span className={mergeClasses(looks.quiet, looks.danger)}>- - {say('board.wrongOrder')}</span>
    </div>
  )
}

function Questions({
  asking,
  board,
  cards,
  close,
}: {
  asking: { readonly card: string; readonly about: CardQuestion } | null
  board: Board
  cards: ReturnType<typeof useCards>
  close: () => void
}) {
  const plan = usePlan()
  const card = asking === null ? undefined : plan.milestones[asking.card]
  return (
    <Closing open={card !== undefined}>
      {card && asking?.about === 'move' && <MoveDialog key={card.id} card={card} board={board} cards={cards} close={close} />}
      {card && asking?.about === 'split' && <SplitDialog key={card.id} card={card} cards={cards} close={close} />}
      {card && asking?.about === 'drop' && <DropDialog key={card.id} card={card} cards={cards} close={close} />}
    </Closing>
  )
}
