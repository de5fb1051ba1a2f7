import { backoff } from './backoff.ts'

/** Something that is delivered one by one. Times in milliseconds of this device. */
export interface Deliveries<Item> {
  /** The next one that may be sent now. */
  readonly next: () => Item | undefined
  /** When the next one may be sent; null: nothing waits for a time. */
  readonly nextAt: () => number | null
  /** Before the first of a row: another tab may have sent some meanwhile. */
  readonly begin: () => Promise<void>
  /** Sends one, and settles what comes of it: `again` means that the line is down and all wait. */
  readonly send: (item: Item) => Promise<'done' | 'again'>
  /** Runs a row alone among all tabs. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly clock: () => number
  readonly random: () => number
  /** Runs something later; answers how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void
}

/** A delivery that keeps trying. */
export interface Delivery {
  /** Looks whether something can be sent. */
  readonly wake: () => void
  /** The line is back: tries now, whatever the back-off says. */
  readonly hurry: () => void
  readonly close: () => void
}

/** Delivers in order, retries with a back-off from 0.5 to 30 seconds, and waits for what may not be sent yet. */
export function createDelivery<Item>(deliveries: Deliveries<Item>): Delivery {
  const { next, nextAt, begin, send, alone, clock, random, later } = deliveries
  let failures = 0
  let busy = false
  let closed = false
  let callOff = () => {}

  const row = async () => {
    await begin()
    for (let item = next(); item !== undefined && !closed; item = next()) {
      if ((await send(item)) === 'again') {
        failures += 1
        return
      }
      failures = 0
    }
  }
  const plan = () => {
    callOff()
    if (closed) return
    const at = nextAt()
    if (at === null) return
    callOff = later(failures > 0 ? backoff(failures, random) : Math.max(0, at - clock()), wake)
  }
  const wake = () => {
    callOff()
    if (closed || busy) return
    if (next() === undefined) return plan()
    busy = true
    alone(row)
      .catch(() => {
        failures += 1
      })
      .finally(() => {
        busy = false
        plan()
      })
  }
  return {
    wake,
    hurry: () => {
      failures = 0
      wake()
    },
    close: () => {
      closed = true
      callOff()
    },
  }
}
