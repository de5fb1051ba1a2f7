import { createServer } from 'node:net'
import { afterAll, describe, expect, it, type TestContext } from 'vitest'
import { type BallotBox, RunSealed } from '../../../okra/ports/ballotBox.ts'
import { type Append, type Store, StoreUnavailable } from '../../../okra/ports/store.ts'
import { openMongoBallotBox } from '../../../server/store/mongo/ballotBox.ts'
import { openMongoStore } from '../../../server/store/mongo/store.ts'
import type { FaultKind, FaultProxy } from '../../fixtures/mongo/faultProxy.ts'
import { rawDocuments, startTestMongo, type TestMongo } from '../../fixtures/mongo/testMongo.ts'

const mongo = await startTestMongo()

if (mongo === null || !mongo.canBeHurt) {
  describe('MongoDB with faults', () => {
    it('survives them', ({ skip }) => skip('no MongoDB here that can be reached through the proxy: see the line printed above'))
  })
} else {
  afterAll(() => mongo.stop())
  // side by side: after each fault the driver waits half a second before it connects again
  describe.concurrent('the Store in MongoDB with faults', () => describeStoreFaults(mongo))
  describe.concurrent('the BallotBox in MongoDB with faults', () => describeBoxFaults(mongo))
  describe.concurrent('opening a MongoDB', () => describeOpening(mongo))
}

const FAULTS: readonly FaultKind[] = ['reset', 'cut']
const RUN = 'q1.run'

/** A database with its proxy, which is closed at the end of the file. */
async function hurtable(mongo: TestMongo): Promise<{ readonly uri: string; readonly proxy: FaultProxy }> {
  const { uri, proxy } = await mongo.newDatabase()
  if (proxy === null) throw new Error('This MongoDB has no proxy.')
  return { uri, proxy }
}

async function openStore(
  mongo: TestMongo,
  { onTestFinished }: TestContext,
  timeout = 10_000,
): Promise<{ readonly store: Store; readonly proxy: FaultProxy }> {
  const { uri, proxy } = await hurtable(mongo)
  const store = await openMongoStore({ uri, timeout })
  onTestFinished(() => store.close())
  return { store, proxy }
}

/** Two boxes, as two processes would have them, in one database. */
async function openBoxes(mongo: TestMongo, { onTestFinished }: TestContext) {
  const { uri, proxy } = await hurtable(mongo)
  const box = await openMongoBallotBox({ uri })
  const other = await openMongoBallotBox({ uri })
  onTestFinished(async () => {
    await box.close()
    await other.close()
  })
  return { box, other, proxy, uri }
}

function append(stream: string, expectedVersion: number, command: string | null = `command ${stream} ${expectedVersion}`): Append {
  return {
    stream,
    expectedVersion,
    events: [{ type: `${stream} ${expectedVersion}` }],
    command: command === null ? null : { id: command, hash: 'h' },
  }
}

const typesOf = async (store: Store, stream: string) => (await store.read(stream)).flatMap(({ events }) => events.map(({ type }) => type))

