import { byProof } from '../../server/simulation/device.ts'
import type { Team } from '../browser/team.ts'
import { openTeam } from '../browser/team.ts'
import type { Child } from './child.ts'
import { withServer } from './child.ts'
import { fillPlan, milestones } from './largePlan.ts'
import { quantile } from './load.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'

const rounds = 5
const pictureMs = 2_000
const archiveMs = 3_000
const board = 'artifacts/okra/session-4/quarter-plan-board'
const downloads = [
  ['the picture of the board', `${board}.png`],
  ['the board to print', `${board}.html`],
  ['prioritisation.xlsx', 'artifacts/okra/prioritisation.xlsx'],
  ['the whole archive', 'archive.zip'],
] as const

/** How long downloads took: the first one, for which the thread starts, and those after it; and how long the server could do nothing else. */
interface Timed {
  readonly what: string
  readonly bytes: number
  readonly firstMs: number
  readonly p50Ms: number
  readonly stallMs: number
}

/** How long the server takes for the files of a quarter with a large plan, over HTTP. */
export function measureArchive(): Promise<Part> {
  return withServer(async (server) => {
    const team = await openTeam(`http://127.0.0.1:${server.port}`, ['Ana', 'Bruno', 'Chiara'])
    try {
      await fillPlan(team)
      const timed: Timed[] = []
      for (const [what, path] of downloads) timed.push(await timeOf(what, path, server, team))
      return partOf(timed)
    } finally {
      team.close()
    }
  })
}

async function timeOf(what: string, path: string, server: Child, { url, lead }: Team): Promise<Timed> {
  const { token } = await byProof(url, lead.membership.proof)()
  let bytes = 0
  const times: number[] = []
  await server.figures()
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now()
    const response = await fetch(`${url}/api/quarters/${lead.membership.quarter}/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    bytes = (await response.arrayBuffer()).byteLength
    times.push(performance.now() - begin)
  }
  const { stallMs } = await server.figures()
  const [firstMs = 0, ...others] = times
  return { what, bytes, firstMs, p50Ms: quantile(others, 0.5), stallMs }
}

function partOf(timed: readonly Timed[]): Part {
  const slowest = (name: (typeof downloads)[number][0]) =>
    Math.max(...timed.filter(({ what }) => what === name).map(({ firstMs, p50Ms }) => Math.max(firstMs, p50Ms)))
  const [picture, archive] = [slowest('the picture of the board'), slowest('the whole archive')]
  const stall = Math.max(...timed.map(({ stallMs }) => stallMs))
  return {
    title: `The files of a quarter with ${milestones} milestones`,
    columns: ['what', 'kB', 'first ms', 'p50 ms', 'longest stall of the event loop ms'],
    rows: timed.map(({ what, bytes, firstMs, p50Ms, stallMs }) => [
      what,
      figure(bytes / 1000),
      figure(firstMs),
      figure(p50Ms),
      figure(stallMs),
    ]),
    goals: [
      {
        what: `The picture of a board with ${milestones} milestones`,
        measured: `${figure(picture)} ms`,
        aim: `< ${figure(pictureMs)} ms`,
        reached: picture < pictureMs,
      },
      {
        what: `The whole archive of a quarter with ${milestones} milestones`,
        measured: `${figure(archive)} ms`,
        aim: `< ${figure(archiveMs)} ms`,
        reached: archive < archiveMs,
      },
      { what: 'Longest stall of the event loop while files are made', measured: `${figure(stall)} ms`, aim: 'none set', reached: null },
    ],
    remark: 'From the request to the last byte. The first picture is slower, since the thread that draws starts with it.',
  }
}
