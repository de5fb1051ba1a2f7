import type { Append, AppendResult, Store, StoredDocument } from '../../../okra/ports/store.ts'
import { fromStored, isRepeat, redactEvents, type StoredAppend, toJson, toStoredAppend } from '../json.ts'

interface KeptDocument {
  readonly owner: string
  readonly version: number
  readonly body: string
}

/** What outlives a memory store that is closed and opened again, as a file would. Everything is kept as JSON text, so nobody shares objects with it. */
export interface MemoryStorePlace {
  readonly streams: Map<string, StoredAppend[]>
  /** By kind, then by id. */
  readonly documents: Map<string, Map<string, KeptDocument>>
}

/** A new, empty place. */
export function memoryStorePlace(): MemoryStorePlace {
  return { streams: new Map(), documents: new Map() }
}

/** A Store that keeps everything in memory: for tests. */
export function openMemoryStore(place: MemoryStorePlace = memoryStorePlace()): Store {
  return { ...memoryLog(place.streams), ...memoryDocuments(place.documents), ping: async () => {}, close: async () => {} }
}

function memoryLog(
  streams: MemoryStorePlace['streams'],
): Pick<Store, 'append' | 'read' | 'head' | 'findCommand' | 'redact' | 'removeStream'> {
  const of = (stream: string): StoredAppend[] => streams.get(stream) ?? []
  return {
    append: async (appends) => appendAll(streams, appends),
    read: async (stream, afterVersion = 0) => of(stream).slice(afterVersion).map(fromStored),
    head: async (stream) => of(stream).length,
    findCommand: async (stream, commandId) => {
      const found = of(stream).find((stored) => stored.commandId === commandId)
      return found === undefined ? null : { version: found.version, hash: found.commandHash ?? '' }
    },
    redact: async (stream, erase) => {
      const redacted = of(stream).map((stored) => ({ stored, after: redactEvents(stored.events, erase) }))
      if (redacted.length > 0)
        streams.set(
          stream,
          redacted.map(({ stored, after }) => ({ ...stored, events: after.events })),
        )
      return redacted.reduce((sum, { after }) => sum + after.changed, 0)
    },
    removeStream: async (stream) => void streams.delete(stream),
  }
}

function appendAll(streams: MemoryStorePlace['streams'], appends: readonly Append[]): readonly AppendResult[] {
  const lost = new Set<string>()
  return appends.map((append) => {
    const result: AppendResult = lost.has(append.stream) ? { status: 'conflict' } : appendOne(streams, append)
    if (result.status === 'conflict') lost.add(append.stream)
    return result
  })
}

function appendOne(streams: MemoryStorePlace['streams'], append: Append): AppendResult {
  const { stream, expectedVersion, command } = append
  const added = toStoredAppend(append)
  const { version } = added
  const kept = streams.get(stream) ?? []
  const there = kept[expectedVersion]
  if (there !== undefined && isRepeat(added, there)) return { status: 'appended', version }
  const isKnown = command !== null && kept.some((stored) => stored.commandId === command.id)
  if (kept.length !== expectedVersion || isKnown) return { status: 'conflict' }
  streams.set(stream, [...kept, added])
  return { status: 'appended', version }
}

function memoryDocuments(documents: MemoryStorePlace['documents']): Pick<Store, 'get' | 'put' | 'list' | 'remove'> {
  const of = (kind: string): Map<string, KeptDocument> => documents.get(kind) ?? new Map()
  const toDocument = (id: string, { owner, version, body }: KeptDocument): StoredDocument => ({
    id,
    owner,
    version,
    body: JSON.parse(body),
  })
  return {
    get: async (kind, id) => {
      const kept = of(kind).get(id)
      return kept === undefined ? null : toDocument(id, kept)
    },
    put: async (kind, { id, owner, body }, expectedVersion) => {
      const text = toJson(body)
      if ((of(kind).get(id)?.version ?? 0) !== expectedVersion) return false
      documents.set(kind, of(kind).set(id, { owner, version: expectedVersion + 1, body: text }))
      return true
    },
    list: async (kind, owner) =>
      [...of(kind)]
        .filter(([, kept]) => owner === undefined || kept.owner === owner)
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        .map(([id, kept]) => toDocument(id, kept)),
    remove: async (kind, id) => void of(kind).delete(id),
  }
}
