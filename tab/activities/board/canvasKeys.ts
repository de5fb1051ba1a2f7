import type { KeyboardEvent } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Arrangement } from '../../../okra/board/drawing/arrangement.ts'
import { useSay } from '../../i18n/say.tsx'
import { useAnnounce } from '../../ui/live.tsx'
import { directionOf, nearest } from '../cluster/walk.ts'
import type { Target } from './dragging.ts'
import { shiftCard, showGhost } from './dragging.ts'
import type { HeldCard } from './holding.ts'
import { afterKey, offsetOf, pickedUp } from './holding.ts'

/** What keys and pointer need of the canvas, as it is when they need it. */
export interface LatestCanvas {
  readonly arrangement: Arrangement
  readonly mayPlace: boolean
  readonly drop: (id: string, target: Target) => void
  readonly openMove: (id: string) => void
}

/** A card that goes to another lane is put elsewhere in the list, and takes the focus along. */
export function useKeepFocus(lanes: { readonly current: HTMLElement | null }, active: string | null): void {
  const had = useRef(false)
  useLayoutEffect(() => {
    const list = lanes.current
    if (had.current && document.activeElement === document.body) list?.querySelector<HTMLElement>(`[data-walk="${active}"]`)?.focus()
    had.current = list?.contains(document.activeElement) ?? false
  })
  useEffect(() => {
    const note = () => {
      had.current = lanes.current?.contains(document.activeElement) ?? false
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [lanes])
}

/** Arrows walk; Space picks a card up, then arrows move it, Enter drops and Escape puts back; M asks where to. */
export function useBoardKeys(
  latest: { readonly current: LatestCanvas },
  lanes: { readonly current: HTMLElement | null },
  ghost: { readonly current: HTMLElement | null },
) {
  const say = useSay()
  const announce = useAnnounce()
  const held = useRef<HeldCard | null>(null)
  const show = (next: HeldCard | null) => {
    const { arrangement } = latest.current
    const id = (next ?? held.current)?.box.bar.milestone.id
    held.current = next
    showGhost(ghost.current, next?.target ?? null, arrangement)
    if (id !== undefined) shiftCard(lanes.current, id, next ? offsetOf(next, arrangement) : null)
  }
  const letGo = () => {
    const now = held.current
    show(null)
    if (now) latest.current.drop(now.box.bar.milestone.id, now.target)
  }
  const whileHeld = (event: KeyboardEvent, now: HeldCard): boolean => {
    if (event.key === 'Enter' || event.key === ' ') letGo()
    else if (event.key === 'Escape' || event.key === 'Tab') {
      show(null)
      announce(say('board.putBack'))
      return event.key === 'Escape'
    } else {
      const next = afterKey(now, event.key, event.shiftKey, latest.current.arrangement)
      if (!next) return false
      show(next)
      announce(say('board.wouldBe', { ...next.target.place }))
    }
    return true
  }
  const whileFree = (event: KeyboardEvent, id: string): boolean => {
    const { arrangement, mayPlace, openMove } = latest.current
    const direction = directionOf(event.key)
    if (direction) return walk(event.target as HTMLElement, lanes.current, direction)
    const box = arrangement.boxes.get(id)
    if (event.key === ' ' && mayPlace && box) {
      show(pickedUp(box))
      announce(say('board.pickedUp', { text: box.bar.milestone.text }))
      return true
    }
    if (event.key.toLowerCase() !== 'm' || !mayPlace) return false
    openMove(id)
    return true
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.walk
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const taken = held.current ? whileHeld(event, held.current) : whileFree(event, id)
    if (taken) event.preventDefault()
  }
}

function walk(from: HTMLElement, lanes: HTMLElement | null, direction: Parameters<typeof nearest>[2]): boolean {
  const stops = [...(lanes?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])]
  const spots = stops.map((stop) => stop.getBoundingClientRect())
  stops[nearest(spots, stops.indexOf(from), direction)]?.focus()
  return true
}
