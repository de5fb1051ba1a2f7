import { onTestFinished } from 'vitest'
import type { ChatIdentity, SessionToken } from '../../okra/api.ts'
import type { Binding } from '../../okra/ports/chat.ts'
import type { Device } from '../../server/simulation/device.ts'
import { connectDevice, send } from '../../server/simulation/device.ts'
import type { ServerOptions, TestServer } from '../room.ts'
import { startServer } from '../room.ts'
import type { Connector } from './connector.ts'
import { startConnector } from './connector.ts'
import type { Issuer } from './issuer.ts'
import { startIssuer } from './issuer.ts'
import { loginAt } from './login.ts'
import { placeOf, teamsEnvironment } from './place.ts'
import type { Chat, Roster, RosterPerson } from './roster.ts'
import { makeRoster } from './roster.ts'
import type { Sender } from './sender.ts'
import { createSender } from './sender.ts'

/** The whole server with Teams around it on loopback: the bot's connector, and both login services. */
export interface Scene {
  readonly server: TestServer
  readonly roster: Roster
  readonly issuer: Issuer
  readonly connector: Connector
  readonly teams: Sender
  /** The same server anew, with the same data. */
  restart(): Promise<Scene>
  /** What the tab of this person in this chat signs in with. */
  signIn(person: RosterPerson, chat: Chat, given?: { readonly token?: string; readonly proof?: string }): Promise<ChatIdentity>
  /** A call of that tab, with its token and place in the body. */
  call(person: RosterPerson, chat: Chat, path: string, body: object): Promise<unknown>
}

/** The first quarter of the team that a scene makes. */
export const founding = {
  team: 'Pricing',
  quarter: { label: '2026-Q4', startsOn: '2026-10-05' },
  language: 'en',
  timeZone: 'Europe/Lisbon',
} as const

/** A meeting whose chat has the bot; its organizer has made a team, and bound the chat to its quarter. */
export interface BoundScene extends Scene {
  readonly made: Binding
  readonly meeting: Chat
  readonly ana: RosterPerson
  readonly bruno: RosterPerson
  readonly carla: RosterPerson
}

/** Starts everything with a meeting of so many people (3 or more), and binds its chat. */
export async function startBoundScene(people = 5, options: ServerOptions = {}): Promise<BoundScene> {
  const scene = await startScene(people, options)
  const { meeting } = scene.roster
  const [ana, bruno, carla] = scene.roster.people
  if (!ana || !bruno || !carla) throw new Error('too few people')
  await scene.teams.install(meeting, ana)
  const made = (await scene.call(ana, meeting, '/api/chats/teams', founding)) as Binding
  await scene.call(ana, meeting, '/api/chats/binding', made)
  // The greeting is about the quarter now.
  await scene.connector.seen('update')
  return { ...scene, made, meeting, ana, bruno, carla }
}

/** Who somebody is in the team; throws if they are not in it. */
export function inside(identity: ChatIdentity): Extract<ChatIdentity, { status: 'in' }> {
  if (identity.status !== 'in') throw new Error('not in the team')
  return identity
}

/** The tab of a person in the chat, without a screen; it closes when the test is finished. */
export async function sitDown({ server, signIn, made, meeting }: BoundScene, person: RosterPerson): Promise<Device> {
  const { url, method } = server
  const device = await connectDevice({
    url,
    quarter: made.quarter,
    method,
    signIn: async (): Promise<SessionToken> => inside(await signIn(person, meeting)),
  })
  onTestFinished(() => device.close())
  await device.until((one) => one.version() > 0)
  return device
}

/** Starts everything with a meeting of so many people; it stops when the test is finished. */
export async function startScene(people = 5, options: ServerOptions = {}): Promise<Scene> {
  const roster = makeRoster(people)
  const issuer = await startIssuer(roster)
  const connector = await startConnector({ roster, issuer })
  const logOut = loginAt(issuer.url)
  onTestFinished(async () => {
    logOut()
    await connector.close()
    await issuer.close()
  })

  const open = async (given: ServerOptions): Promise<Scene> => {
    const server = await startServer({ ...given, env: { ...teamsEnvironment(roster, issuer, connector), ...given.env } })
    await server.app.start()
    const call = async (person: RosterPerson, chat: Chat, path: string, body: object) =>
      send(server.url, path, { body: { token: await issuer.sso(person), place: placeOf(chat), ...body } })
    return {
      server,
      roster,
      issuer,
      connector,
      teams: createSender(`${server.url}/api/messages`, connector, issuer),
      restart: async () => {
        await server.stop()
        return open({ ...given, store: server.store, box: server.box, key: server.key })
      },
      signIn: async (person, chat, more = {}) => (await call(person, chat, '/api/identity/teams', more)) as ChatIdentity,
      call,
    }
  }
  return open(options)
}
