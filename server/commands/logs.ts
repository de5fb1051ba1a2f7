import type { Append, AppendRecord, CommandMark, Store, StoredEvent } from '../../okra/ports/store.ts'
import { groupCommit } from './groupCommit.ts'
import type { Aggregate, Live, Read, Snapshot } from './live.ts'
import { byStream, foldRecords, loadLive, ringSize } from './live.ts'

export type { Aggregate, Read } from './live.ts'

/** Events that have just become durable, those after version `from` up to `to`. */
export interface Announcement {
  readonly stream: string
  readonly from: number
  readonly to: number
  readonly events: readonly StoredEvent[]
}

/** The same command id came with another body: a mistake of the device. */
export class OtherBody extends Error {
  override readonly name = 'OtherBody'
}

/** The logs of all teams or all quarters: read, decide, append, announce. */
export interface Logs<State> {
  /** The durable state; an unknown stream has the initial state at version 0. */
  read(stream: string): Promise<Read<State>>
  /** The durable state of a stream that is already in memory. */
  peek(stream: string): Read<State> | null
  /** The state with what is on its way to disk: rules decide against it. */
  latest(stream: string): Promise<State>
  /** Events after a version, if they are still at hand. */
  since(stream: string, version: number): readonly StoredEvent[] | null
  /**
   * Decides and appends. Resolves with the version once it is durable and announced; the same command again answers its
   * version. Whatever `decide` throws passes through. Rejects with OtherBody, or StoreUnavailable.
   */
  execute(stream: string, command: CommandMark | null, decide: (state: State) => readonly StoredEvent[]): Promise<number>
  /** Erases what `erase` changes, in the log and in memory. */
  redact(stream: string, erase: (event: StoredEvent) => StoredEvent): Promise<void>
  /** Takes in what another server has appended, and announces it. */
  refresh(stream: string): Promise<void>
  /** Streams in memory. */
  open(): readonly string[]
  /** Hears of everything that becomes durable, in order. */
  announced(listener: (announcement: Announcement) => void): void
}

const snapshotEvery = 400
const tries = 6

/**
 * Keeps streams in memory as they are used. One queue per stream: commands are decided one after the other against the state
 * that includes what is still on its way to disk, so a burst becomes one commit; nobody sees it before it is durable.
 * `build` names the shape of the state: a snapshot of another build is ignored.
 */
