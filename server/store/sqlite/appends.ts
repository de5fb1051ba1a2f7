import type { DatabaseSync } from 'node:sqlite'
import type { AppendResult } from '../../../okra/ports/store.ts'
import { isRepeat, type StoredAppend } from '../json.ts'
import { inTransaction } from './database.ts'
import { SELECT_APPENDS, toStored } from './rows.ts'

/** An append as it is written: the row of its stream. */
export interface AppendRow extends StoredAppend {
  readonly stream: string
}

/**
 * Writes batches of appends, each with one commit. Two processes are safe: a batch holds the write lock from its beginning, and
 * a version or command is unique in its stream. Whatever SQLite throws takes all of the batch back.
 */
export function appendWriter(db: DatabaseSync): (batch: readonly AppendRow[]) => readonly AppendResult[] {
  const head = db.prepare('SELECT max(version) AS head FROM appends WHERE stream = ?')
  const at = db.prepare(`${SELECT_APPENDS} AND version = ?`)
  const insert = db.prepare('INSERT OR IGNORE INTO appends (stream, version, events, command_id, command_hash) VALUES (?, ?, ?, ?, ?)')

  const isWritten = ({ stream, version, events, commandId, commandHash }: AppendRow): boolean => {
    if (Number(head.get(stream)?.head ?? 0) === version - 1) {
      return insert.run(stream, version, events, commandId, commandHash).changes === 1
    }
    const stored = at.get(stream, version)
    return stored !== undefined && isRepeat({ version, events, commandId, commandHash }, toStored(stored))
  }

  const writeAll = (batch: readonly AppendRow[]): readonly AppendResult[] => {
    const lost = new Set<string>()
    return batch.map((row) => {
      if (!lost.has(row.stream) && isWritten(row)) return { status: 'appended', version: row.version }
      lost.add(row.stream)
      return { status: 'conflict' }
    })
  }

  return (batch) => inTransaction(db, () => writeAll(batch))
}
