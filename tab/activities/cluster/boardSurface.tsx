import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { FocusEvent, ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture, useQuarter } from '../../quarter/hooks.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { BoardRightsProvider, createArranging } from './arranging.tsx'
import type { BoardLens } from './board.ts'
import { columnsFor } from './board.ts'
import { BoardBar, BoardProblem, ChosenBar } from './boardBar.tsx'
import { BoardDialogs } from './boardDialogs.tsx'
import type { BoardKeys } from './boardKeys.ts'
import { onBoardKey, onUnfocusedKey } from './boardKeys.ts'
import { BoardMenu } from './boardMenu.tsx'
import type { BoardViewStore } from './boardView.tsx'
import { BoardViewProvider, createBoardView } from './boardView.tsx'
import { LensBoard } from './lens.tsx'
import { PrunedList } from './prunedList.tsx'
import { useBoard } from './useBoard.ts'

const useStyles = makeStyles({
  board: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  arriving: {
    animationName: { from: { transform: 'translateY(12px)' }, to: { transform: 'none' } },
    animationDuration: tokens.durationGentle,
    animationTimingFunction: tokens.curveDecelerateMin,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

/** The board of a session with all its acts. `around` may wrap it in a drag context; `columns` null means as many as fit. */
export function BoardSurface(props: { session: SessionRun; columns: 1 | null; around?: (board: ReactNode) => ReactNode }) {
  const { session, columns, around = (board) => board } = props
  const looks = useLooks()
  const styles = useStyles()
  const rights = useRights()
  const lenses = useBoard(session)
  const [lens, show] = useState<string | null>(null)
  const [letters, setLetters] = useKept('okra.letters', true)
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root)
  const shown = lenses.filter((one) => lens === null || one.lens === lens)
  useFirstStop(rights.view, shown)
  const keys = { ...rights, letters, titleOf: (theme: string) => session.themes[theme]?.title ?? '' }
  useUnfocusedKeys(keys)
  return (
    <BoardViewProvider value={rights.view}>
      <BoardRightsProvider value={rights}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cards and groups inside */}
        <div
          ref={root}
          className={looks.stack}
          onKeyDown={(event) => onBoardKey(event, keys)}
          onFocus={(event) => becomeActive(event, rights.view)}
        >
          <BoardBar session={session} lenses={lenses} lens={lens} show={show} />
          <BoardProblem />
          {around(
            <div className={mergeClasses(styles.board, styles.arriving)}>
              {shown.map((board, index) => (
                <LensBoard key={board.lens} board={board} columns={columns ?? columnsFor(width)} isFirst={index === 0} />
              ))}
            </div>,
          )}
          <ChosenBar session={session} />
          <PrunedList session={session} />
          <BoardMenu session={session} refocus={(act) => keepFocusNear(root.current, rights.view, act)} />
          <BoardDialogs session={session} letters={letters} setLetters={setLetters} />
        </div>
      </BoardRightsProvider>
    </BoardViewProvider>
  )
}

function useRights() {
  const quarter = useQuarter()
  const say = useSay()
  const announce = useAnnounce()
  const offers = usePicture((picture) => picture.offers)
  const [view] = useState(createBoardView)
  const arranging = useMemo(() => createArranging({ quarter, view, say, announce }), [quarter, view, say, announce])
  const mayArrange = isOffered(offers, 'MoveContributions')
  const mayHide = isOffered(offers, 'HideContribution')
  const mayPrune = isOffered(offers, 'PruneContributions')
  return useMemo(() => ({ arranging, mayArrange, mayHide, mayPrune, view }), [arranging, mayArrange, mayHide, mayPrune, view])
}

/** The board has one stop for the Tab key: the card or group that had the focus last, at first the first one. */
function useFirstStop(view: BoardViewStore, shown: readonly BoardLens[]): void {
  useEffect(() => {
    const stops = new Set(
      shown.flatMap(({ groups, alone }) => [
        ...groups.map(({ theme }) => theme.id),
        ...groups
          .flatMap(({ cards }) => cards)
          .concat(alone)
          .map(({ contribution }) => contribution.id),
      ]),
    )
    const { active } = view.get()
    const [first] = stops
    if ((active === null || !stops.has(active)) && first !== undefined) view.set({ active: first })
  }, [view, shown])
}

function becomeActive(event: FocusEvent<HTMLElement>, view: BoardViewStore): void {
  const id = (event.target as HTMLElement).dataset.walk
  if (id !== undefined && view.get().active !== id) view.set({ active: id })
}

/** After an act on a card the focus goes to its neighbour in the list, so that the next one can be sorted at once. */
async function keepFocusNear(root: HTMLElement | null, view: BoardViewStore, act: () => Promise<void>): Promise<void> {
  const { active } = view.get()
  const item = root?.querySelector(`[data-walk="${active}"]`)?.closest('li')
  const near = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector<HTMLElement>('[data-walk]')
  view.set({ chosen: new Set() })
  await act()
  requestAnimationFrame(() => {
    const next = near?.isConnected ? near : root?.querySelector<HTMLElement>(`[data-walk="${active}"]`)
    next?.focus()
  })
}

function useWidth(root: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  const measure = useCallback(() => setWidth(root.current?.clientWidth ?? 0), [root])
  useEffect(() => {
    measure()
    const observer = new ResizeObserver(measure)
    if (root.current) observer.observe(root.current)
    return () => observer.disconnect()
  }, [root, measure])
  return width
}

function useUnfocusedKeys(keys: BoardKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const heard = (event: globalThis.KeyboardEvent) => onUnfocusedKey(event, latest.current)
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [])
}
