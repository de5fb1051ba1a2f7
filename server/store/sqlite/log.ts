import type { DatabaseSync } from 'node:sqlite'
import type { Store, StoredEvent } from '../../../okra/ports/store.ts'
import { fromStored, redactEvents, type StoredAppend } from '../json.ts'
import { guarded, inTransaction, overwriteDeleted, type Write } from './database.ts'
import { SELECT_APPENDS, toStored } from './rows.ts'

/** The log half of a Store in one SQLite file, without its appends. `write` takes its turn among all writers of this process. */
export function sqliteLog(db: DatabaseSync, write: Write): Pick<Store, 'read' | 'head' | 'findCommand' | 'redact' | 'removeStream'> {
  const statements = prepareLog(db)
  let owesOverwriting = false

  const overwrite = (): void => {
    owesOverwriting = true
    overwriteDeleted(db)
    owesOverwriting = false
  }

  return {
    read: (stream, afterVersion = 0) => guarded(() => statements.after(stream, afterVersion).map(fromStored)),
    head: (stream) => guarded(() => statements.head(stream)),
    findCommand: (stream, commandId) => guarded(() => statements.command(stream, commandId)),
    redact: (stream, erase) =>
      write(() => {
        const changed = inTransaction(db, () => redactAll(statements, stream, erase))
        if (changed > 0 || owesOverwriting) overwrite()
        return changed
      }),
    removeStream: (stream) =>
      write(() => {
        if (statements.remove(stream) > 0 || owesOverwriting) overwrite()
      }),
  }
}

type LogStatements = ReturnType<typeof prepareLog>

function prepareLog(db: DatabaseSync) {
  const head = db.prepare('SELECT max(version) AS head FROM appends WHERE stream = ?')
  const after = db.prepare(`${SELECT_APPENDS} AND version > ? ORDER BY version`)
  const command = db.prepare('SELECT version, command_hash AS hash FROM appends WHERE stream = ? AND command_id = ?')
  const replace = db.prepare('UPDATE appends SET events = ? WHERE stream = ? AND version = ?')
  const remove = db.prepare('DELETE FROM appends WHERE stream = ?')
  return {
    head: (stream: string): number => Number(head.get(stream)?.head ?? 0),
    after: (stream: string, version: number): StoredAppend[] => after.all(stream, version).map(toStored),
    command: (stream: string, id: string) => {
      const row = command.get(stream, id)
      return row === undefined ? null : { version: Number(row.version), hash: String(row.hash) }
    },
    replace: (stream: string, version: number, events: string) => replace.run(events, stream, version),
    remove: (stream: string): number => Number(remove.run(stream).changes),
  }
}

function redactAll(statements: LogStatements, stream: string, erase: (event: StoredEvent) => StoredEvent): number {
  let changed = 0
  for (const { version, events } of statements.after(stream, 0)) {
    const after = redactEvents(events, erase)
    if (after.changed > 0) statements.replace(stream, version, after.events)
    changed += after.changed
  }
  return changed
}
