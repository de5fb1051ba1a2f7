import { randomUUID } from 'node:crypto'
import mongoose, { type Connection, type Model, Schema } from 'mongoose'
import type { Append, AppendResult, Store } from '../../../okra/ports/store.ts'
import { fromStored, isRepeat, redactEvents, type StoredAppend, toJson, toStoredAppend } from '../json.ts'
import { modelOf, NARROW } from './connection.ts'
import { isDuplicate, isSelection, persistently, Unconfirmed, unavailable } from './faults.ts'

/** One append. `events` is JSON text: keys that begin with $ or hold a dot mean nothing to the database. */
interface AppendDocument {
  readonly _id: string
  readonly stream: string
  readonly seq: number
  readonly events: string
  /** The command's id; a random one for what the server did by itself, so that a plain unique index does. */
  readonly commandId: string
  /** The command's hash; null for what the server did by itself. */
  readonly commandHash: string | null
}

const schema = new Schema<AppendDocument>(
  { _id: String, stream: String, seq: Number, events: String, commandId: String, commandHash: String },
  NARROW,
)
schema.index({ stream: 1, seq: 1 }, { unique: true })
schema.index({ stream: 1, commandId: 1 }, { unique: true })

type Appends = Model<AppendDocument>

/** The model of the log: one document per append. */
export function appendsModel(connection: Connection): Appends {
  return modelOf(connection, 'appends', schema)
}

/**
 * The log half of a Store in MongoDB, without transactions: a document is atomic, and a version or command is unique in its stream.
 * After a fault an append is found again by its random id, so it is neither doubled nor reported as somebody else's.
 */
export function mongoLog(appends: Appends): Pick<Store, 'append' | 'read' | 'head' | 'findCommand' | 'redact' | 'removeStream'> {
  return {
    append: (batch) => appendAll(appends, batch),
    read: (stream, afterVersion = 0) =>
      persistently(async () => {
        const found = await appends
          .find({ stream, seq: mongoose.trusted({ $gt: afterVersion }) })
          .sort({ seq: 1 })
          .lean()
        return found.map((document) => fromStored(toStored(document)))
      }),
    head: (stream) =>
      persistently(async () => {
        const last = await appends.findOne({ stream }).sort({ seq: -1 }).select({ seq: 1 }).lean()
        return last?.seq ?? 0
      }),
    findCommand: (stream, commandId) =>
      persistently(async () => {
        const found = await appends.findOne({ stream, commandId }).select({ seq: 1, commandHash: 1 }).lean()
        return found === null || found.commandHash === null ? null : { version: found.seq, hash: found.commandHash }
      }),
    redact: (stream, erase) => redactAll(appends, stream, erase),
    removeStream: (stream) => persistently(async () => void (await appends.deleteMany({ stream }))),
  }
}

/** Inserts the first append of every stream, then the second ones, and so on: what follows a conflict in its stream is a conflict, too. */
async function appendAll(appends: Appends, batch: readonly Append[]): Promise<readonly AppendResult[]> {
  const results = batch.map((): AppendResult => ({ status: 'conflict' }))
  const waiting = Map.groupBy(
    batch.map((append, index) => ({ append, index })),
    ({ append }) => append.stream,
  )
  while (waiting.size > 0) {
    const round = [...waiting.values()].flatMap((queue) => queue.splice(0, 1))
    const done = await appendRound(
      appends,
      round.map(({ append }) => append),
    )
    round.forEach(({ append, index }, at) => {
      const result = done[at] ?? { status: 'conflict' }
      results[index] = result
      if (result.status === 'conflict' || waiting.get(append.stream)?.length === 0) waiting.delete(append.stream)
    })
  }
  return results
}

/** Appends of different streams. A unique index can't see a gap, so what has no predecessor is taken out first. */
async function appendRound(appends: Appends, round: readonly Append[]): Promise<readonly AppendResult[]> {
  const following = await withPredecessor(appends, round)
  const documents = new Map(round.filter((append) => following.has(append)).map((append) => [append, toDocument(append)]))
  const isDone = await insertTogether(appends, [...documents.values()])
  return Promise.all(
    round.map(async (append): Promise<AppendResult> => {
      const document = documents.get(append)
      const isAppended = document !== undefined && (isDone || (await persistently(() => insertAlone(appends, append, document))))
      return isAppended ? { status: 'appended', version: append.expectedVersion + 1 } : { status: 'conflict' }
    }),
  )
}

async function withPredecessor(appends: Appends, round: readonly Append[]): Promise<ReadonlySet<Append>> {
  const later = round.filter(({ expectedVersion }) => expectedVersion > 0)
  if (later.length === 0) return new Set(round)
  const filters = later.map(({ stream, expectedVersion }) => ({ stream, seq: expectedVersion }))
  const found = await persistently(() => appends.find({ $or: filters }).select({ stream: 1, seq: 1 }).lean())
  const heads = new Set(found.map(({ stream, seq }) => `${seq} ${stream}`))
  return new Set(round.filter(({ stream, expectedVersion }) => expectedVersion === 0 || heads.has(`${expectedVersion} ${stream}`)))
}

/** One round trip for all. False if any was refused or the answer is unknown: then each is looked at alone. */
async function insertTogether(appends: Appends, documents: readonly AppendDocument[]): Promise<boolean> {
  if (documents.length === 0) return true
  try {
    await appends.insertMany(documents, { ordered: false, throwOnValidationError: true })
    return true
  } catch (error) {
    if (isSelection(error)) throw unavailable(error)
    if (error instanceof mongoose.mongo.MongoError) return false
    throw error
  }
}

/** Whether this append is in the log, by this call or by an earlier one whose answer got lost. */
async function insertAlone(appends: Appends, append: Append, document: AppendDocument): Promise<boolean> {
  try {
    await appends.insertOne(document)
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const { stream, seq, commandId } = document
    const inTheWay = await appends
      .find({
        $or: [
          { stream, seq },
          { stream, commandId },
        ],
      })
      .lean()
    if (inTheWay.length === 0) throw new Unconfirmed('Something with this version or command is written, but not confirmed.')
    return inTheWay.some((stored) => stored._id === document._id || isRepeat(toStoredAppend(append), toStored(stored)))
  }
}

function toDocument({ stream, expectedVersion, events, command }: Append): AppendDocument {
  const _id = randomUUID()
  return {
    _id,
    stream,
    seq: expectedVersion + 1,
    events: toJson(events),
    commandId: command?.id ?? _id,
    commandHash: command?.hash ?? null,
  }
}

function toStored({ seq, events, commandId, commandHash }: AppendDocument): StoredAppend {
  return { version: seq, events, commandId: commandHash === null ? null : commandId, commandHash }
}

async function redactAll(appends: Appends, stream: string, erase: Parameters<Store['redact']>[1]): Promise<number> {
  const stored = await persistently(() => appends.find({ stream }).sort({ seq: 1 }).lean())
  let changed = 0
  for (const { _id, events } of stored) {
    const after = redactEvents(events, erase)
    if (after.changed > 0) await persistently(() => appends.updateOne({ _id }, { $set: { events: after.events } }))
    changed += after.changed
  }
  return changed
}
