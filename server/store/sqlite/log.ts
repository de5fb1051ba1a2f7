import type { DatabaseSync } from 'node:sqlite'
import type { Append, AppendResult, Store, StoredEvent } from '../../../okra/ports/store.ts'
import { fromStored, isRepeat, redactEvents, type StoredAppend, toJson } from '../json.ts'
import { guarded, inTransaction, overwriteDeleted } from './database.ts'

const SELECT = 'SELECT version, events, command_id AS commandId, command_hash AS commandHash FROM appends WHERE stream = ?'

/** The log half of a Store in one SQLite file. Two processes are safe: every batch holds the write lock, and a version or command is unique in its stream. */
export function sqliteLog(db: DatabaseSync): Pick<Store, 'append' | 'read' | 'head' | 'findCommand' | 'redact' | 'removeStream'> {
  const statements = prepareLog(db)
  let owesOverwriting = false

  const overwrite = (): void => {
    owesOverwriting = true
    overwriteDeleted(db)
    owesOverwriting = false
  }

  return {
    append: (appends) => guarded(() => inTransaction(db, () => appendAll(statements, appends))),
    read: (stream, afterVersion = 0) => guarded(() => statements.after(stream, afterVersion).map(fromStored)),
    head: (stream) => guarded(() => statements.head(stream)),
    findCommand: (stream, commandId) => guarded(() => statements.command(stream, commandId)),
    redact: (stream, erase) =>
      guarded(() => {
        const changed = inTransaction(db, () => redactAll(statements, stream, erase))
        if (changed > 0 || owesOverwriting) overwrite()
        return changed
      }),
    removeStream: (stream) =>
      guarded(() => {
        if (statements.remove(stream) > 0 || owesOverwriting) overwrite()
      }),
  }
}

type LogStatements = ReturnType<typeof prepareLog>

function prepareLog(db: DatabaseSync) {
  const insert = db.prepare('INSERT OR IGNORE INTO appends (stream, version, events, command_id, command_hash) VALUES (?, ?, ?, ?, ?)')
  const head = db.prepare('SELECT max(version) AS head FROM appends WHERE stream = ?')
  const after = db.prepare(`${SELECT} AND version > ? ORDER BY version`)
  const at = db.prepare(`${SELECT} AND version = ?`)
  const command = db.prepare('SELECT version, command_hash AS hash FROM appends WHERE stream = ? AND command_id = ?')
  const replace = db.prepare('UPDATE appends SET events = ? WHERE stream = ? AND version = ?')
  const remove = db.prepare('DELETE FROM appends WHERE stream = ?')
  return {
    insert: ({ stream, expectedVersion, events, command }: Append): boolean =>
      insert.run(stream, expectedVersion + 1, toJson(events), command?.id ?? null, command?.hash ?? null).changes === 1,
    head: (stream: string): number => Number(head.get(stream)?.head ?? 0),
    after: (stream: string, version: number): StoredAppend[] => after.all(stream, version).map(toStored),
    at: (stream: string, version: number): StoredAppend | null => {
      const row = at.get(stream, version)
      return row === undefined ? null : toStored(row)
    },
    command: (stream: string, id: string) => {
      const row = command.get(stream, id)
      return row === undefined ? null : { version: Number(row.version), hash: String(row.hash) }
    },
    replace: (stream: string, version: number, events: string) => replace.run(events, stream, version),
    remove: (stream: string): number => Number(remove.run(stream).changes),
  }
}

function toStored(row: Record<string, unknown>): StoredAppend {
  const { version, events, commandId, commandHash } = row
  const text = (value: unknown): string | null => (value === null ? null : String(value))
  return { version: Number(version), events: String(events), commandId: text(commandId), commandHash: text(commandHash) }
}

function appendAll(statements: LogStatements, appends: readonly Append[]): readonly AppendResult[] {
  const lost = new Set<string>()
  return appends.map((append) => {
    const result: AppendResult = lost.has(append.stream) ? { status: 'conflict' } : appendOne(statements, append)
    if (result.status === 'conflict') lost.add(append.stream)
    return result
  })
}

function appendOne(statements: LogStatements, append: Append): AppendResult {
  const version = append.expectedVersion + 1
  if (statements.head(append.stream) === append.expectedVersion) {
    return statements.insert(append) ? { status: 'appended', version } : { status: 'conflict' }
  }
  const stored = statements.at(append.stream, version)
  return stored !== null && isRepeat(append, stored) ? { status: 'appended', version } : { status: 'conflict' }
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
