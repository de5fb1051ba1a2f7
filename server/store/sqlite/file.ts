import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from './database.ts'

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

/** Opens `okra.sqlite` of a data folder, which is created if needed. Throws DataFolderUnusable. */
export function openStoreFile(folder: string): DatabaseSync {
  return openDatabase(folder, { file: 'okra.sqlite', version: 1, tables: TABLES })
}
