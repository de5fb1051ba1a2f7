import mongoose from 'mongoose'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { openMongoBallotBox } from '../../../server/store/mongo/ballotBox.ts'
import { openMongoStore } from '../../../server/store/mongo/store.ts'
import { ballotBoxContract } from '../../contracts/ballotBox.ts'
import { storeContract } from '../../contracts/store.ts'
import { placeInMongo, rawDocuments, startTestMongo, type TestMongo } from '../../fixtures/mongo/testMongo.ts'

const SERVERS_FILES =
  "the server's files are not ours; its journal and oplog keep deleted texts until they roll over, which the documentation says"
const mongo = await startTestMongo()

if (mongo === null) {
  describe('MongoDB', () => {
    it('passes the contracts', ({ skip }) => skip('no MongoDB here: see the line printed above'))
  })
} else {
  afterAll(() => mongo.stop())
  storeContract('Store in MongoDB', () => placeInMongo(mongo, (uri) => openMongoStore({ uri })), {
    skip: { 'leaves no byte of what was redacted or removed': SERVERS_FILES },
  })
  ballotBoxContract('BallotBox in MongoDB', () => placeInMongo(mongo, (uri) => openMongoBallotBox({ uri })), {
    skip: { 'leaves no byte of what was edited, removed, taken or emptied once it is scrubbed': SERVERS_FILES },
  })
  describe('what MongoDB stores', () => describeStored(mongo))
  describe('the indexes', () => describeIndexes(mongo))
}

/** The fields of all documents of a collection and the types of their values, for example `run:string`. */
async function shapesOf(uri: string, collection: string): Promise<readonly string[]> {
  const shape = (value: unknown): string => (Array.isArray(value) ? `${[...new Set(value.map(shape))].join('|')}[]` : typeof value)
  const documents = await rawDocuments(uri, collection)
  const shapes = documents.map((document) => Object.entries(document).map(([field, value]) => `${field}:${shape(value)}`))
  return [...new Set(shapes.map((fields) => fields.join(' ')))]
}

function describeStored(mongo: TestMongo): void {
  it('has exactly the allowed fields in the box: no time, no object id, no number that counts', async () => {
    const place = await placeInMongo(mongo, (uri) => openMongoBallotBox({ uri }))
    onTestFinished(() => place.destroy())
    const box = await place.open()
    for (const id of ['b', 'a']) {
      await box.issue('q1.run', `person ${id}`, `hash ${id}`, true)
      await box.change('q1.run', 'author', true, () => ({ put: [{ id, kind: 'x', body: { text: id } }], remove: [] }))
    }
    await box.open('q1.run')
    expect(await shapesOf(place.uri, 'envelopes')).toEqual([
      '_id:string run:string author:string counted:boolean replaces:string ids:string[] kinds:string[] entries:string',
    ])
    expect(await shapesOf(place.uri, 'passes')).toEqual(['_id:string run:string hash:string counted:boolean confirmed:boolean'])
    expect(await shapesOf(place.uri, 'issuances')).toEqual(['_id:string run:string person:string'])
    expect(await shapesOf(place.uri, 'seals')).toEqual(['_id:string settled:boolean kept:string[]'])
    const [envelope, ...more] = await rawDocuments(place.uri, 'envelopes')
    expect(more).toEqual([])
    expect(envelope?.ids).toEqual(['a', 'b'])
    await box.empty('q1.run')
    for (const collection of ['envelopes', 'passes', 'issuances']) expect(await rawDocuments(place.uri, collection)).toEqual([])
  })

  it('has random string ids in the box, which tell no time and no order', async () => {
    const place = await placeInMongo(mongo, (uri) => openMongoBallotBox({ uri }))
    onTestFinished(() => place.destroy())
    const box = await place.open()
    for (let n = 0; n < 20; n++) await box.issue('q1.run', `person ${n}`, `hash ${n}`, true)
    const ids = (await rawDocuments(place.uri, 'passes')).map(({ _id }) => String(_id))
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(id))).toBe(true)
    if (box.keepsNoOrder) expect(ids).toEqual(ids.toSorted())
  })

  it('has exactly the expected fields in the log', async () => {
    const place = await placeInMongo(mongo, (uri) => openMongoStore({ uri }))
    onTestFinished(() => place.destroy())
    const store = await place.open()
    await store.append([{ stream: 'a', expectedVersion: 0, events: [{ type: 'x' }], command: { id: 'c', hash: 'h' } }])
    await store.put('desk', { id: 'd', owner: 'o', body: {} }, 0)
    expect(await shapesOf(place.uri, 'appends')).toEqual([
      '_id:string stream:string seq:number events:string commandId:string commandHash:string',
    ])
    expect(await shapesOf(place.uri, 'documents')).toEqual([
      '_id:string kind:string key:string owner:string version:number body:string write:string',
    ])
  })
}

function describeIndexes(mongo: TestMongo): void {
  it('are demanded: a database that holds two appends of one version is refused', async () => {
    const { uri } = await mongo.newDatabase()
    const connection = await mongoose.createConnection(uri).asPromise()
    await connection.collection<{ _id: string; stream: string; seq: number }>('appends').insertMany([
      { _id: '1', stream: 'a', seq: 1 },
      { _id: '2', stream: 'a', seq: 1 },
    ])
    await connection.close()
    await expect(openMongoStore({ uri })).rejects.toThrow(/duplicate|did not build/)
  })
}
