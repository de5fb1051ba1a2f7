import type { Browser } from 'playwright-core'
import type { Invites, Membership } from '../../okra/api.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { ActivityRun } from '../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import type { Device } from '../../server/simulation/device.ts'
import { byProof, connectDevice, send } from '../../server/simulation/device.ts'
import type { Person } from './person.ts'
import { contextIn, personIn } from './person.ts'

/** A member at a device without a screen: the same commands and the same feed as the tab. */
export interface Member extends Device {
  readonly name: string
  readonly membership: Membership
}

/** A team whose members play without screens, so that a screen to look at is reached at once. The first member leads. */
export interface Team {
  readonly url: string
  readonly id: string
  /** The address of the quarter's pages. */
  readonly quarter: string
  readonly lead: Member
  readonly members: readonly Member[]
  /** The address behind the link for the team, or for stakeholders. */
  invite(which: keyof Invites): Promise<string>
  /** Somebody comes by link and is let in. */
  join(name: string, which?: keyof Invites): Promise<Member>
  close(): void
}

const startsOn = '2026-10-05'

/** Makes a team; everyone is in the room when it resolves. */
export async function openTeam(url: string, names: readonly string[], team = 'Football matches'): Promise<Team> {
  const [first = 'Ana', ...others] = names
  const body = { team, name: first, quarter: { label: '2026-Q4', startsOn }, language: 'en', timeZone: 'Europe/Lisbon' }
  const made = (await send(url, '/api/teams', { body })) as Membership
  const lead = await sit(url, first, made)
  const members = [lead]
  const invites = () => lead.api(`/api/teams/${made.team}/invites`) as Promise<Invites>
  const join: Team['join'] = async (name, which = 'participant') => {
    const code = (await invites())[which]
    const membership = (await send(url, `/api/invitations/${code}`, { body: { name } })) as Membership
    await lead.api(`/api/teams/${made.team}/people/${membership.person}/admit`, { method: 'POST', body: {} })
    const member = await sit(url, name, membership)
    members.push(member)
    await lead.until((device) => device.present().includes(member.person))
    return member
  }
  for (const name of others) await join(name)
  return {
    url,
    id: made.team,
    quarter: `${url}/q/${made.quarter}`,
    lead,
    members,
    join,
    invite: async (which) => `${url}/join/${(await invites())[which]}`,
    close: () => {
      for (const member of members) member.close()
    },
  }
}

async function sit(url: string, name: string, membership: Membership): Promise<Member> {
  const device = await connectDevice({ url, quarter: membership.quarter, method: createMethod(), signIn: byProof(url, membership.proof) })
  await device.until((one) => one.version() > 0)
  return Object.assign(device, { name, membership })
}

/** What stands in the storage of a browser in which somebody has joined. */
export function storageOf(url: string, membership: Membership, more: Readonly<Record<string, string>> = {}) {
  const stored = { [`okra.proof.${membership.team}`]: membership.proof, [`okra.quarter.${membership.quarter}`]: membership.team, ...more }
  const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }))
  return { cookies: [], origins: [{ origin: url, localStorage }] }
}

/** A browser of a member's own, signed in; the device without a screen leaves it the passes. `stored` is added to its storage. */
export async function screenOf(
  browser: Browser,
  { url }: Team,
  { name, membership }: Pick<Member, 'name' | 'membership'>,
  viewport = { width: 1280, height: 860 },
  options: Parameters<Browser['newContext']>[0] & { readonly stored?: Readonly<Record<string, string>> } = {},
): Promise<Person> {
  const { stored, ...more } = options
  return personIn(await contextIn(browser, { viewport, storageState: storageOf(url, membership, stored), ...more }), name)
}

/** The run that the room is in. */
export function runOf(device: Device): ActivityRun {
  const session = liveSession(device.state())
  if (!session) throw new Error('no session is running')
  return currentRun(session)
}

/** Starts Session #0. */
export async function startSession({ lead, members }: Team, wish: object = {}): Promise<void> {
  await lead.command({ type: 'StartSession', session: 0, ...wish })
  await Promise.all(members.map((member) => member.until((device) => device.state().live === 0)))
}

/** Closes what the room is in; resolves when everyone is in the next activity and its box is open. */
export async function moveOn({ lead, members }: Team): Promise<void> {
  const from = runOf(lead).id
  await lead.command({ type: 'MoveOn', from })
  const arrived = (device: Device) => device.state().live === null || (runOf(device).id !== from && runOf(device).status === 'open')
  await Promise.all(members.map((member) => member.until(arrived)))
}

/** The nth id of a kind: pictures are the same each time. */
export function idOf(number: number, kind: 'c' | 't' | 'd' | 'a' | 'm' | 'o'): string {
  return `${{ c: 'c', t: '7', d: 'd', a: 'a', m: 'b', o: '0' }[kind]}${number.toString(16).padStart(31, '0')}`
}

/** An idea as it is written. */
export interface Fact {
  readonly lens: string
  readonly text: string
}

/** Members write in turn; the nth fact gets the nth id. `writers`: who has no screen of their own. */
export async function writeFacts(team: Team, facts: readonly Fact[], writers: readonly Member[] = team.members): Promise<void> {
  const box = runOf(team.lead).id
  for (const [index, fact] of facts.entries()) await writers[index % writers.length]?.put(box, fact, idOf(index, 'c'))
}

/** Forms groups of the facts with these numbers. */
export async function formGroups({ lead }: Team, groups: readonly (readonly [title: string, facts: readonly number[]])[]): Promise<void> {
  for (const [index, [title, facts]] of groups.entries()) {
    const contributions = facts.map((fact) => idOf(fact, 'c'))
    await lead.command({ type: 'FormTheme', arrangement: idOf(index, 'a'), theme: idOf(index, 't'), title, contributions })
  }
}
