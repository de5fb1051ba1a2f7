import { workerData } from 'piscina'
import type { AppendResult } from '../../../okra/ports/store.ts'
import { type AppendRow, appendWriter } from './appends.ts'
import { DataFolderUnusable, isNotNow } from './database.ts'
import { openStoreFile } from './file.ts'

/** What the thread answers. An error would lose its class on the way between threads, so it is told here whether it may pass. */
export type Written = { readonly results: readonly AppendResult[] } | { readonly failed: string; readonly notNow: boolean }

let writeAll: ReturnType<typeof appendWriter> | undefined

/** Makes a batch durable, in a thread of its own: while it waits for the disk the server goes on. */
export function write(batch: readonly AppendRow[]): Written {
  try {
    writeAll ??= appendWriter(openStoreFile(String(workerData.folder)))
    return { results: writeAll(batch) }
  } catch (error) {
    // The server has opened this file before, so that it can't be opened will pass, too.
    const notNow = isNotNow(error) || error instanceof DataFolderUnusable
    return { failed: error instanceof Error ? error.message : String(error), notNow }
  }
}
