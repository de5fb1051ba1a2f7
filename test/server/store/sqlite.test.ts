import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { StoreUnavailable } from '../../../okra/ports/store.ts'
import { toStoredAppend } from '../../../server/store/json.ts'
import { appendWriter } from '../../../server/store/sqlite/appends.ts'
import { openSqliteBallotBox } from '../../../server/store/sqlite/ballotBox.ts'
import { DataFolderUnusable, guarded, openDatabase } from '../../../server/store/sqlite/database.ts'
import { openSqliteStore } from '../../../server/store/sqlite/store.ts'
import { ballotBoxContract } from '../../contracts/ballotBox.ts'
import { storeContract } from '../../contracts/store.ts'
import { bytesOfFolder, placeInFolder } from '../../fixtures/dataFolder.ts'

storeContract('Store in SQLite', () => placeInFolder(openSqliteStore))
ballotBoxContract('BallotBox in SQLite', () => placeInFolder(openSqliteBallotBox))

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

async function place<T extends { close(): Promise<void> }>(openIn: (folder: string) => T) {
  const made = await placeInFolder(openIn)
  cleanUps.push(made.destroy)
  return made
}

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

describe('the data folder', () => {
  it('is refused with its path and what to do if it cannot be created', async () => {
    const { folder } = await place(openSqliteStore)
    const file = join(folder, 'file')
    await writeFile(file, 'not a folder')
    const error = errorOf(() => openSqliteStore(join(file, 'data')))
    expect(error).toBeInstanceOf(DataFolderUnusable)
    expect(error).toMatchObject({ path: join(file, 'data'), message: expect.stringMatching(/can't be created .*DATA_DIR/) })
  })

  it('is refused if its file is no database of ours', async () => {
    const { folder } = await place(openSqliteStore)
    await writeFile(join(folder, 'okra.sqlite'), 'something else entirely, and long enough to have a header of its own: '.repeat(20))
    const error = errorOf(() => openSqliteStore(folder))
    expect(error).toBeInstanceOf(DataFolderUnusable)
    expect(error).toMatchObject({ path: join(folder, 'okra.sqlite'), message: expect.stringContaining('not a database') })
  })

  it.each([
    ['okra.sqlite', openSqliteStore],
    ['sealed.sqlite', openSqliteBallotBox],
  ])('is refused and left alone if a newer version wrote %s', async (file, open) => {
    const { folder } = await place<{ close(): Promise<void> }>(open)
    await open(folder).close()
    const db = new DatabaseSync(join(folder, file))
    db.exec('PRAGMA user_version = 99')
    const error = errorOf(() => open(folder))
    expect(error).toBeInstanceOf(DataFolderUnusable)
    expect(error).toMatchObject({ message: expect.stringContaining('newer version') })
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 })
    db.close()
  })
})

describe('a SQLite store that cannot serve', () => {
  it('says so when it is closed', async () => {
    const store = await (await place(openSqliteStore)).open()
    await store.close()
    await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.append([{ stream: 'a', expectedVersion: 0, events: [], command: null }])).rejects.toBeInstanceOf(StoreUnavailable)
  })

  it('takes everything of a batch back when the disk is full, and goes on when there is room', async () => {
    const made = await place(openSqliteStore)
    const store = await made.open()
    const event = { type: 'Said', text: 'z'.repeat(1_000_000) }
    const big = ['a', 'b', 'c'].map((stream) => ({ stream, expectedVersion: 0, events: [event], command: null }))
    const full = openDatabase(made.folder, { file: 'okra.sqlite', version: 1, tables: '' })
    full.exec('PRAGMA max_page_count = 300')
    const rows = big.map((append) => ({ stream: append.stream, ...toStoredAppend(append) }))
    await expect(guarded(() => appendWriter(full)(rows))).rejects.toBeInstanceOf(StoreUnavailable)
    full.close()
    expect(await store.head('a')).toBe(0)
    expect(await store.append(big)).toEqual(big.map(() => ({ status: 'appended', version: 1 })))
  })
})