function describeStoreFaults(mongo: TestMongo): void {
  it.for(
    FAULTS.flatMap((kind) => [
      { kind, command: 'c' },
      { kind, command: null },
    ]),
  )('keeps exactly one append after a $kind connection (command: $command)', async ({ kind, command }, context) => {
    const { store, proxy } = await openStore(mongo, context)
    const fault = proxy.arm(kind, 'insert appends')
    expect(await store.append([append('a', 0, command)])).toEqual([{ status: 'appended', version: 1 }])
    await fault.struck
    expect(await typesOf(store, 'a')).toEqual(['a 0'])
  })

  it.for(FAULTS)('keeps every append of a batch once after a %s connection', async (kind, context) => {
    const { store, proxy } = await openStore(mongo, context)
    await store.append([append('b', 0)])
    const fault = proxy.arm(kind, 'insert appends')
    const results = await store.append([append('a', 0), append('b', 0, 'late'), append('a', 1), append('c', 0)])
    await fault.struck
    expect(results.map(({ status }) => status)).toEqual(['appended', 'conflict', 'appended', 'appended'])
    expect(await typesOf(store, 'a')).toEqual(['a 0', 'a 1'])
    expect(await typesOf(store, 'b')).toEqual(['b 0'])
    expect(await typesOf(store, 'c')).toEqual(['c 0'])
  })

  it('waits for a slow reply and appends once', async (context) => {
    const { store, proxy } = await openStore(mongo, context)
    const fault = proxy.arm('hold', 'insert appends')
    let isAnswered = false
    const answer = store.append([append('a', 0)]).finally(() => {
      isAnswered = true
    })
    await fault.struck
    expect(isAnswered).toBe(false)
    expect(await typesOf(store, 'a')).toEqual(['a 0'])
    fault.release()
    expect(await answer).toEqual([{ status: 'appended', version: 1 }])
    expect(await typesOf(store, 'a')).toEqual(['a 0'])
  })

  it('finds its own append again when the reply never comes', async (context) => {
    const { store, proxy } = await openStore(mongo, context, 300)
    const fault = proxy.arm('hold', 'insert appends')
    expect(await store.append([append('a', 0, null)])).toEqual([{ status: 'appended', version: 1 }])
    await fault.struck
    expect(await typesOf(store, 'a')).toEqual(['a 0'])
  })

  it('says that it is unavailable when the connection is cut again and again, and takes the repeat as the same append', async (context) => {
    const { store, proxy } = await openStore(mongo, context)
    // with retryable writes the driver tries each write twice by itself, so more faults are needed there
    for (let n = 0; n < 4; n++) proxy.arm('cut', 'insert appends')
    const repeated = append('a', 0)
    const answers: unknown[] = []
    for (let n = 0; n < 6 && answers.at(-1) !== 'appended'; n++) {
      answers.push(
        await store.append([repeated]).then(
          ([result]) => result?.status,
          (error) => error,
        ),
      )
    }
    expect(answers.slice(0, -1).every((answer) => answer instanceof StoreUnavailable)).toBe(true)
    expect(answers.at(-1)).toBe('appended')
    if (!mongo.isReal) expect(answers).toHaveLength(2)
    expect(await typesOf(store, 'a')).toEqual(['a 0'])
  })

  it('loses nothing acknowledged and doubles nothing when every third append is hurt', async (context) => {
    const { store, proxy } = await openStore(mongo, context)
    const streams = ['a', 'b', 'c', 'd']
    for (let version = 0; version < 9; version++) {
      const fault = version % 3 === 0 ? proxy.arm(FAULTS[version % 2] ?? 'cut', 'insert appends') : null
      const results = await Promise.all(streams.map((stream) => store.append([append(stream, version)])))
      expect(results.flat().map(({ status }) => status)).toEqual(streams.map(() => 'appended'))
      await fault?.struck
    }
    for (const stream of streams) expect(await typesOf(store, stream)).toEqual(Array.from({ length: 9 }, (_, n) => `${stream} ${n}`))
  })

  it('says that it is unavailable when the server goes away', async (context) => {
    const { store, proxy } = await openStore(mongo, context, 300)
    await store.ping()
    await proxy.close()
    await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.append([append('a', 0)])).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.read('a')).rejects.toBeInstanceOf(StoreUnavailable)
  })

  it.for(FAULTS)('reads again after a %s connection', async (kind, context) => {
    const { store, proxy } = await openStore(mongo, context)
    await store.append([append('a', 0)])
    const fault = proxy.arm(kind, 'find appends')
    expect(await typesOf(store, 'a')).toEqual(['a 0'])
    await fault.struck
  })

  it.for(FAULTS)('creates and replaces a document once after a %s connection', async (kind, context) => {
    const { store, proxy } = await openStore(mongo, context)
    const document = (body: string) => ({ id: 'd', owner: 'o', body })
    const creating = proxy.arm(kind, 'insert documents')
    expect(await store.put('desk', document('created'), 0)).toBe(true)
    const replacing = proxy.arm(kind, 'update documents')
    expect(await store.put('desk', document('replaced'), 1)).toBe(true)
    await Promise.all([creating.struck, replacing.struck])
    expect(await store.get('desk', 'd')).toEqual({ ...document('replaced'), version: 2 })
    expect(await store.put('desk', document('replaced'), 1)).toBe(false)
  })
}

