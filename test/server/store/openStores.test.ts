import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { DataFolderUnusable, openStores } from '../../../server/store/index.ts'
import { newDataFolder } from '../../fixtures/dataFolder.ts'
import { startTestMongo } from '../../fixtures/mongo/testMongo.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function folder(): Promise<string> {
  const made = await newDataFolder()
  folders.push(made)
  return made
}

/** Runs a script in a Node of its own and answers what it prints. */
async function inOwnProcess(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, ...args])
  return stdout
}

const INDEX = new URL('../../../server/store/index.ts', import.meta.url).href

describe('opening the stores', () => {
  it('makes the data folder with one file for the log and one for what is sealed', async () => {
    const dataDir = join(await folder(), 'made', 'by us')
    const { store, box, kind, warnings } = await openStores({ dataDir })
    expect({ kind, warnings }).toEqual({ kind: 'sqlite', warnings: [] })
    await store.append([{ stream: 'a', expectedVersion: 0, events: [{ type: 'x' }], command: null }])
    await box.issue('q.run', 'ana', 'h', true)
    await Promise.all([store.close(), box.close()])
    expect(await readdir(dataDir)).toEqual(['okra.sqlite', 'sealed.sqlite'])
  })

  it('fails with a sentence if the folder is no folder', async () => {
    await expect(openStores({ dataDir: join(await folder(), 'x\0y') })).rejects.toBeInstanceOf(DataFolderUnusable)
    await expect(openStores({ dataDir: '/dev/null/data' })).rejects.toThrow(/\/dev\/null\/data can't be created/)
  })

  it('does not load mongoose for SQLite', async () => {
    const script = `
      import { createRequire } from 'node:module'
      const { openStores } = await import(process.argv[1])
      const { store, box } = await openStores({ dataDir: process.argv[2] })
      await store.close()
      await box.close()
      console.log(Object.keys(createRequire(process.argv[1]).cache).filter((file) => file.includes('mongo')).length)`
    expect((await inOwnProcess(script, INDEX, await folder())).trim()).toBe('0')
    const loads = `${script}; await import('mongoose'); console.log(Object.keys(createRequire(process.argv[1]).cache).some((file) => file.includes('mongo')))`
    expect(await inOwnProcess(loads, INDEX, await folder())).toContain('true')
  })

  it('lets two processes append to one data folder without losing or doubling anything', async () => {
    const dataDir = await folder()
    const script = `
      const { openStores } = await import(process.argv[1])
      const { store, box } = await openStores({ dataDir: process.argv[2] })
      let appended = 0
      while (appended < 100) {
        const expectedVersion = await store.head('shared')
        const [result] = await store.append([{ stream: 'shared', expectedVersion, events: [{ type: process.argv[3] + appended }], command: null }])
        if (result.status === 'appended') appended++
      }
      await store.close()
      await box.close()`
    await Promise.all(['a', 'b'].map((name) => inOwnProcess(script, INDEX, dataDir, name)))
    const { store, box } = await openStores({ dataDir })
    const records = await store.read('shared')
    expect(records.map(({ version }) => version)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    expect(new Set(records.map(({ events }) => events[0]?.type)).size).toBe(200)
    await Promise.all([store.close(), box.close()])
  })

  it('opens a MongoDB if there is an address, and warns if it keeps an order', async (context) => {
    const mongo = await startTestMongo()
    if (mongo === null) return context.skip('no MongoDB here: see the line printed above')
    context.onTestFinished(() => mongo.stop())
    const { uri } = await mongo.newDatabase()
    const { store, box, kind, warnings } = await openStores({ dataDir: '/dev/null', mongoUrl: uri })
    expect(kind).toBe('mongo')
    expect(warnings.length).toBe(mongo.isReal ? 0 : 1)
    await store.ping()
    expect(await box.runs()).toEqual([])
    await Promise.all([store.close(), box.close()])
  })
})
