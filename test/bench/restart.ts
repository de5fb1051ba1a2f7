import type { AppendRecord, Store } from '../../okra/ports/store.ts'
import { storeDirectory } from '../../server/identity/directory.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import type { Child } from './child.ts'
import { inFolder, startProcess, startServer } from './child.ts'
import { quantile } from './load.ts'
import { eachOf, followQuarter, newId, signIn } from './people.ts'
import { createPost } from './post.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'
import { moveOnBoard, openBoard } from './rooms.ts'

const quarters = 1_000
const eventsEach = 300
const starts = 3
const opened = 20
const mostMs = 1_000

/** Starts the server on a data folder with many quarters, and opens some of them for the first time. */
export function measureRestart(): Promise<Part> {
  return inFolder(async (folder) => {
    const proofs = await inFolder((source) => fill(folder, source))
    const bare: number[] = []
    const whole: number[] = []
    let first: readonly number[] = []
    for (let start = 0; start < starts; start += 1) {
      bare.push(await timed(() => startProcess('bareNode.ts')))
      const server = await startServer(folder)
      whole.push(server.startMs)
      if (start === 0) first = await openRooms(server, proofs)
      await server.stop()
    }
    return partOf(quantile(whole, 0.5), quantile(bare, 0.5), first)
  })
}

async function timed(start: () => Promise<Child>): Promise<number> {
  const child = await start()
  await child.stop()
  return child.startMs
}

/** What somebody needs who opens one of the quarters. */
interface Way {
  readonly proof: string
  readonly quarter: string
}

/** Fills a data folder with copies of one real quarter, by way of the store. Answers how to get into some of them. */
async function fill(folder: string, source: string): Promise<readonly Way[]> {
  const model = await playModel(source)
  const from = openSqliteStore(source)
  const [team, quarter] = await Promise.all([from.read(model.team), from.read(model.quarter)])
  await from.close()
  const store = openSqliteStore(folder)
  const ways: Way[] = []
  for (let index = 0; index < quarters; index += 1) {
    const way = await copy(store, model, team, quarter)
    if (index % (quarters / opened) === 0) ways.push(way)
  }
  await store.close()
  return ways
}

interface Model {
  readonly team: string
  readonly quarter: string
  readonly lead: string
}

/** Plays one quarter over the network until its log has the events. */
async function playModel(source: string): Promise<Model> {
  const server = await startServer(source)
  try {
    const post = createPost(server.port)
    const board = await openBoard(server.port, post, { people: 4, writers: 4, each: 5 }, () => undefined)
    const begun = 8
    for (let event = begun; event < eventsEach; event += 1) await moveOnBoard(post, board)
    for (const line of board.lines) line.close()
    return { team: board.lead.team, quarter: board.lead.quarter, lead: board.lead.person }
  } finally {
    await server.stop()
  }
}

async function copy(store: Store, model: Model, team: readonly AppendRecord[], quarter: readonly AppendRecord[]): Promise<Way> {
  const directory = storeDirectory(store)
  const ids = { team: newId(), quarter: newId() }
  const person = { team: ids.team, name: 'Lead', discipline: null, stakeholder: false, admitted: true, simulated: false }
  const { member, proof } = await directory.add(person)
  await directory.placeQuarter(ids.quarter, ids.team)
  const renamed = (records: readonly AppendRecord[]) =>
    JSON.parse(
      JSON.stringify(records).replaceAll(model.team, ids.team).replaceAll(model.quarter, ids.quarter).replaceAll(model.lead, member.key),
    ) as readonly AppendRecord[]
  const appends = (stream: string, records: readonly AppendRecord[]) =>
    renamed(records).map(({ version, events, command }) => ({ stream, expectedVersion: version - 1, events, command }))
  await store.append([...appends(ids.team, team), ...appends(ids.quarter, quarter)])
  return { proof, quarter: ids.quarter }
}

/** From the wish to follow a quarter that nobody has opened yet to its state, in milliseconds. */
async function openRooms({ port }: Child, ways: readonly Way[]): Promise<readonly number[]> {
  const post = createPost(port)
  const took: number[] = []
  await eachOf(ways.length, 1, async (index) => {
    const way = ways[index]
    if (!way) return
    const begin = performance.now()
    const guest = await signIn(post, { ...way, team: '', person: '' })
    const line = await followQuarter(port, { ...guest, quarter: way.quarter }, () => undefined)
    took.push(performance.now() - begin)
    line.close()
  })
  return took
}

function partOf(whole: number, bare: number, first: readonly number[]): Part {
  const ours = whole - bare
  return {
    title: `Restart with ${figure(quarters)} quarters of ${eventsEach} events`,
    columns: ['spawn -> listening', "Node's own start", 'ours', 'a quarter opened for the first time, p50 / most'],
    rows: [
      [
        `${figure(whole)} ms`,
        `${figure(bare)} ms`,
        `${figure(ours)} ms`,
        `${figure(quantile(first, 0.5))} / ${figure(Math.max(...first))} ms`,
      ],
    ],
    goals: [
      {
        what: `Restart with ${figure(quarters)} quarters, ready after`,
        measured: `${figure(ours)} ms`,
        aim: `< ${figure(mostMs)} ms`,
        reached: ours < mostMs,
      },
    ],
    remark: `Median of ${starts} starts. Opening a quarter is: sign in, connect, follow, get the state.`,
  }
}
