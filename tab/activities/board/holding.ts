import type { Arrangement, Box } from '../../../okra/board/drawing/arrangement.ts'
import { across } from '../../../okra/board/drawing/arrangement.ts'
import type { Target } from './dragging.ts'
import { moved, resized } from './spans.ts'

/** A card that is held by the keyboard, and where it would be put. */
export interface HeldCard {
  readonly box: Box
  readonly target: Target
}

/** A card as it is picked up: where it is. */
export function pickedUp(box: Box): HeldCard {
  return { box, target: { place: box.bar.place, objective: box.bar.milestone.objective } }
}

/** The held card after an arrow key: weeks, with shift its length, or the lane above or below; null: the key is not for it. */
export function afterKey(held: HeldCard, key: string, shift: boolean, arrangement: Arrangement): HeldCard | null {
  const { place, objective } = held.target
  const weeks = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (weeks !== undefined) return { ...held, target: { objective, place: shift ? resized(place, weeks) : moved(place, weeks) } }
  const lanes = { ArrowUp: -1, ArrowDown: 1 }[key]
  if (lanes === undefined) return null
  const all = arrangement.lanes.map(({ lane }) => lane.objective?.id ?? null)
  const next = Math.max(0, Math.min(all.length - 1, all.indexOf(objective) + lanes))
  return { ...held, target: { place, objective: all[next] ?? null } }
}

/** How far the drawn bar is from where it would be put, in pixels. */
export function offsetOf({ box, target }: HeldCard, { lanes, measures }: Arrangement): { readonly x: number; readonly y: number } {
  const home = lanes[box.lane]
  const lane = lanes.find((one) => (one.lane.objective?.id ?? null) === target.objective) ?? home
  return { x: across(measures, target.place.start, target.place.end).x - box.x, y: (lane?.y ?? 0) - (home?.y ?? 0) }
}
