import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnavailable } from '../../../okra/ports/store.ts'

/** The data folder can't be used. `path` is the file or folder; the message says what is wrong and what to do. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable'
  readonly path: string
  constructor(path: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.path = path
  }
}

/** The tables of one database file. `version` is raised with every change of them. */
export interface DatabaseSchema {
  readonly file: string
  readonly version: number
  readonly tables: string
}

/** How long a call waits (and this process with it) while another process writes, in milliseconds. */
const BUSY_TIMEOUT = 5000

/** SQLite's primary result code for a lock that another connection holds. */
const BUSY = 5

/** Primary SQLite result codes that say "not now" and not "wrong": BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN. */
const NOT_NOW = new Set([BUSY, 6, 8, 10, 13, 14])

/**
 * Opens (and creates, if needed) a database file in the data folder: WAL, synchronous=FULL, deleted content overwritten.
 * Throws DataFolderUnusable if the folder or file can't be written, is no database, or was written by a newer version.
 */
export function openDatabase(folder: string, schema: DatabaseSchema): DatabaseSync {
  const path = join(folder, schema.file)
  createFolder(folder)
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
    // wal_autocheckpoint, cache_size: 16 MB each, so that pages that a hundred rooms write again and again are moved and read once.
    db.exec('PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000')
    // temp_store: what VACUUM sorts must not reach the disk as a temporary file
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
    keepWriteAheadLog(db)
    prepareSchema(db, path, schema)
    return db
  } catch (error) {
    db?.close()
    if (error instanceof DataFolderUnusable) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DataFolderUnusable(
      path,
      `The data file ${path} can't be used (${reason}). Check that it is ours and writable, or set DATA_DIR to another folder.`,
      error,
    )
  }
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DataFolderUnusable(
      folder,
      `The data folder ${folder} can't be created (${reason}). Make it writable, or set DATA_DIR to another folder.`,
      error,
    )
  }
}

/** Two processes that open a new file at once: SQLite answers the slower one "locked" at once here, whatever the timeout is. */
function keepWriteAheadLog(db: DatabaseSync): void {
  const giveUp = performance.now() + BUSY_TIMEOUT
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (resultCode(error) !== BUSY || performance.now() > giveUp) throw error
      Atomics.wait(pause, 0, 0, 10)
    }
  }
}

function prepareSchema(db: DatabaseSync, path: string, schema: DatabaseSchema): void {
  inTransaction(db, () => {
    const found = Number(db.prepare('PRAGMA user_version').get()?.user_version)
    if (found > schema.version) {
      const message = `The data file ${path} was written by a newer version of this program (format ${found}, known here: ${schema.version}). Start that version, or restore an older copy of the folder.`
      throw new DataFolderUnusable(path, message)
    }
    if (found === 0) db.exec(schema.tables)
    db.exec(`PRAGMA user_version = ${schema.version}`)
  })
}

/** Runs `work` in one transaction that holds the write lock from its beginning; whatever it throws rolls everything back and passes through. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Does a piece of writing when it is its turn. Rejects as `guarded` does. */
export type Write = <T>(work: () => T | Promise<T>) => Promise<T>

/** Runs work on a database as a promise; a full disk, a lock or a closed file rejects with StoreUnavailable. */
export async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isNotNow(error)) throw error
    throw new StoreUnavailable(`The data folder can't be used just now (${error.message}).`, { cause: error })
  }
}

/** Whether this error of SQLite says "not now": a full disk, a lock, a closed file. */
export function isNotNow(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false
  if (error.code === 'ERR_INVALID_STATE') return true
  return NOT_NOW.has(resultCode(error) ?? 0)
}

function resultCode(error: unknown): number | undefined {
  const isOfSqlite = error instanceof Error && 'errcode' in error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
  return isOfSqlite ? Number(error.errcode) & 0xff : undefined
}

/**
 * Leaves nothing deleted in the file or its write-ahead log: rewrites the file in key order (balancing a tree may leave
 * copies of moved rows behind, and the place of a row on its page tells when it came), then empties the write-ahead log.
 * Throws StoreUnavailable if another process reads all the time.
 */
export function overwriteDeleted(db: DatabaseSync): void {
  db.exec('VACUUM')
  truncateLog(db)
}

/** Moves everything from the write-ahead log into the file and cuts the log to zero bytes. Throws StoreUnavailable if another process is in the way. */
export function truncateLog(db: DatabaseSync): void {
  const busy = Number(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy)
  if (busy !== 0) throw new StoreUnavailable('Deleted texts could not be overwritten yet, because another process is reading. Try again.')
}