export function createLogs<State>(store: Store, kind: string, aggregate: Aggregate<State>, build: string): Logs<State> {
  const lives = new Map<string, Promise<Live<State>>>()
  const ready = new Map<string, Live<State>>()
  const listeners: ((announcement: Announcement) => void)[] = []
  /** How far streams that were forgotten had been announced. */
  const heard = new Map<string, number>()

  const load = async (stream: string): Promise<Live<State>> => {
    const live = await loadLive(store, kind, aggregate, build, stream)
    ready.set(stream, live)
    catchUp(live)
    return live
  }

  /** What others have appended to a forgotten stream is announced as soon as it is read again. */
  const catchUp = ({ stream, durable, ring }: Live<State>) => {
    const from = heard.get(stream)
    heard.delete(stream)
    const missed = from === undefined ? [] : ring.filter(({ version }) => version > from)
    // Of what lies behind a snapshot there are no events: who has missed that much follows again at the next announcement.
    if (from === undefined || missed[0]?.version !== from + 1) return
    const events = missed.flatMap((frame) => frame.events)
    for (const listener of listeners) listener({ stream, from, to: durable.version, events })
  }

  const liveOf = (stream: string): Promise<Live<State>> => {
    const existing = lives.get(stream)
    if (existing) return existing
    const loading = load(stream)
    lives.set(stream, loading)
    // A load that failed is tried again by the next caller.
    loading.catch(() => lives.delete(stream))
    return loading
  }

  const forget = (live: Live<State>) => {
    live.stale = true
    if (ready.get(live.stream) !== live) return
    lives.delete(live.stream)
    ready.delete(live.stream)
    heard.set(live.stream, live.durable.version)
  }

  const commit = groupCommit(store, (appends, results) => {
    for (const [stream, frames] of byStream(appends, results)) {
      const live = ready.get(stream)
      if (live) settle(live, frames)
    }
    appends.forEach(({ stream }, index) => {
      const live = ready.get(stream)
      if (live && results[index]?.status === 'conflict') forget(live)
    })
  })

  const settle = (live: Live<State>, frames: readonly Append[]) => {
    const from = live.durable.version
    for (const append of frames) {
      const done = live.pending.shift()
      if (!done) return
      live.durable = { state: done.state, version: done.version }
      live.ring.push({ version: done.version, events: done.events })
      if (append.command) live.commands.set(append.command.id, { hash: append.command.hash, version: done.version })
    }
    if (live.ring.length > ringSize * 2) live.ring = live.ring.slice(-ringSize)
    const events = frames.flatMap((append) => append.events)
    for (const listener of listeners) listener({ stream: live.stream, from, to: live.durable.version, events })
    saveSnapshot(live)
  }

  const takeIn = (live: Live<State>, records: readonly AppendRecord[]) => {
    const from = live.durable.version
    const version = records.at(-1)?.version ?? from
    live.durable = { state: foldRecords(aggregate, live.durable.state, records), version }
    live.latest = live.durable
    for (const { version: at, events, command } of records) {
      live.ring.push({ version: at, events })
      if (command) live.commands.set(command.id, { hash: command.hash, version: at })
    }
    const events = records.flatMap((record) => record.events)
    for (const listener of listeners) listener({ stream: live.stream, from, to: version, events })
  }

  const saveSnapshot = (live: Live<State>) => {
    const { version, state } = live.durable
    if (version - live.lastSnapshot < snapshotEvery) return
    live.lastSnapshot = version
    live.snapshotting = writeSnapshot(live.stream, { build, version, state }).catch(() => {
      // A snapshot is a cache: without it the whole log is read.
    })
  }

  const writeSnapshot = async (stream: string, body: Snapshot<State>) => {
    const before = await store.get(`${kind}-snapshot`, stream)
    await store.put(`${kind}-snapshot`, { id: stream, owner: stream, body }, before?.version ?? 0)
  }

  const repeated = async (live: Live<State>, command: CommandMark): Promise<number | null> => {
    const known = live.commands.get(command.id) ?? (live.snapshotVersion > 0 ? await store.findCommand(live.stream, command.id) : null)
    if (!known) return null
    if (known.hash !== command.hash) throw new OtherBody()
    return known.version
  }

  const attempt = async (live: Live<State>, command: CommandMark | null, decide: (state: State) => readonly StoredEvent[]) => {
    if (live.stale) return null
    const events = decide(live.latest.state)
    if (events.length === 0) return live.durable.version
    const expectedVersion = live.latest.version
    const state = events.reduce((next, event) => aggregate.evolve(next, event), live.latest.state)
    live.latest = { state, version: expectedVersion + 1 }
    live.pending.push({ version: expectedVersion + 1, state, events })
    const result = await commit({ stream: live.stream, expectedVersion, events, command })
    return result.status === 'appended' ? result.version : null
  }

  const once = async (stream: string, command: CommandMark | null, decide: (state: State) => readonly StoredEvent[]) => {
    const live = await liveOf(stream)
    const before = command && (await repeated(live, command))
    if (before !== null) return before
    return attempt(live, command, decide).catch((cause: unknown) => {
      // What memory believed may never become durable: start from the store again.
      if (cause instanceof Error && cause.name === 'StoreUnavailable') forget(live)
      throw cause
    })
  }

  const run = async (stream: string, command: CommandMark | null, decide: (state: State) => readonly StoredEvent[]): Promise<number> => {
    for (let count = 0; count < tries; count += 1) {
      const version = await once(stream, command, decide)
      if (version !== null) return version
    }
    throw new Error(`append to ${kind} lost ${tries} times`)
  }

  return {
    read: async (stream) => (await liveOf(stream)).durable,
    peek: (stream) => ready.get(stream)?.durable ?? null,
    latest: async (stream) => (await liveOf(stream)).latest.state,
    since: (stream, version) => {
      const live = ready.get(stream)
      if (!live || version > live.durable.version) return null
      const first = live.ring[0]?.version ?? live.durable.version + 1
      return version + 1 < first ? null : live.ring.filter((frame) => frame.version > version).flatMap(({ events }) => events)
    },
    execute: async (stream, command, decide) => {
      if (!command) return run(stream, null, decide)
      const live = await liveOf(stream)
      const running = live.running.get(command.id)
      if (running && running.hash !== command.hash) throw new OtherBody()
      if (running) return running.reply
      const reply = run(stream, command, decide).finally(() => live.running.delete(command.id))
      live.running.set(command.id, { hash: command.hash, reply })
      return reply
    },
    redact: async (stream, erase) => {
      const live = await liveOf(stream)
      // A snapshot that is on its way would bring the text back; and its bytes go when the log is rewritten.
      await live.snapshotting
      await store.remove(`${kind}-snapshot`, stream)
      await store.redact(stream, erase)
      live.ring = live.ring.map(({ version, events }) => ({ version, events: events.map(erase) }))
    },
    refresh: async (stream) => {
      const live = ready.get(stream)
      if (!live || live.pending.length > 0) return
      const records = await store.read(stream, live.durable.version)
      if (records.length === 0 || live.stale || live.pending.length > 0) return
      if (records[0]?.version === live.durable.version + 1) takeIn(live, records)
    },
    open: () => [...ready.keys()],
    announced: (listener) => {
      listeners.push(listener)
    },
  }
}
