import type { Store } from '../../../okra/ports/store.ts'
import { connect, ensureIndexes, type MongoOptions } from './connection.ts'
import { documentsModel, mongoDocuments } from './documents.ts'
import { persistently } from './faults.ts'
import { appendsModel, mongoLog } from './log.ts'

/** Opens the Store in a MongoDB (4.4 or newer, alone or a replica set) and builds its indexes. Rejects with StoreUnavailable. */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const connection = await connect(options)
  const appends = appendsModel(connection)
  const documents = documentsModel(connection)
  try {
    await ensureIndexes(appends)
    await ensureIndexes(documents)
  } catch (error) {
    await connection.destroy()
    throw error
  }
  return {
    ...mongoLog(appends),
    ...mongoDocuments(documents),
    ping: () => persistently(async () => void (await documents.findOne({ kind: '', key: '' }).lean())),
    close: () => connection.destroy(),
  }
}
