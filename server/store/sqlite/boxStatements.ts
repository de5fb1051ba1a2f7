import type { DatabaseSync } from 'node:sqlite'
import { type BoxProgress, EntryTaken, type SealedEntry } from '../../../okra/ports/ballotBox.ts'
import { toJson } from '../json.ts'
import { runsOfQuarter } from '../quarterRange.ts'

const OF_IDS = 'id IN (SELECT value FROM json_each(?))'
const PROGRESS = `
  SELECT
    (SELECT count(DISTINCT author) FROM entries WHERE run = :run AND counted = 1 AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))) AS authors,
    (SELECT count(DISTINCT author) FROM entries WHERE run = :run AND counted = 0 AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))) AS uncountedAuthors,
    (SELECT count(*) FROM passes WHERE run = :run AND counted = 1) AS holders`
const EMPTIED = ['entries', 'passes', 'issuances'] as const

/** The box's statements, prepared once. They open no transaction of their own. */
export type BoxStatements = ReturnType<typeof prepareBox>

/** Prepares the statements of the box. `put` throws EntryTaken if the id is another author's. */
export function prepareBox(db: DatabaseSync) {
  return { ...preparePasses(db), ...prepareEntries(db), ...prepareRuns(db) }
}

function preparePasses(db: DatabaseSync) {
  const issuance = db.prepare('INSERT OR IGNORE INTO issuances (run, person) VALUES (?, ?)')
  const held = db.prepare('SELECT 1 FROM issuances WHERE run = ? AND person = ?')
  const addPass = db.prepare('INSERT OR IGNORE INTO passes (run, hash, counted) VALUES (?, ?, ?)')
  const pass = db.prepare('SELECT counted FROM passes WHERE run = ? AND hash = ?')
  return {
    issueOnce: (run: string, person: string): boolean => issuance.run(run, person).changes === 1,
    holds: (run: string, person: string): boolean => held.get(run, person) !== undefined,
    addPass: (run: string, hash: string, counted: boolean): void => void addPass.run(run, hash, counted ? 1 : 0),
    pass: (run: string, hash: string): { readonly counted: boolean } | null => {
      const row = pass.get(run, hash)
      return row === undefined ? null : { counted: row.counted === 1 }
    },
  }
}

function prepareEntries(db: DatabaseSync) {
  const own = db.prepare('SELECT id, kind, body FROM entries WHERE run = ? AND author = ? ORDER BY id')
  const all = db.prepare('SELECT id, kind, body FROM entries WHERE run = :run AND (:kind IS NULL OR kind = :kind)')
  const remove = db.prepare(`DELETE FROM entries WHERE run = ? AND author = ? AND ${OF_IDS}`)
  const take = db.prepare(`DELETE FROM entries WHERE run = ? AND ${OF_IDS}`)
  const put = db.prepare(`
    INSERT INTO entries (run, id, author, counted, kind, body) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (run, id) DO UPDATE SET counted = excluded.counted, kind = excluded.kind, body = excluded.body WHERE author = excluded.author`)
  const progress = db.prepare(PROGRESS)
  return {
    own: (run: string, author: string): SealedEntry[] => own.all(run, author).map(toEntry),
    all: (run: string, kind: string | null = null): SealedEntry[] => all.all({ run, kind }).map(toEntry),
    remove: (run: string, author: string, ids: readonly string[]): void => void remove.run(run, author, toJson(ids)),
    take: (run: string, ids: readonly string[]): void => void take.run(run, toJson(ids)),
    put: (run: string, author: string, counted: boolean, { id, kind, body }: SealedEntry): void => {
      if (put.run(run, id, author, counted ? 1 : 0, kind, toJson(body)).changes === 0)
        throw new EntryTaken('This id belongs to another entry.')
    },
    progress: (run: string, kinds?: readonly string[]): BoxProgress => {
      const row = progress.get({ run, kinds: kinds === undefined ? null : toJson(kinds) })
      return { authors: Number(row?.authors), uncountedAuthors: Number(row?.uncountedAuthors), holders: Number(row?.holders) }
    },
  }
}

function prepareRuns(db: DatabaseSync) {
  const isSealed = db.prepare('SELECT 1 FROM sealed WHERE run = ?')
  const seal = db.prepare('INSERT OR IGNORE INTO sealed (run) VALUES (?)')
  const emptied = EMPTIED.map((table) => db.prepare(`DELETE FROM ${table} WHERE run = ?`))
  const removed = [...EMPTIED, 'sealed'].map((table) => db.prepare(`DELETE FROM ${table} WHERE run >= ? AND run < ?`))
  const runs = db.prepare(EMPTIED.map((table) => `SELECT run FROM ${table}`).join(' UNION '))
  const inRange = EMPTIED.map((table) => `SELECT run FROM ${table} WHERE run >= :from AND run < :to`)
  const runsInRange = db.prepare(inRange.join(' UNION '))
  return {
    isSealed: (run: string): boolean => isSealed.get(run) !== undefined,
    seal: (run: string): void => void seal.run(run),
    empty: (run: string): void => {
      for (const statement of emptied) statement.run(run)
    },
    removeQuarter: (quarter: string): void => {
      const { from, to } = runsOfQuarter(quarter)
      for (const statement of removed) statement.run(from, to)
    },
    runs: (quarter?: string): string[] => {
      const rows = quarter === undefined ? runs.all() : runsInRange.all({ ...runsOfQuarter(quarter) })
      return rows.map((row) => String(row.run))
    },
  }
}

function toEntry(row: Record<string, unknown>): SealedEntry {
  return { id: String(row.id), kind: String(row.kind), body: JSON.parse(String(row.body)) }
}
