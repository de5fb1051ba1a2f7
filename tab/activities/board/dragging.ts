import type { PointerEvent as ReactPointerEvent } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import type { Arrangement, Box } from '../../../okra/board/drawing/arrangement.ts'
import { across } from '../../../okra/board/drawing/arrangement.ts'
import type { Span } from '../../../okra/quarter/plan/items.ts'
import { moved, resized, startingIn } from './spans.ts'

/** Where a card would be if it were let go now. `objective` null: the lane of what has none. */
export interface Target {
  readonly place: Span
  readonly objective: string | null
}

/** What is held: a card of the board, or one that has no place yet (`length`: the weeks that it would get). */
export interface Held {
  readonly id: string
  readonly from: Box | null
  readonly length: number
  readonly resizing: boolean
}

/** So far the pointer has to go before a press becomes a drag, in pixels. */
const slop = 5
/** So near to its end a card is taken to change its length, in pixels. */
export const edge = 10

/** What a drag works with: all of it is read when it is needed, nothing is rendered while something moves. */
export interface DragTable {
  readonly surface: () => HTMLElement | null
  readonly arrangement: () => Arrangement
  readonly mayPlace: () => boolean
  readonly drop: (id: string, target: Target) => void
}

/** The lane at this height, the first or last one beyond them. */
export function laneAt({ lanes }: Arrangement, y: number): string | null {
  const found = lanes.find((lane) => y < lane.y + lane.height) ?? lanes.at(-1)
  return found?.lane.objective?.id ?? null
}

/** Where a held card would be, for so many pixels that it was moved, or for the place of the pointer. */
export function targetOf(
  held: Held,
  arrangement: Arrangement,
  by: { readonly x: number; readonly y: number },
  at: { readonly x: number; readonly y: number },
): Target {
  const { head, week } = arrangement.measures
  const { from } = held
  if (!from) return { place: startingIn(Math.floor((at.x - head) / week) + 1, held.length), objective: laneAt(arrangement, at.y) }
  const weeks = Math.round(by.x / week)
  if (held.resizing) return { place: resized(from.bar.place, weeks), objective: from.bar.milestone.objective }
  return { place: moved(from.bar.place, weeks), objective: laneAt(arrangement, from.y + by.y + from.height / 2) }
}

/** Shows where a card would land: a frame that is only transformed. Its own size is one pixel, so that no layout happens. */
export function showGhost(ghost: HTMLElement | null, target: Target | null, arrangement: Arrangement): void {
  if (!ghost) return
  if (!target) {
    ghost.style.visibility = 'hidden'
    return
  }
  const lane = arrangement.lanes.find(({ lane: one }) => (one.objective?.id ?? null) === target.objective) ?? arrangement.lanes[0]
  const { x, width } = across(arrangement.measures, target.place.start, target.place.end)
  ghost.style.visibility = 'visible'
  ghost.style.transform = `translate(${x}px, ${lane?.y ?? 0}px) scale(${width}, ${lane?.height ?? 0})`
}

/** Moves the button of a card, which shows itself while it is held; the drawn bar stays where the card was. null: it is let go. */
export function shiftCard(surface: HTMLElement | null, id: string, by: { readonly x: number; readonly y: number } | null): void {
  const button = surface?.querySelector<HTMLElement>(`button[data-card="${id}"]`)
  if (!button) return
  // An SVG is laid out again for each move of what is in it; a button of its own layer is not.
  button.style.translate = by ? `${by.x}px ${by.y}px` : ''
  if (by) button.dataset.held = ''
  else delete button.dataset.held
}

/** Takes cards with the pointer: a press that does not move stays a click. The function is the same as long as the canvas stands. */
export function useDragging(table: DragTable, ghost: () => HTMLElement | null) {
  const stop = useRef<() => void>(undefined)
  const latest = useRef({ table, ghost })
  latest.current = { table, ghost }
  useEffect(() => () => stop.current?.(), [])
  return useCallback((event: ReactPointerEvent<HTMLElement>, held: Held) => {
    const now = latest.current
    if (event.button !== 0 || !now.table.mayPlace()) return
    stop.current?.()
    stop.current = follow(event.nativeEvent, held, now.table, now.ghost)
  }, [])
}

function follow(start: PointerEvent, held: Held, table: DragTable, ghost: () => HTMLElement | null): () => void {
  let target: Target | null = null
  let frame = 0
  const by = ({ clientX, clientY }: PointerEvent) => ({ x: clientX - start.clientX, y: clientY - start.clientY })
  const show = (event: PointerEvent) => {
    const surface = table.surface()
    const rect = surface?.getBoundingClientRect()
    if (!rect) return
    target = targetOf(held, table.arrangement(), by(event), { x: event.clientX - rect.left, y: event.clientY - rect.top })
    showGhost(ghost(), target, table.arrangement())
    if (!held.resizing) shiftCard(surface?.ownerDocument.body ?? null, held.id, by(event))
  }
  const move = (event: PointerEvent) => {
    const { x, y } = by(event)
    if (target === null && Math.hypot(x, y) < slop) return
    event.preventDefault()
    target ??= { place: { start: 1, end: 1 }, objective: null }
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => show(event))
  }
  const end = () => {
    cancelAnimationFrame(frame)
    showGhost(ghost(), null, table.arrangement())
    shiftCard(document.body, held.id, null)
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', end)
    removeEventListener('keydown', putBack, true)
  }
  const up = (event: PointerEvent) => {
    if (target !== null) show(event)
    const landed = target
    end()
    if (landed) table.drop(held.id, landed)
  }
  const putBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end()
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
  addEventListener('pointercancel', end)
  addEventListener('keydown', putBack, true)
  return end
}
