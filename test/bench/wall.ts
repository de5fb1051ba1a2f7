import type { Desk } from '../../okra/api.ts'
import type { AssistantText } from '../../okra/ports/assistant.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { Device } from '../../server/simulation/device.ts'
import { byProof, connectDevice } from '../../server/simulation/device.ts'
import type { Guest } from './people.ts'
import { command, eachOf, followQuarter, joinTeam, makeTeam, newId, write } from './people.ts'
import type { Post } from './post.ts'
import type { Line } from './wire.ts'

const eachWrites = 25
/** The fewest writers with whom a step is anonymous. */
const fewest = 3

/** A room in Session #0 that groups its ideas, with the device of who leads. */
export interface Wall {
  readonly lead: Guest
  readonly device: Device
  close(): void
}

/** Sets a room up, with all ideas revealed; `lensOf` says where the nth idea stands. */
export async function openWall(
  port: number,
  post: Post,
  ideas: readonly AssistantText[],
  lensOf: (index: number) => string,
): Promise<Wall> {
  const { lead, code } = await makeTeam(post)
  const url = `http://127.0.0.1:${port}`
  const device = await connectDevice({ url, quarter: lead.quarter, method: createMethod(), signIn: byProof(url, lead.proof) })
  const guests: Guest[] = [lead]
  const lines: Line[] = []
  await eachOf(Math.max(fewest, Math.ceil(ideas.length / eachWrites)) - 1, 8, async (index) => {
    const guest = await joinTeam(post, code, `Person ${index}`)
    guests.push(guest)
    lines.push(await followQuarter(port, guest, () => undefined))
  })
  await command(post, lead, { type: 'StartSession', session: 0 })
  const run = `${lead.quarter}.0.1.facts.1`
  const facts = ideas.map(({ text }, index) => ({ lens: lensOf(index), text }))
  await eachOf(guests.length, 4, async (index) => {
    const own = facts.filter((_, number) => number % guests.length === index)
    await write(post, guests[index] ?? lead, run, own)
  })
  await command(post, lead, { type: 'MoveOn', from: run })
  await device.until((one) => idsOn(one).length === ideas.length)
  return {
    lead,
    device,
    close: () => {
      device.close()
      for (const line of lines) line.close()
    },
  }
}

/** The ids of what hangs on the wall. */
export function idsOn(device: Device): readonly string[] {
  return Object.keys(device.state().sessions[0]?.contributions ?? {})
}

/** Clicks on "Propose groups"; answers the milliseconds until the desk has the proposal. Throws unless the local engine has placed so many ideas. */
export async function askForGroups(post: Post, { lead, device }: Wall, placed: number): Promise<number> {
  const before = proposalOn(device.desk())?.id
  const begin = performance.now()
  const seen = device.until((one) => (proposalOn(one.desk())?.id ?? before) !== before, 60_000).then(() => performance.now() - begin)
  await post(`/api/quarters/${lead.quarter}/desk`, { type: 'Ask', question: 'themes' }, { token: lead.token, method: 'PUT' })
  const ms = await seen
  const proposal = proposalOn(device.desk())
  const ids = proposal?.lenses.flatMap(({ themes, alone }) => [...alone, ...themes.flatMap(({ contributions }) => contributions)])
  if (proposal?.engine !== 'local' || new Set(ids).size !== placed) throw new Error(`${ids?.length} of ${placed} ideas were placed`)
  return ms
}

function proposalOn(desk: Desk | null) {
  return desk?.proposals.find((one) => one.question === 'themes')
}

/** Takes two ideas off what is still to be grouped, and gives the two before them back: the question is another one, and as large. */
export async function changeWall(post: Post, { lead, device }: Wall, round: number): Promise<void> {
  const contributions = idsOn(device).slice(2 * round, 2 * round + 2)
  const before = Object.keys(device.state().sessions[0]?.themes ?? {})
  const theme = newId()
  await command(post, lead, { type: 'FormTheme', arrangement: newId(), theme, title: `Pair ${round}`, contributions })
  for (const one of before) await command(post, lead, { type: 'Ungroup', arrangement: newId(), theme: one })
  await device.until((one) => Object.keys(one.state().sessions[0]?.themes ?? {}).join() === theme)
}
