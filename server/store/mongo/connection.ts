import mongoose, { type Connection, type Model, type Schema } from 'mongoose'
import { isFault, unavailable } from './faults.ts'

/** Where the MongoDB is, and how many milliseconds it may take to be found and to answer. */
export interface MongoOptions {
  readonly uri: string
  readonly timeout?: number
}

/**
 * Opens a connection of its own: writes are confirmed by the majority and its journal, reads see only what is confirmed so.
 * Rejects with StoreUnavailable.
 */
export async function connect({ uri, timeout = 10_000 }: MongoOptions): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
    sanitizeFilter: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    serverSelectionTimeoutMS: timeout,
    connectTimeoutMS: timeout,
    socketTimeoutMS: timeout,
  })
  try {
    return await connection.asPromise()
  } catch (error) {
    await connection.destroy()
    throw unavailable(error)
  }
}

/** What every schema here says: a random string id, nothing added by itself (no version key, no times), unknown fields are errors. */
export const NARROW = {
  versionKey: false,
  id: false,
  autoCreate: false,
  autoIndex: false,
  minimize: false,
  strict: 'throw',
  strictQuery: 'throw',
} as const

/** Builds the unique and other indexes of a model and checks that they are there: without them two could win. Rejects with StoreUnavailable or an Error that names what is missing. */
export async function ensureIndexes<T>(model: Model<T>): Promise<void> {
  try {
    await model.createIndexes()
    const found = await model.collection.indexes()
    for (const [fields, options] of model.schema.indexes()) {
      const isThere = found.some(
        (index) => JSON.stringify(index.key) === JSON.stringify(fields) && Boolean(index.unique) === Boolean(options.unique),
      )
      if (!isThere) throw new Error(`MongoDB did not build the index ${JSON.stringify(fields)} of ${model.collection.name}.`)
    }
  } catch (error) {
    throw isFault(error) ? unavailable(error) : error
  }
}

/**
 * Creates a collection that lies in the order of its random ids and so keeps no order of insertion (clustered, MongoDB 5.3 and newer).
 * Answers whether the collection is one; if not, it works all the same.
 */
export async function createWithoutOrder(connection: Connection, name: string): Promise<boolean> {
  try {
    await connection.createCollection(name, { clusteredIndex: { key: { _id: 1 }, unique: true } })
    return true
  } catch (error) {
    if (isFault(error)) throw unavailable(error)
    return isClustered(connection, name)
  }
}

async function isClustered(connection: Connection, name: string): Promise<boolean> {
  try {
    const found = await connection.listCollections()
    const options = found.find((collection) => collection.name === name)
    return options !== undefined && 'options' in options && Object.hasOwn(Object(options.options), 'clusteredIndex')
  } catch (error) {
    if (isFault(error)) throw unavailable(error)
    return false
  }
}

/** A model on this connection only. */
export function modelOf<T>(connection: Connection, name: string, schema: Schema<T>): Model<T> {
  return connection.model<T>(name, schema, name)
}
