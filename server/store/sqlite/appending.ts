import { Piscina } from 'piscina'
import { type Append, type AppendResult, StoreUnavailable } from '../../../okra/ports/store.ts'
import { toStoredAppend } from '../json.ts'
import type { AppendRow } from './appends.ts'
import type { Written } from './appendThread.ts'

/** Appends in a thread of its own. */
export interface Appending {
  /** One batch, one commit. Rejects with StoreUnavailable. */
  append(appends: readonly Append[]): Promise<readonly AppendResult[]>
  close(): Promise<void>
}

/** Starts the thread that appends to the store's file of a data folder. The file has been opened before. */
export function appendingThread(folder: string): Appending {
  const pool = new Piscina<readonly AppendRow[], Written>({
    filename: new URL('./appendThread.ts', import.meta.url).href,
    name: 'write',
    workerData: { folder },
    minThreads: 1,
    maxThreads: 1,
    execArgv: [],
  })

  let closed = false

  return {
    append: async (appends) => {
      if (closed) throw new StoreUnavailable('The store is closed.')
      const batch = appends.map((append) => ({ stream: append.stream, ...toStoredAppend(append) }))
      const written = await pool.run(batch).catch((cause: unknown) => {
        throw new StoreUnavailable('The thread that writes the log has ended.', { cause })
      })
      if ('results' in written) return written.results
      throw written.notNow ? new StoreUnavailable(`The data folder can't be used just now (${written.failed}).`) : new Error(written.failed)
    },
    close: async () => {
      closed = true
      await pool.destroy()
    },
  }
}
