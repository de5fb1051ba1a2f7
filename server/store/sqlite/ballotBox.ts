import type { DatabaseSync } from 'node:sqlite'
import { type BallotBox, RunSealed } from '../../../okra/ports/ballotBox.ts'
import { inSilentOrder } from '../order.ts'
import { type BoxStatements, prepareBox } from './boxStatements.ts'
import { guarded, inTransaction, openDatabase, overwriteDeleted } from './database.ts'

/** Nothing here has a row id, a time or a number that counts up: rows lie in the order of their random ids. */
const TABLES = `
  CREATE TABLE passes (run TEXT NOT NULL, hash TEXT NOT NULL, counted INTEGER NOT NULL, PRIMARY KEY (run, hash)) STRICT, WITHOUT ROWID;
  CREATE TABLE issuances (run TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (run, person)) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    run TEXT NOT NULL, id TEXT NOT NULL, author TEXT NOT NULL, counted INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (run, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entries_by_author ON entries (run, author);
  CREATE TABLE sealed (run TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
`

/**
 * Opens the BallotBox in `sealed.sqlite` of a data folder. Two processes may use one folder on a local disk: whether a run is
 * sealed is read in the same transaction that writes. Throws DataFolderUnusable.
 */
export function openSqliteBallotBox(folder: string): BallotBox {
  const db = openDatabase(folder, { file: 'sealed.sqlite', version: 1, tables: TABLES })
  const box = prepareBox(db)
  const scrub = scrubber(db)

  return {
    issue: (run, person, passHash, counted) => guarded(() => inTransaction(db, () => issue(box, run, person, passHash, counted))),
    pass: (run, passHash) => guarded(() => box.pass(run, passHash)),
    holds: (run, person) => guarded(() => box.holds(run, person)),
    own: (run, author) => guarded(() => box.own(run, author)),
    change: (run, author, counted, change) =>
      guarded(() =>
        inTransaction(db, () => {
          if (box.isSealed(run)) throw new RunSealed('This run was opened.')
          const { put, remove } = change(box.own(run, author))
          box.remove(run, author, remove)
          for (const entry of put) box.put(run, author, counted, entry)
        }),
      ),
    progress: (run, kinds) => guarded(() => box.progress(run, kinds)),
    open: (run) =>
      guarded(() =>
        inTransaction(db, () => {
          box.seal(run)
          return { entries: inSilentOrder(box.all(run)), progress: box.progress(run) }
        }),
      ),
    peek: (run, kind) => guarded(() => inSilentOrder(box.all(run, kind))),
    take: (run, ids) => guarded(() => box.take(run, ids)),
    empty: (run) => guarded(() => inTransaction(db, () => box.empty(run))),
    runs: (quarter) => guarded(() => box.runs(quarter)),
    removeQuarter: (quarter) => guarded(() => inTransaction(db, () => box.removeQuarter(quarter))),
    scrub: () => guarded(scrub),
    close: async () => {
      if (!db.isOpen) return
      await guarded(scrub)
      db.close()
    },
  }
}

/** A retry brings the same hash again: it is known without any record that ties it to the person. */
function issue(box: BoxStatements, run: string, person: string, hash: string, counted: boolean): 'issued' | 'held-elsewhere' {
  if (!box.issueOnce(run, person)) return box.pass(run, hash) === null ? 'held-elsewhere' : 'issued'
  box.addPass(run, hash, counted)
  return 'issued'
}

/** Overwrites only if something changed since the last time. The first time is after a start, perhaps after a crash: then always. */
function scrubber(db: DatabaseSync): () => void {
  const changes = db.prepare('SELECT total_changes() AS n')
  const count = (): number => Number(changes.get()?.n)
  let scrubbedAt = -1
  return () => {
    if (count() === scrubbedAt) return
    overwriteDeleted(db)
    scrubbedAt = count()
  }
}
