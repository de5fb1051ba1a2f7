import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Picture, Quarter, Undoing } from './quarter.ts'
import type { Room } from './room.ts'

const QuarterContext = createContext<Room | null>(null)

/** Gives a connected quarter to everything below. */
export function QuarterProvider({ quarter, children }: { quarter: Room; children: ReactNode }) {
  return <QuarterContext value={quarter}>{children}</QuarterContext>
}

/** The quarter on this screen: its functions never change while the screen stands. */
export function useQuarter(): Quarter {
  return useRoom()
}

/** The quarter with what the pages around it need. */
export function useRoom(): Room {
  const quarter = useContext(QuarterContext)
  if (!quarter) throw new Error('no quarter here')
  return quarter
}

/**
 * What `select` takes from the picture. Renders again only when that changes; objects and arrays are compared one level deep, so
 * `(picture) => ({ me: picture.me, line: picture.line })` is fine.
 */
export function usePicture<T>(select: (picture: Picture) => T): T {
  const quarter = useQuarter()
  const last = useRef<{ readonly value: T } | null>(null)
  const read = () => {
    const value = select(quarter.get())
    if (last.current && isSame(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(quarter.subscribe, read)
}

/** What can be taken back on this device, and the acts for it. */
export function useUndoing(): Undoing {
  const quarter = useQuarter()
  const summary = useCallback(() => {
    const { canUndo, canRedo } = quarter.undoing()
    return `${canUndo}/${canRedo}`
  }, [quarter])
  useSyncExternalStore(quarter.subscribe, summary)
  return quarter.undoing()
}

/** Server time, read again every `everyMs` while the screen is visible. */
export function useNow(everyMs = 1_000): number {
  const quarter = useQuarter()
  const [now, setNow] = useState(quarter.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    // All clocks of a screen turn over in the same moment.
    const plan = () => {
      timer = setTimeout(
        () => {
          setNow(quarter.now())
          plan()
        },
        everyMs - (quarter.now() % everyMs),
      )
    }
    plan()
    return () => clearTimeout(timer)
  }, [quarter, everyMs])
  return now
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && Object.is(one[key], other[key]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}
