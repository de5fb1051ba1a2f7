import type { Append, AppendRecord, AppendResult, Store, StoredEvent } from '../../okra/ports/store.ts'

/** How events become a state. */
export interface Aggregate<State> {
  readonly initial: State
  evolve(state: State, event: StoredEvent): State
}

/** The durable state of a stream. */
export interface Read<State> {
  readonly state: State
  readonly version: number
}

/** How many appends stay at hand for devices that come back. */
export const ringSize = 600

/** What is decided but not durable yet. */
interface Pending<State> {
  readonly version: number
  readonly state: State
  readonly events: readonly StoredEvent[]
}

/** A stream in memory. `latest` includes what is on its way to disk. */
export interface Live<State> {
  readonly stream: string
  durable: Read<State>
  latest: Read<State>
  pending: Pending<State>[]
  ring: { readonly version: number; readonly events: readonly StoredEvent[] }[]
  readonly commands: Map<string, { readonly hash: string; readonly version: number }>
  readonly running: Map<string, { readonly hash: string; readonly reply: Promise<number> }>
  /** Commands up to this version are only in the store. */
  readonly snapshotVersion: number
  lastSnapshot: number
  /** The snapshot that is being written, if any. */
  snapshotting: Promise<void>
  /** Somebody else was first: what memory believes is not what the store has. */
  stale: boolean
}

/** A state at a version, kept so that a long log need not be read as a whole. A cache: it may be deleted at any time. */
export interface Snapshot<State> {
  readonly build: string
  readonly version: number
  readonly state: State
}

/** The state after these appends. */
export function foldRecords<State>(aggregate: Aggregate<State>, state: State, records: readonly AppendRecord[]): State {
  return records.reduce((current, { events }) => events.reduce((next, event) => aggregate.evolve(next, event), current), state)
}

/** Reads a stream from its snapshot, if this build has made one, and its log. */
export async function loadLive<State>(
  store: Store,
  kind: string,
  aggregate: Aggregate<State>,
  build: string,
  stream: string,
): Promise<Live<State>> {
  const stored = await store.get(`${kind}-snapshot`, stream)
  const snapshot = stored?.body as Snapshot<State> | undefined
  const usable = snapshot?.build === build ? snapshot : null
  const records = await store.read(stream, usable?.version ?? 0)
  const version = records.at(-1)?.version ?? usable?.version ?? 0
  const state = foldRecords(aggregate, usable?.state ?? aggregate.initial, records)
  const known = records.flatMap(({ command, version: at }) => (command ? [[command.id, { hash: command.hash, version: at }] as const] : []))
  return {
    stream,
    durable: { state, version },
    latest: { state, version },
    pending: [],
    ring: records.slice(-ringSize).map(({ version: at, events }) => ({ version: at, events })),
    commands: new Map(known),
    running: new Map(),
    snapshotVersion: usable?.version ?? 0,
    lastSnapshot: usable?.version ?? 0,
    snapshotting: Promise.resolve(),
    stale: false,
  }
}

/** The appends that became durable, by stream, each list in order. */
export function byStream(appends: readonly Append[], results: readonly AppendResult[]): Map<string, Append[]> {
  const frames = new Map<string, Append[]>()
  appends.forEach((append, index) => {
    if (results[index]?.status !== 'appended') return
    const list = frames.get(append.stream) ?? []
    list.push(append)
    frames.set(append.stream, list)
  })
  return frames
}
