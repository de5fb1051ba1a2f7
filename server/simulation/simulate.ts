import { parseArgs } from 'node:util'
import type { Membership } from '../../okra/api.ts'
import { proposedQuarter } from '../../okra/cadence.ts'
import { dayIn } from '../../okra/days.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import { nextLeadAct, seeded } from '../../okra/simulation/index.ts'
import type { Device } from './device.ts'
import { byProof, connectDevice, send } from './device.ts'
import { play } from './play.ts'

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3978' },
    team: { type: 'string', default: 'Football matches' },
    pace: { type: 'string', default: '600' },
    language: { type: 'string', default: 'en' },
  },
})

const say = (line: string) => process.stdout.write(`${line}\n`)

function giveUp(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

async function createTeam(url: string): Promise<Membership> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { label, startsOn } = proposedQuarter(dayIn(Date.now(), timeZone))
  const body = { team: values.team, name: 'Ana', quarter: { label, startsOn }, language: values.language, timeZone }
  return (await send(url, '/api/teams', { body })) as Membership
}

/** Tells where the room is, each time that it moves on. */
function narrate(device: Device): void {
  let last = ''
  device.onChange(() => {
    const session = liveSession(device.state())
    const run = session ? currentRun(session) : null
    const line = run ? `${run.activity} (${run.status})` : ''
    if (line !== last && run) say(`  ${line}, ${Object.keys(session?.contributions ?? {}).length} contributions in view`)
    last = line
  })
}

/** A whole Session #0 by simulated people, through the public commands of a running server. */
async function simulate(): Promise<void> {
  const url = values.url.replace(/\/$/, '')
  const team = await createTeam(url).catch((cause: unknown) =>
    giveUp(`No OKRA server answers at ${url} (${cause instanceof Error ? cause.message : 'unknown'}). Start one with "npm start".`),
  )
  const method = createMethod()
  const device = await connectDevice({ url, quarter: team.quarter, method, signIn: byProof(url, team.proof) })
  await device.until((one) => one.version() > 0)
  await device.api(`/api/quarters/${team.quarter}/teammates`, { method: 'POST', body: {} })
  say(`Six simulated people run Session #0 at ${url}/q/${team.quarter}`)
  narrate(device)
  const stop = play({
    device,
    method,
    random: seeded(team.quarter),
    next: (view, random) => nextLeadAct(view, random),
    paceMs: Number(values.pace),
    failed: (cause) => say(String(cause)),
  })
  await device.until((one) => one.state().sessions[0]?.closedAt != null, 30 * 60_000)
  stop()
  const { vision } = device.state().plan
  say(vision ? `Vision: ${vision.what} / ${vision.outcome} / ${vision.audience}` : 'The session ended without a vision.')
}

await simulate()
process.exit(0)
