import PQueue from 'p-queue'
import type { Store } from '../../../okra/ports/store.ts'
import { appendingThread } from './appending.ts'
import { guarded } from './database.ts'
import { sqliteDocuments } from './documents.ts'
import { openStoreFile } from './file.ts'
import { sqliteLog } from './log.ts'

/**
 * Opens the Store in `okra.sqlite` of a data folder, which is created if needed. Two processes may use one folder on a local disk:
 * each batch takes the write lock first, so appends and document versions stay exact. Throws DataFolderUnusable.
 */
export function openSqliteStore(folder: string): Store {
  const db = openStoreFile(folder)
  const ping = db.prepare('SELECT 1 FROM documents LIMIT 1')
  const thread = appendingThread(folder)
  // One write after the other: a writer of this thread would stop the whole server while it waits for the appending thread's lock.
  const writes = new PQueue({ concurrency: 1 })
  const write = <T>(work: () => T | Promise<T>): Promise<T> => writes.add(() => guarded(work))
  return {
    ...sqliteLog(db, write),
    ...sqliteDocuments(db, write),
    append: (appends) => write(() => thread.append(appends)),
    ping: () => guarded(() => void ping.get()),
    close: async () => {
      await writes.onIdle()
      await thread.close()
      if (db.isOpen) db.close()
    },
  }
}
