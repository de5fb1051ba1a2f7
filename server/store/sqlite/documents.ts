import type { DatabaseSync } from 'node:sqlite'
import type { Store, StoredDocument } from '../../../okra/ports/store.ts'
import { toJson } from '../json.ts'
import { guarded, truncateLog, type Write } from './database.ts'

/** The document half of a Store in one SQLite file. `write` takes its turn among all writers of this process. */
export function sqliteDocuments(db: DatabaseSync, write: Write): Pick<Store, 'get' | 'put' | 'list' | 'remove'> {
  const get = db.prepare('SELECT id, owner, version, body FROM documents WHERE kind = ? AND id = ?')
  const create = db.prepare('INSERT OR IGNORE INTO documents (kind, id, owner, version, body) VALUES (?, ?, ?, 1, ?)')
  const replace = db.prepare('UPDATE documents SET owner = ?, body = ?, version = version + 1 WHERE kind = ? AND id = ? AND version = ?')
  const all = db.prepare('SELECT id, owner, version, body FROM documents WHERE kind = ? ORDER BY id')
  const owned = db.prepare('SELECT id, owner, version, body FROM documents WHERE kind = ? AND owner = ? ORDER BY id')
  const remove = db.prepare('DELETE FROM documents WHERE kind = ? AND id = ?')

  return {
    get: (kind, id) =>
      guarded(() => {
        const row = get.get(kind, id)
        return row === undefined ? null : toDocument(row)
      }),
    put: (kind, { id, owner, body }, expectedVersion) =>
      write(() => {
        const text = toJson(body)
        const done = expectedVersion === 0 ? create.run(kind, id, owner, text) : replace.run(owner, text, kind, id, expectedVersion)
        return done.changes === 1
      }),
    list: (kind, owner) => guarded(() => (owner === undefined ? all.all(kind) : owned.all(kind, owner)).map(toDocument)),
    remove: (kind, id) =>
      write(() => {
        if (remove.run(kind, id).changes > 0) truncateLog(db)
      }),
  }
}

function toDocument(row: Record<string, unknown>): StoredDocument {
  return { id: String(row.id), owner: String(row.owner), version: Number(row.version), body: JSON.parse(String(row.body)) }
}