function describeBoxFaults(mongo: TestMongo): void {
  const put = (box: BallotBox, author: string, id: string) =>
    box.change(RUN, author, true, () => ({ put: [{ id, kind: 'x', body: id }], remove: [] }))

  it.for(
    FAULTS.flatMap((kind) =>
      ['insert envelopes', 'find envelopes', 'find seals', 'delete envelopes'].map((command) => ({ kind, command })),
    ),
  )('keeps an entry exactly once after a $kind connection at "$command"', async ({ kind, command }, context) => {
    const { box, proxy } = await openBoxes(mongo, context)
    await put(box, 'author', 'first')
    const fault = proxy.arm(kind, command)
    await put(box, 'author', 'second')
    await fault.struck
    expect((await box.own(RUN, 'author')).map(({ id }) => id)).toEqual(['first', 'second'])
    expect((await box.open(RUN)).entries.map(({ id }) => id).toSorted()).toEqual(['first', 'second'])
  })

  it.for(FAULTS.flatMap((kind) => ['insert passes', 'insert issuances', 'update passes'].map((command) => ({ kind, command }))))(
    'issues a pass once after a $kind connection at "$command"',
    async ({ kind, command }, context) => {
      const { box, proxy } = await openBoxes(mongo, context)
      const fault = proxy.arm(kind, command)
      expect(await box.issue(RUN, 'ana', 'h1', true)).toBe('issued')
      await fault.struck
      expect(await box.issue(RUN, 'ana', 'h2', true)).toBe('held-elsewhere')
      expect(await box.pass(RUN, 'h1')).toEqual({ counted: true })
      expect((await box.progress(RUN)).holders).toBe(1)
    },
  )

  it.for(FAULTS.flatMap((kind) => ['insert seals', 'update seals'].map((command) => ({ kind, command }))))(
    'opens with everything after a $kind connection at "$command"',
    async ({ kind, command }, context) => {
      const { box, proxy } = await openBoxes(mongo, context)
      await put(box, 'a', '1')
      await put(box, 'b', '2')
      const fault = proxy.arm(kind, command)
      expect((await box.open(RUN)).entries.map(({ id }) => id).toSorted()).toEqual(['1', '2'])
      await fault.struck
    },
  )

  it('takes back what it wrote when the run was opened just before', async (context) => {
    const { box, proxy, uri } = await openBoxes(mongo, context)
    await put(box, 'author', 'first')
    const fault = proxy.arm('hold', 'find seals')
    const late = put(box, 'author', 'late')
    await fault.struck
    const opened = await box.open(RUN)
    fault.release()
    await expect(late).rejects.toBeInstanceOf(RunSealed)
    expect(opened.entries.map(({ id }) => id)).toEqual(['first'])
    expect((await box.open(RUN)).entries.map(({ id }) => id)).toEqual(['first'])
    expect((await box.own(RUN, 'author')).map(({ id }) => id)).toEqual(['first'])
    expect((await rawDocuments(uri, 'envelopes')).map(({ ids }) => ids)).toEqual([['first']])
  })

  it('asks again when another process changed the same entries twice in between', async (context) => {
    const { box, other, proxy, uri } = await openBoxes(mongo, context)
    await put(box, 'author', 'first')
    const fault = proxy.arm('delay', 'insert envelopes')
    const slow = put(other, 'author', 'slow')
    await fault.struck
    await put(box, 'author', 'second')
    await box.change(RUN, 'author', true, () => ({ put: [], remove: ['first'] }))
    fault.release()
    await slow
    expect((await box.own(RUN, 'author')).map(({ id }) => id)).toEqual(['second', 'slow'])
    expect((await rawDocuments(uri, 'envelopes')).map(({ ids }) => ids)).toEqual([['second', 'slow']])
  })

  it('issues one pass when another process confirms the same one in between', async (context) => {
    const { box, other, proxy } = await openBoxes(mongo, context)
    const fault = proxy.arm('delay', 'insert issuances')
    const slow = box.issue(RUN, 'ana', 'h', true)
    await fault.struck
    expect(await other.issue(RUN, 'ana', 'h', true)).toBe('issued')
    fault.release()
    expect(await slow).toBe('issued')
    expect(await box.pass(RUN, 'h')).toEqual({ counted: true })
    expect((await box.progress(RUN)).holders).toBe(1)
  })

  it('opens with an entry that is written but not answered yet, and acknowledges it then', async (context) => {
    const { box, proxy } = await openBoxes(mongo, context)
    const fault = proxy.arm('hold', 'insert envelopes')
    const waiting = put(box, 'author', 'on its way')
    await fault.struck
    const opened = await box.open(RUN)
    fault.release()
    await waiting
    expect(opened.entries.map(({ id }) => id)).toEqual(['on its way'])
    expect((await box.open(RUN)).entries.map(({ id }) => id)).toEqual(['on its way'])
  })
}

function describeOpening(mongo: TestMongo): void {
  it('says in a sentence without address and password that nothing is there', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => closed.once('listening', resolve))
    const address = closed.address()
    await new Promise((resolve) => closed.close(resolve))
    const port = typeof address === 'object' ? address?.port : 0
    const uri = `mongodb://somebody:hidden@127.0.0.1:${port}/x`
    for (const open of [openMongoStore, openMongoBallotBox]) {
      const error = await open({ uri, timeout: 200 }).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(StoreUnavailable)
      expect(error).toMatchObject({ message: expect.stringMatching(/^MongoDB could not be reached .*MONGODB_URI is right\.$/) })
      expect(error).toMatchObject({ message: expect.not.stringMatching(/hidden|127\.0\.0\.1/) })
    }
  })

  it.for(FAULTS)(
    'rejects or works after a %s connection while the indexes are built, but never works without them',
    async (kind, context) => {
      const { uri, proxy } = await hurtable(mongo)
      const fault = proxy.arm(kind, 'createIndexes appends')
      const first = await openMongoStore({ uri }).catch((reason: unknown) => reason)
      await fault.struck
      if (first instanceof Error) expect(first).toBeInstanceOf(StoreUnavailable)
      else await (first as Store).close()
      const store = await openMongoStore({ uri })
      context.onTestFinished(() => store.close())
      const results = await Promise.all(Array.from({ length: 5 }, (_, n) => store.append([append('a', 0, `c${n}`)])))
      expect(results.flat().filter(({ status }) => status === 'appended')).toHaveLength(1)
    },
  )
}
