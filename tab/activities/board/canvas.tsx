import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { PointerEvent, ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Board } from '../../../okra/board/board.ts'
import type { Box } from '../../../okra/board/drawing/arrangement.ts'
import { arrange } from '../../../okra/board/drawing/arrangement.ts'
import { drawBehind, undatedOn } from '../../../okra/board/drawing/drawLanes.ts'
import { drawTips } from '../../../okra/board/drawing/drawLines.ts'
import { drawLoad, drawWeeks } from '../../../okra/board/drawing/drawWeeks.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { DrawnBar } from './bar.tsx'
import type { LatestCanvas } from './canvasKeys.ts'
import { useBoardKeys, useKeepFocus } from './canvasKeys.ts'
import { cardLabel } from './cardWords.ts'
import type { Held, Target } from './dragging.ts'
import { edge, useDragging } from './dragging.ts'
import { loadWords } from './loadWords.ts'
import { lengthOf } from './spans.ts'
import { CardStop } from './stops.tsx'
import { Drawn } from './svg.tsx'
import { useWidth } from './useWidth.ts'

const useStyles = makeStyles({
  canvas: { position: 'relative', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  weeks: {
    position: 'sticky',
    insetBlockStart: 'var(--okra-header)',
    zIndex: 2,
    display: 'block',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lanes: { position: 'relative' },
  drawing: { display: 'block', fontFamily: tokens.fontFamilyBase },
  // Load and chosen card stay in view.
  tools: { position: 'sticky', insetBlockEnd: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  stops: { listStyleType: 'none', margin: 0, padding: 0 },
  ghost: {
    position: 'absolute',
    insetBlockStart: 0,
    insetInlineStart: 0,
    width: '1px',
    height: '1px',
    visibility: 'hidden',
    pointerEvents: 'none',
    transformOrigin: '0 0',
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
})

/** What the canvas shows and does. `active`: the card that is chosen. */
export interface CanvasProps {
  readonly board: Board
  readonly look: Look
  readonly active: string | null
  readonly choose: (id: string) => void
  readonly outlined: ReadonlySet<string>
  readonly mayPlace: boolean
  readonly drop: (id: string, target: Target) => void
  readonly openMove: (id: string) => void
  /** What can be done with the chosen card. */
  readonly children?: ReactNode
  /** Is given how a card without a place can be taken and dropped on the board. */
  readonly onTable?: (take: (event: PointerEvent<HTMLElement>, held: Held) => void) => void
}

/** The board as a picture with a button over each bar: drag, keyboard, and what is chosen. Nothing but transforms while something is held. */
export function BoardCanvas(props: CanvasProps) {
  const { board, look, active, choose, mayPlace, outlined } = props
  const say = useSay()
  const styles = useStyles()
  const plan = usePlan()
  const root = useRef<HTMLDivElement>(null)
  const lanes = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const width = Math.max(560, useWidth(root))
  const arrangement = useMemo(() => arrange(board, width), [board, width])
  const latest = useRef({ ...props, arrangement })
  latest.current = { ...props, arrangement }
  const take = useDragging(tableOf(latest, lanes), () => ghost.current)
  const onKeyDown = useBoardKeys(latest, lanes, ghost)
  const { onTable } = props
  useEffect(() => onTable?.(take), [onTable, take])
  useKeepFocus(lanes, active)
  const press = useCallback((event: PointerEvent<HTMLElement>, box: Box) => take(event, heldOf(event, box)), [take])
  const undated = useMemo(() => undatedOn(board, arrangement), [board, arrangement])
  const boxes = useMemo(() => inOrder(arrangement.boxes), [arrangement])
  const labels = useMemo(() => new Map(boxes.map(({ bar }) => [bar.milestone.id, cardLabel(say, plan, bar.milestone)])), [boxes, say, plan])
  const reachable = active !== null && arrangement.boxes.has(active) ? active : (boxes[0]?.bar.milestone.id ?? null)
  const { top, foot } = arrangement.measures
  return (
    <div ref={root} className={styles.canvas}>
      <svg role="img" aria-label={say('board.weeksRow')} width={width} height={top} className={mergeClasses(styles.weeks, styles.drawing)}>
        <Drawn shapes={[drawWeeks(board, arrangement.measures, look)]} />
      </svg>
      <div ref={lanes} className={styles.lanes}>
        <svg aria-hidden width={width} height={arrangement.height} className={styles.drawing}>
          <Drawn shapes={drawBehind(board, arrangement, look)} />
          {boxes.map((box) => (
            <DrawnBar key={box.bar.milestone.id} box={box} undated={undated(box.bar.milestone.id)} scales={board.scales} look={look} />
          ))}
          <Drawn shapes={drawTips(board, arrangement, look)} />
        </svg>
        <div ref={ghost} className={styles.ghost} aria-hidden />
        <ul
          className={styles.stops}
          aria-label={say('board.cards')}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => chooseFocused(target, choose)}
          onClick={({ target }) => chooseFocused(target, choose)}
        >
          {boxes.map((box) => (
            <li key={box.bar.milestone.id}>
              <CardStop
                box={box}
                label={labels.get(box.bar.milestone.id) ?? ''}
                reachable={box.bar.milestone.id === reachable}
                chosen={box.bar.milestone.id === active}
                others={outlined.has(box.bar.milestone.id)}
                movable={mayPlace}
                take={press}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.tools}>
        <svg role="img" aria-label={loadWords(say, board, look)} width={width} height={foot} className={styles.drawing}>
          <Drawn shapes={[drawLoad(board, arrangement.measures, look)]} />
        </svg>
        {props.children}
      </div>
    </div>
  )
}

function tableOf(latest: { readonly current: LatestCanvas }, lanes: { readonly current: HTMLElement | null }) {
  return {
    surface: () => lanes.current,
    arrangement: () => latest.current.arrangement,
    mayPlace: () => latest.current.mayPlace,
    drop: (id: string, target: Target) => latest.current.drop(id, target),
  }
}

function heldOf(event: PointerEvent<HTMLElement>, box: Box): Held {
  const { right } = event.currentTarget.getBoundingClientRect()
  return { id: box.bar.milestone.id, from: box, length: lengthOf(box.bar.place), resizing: right - event.clientX <= edge }
}

/** Lane by lane, by start: the order in which the cards are read. */
function inOrder(boxes: ReadonlyMap<string, Box>): readonly Box[] {
  return [...boxes.values()].sort((a, b) => a.lane - b.lane || a.bar.place.start - b.bar.place.start || a.bar.row - b.bar.row)
}

function chooseFocused(target: EventTarget, choose: (id: string) => void): void {
  const id = (target as HTMLElement).closest<HTMLElement>('[data-walk]')?.dataset.walk
  if (id !== undefined) choose(id)
}
