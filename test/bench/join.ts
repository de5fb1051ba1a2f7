import type { Child } from './child.ts'
import { withServer } from './child.ts'
import type { Figures } from './figures.ts'
import { pause, quantile } from './load.ts'
import { followQuarter, joinTeam } from './people.ts'
import type { Post } from './post.ts'
import { createPost } from './post.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'
import type { Board } from './rooms.ts'
import { moveOnBoard, openBoard } from './rooms.ts'
import type { Line } from './wire.ts'

const people = 500
const withinMs = 30_000
const mostMs = 200
/** Time for everything that their leaving causes. */
const leavingMs = 2_000

/** 500 people come by the link within 30 s to a board of 1,000 items on which somebody moves something twice a second. */
export function measureJoin(): Promise<Part> {
  return withServer(async (server) => {
    const post = createPost(server.port)
    const board = await openBoard(server.port, post, { people: 40, writers: 40, each: 25 }, () => undefined)
    const before = await server.figures()
    const moving = setInterval(() => void moveOnBoard(post, board).catch(() => undefined), 500)
    const joined = await joinAll(server, post, board)
    clearInterval(moving)
    const joining = await server.figures()
    for (const line of [...board.lines, ...joined.lines]) line.close()
    await pause(leavingMs)
    return partOf(joined, { ...joining, cpuUs: joining.cpuUs - before.cpuUs }, await server.figures())
  })
}

interface Joined {
  readonly ms: readonly number[]
  readonly lines: readonly Line[]
  readonly elapsedMs: number
}

/** One after the other at an even pace, whether or not the ones before are in. */
async function joinAll({ port }: Child, post: Post, { code }: Board): Promise<Joined> {
  const begin = performance.now()
  const joining: Promise<readonly [number, Line]>[] = []
  for (let index = 0; index < people; index += 1) {
    joining.push(joinOne(port, post, code, `Guest ${index}`))
    await pause(Math.max(0, begin + ((index + 1) * withinMs) / people - performance.now()))
  }
  const all = await Promise.all(joining)
  const elapsedMs = performance.now() - begin
  return { ms: all.map(([ms]) => ms), lines: all.map(([, line]) => line), elapsedMs }
}

async function joinOne(port: number, post: Post, code: string, name: string): Promise<readonly [number, Line]> {
  const begin = performance.now()
  const guest = await joinTeam(post, code, name)
  const line = await followQuarter(port, guest, () => undefined)
  return [performance.now() - begin, line]
}

function partOf({ ms, lines, elapsedMs }: Joined, joining: Figures, leaving: Figures): Part {
  const megabytes = lines.reduce((sum, line) => sum + line.received(), 0) / 1e6
  const stall = ({ stallMs, busyMs }: Figures) => `${figure(stallMs)} (${figure(busyMs)}) ms`
  return {
    title: `Join of ${people} people into a board of 1,000 items`,
    columns: [
      'all in after',
      'link -> state p50 / p99',
      'longest stall (own work) while they join',
      'when all leave at once',
      'server CPU',
      'sent',
    ],
    rows: [
      [
        `${figure(elapsedMs / 1000)} s`,
        `${figure(quantile(ms, 0.5))} / ${figure(quantile(ms, 0.99))} ms`,
        stall(joining),
        stall(leaving),
        `${figure(joining.cpuUs / 1e6)} s`,
        `${figure(megabytes)} MB`,
      ],
    ],
    goals: [
      {
        what: `Longest stall of the event loop while ${people} people join within 30 s (own work)`,
        measured: stall(joining),
        aim: `<= ${mostMs} ms`,
        reached: joining.stallMs <= mostMs,
      },
    ],
    remark: 'A stall that is longer than its own work was waiting: for the disk, or for the processor that another process had.',
  }
}
