import { localThemes } from '../../server/assistant/themes/local.ts'
import type { Child } from './child.ts'
import { withServer } from './child.ts'
import { manyIdeas } from './ideas.ts'
import { pause, quantile } from './load.ts'
import type { Post } from './post.ts'
import { createPost } from './post.ts'
import type { Goal, Part } from './report.ts'
import { figure } from './report.ts'
import { askForGroups, changeWall, openWall } from './wall.ts'

const asks = 30
const rounds = 5
const warmUps = 5
const aims = { clickMs: 300, manyFloorMs: 1_000, manyAimMs: 500, delayMs: 20 }
const lenses = ['customer-pains', 'customer-gains', 'business-opportunities', 'stakeholder-expectations', 'platform-constraints'] as const
const inOneLens = () => lenses[0]
const inAllLenses = (index: number) => lenses[index % lenses.length] ?? lenses[0]

/** What grouping by the local engine takes: from the click to the proposal, by itself, and what everybody else in the server feels of it. */
export function measureAssistant(): Promise<Part> {
  return withServer(async (server) => {
    const post = createPost(server.port)
    const oneLens = await clicks(server, post, 'one', inOneLens)
    const allLenses = await clicks(server, post, 'all', inAllLenses)
    const felt = await delays(server, post)
    return partOf(oneLens, allLenses, felt, alone(100), alone(1_000))
  })
}

/** Clicks in rooms of their own, so that no answer is known already. The first one, for which the thread starts, is not counted. */
async function clicks({ port }: Child, post: Post, seed: string, lensOf: (index: number) => string): Promise<readonly number[]> {
  const took: number[] = []
  for (let ask = 0; ask <= asks; ask += 1) {
    const wall = await openWall(port, post, manyIdeas(100, `${seed} ${ask}`), lensOf)
    took.push(await askForGroups(post, wall, 100))
    wall.close()
  }
  return took.slice(1)
}

/** What grouping itself takes, in milliseconds: by the clock, and of the processor, which on a busy machine is less. */
interface Alone {
  readonly ms: number
  readonly cpuMs: number
}

/** How long grouping itself takes, warm, in this process: the medians. */
function alone(count: number): Alone {
  const took = Array.from({ length: warmUps + rounds }, (_, round): Alone => {
    const texts = manyIdeas(count, `alone ${round}`)
    const [begin, before] = [performance.now(), process.threadCpuUsage()]
    localThemes({ language: 'en', texts })
    const { user, system } = process.threadCpuUsage(before)
    return { ms: performance.now() - begin, cpuMs: (user + system) / 1_000 }
  }).slice(warmUps)
  const median = (of: (one: Alone) => number) => quantile(took.map(of), 0.5)
  return { ms: median(({ ms }) => ms), cpuMs: median(({ cpuMs }) => cpuMs) }
}

interface Felt {
  readonly clickMs: readonly number[]
  /** The p99 of the event loop's delay: of the quiet server, while it groups, and the CPU time of the longest turn then; medians of the rounds. */
  readonly idleMs: number
  readonly busyMs: number
  readonly workMs: number
}

/** Groups 1,000 ideas again and again; before each time the server is watched for as long while nothing happens. */
async function delays(server: Child, post: Post): Promise<Felt> {
  const wall = await openWall(server.port, post, manyIdeas(1_002, 'delays'), inOneLens)
  await changeWall(post, wall, 0)
  let expectedMs = await askForGroups(post, wall, 1_000)
  const felt: { readonly ms: number; readonly idle: number; readonly busy: number; readonly work: number }[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await changeWall(post, wall, round)
    await pause(500)
    await server.figures()
    await pause(expectedMs)
    const idle = await server.figures()
    const ms = await askForGroups(post, wall, 1_000)
    const busy = await server.figures()
    felt.push({ ms, idle: idle.p99Ms, busy: busy.p99Ms, work: busy.busyMs })
    expectedMs = ms
  }
  wall.close()
  const median = (of: (one: (typeof felt)[number]) => number) => quantile(felt.map(of), 0.5)
  return {
    clickMs: felt.map(({ ms }) => ms),
    idleMs: median(({ idle }) => idle),
    busyMs: median(({ busy }) => busy),
    workMs: median(({ work }) => work),
  }
}

function partOf(oneLens: readonly number[], allLenses: readonly number[], felt: Felt, hundred: Alone, thousand: Alone): Part {
  const clicked = (what: string, took: readonly number[], itself: Alone | null) => [
    what,
    String(took.length),
    `${figure(quantile(took, 0.5))} / ${figure(quantile(took, 0.95))}`,
    itself ? `${figure(itself.ms)} (${figure(itself.cpuMs)})` : '-',
  ]
  return {
    title: 'Groups proposed by the local engine',
    columns: ['ideas', 'asked', 'click -> proposal on the desk p50 / p95 ms', 'grouping itself (CPU), p50 ms'],
    rows: [
      clicked('100 in one lens', oneLens, hundred),
      clicked('100 in five lenses', allLenses, null),
      clicked('1,000 in one lens', felt.clickMs, thousand),
    ],
    goals: goalsOf(quantile(oneLens, 0.95), thousand.ms, felt),
    remark: `Ideas are made of halves of people's ideas, others for each click. p99 of the event loop's delay in the server's main thread: ${figure(felt.idleMs)} ms while nothing happens, ${figure(felt.busyMs)} ms while 1,000 ideas are grouped; its longest turn had ${figure(felt.workMs)} ms of own work. Medians of ${rounds} rounds; a delay is what goes beyond the 5 ms from one look to the next.`,
  }
}

function goalsOf(clickMs: number, manyMs: number, { idleMs, busyMs }: Felt): readonly Goal[] {
  const { clickMs: mostClick, manyFloorMs, manyAimMs, delayMs } = aims
  const more = busyMs - idleMs
  return [
    {
      what: 'Groups for 100 ideas, from the click to the desk, p95',
      measured: `${figure(clickMs)} ms`,
      aim: `<= ${mostClick} ms`,
      reached: clickMs <= mostClick,
    },
    { what: 'Grouping 1,000 ideas', measured: `${figure(manyMs)} ms`, aim: `<= ${figure(manyFloorMs)} ms`, reached: manyMs <= manyFloorMs },
    { what: 'Grouping 1,000 ideas, stretch', measured: `${figure(manyMs)} ms`, aim: `${manyAimMs} ms`, reached: null },
    {
      what: 'p99 of the event loop delay while 1,000 ideas are grouped, more than idle',
      measured: `${figure(more)} ms`,
      aim: `<= ${delayMs} ms`,
      reached: more <= delayMs,
    },
  ]
}