describe('a SQLite store whose disk is slow', () => {
  const one = (stream: string) => ({ stream, expectedVersion: 0, events: [{ type: 'Said' }], command: null })

  /** A store whose file is locked by another writer until `release`. */
  async function lockedStore() {
    const made = await place(openSqliteStore)
    const store = await made.open()
    await store.append([one('before')])
    const other = openDatabase(made.folder, { file: 'okra.sqlite', version: 1, tables: '' })
    other.exec('BEGIN IMMEDIATE')
    const release = () => {
      other.exec('COMMIT')
      other.close()
    }
    return { store, release }
  }

  it('answers what is read while a batch is being written, and other writers wait for it without stopping anybody', async () => {
    const { store, release } = await lockedStore()
    const done: string[] = []
    const appending = store.append([one('a')]).then(() => done.push('append'))
    const putting = store.put('desk', { id: 'd', owner: 'o', body: 1 }, 0).then(() => done.push('put'))
    expect(await store.read('before')).toHaveLength(1)
    expect(await store.head('a')).toBe(0)
    await store.ping()
    expect(done).toEqual([])
    release()
    await Promise.all([appending, putting])
    expect(done).toEqual(['append', 'put'])
    expect(await store.head('a')).toBe(1)
  })

  it('is closed only after everything that was handed to it is durable', async () => {
    const { store, release } = await lockedStore()
    const appending = store.append([one('a')])
    const closing = store.close()
    release()
    expect(await appending).toEqual([{ status: 'appended', version: 1 }])
    await closing
    await expect(store.append([one('b')])).rejects.toBeInstanceOf(StoreUnavailable)
  })
})

describe('sealed.sqlite', () => {
  const ids = Array.from({ length: 60 }, (_, n) => `ID-${String((n * 37) % 60).padStart(3, '0')}`)
  const people = ids.map((id) => id.replace('ID', 'PERSON'))

  /** Fills a box one by one, and answers the ids and people in the order in which their bytes lie in the folder, before and after scrubbing. */
  async function orderOfBytes(order: readonly number[]): Promise<{ readonly before: string; readonly after: string }> {
    const made = await place(openSqliteBallotBox)
    const box = await made.open()
    for (const n of order) {
      const id = ids[n] ?? ''
      await box.issue('q1.run', people[n] ?? '', `PASS-${id}`, true)
      await box.change('q1.run', `author of ${id}`, true, () => ({ put: [{ id, kind: 'x', body: `text of ${id}` }], remove: [] }))
    }
    const found = async (): Promise<string> =>
      ((await bytesOfFolder(made.folder)).toString('latin1').match(/(?:PASS-ID|PERSON|ID)-\d{3}/g) ?? []).join()
    const before = await found()
    await box.scrub()
    return { before, after: await found() }
  }

  it('tells nothing about the order of people, passes and entries by the place of their bytes once it is scrubbed', async () => {
    const forth = await orderOfBytes(ids.map((_, n) => n))
    const back = await orderOfBytes(ids.map((_, n) => ids.length - 1 - n))
    expect(forth.before).not.toBe(back.before)
    expect(forth.after).toBe(back.after)
    expect(new Set(forth.after.split(',')).size).toBe(180)
  })

  it('has exactly the allowed columns, in tables without row ids', async () => {
    const made = await place(openSqliteBallotBox)
    await (await made.open()).open('q1.run')
    const db = new DatabaseSync(join(made.folder, 'sealed.sqlite'), { readOnly: true })
    const tables = db
      .prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_schema' ORDER BY name")
      .all()
    const columns = tables.map(({ name, wr }) => {
      const rows = db.prepare('SELECT name FROM pragma_table_xinfo(?)').all(String(name))
      return `${name}${wr === 1 ? '' : ' WITH ROW ID'}: ${rows.map((row) => row.name).join(' ')}`
    })
    db.close()
    expect(columns).toEqual([
      'entries: run id author counted kind body',
      'issuances: run person',
      'passes: run hash counted',
      'sealed: run',
    ])
  })
})
