import { randomUUID } from 'node:crypto'
import { type Connection, type Model, Schema } from 'mongoose'
import type { Store, StoredDocument } from '../../../okra/ports/store.ts'
import { toJson } from '../json.ts'
import { modelOf, NARROW } from './connection.ts'
import { isDuplicate, persistently, Unconfirmed } from './faults.ts'

/** One document. `body` is JSON text; `write` is random for every write and tells, after a lost answer, whose it was. */
interface BodyDocument {
  readonly _id: string
  readonly kind: string
  readonly key: string
  readonly owner: string
  readonly version: number
  readonly body: string
  readonly write: string
}

const schema = new Schema<BodyDocument>(
  { _id: String, kind: String, key: String, owner: String, version: Number, body: String, write: String },
  NARROW,
)
schema.index({ kind: 1, key: 1 }, { unique: true })
schema.index({ kind: 1, owner: 1, key: 1 })

type Documents = Model<BodyDocument>

/** The model of the small documents. */
export function documentsModel(connection: Connection): Documents {
  return modelOf(connection, 'documents', schema)
}

/** The document half of a Store in MongoDB. */
export function mongoDocuments(documents: Documents): Pick<Store, 'get' | 'put' | 'list' | 'remove'> {
  return {
    get: (kind, id) =>
      persistently(async () => {
        const found = await documents.findOne({ kind, key: id }).lean()
        return found === null ? null : toDocument(found)
      }),
    put: (kind, { id, owner, body }, expectedVersion) => {
      const written = { _id: randomUUID(), kind, key: id, owner, version: expectedVersion + 1, body: toJson(body), write: randomUUID() }
      return persistently(() => (expectedVersion === 0 ? create(documents, written) : replace(documents, written)))
    },
    list: (kind, owner) =>
      persistently(async () => {
        const found = await documents
          .find(owner === undefined ? { kind } : { kind, owner })
          .sort({ key: 1 })
          .lean()
        return found.map(toDocument)
      }),
    remove: (kind, id) => persistently(async () => void (await documents.deleteOne({ kind, key: id }))),
  }
}

async function create(documents: Documents, written: BodyDocument): Promise<boolean> {
  try {
    await documents.insertOne(written)
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return isWritten(documents, written)
  }
}

async function replace(documents: Documents, written: BodyDocument): Promise<boolean> {
  const { kind, key, owner, version, body, write } = written
  const { matchedCount } = await documents.updateOne({ kind, key, version: version - 1 }, { $set: { owner, version, body, write } })
  return matchedCount === 1 || isWritten(documents, written)
}

async function isWritten(documents: Documents, { kind, key, version, write }: BodyDocument): Promise<boolean> {
  const stored = await documents.findOne({ kind, key }).select({ version: 1, write: 1 }).lean()
  if ((stored?.version ?? 0) === version - 1) throw new Unconfirmed('A newer version of this document is written, but not confirmed.')
  return stored?.write === write
}

function toDocument({ key, owner, version, body }: BodyDocument): StoredDocument {
  return { id: key, owner, version, body: JSON.parse(body) }
}
