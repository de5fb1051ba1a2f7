import type { Store } from '../../../okra/ports/store.ts'
import { guarded, openDatabase } from './database.ts'
import { sqliteDocuments } from './documents.ts'
import { sqliteLog } from './log.ts'

/** Tables without row ids keep each stream together on its pages and say nothing about the order in which documents were made. */
const TABLES = `
  CREATE TABLE appends (
    stream TEXT NOT NULL, version INTEGER NOT NULL, events TEXT NOT NULL, command_id TEXT, command_hash TEXT,
    PRIMARY KEY (stream, version)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX appends_by_command ON appends (stream, command_id) WHERE command_id IS NOT NULL;
  CREATE TABLE documents (
    kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX documents_by_owner ON documents (kind, owner, id);
`

/**
 * Opens the Store in `okra.sqlite` of a data folder, which is created if needed. Two processes may use one folder on a local disk:
 * each batch takes the write lock first, so appends and document versions stay exact. Throws DataFolderUnusable.
 */
export function openSqliteStore(folder: string): Store {
  const db = openDatabase(folder, { file: 'okra.sqlite', version: 1, tables: TABLES })
  const ping = db.prepare('SELECT 1 FROM documents LIMIT 1')
  return {
    ...sqliteLog(db),
    ...sqliteDocuments(db),
    ping: () => guarded(() => void ping.get()),
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}
