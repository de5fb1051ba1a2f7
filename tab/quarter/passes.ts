import { backoff, pause } from './backoff.ts'
import type { Http } from './http.ts'
import { passes as mayPass } from './http.ts'
import type { Identity } from './identity.ts'
import type { Keep } from './keep.ts'
import type { Pass } from './pass.ts'
import type { PassStatus } from './quarter.ts'
import { Problem } from './quarter.ts'

/** What the passes of a device need to know. Times in milliseconds. */
export interface PassesContext {
  readonly quarter: string
  readonly http: Http
  readonly identity: Identity
  readonly keep: Keep
  readonly passOf: (box: string) => Pass
  readonly lateDelayMs: readonly [number, number]
  readonly people: () => number
  readonly random: () => number
  readonly clock: () => number
  readonly changed: () => void
  /** A pass of an earlier visit is held again: what the server has of it may be taken in. */
  readonly restored: (box: string) => void
}

/** The passes of this device, asked for box by box. */
export interface Passes {
  readonly status: () => Readonly<Record<string, PassStatus>>
  /**
   * Asks for a pass after a random wait; never because somebody writes. `late`: the box was open before this device came, so what it
   * writes waits a random while after the pass was given. Asking twice is asking once.
   */
  readonly ask: (box: string, late: boolean) => void
  readonly notFor: (box: string) => void
  /** Device time from which what waits for this box may be sent; null: there is no pass. */
  readonly sendFrom: (box: string) => number | null
  /** The server does not know the pass: it has to be asked for again. */
  readonly lost: (box: string) => void
  readonly close: () => void
}

/** The longest random wait before a device asks, so that the server sees a crowd and not an order: at most the late delay's end. */
export function askingSpread(people: number, lateDelayMs: readonly [number, number]): number {
  return Math.min(Math.max(3_000, 40 * people), lateDelayMs[1])
}

/** A note of the keep: the pass is held, and from when on it may be used. */
interface HeldNote {
  readonly from: number
}

/** Passes that follow the boxes of the quarter. */
export function createPasses(context: PassesContext): Passes {
  const { quarter, http, identity, keep, passOf, lateDelayMs, people, random, clock, changed, restored } = context
  const stop = new AbortController()
  const from = new Map<string, number>()
  let all: Readonly<Record<string, PassStatus>> = {}
  const set = (box: string, status: PassStatus) => {
    if (all[box] === status) return
    all = { ...all, [box]: status }
    changed()
  }
  const hold = (box: string, since: number) => {
    from.set(box, since)
    set(box, 'held')
  }
  const request = async (box: string) => {
    const body = { run: box, passHash: passOf(box).hash }
    await http(`/api/quarters/${quarter}/passes`, { method: 'POST', body, token: await identity.token(), signal: stop.signal })
  }

  const obtain = async (box: string, late: boolean) => {
    const kept = (await keep.note(`held.${box}`)) as HeldNote | undefined
    if (kept) {
      hold(box, kept.from)
      return restored(box)
    }
    await pause(random() * askingSpread(people(), lateDelayMs), stop.signal)
    await insist(() => request(box), random, stop.signal)
    const since = late ? clock() + lateDelayMs[0] + random() * (lateDelayMs[1] - lateDelayMs[0]) : clock()
    await keep.setNote(`held.${box}`, { from: since } satisfies HeldNote)
    hold(box, since)
  }

  const ask = (box: string, late: boolean) => {
    if (Object.hasOwn(all, box) && all[box] !== 'none') return
    set(box, 'asking')
    obtain(box, late).catch((problem: unknown) => {
      if (stop.signal.aborted) return
      set(box, problem instanceof Problem && problem.code === 'pass-held-elsewhere' ? 'elsewhere' : 'none')
    })
  }
  const askAgain = async (box: string) => {
    from.delete(box)
    await keep.setNote(`held.${box}`, undefined)
    set(box, 'none')
    await pause(askAgainMs, stop.signal)
    ask(box, false)
  }

  return {
    status: () => all,
    ask,
    notFor: (box) => set(box, 'not-for-me'),
    sendFrom: (box) => (all[box] === 'held' ? (from.get(box) ?? null) : null),
    lost: (box) => void askAgain(box).catch(() => {}),
    close: () => stop.abort(new Error('closed')),
  }
}

const askAgainMs = 1_000

/** Tries until it works or is refused for good. */
async function insist(act: () => Promise<void>, random: () => number, signal: AbortSignal): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await act()
    } catch (problem) {
      if (!mayPass(problem) && !(problem instanceof Problem && problem.code === 'broken')) throw problem
      await pause(backoff(failures, random), signal)
    }
  }
}
