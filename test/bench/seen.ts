import type { Child } from './child.ts'
import { startProcess, withServer } from './child.ts'
import type { Side } from './load.ts'
import { openLoop, quantile, saturate } from './load.ts'
import { createPost } from './post.ts'
import type { Goal, Part } from './report.ts'
import { figure } from './report.ts'
import { echoRoom, productRoom } from './rooms.ts'

interface Setting {
  readonly name: string
  readonly rooms: number
  readonly people: number
  readonly perSecond: number
  readonly inFlight: number
  readonly rounds: number
  /** At most so many times the yardstick's p99 at a fixed rate. */
  readonly p99?: number
  /** At least so many times the yardstick's contributions per second. */
  readonly saturated?: number
}

const settings: readonly Setting[] = [
  { name: '1x8', rooms: 1, people: 8, perSecond: 50, inFlight: 8, rounds: 3 },
  { name: '1x50', rooms: 1, people: 50, perSecond: 50, inFlight: 16, rounds: 5, saturated: 0.5 },
  { name: '1x200', rooms: 1, people: 200, perSecond: 50, inFlight: 16, rounds: 3 },
  { name: '1x500', rooms: 1, people: 500, perSecond: 50, inFlight: 16, rounds: 5, p99: 3, saturated: 1 },
  { name: '100x8', rooms: 100, people: 8, perSecond: 500, inFlight: 2, rounds: 5, saturated: 0.2 },
]

/** 100 samples at 50/s, so that p99 is not simply the worst. */
const openMs = 2_000
const saturatedMs = 1_000
const warmUpMs = 600

/** As long as one frame with one move is. */
const messageBytes = 261

/** From a move that was accepted to the last person who sees it, beside the yardstick: at a fixed rate, and as fast as it goes. `only`: these settings. */
export async function measureSeen(only: readonly string[] = settings.map(({ name }) => name)): Promise<Part> {
  const rows: (readonly string[])[] = []
  const goals: Goal[] = []
  for (const setting of settings.filter(({ name }) => only.includes(name))) {
    const measured = await besideYardstick(setting)
    rows.push(rowOf(setting, measured))
    goals.push(...goalsOf(setting, measured))
  }
  return {
    title: 'A public command, accepted durably and seen by all',
    columns: [
      'rooms x people',
      'rate/s',
      'product p50 / p99 ms',
      'yardstick p50 / p99 ms',
      'p99 ratio',
      'in flight per room',
      'product/s',
      'yardstick/s',
      'ratio',
      'ratio, median of pairs',
      'CPU us per delivery, product / yardstick',
    ],
    rows,
    goals,
  }
}

interface Beside {
  readonly product: readonly (readonly number[])[]
  readonly echo: readonly (readonly number[])[]
  readonly fast: readonly { readonly perSecond: number; readonly cpuUs: number }[]
  readonly echoFast: readonly { readonly perSecond: number; readonly cpuUs: number }[]
}

async function besideYardstick(setting: Setting): Promise<Beside> {
  const yardstick = await startProcess('echo.ts')
  try {
    return await withServer(async (server) => measure(setting, await productSide(setting, server), await echoSide(setting, yardstick)))
  } finally {
    await yardstick.stop()
  }
}

async function productSide({ rooms, people }: Setting, child: Child): Promise<Side> {
  const post = createPost(child.port)
  const plan = rooms > 1 ? { people, writers: 3, each: 4 } : { people, writers: 8, each: 5 }
  const open = []
  for (let index = 0; index < rooms; index += 1) open.push(await productRoom(child.port, post, plan))
  return { child, rooms: open }
}

async function echoSide({ rooms, people }: Setting, child: Child): Promise<Side> {
  const open = []
  for (let index = 0; index < rooms; index += 1) open.push(await echoRoom(child.port, people, messageBytes))
  return { child, rooms: open }
}

/** Rounds of both, one after the other, so that a neighbour's load meets both. */
async function measure({ rounds, perSecond, inFlight }: Setting, product: Side, echo: Side): Promise<Beside> {
  const found = { product: [] as (readonly number[])[], echo: [] as (readonly number[])[] }
  const fast = { product: [] as Beside['fast'][number][], echo: [] as Beside['fast'][number][] }
  for (const side of [echo, product]) await saturate(side, inFlight, warmUpMs)
  for (let round = 0; round < rounds; round += 1) {
    found.echo.push(await openLoop(echo.rooms, perSecond, openMs))
    found.product.push(await openLoop(product.rooms, perSecond, openMs))
    fast.echo.push(await saturate(echo, inFlight, saturatedMs))
    fast.product.push(await saturate(product, inFlight, saturatedMs))
  }
  for (const room of [...product.rooms, ...echo.rooms]) room.close()
  return { ...found, fast: fast.product, echoFast: fast.echo }
}

const median = (values: readonly number[]) => quantile(values, 0.5)
const best = (rounds: readonly { readonly perSecond: number }[]) => Math.max(...rounds.map(({ perSecond }) => perSecond))

/** The median over the rounds of what each pair of neighbours has as its ratio. */
function pairRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)))
}

const p99s = (rounds: readonly (readonly number[])[]) => rounds.map((round) => quantile(round, 0.99))
const p99Ratio = ({ product, echo }: Beside) => pairRatio(p99s(product), p99s(echo))
/** Load of others only takes away, so the best round of each side says most about the code. */
const saturatedRatio = ({ fast, echoFast }: Beside) => best(fast) / best(echoFast)

function rowOf(setting: Setting, measured: Beside): readonly string[] {
  const { product, echo, fast, echoFast } = measured
  const both = (rounds: readonly (readonly number[])[]) => `${figure(median(rounds.flat()))} / ${figure(median(p99s(rounds)))}`
  const rate = (side: Beside['fast']) => side.map(({ perSecond }) => perSecond)
  const cpu = (side: Beside['fast']) => figure(median(side.map(({ cpuUs }) => cpuUs)))
  return [
    setting.name,
    String(setting.perSecond),
    both(product),
    both(echo),
    figure(p99Ratio(measured)),
    String(setting.inFlight),
    figure(best(fast)),
    figure(best(echoFast)),
    figure(saturatedRatio(measured)),
    figure(pairRatio(rate(fast), rate(echoFast))),
    `${cpu(fast)} / ${cpu(echoFast)}`,
  ]
}

function goalsOf(setting: Setting, measured: Beside): readonly Goal[] {
  const goals: Goal[] = []
  if (setting.p99 !== undefined) {
    const ratio = p99Ratio(measured)
    const what = `${setting.name} at ${setting.perSecond}/s, p99 seen by all, times the yardstick`
    goals.push({ what, measured: figure(ratio), aim: `<= ${setting.p99}`, reached: ratio <= setting.p99 })
  }
  if (setting.saturated !== undefined) {
    const ratio = saturatedRatio(measured)
    const what = `${setting.name} saturated, contributions/s, times the yardstick`
    goals.push({ what, measured: figure(ratio), aim: `>= ${setting.saturated}`, reached: ratio >= setting.saturated })
  }
  return goals
}
