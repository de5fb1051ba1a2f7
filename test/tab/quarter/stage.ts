import type { Call, Http } from '../../../tab/quarter/http.ts'
import type { Identity } from '../../../tab/quarter/identity.ts'
import { Problem } from '../../../tab/quarter/quarter.ts'

/** One call that was made. */
export interface Made extends Call {
  readonly path: string
}

/** A server that is told what to answer: it records every call and can be cut off. */
export interface FakeServer {
  readonly http: Http
  readonly made: Made[]
  /** What the next calls are answered with; a Problem is thrown. Without any the answer is `{entries: []}`. */
  readonly answers: unknown[]
  cut: boolean
}

/** A fake server for the edge of the tab: HTTP is what can't run in a unit test. */
export function fakeServer(): FakeServer {
  const server: FakeServer = {
    made: [],
    answers: [],
    cut: false,
    http: async <T>(path: string, call: Call = {}) => {
      server.made.push({ path, ...call })
      if (server.cut) throw new Problem('offline')
      const answer = server.answers.shift()
      if (answer instanceof Problem) throw answer
      return (answer ?? { entries: [] }) as T
    },
  }
  return server
}

/** An identity that always has a token. */
export const someone: Identity = { token: async () => 'token', expire: () => {}, me: () => null }

/** A clock that stands until it is moved, with what is due later. */
export interface HandClock {
  readonly now: () => number
  readonly later: (ms: number, run: () => void) => () => void
  /** Moves the time on and runs what has become due. */
  readonly pass: (ms: number) => Promise<void>
  readonly due: () => readonly number[]
}

/** Time by hand. */
export function handClock(): HandClock {
  let now = 1_000_000
  let waiting: { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => now,
    later: (ms, run) => {
      const entry = { at: now + ms, run }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((one) => one !== entry)
      }
    },
    pass: async (ms) => {
      now += ms
      const ready = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { run } of ready) run()
      await settled()
    },
    due: () => waiting.map(({ at }) => at - now).sort((a, b) => a - b),
  }
}

/** Lets every promise that is ready go on, also those behind the fake IndexedDB, which answers in later turns of the event loop. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
