import type { ClientFrames, ServerFrames } from '../../okra/api.ts'
import type { Sentence } from '../../okra/quarter/state.ts'
import { measureOffset } from './clockOffset.ts'

/** What the feed says. Frames are the server's; the rest is about the line. */
export interface FeedHandlers {
  readonly frames: Omit<ServerFrames, 'out'>
  readonly out: (code: string) => void
  readonly up: () => void
  readonly down: (connecting: boolean) => void
  readonly offset: (ms: number) => void
}

/** The live line to the server. */
export interface Feed {
  /** Asks for what is missing after this version; 0 asks for everything. */
  readonly follow: (version: number) => void
  readonly type: (sentence: Sentence) => void
  readonly remind: () => void
  /** Tries to connect now. */
  readonly retry: () => void
  readonly close: () => void
}

/** The parts of a socket that the feed uses. */
export interface Line {
  readonly on: (event: string, heard: (...parts: never[]) => void) => unknown
  readonly emit: (event: string, ...parts: unknown[]) => unknown
  readonly connect: () => unknown
  readonly disconnect: () => unknown
}

/** Opens a line. `token` is asked before each try. */
export type OpenLine = (token: () => Promise<string>) => Promise<Line>

/** The line over socket.io, which is loaded only now: it is not needed for the first paint. */
export const openSocket: OpenLine = async (token) => {
  const { io } = await import('socket.io-client')
  const socket = io({
    auth: (give) => {
      token().then(
        (fresh) => give({ token: fresh }),
        () => give({ token: '' }),
      )
    },
    reconnectionDelay: 500,
    reconnectionDelayMax: 4_000,
    randomizationFactor: 0.5,
  })
  return socket as unknown as Line
}

const frameNames = [
  'state',
  'team',
  'events',
  'modelAllowed',
  'people',
  'person',
  'present',
  'came',
  'went',
  'absence',
  'progress',
  'typing',
  'nudges',
  'desk',
  'reminder',
] as const satisfies readonly Exclude<keyof ServerFrames, 'out'>[]
const signedOutWaitMs = 1_000
const clockEveryMs = 10 * 60_000

/** Follows a quarter. `token` gives a valid session token; `refused` hears that the last one was not taken and answers whether to go on. */
export async function openFeed(
  quarter: string,
  token: () => Promise<string>,
  refused: (code: string) => Promise<boolean>,
  { frames, out, up, down, offset }: FeedHandlers,
  open: OpenLine = openSocket,
): Promise<Feed> {
  const line = await open(token)
  const emit = <E extends keyof ClientFrames>(event: E, ...parts: Parameters<ClientFrames[E]>) => void line.emit(event, ...parts)
  const measure = () => {
    const ask = () => new Promise<number>((resolve) => emit('clock', resolve))
    void measureOffset(ask).then(offset)
  }
  let closed = false
  let timer: ReturnType<typeof setInterval> | null = null

  for (const name of frameNames) line.on(name, frames[name] as (...parts: never[]) => void)
  line.on('out', out as (...parts: never[]) => void)
  line.on('connect', () => {
    up()
    measure()
  })
  line.on('disconnect', (reason: string) => {
    if (closed) return
    down(true)
    // The server closed this one on purpose: socket.io leaves it to us to come again.
    if (reason === 'io server disconnect') setTimeout(() => closed || line.connect(), signedOutWaitMs)
  })
  line.on('connect_error', (error: Error) => {
    if (closed) return
    down(true)
    if (error.message !== 'signed-out') return
    void refused(error.message).then((goOn) => {
      if (goOn && !closed) setTimeout(() => closed || line.connect(), signedOutWaitMs)
    })
  })
  timer = setInterval(measure, clockEveryMs)
  return {
    follow: (version) => emit('follow', { quarter, version }),
    type: (sentence) => emit('typing', sentence),
    remind: () => emit('reminder'),
    retry: () => {
      // Between two tries of its own the line takes no notice of `connect`.
      line.disconnect()
      line.connect()
    },
    close: () => {
      closed = true
      if (timer) clearInterval(timer)
      line.disconnect()
    },
  }
}
