import type { Json, JsonObject } from '../assistant/endpoint/json.ts'
import { parsed } from '../assistant/endpoint/json.ts'
import type { CardAction, MessageOptions } from './activities.ts'
import {
  actionActivity,
  installationActivities,
  meetingActivity,
  membersActivity,
  messageActivity,
  participantActivity,
} from './activities.ts'
import type { Connector } from './connector.ts'
import type { Issuer } from './issuer.ts'
import type { Chat, RosterPerson } from './roster.ts'

/** What the bot answered. `body` is undefined if it is no JSON. */
export interface BotAnswer {
  readonly status: number
  readonly text: string
  readonly body: Json | undefined
}

/** How an activity is sent. `token`: instead of a good one; null: no `Authorization` header at all. */
export interface SendOptions {
  readonly token?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

/** Teams, as the bot sees it: every method sends what Teams would, with a good token, and resolves with the bot's answer. */
export interface Sender {
  /** Sends this activity; the same one twice is a second delivery. */
  send(activity: JsonObject, options?: SendOptions): Promise<BotAnswer>
  /** Sends this body as it is, whatever it is. */
  raw(body: string | Uint8Array, options?: SendOptions): Promise<BotAnswer>
  message(chat: Chat, from: RosterPerson, words: string, options?: MessageOptions): Promise<BotAnswer>
  /** Adds the bot to a chat: two activities, two answers. From then on the connector lets it in. */
  install(chat: Chat, by: RosterPerson): Promise<readonly BotAnswer[]>
  /** Removes the bot: two activities, two answers. The connector shuts it out before. */
  uninstall(chat: Chat, by: RosterPerson): Promise<readonly BotAnswer[]>
  /** Makes people members of a chat, or no longer. */
  addPeople(chat: Chat, people: readonly RosterPerson[]): Promise<BotAnswer>
  removePeople(chat: Chat, people: readonly RosterPerson[]): Promise<BotAnswer>
  meetingStart(chat: Chat, by: RosterPerson): Promise<BotAnswer>
  meetingEnd(chat: Chat, by: RosterPerson): Promise<BotAnswer>
  /** Joins the meeting, also for the connector. */
  join(chat: Chat, person: RosterPerson): Promise<BotAnswer>
  leave(chat: Chat, person: RosterPerson): Promise<BotAnswer>
  /** Presses a button; the answer's body is the response to the invoke. */
  press(chat: Chat, from: RosterPerson, action: CardAction): Promise<BotAnswer>
}

/** Sends to the bot that listens at `endpoint` (its `/api/messages`). Without an issuer nothing carries a token. */
export function createSender(endpoint: string, connector: Connector, issuer?: Issuer): Sender {
  const post = async (body: string | Uint8Array, { token, headers = {} }: SendOptions): Promise<BotAnswer> => {
    const bearer = token === undefined ? await issuer?.channelToken(connector.serviceUrl) : token
    const authorization: Readonly<Record<string, string>> = typeof bearer === 'string' ? { authorization: `Bearer ${bearer}` } : {}
    const response = await fetch(endpoint, {
      method: 'POST',
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
    })
    const text = await response.text()
    return { status: response.status, text, body: parsed(text) }
  }
  const send = (activity: JsonObject, options: SendOptions = {}) => post(JSON.stringify(activity), options)
  const inOrder = async (activities: readonly JsonObject[]) => {
    const answers: BotAnswer[] = []
    for (const activity of activities) answers.push(await send(activity))
    return answers
  }
  const present = (person: RosterPerson, inMeeting: boolean) => {
    connector.change(person.oid, { inMeeting })
    return connector.person(person.oid)
  }
  const members = (chat: Chat, change: (oids: ReadonlySet<string>) => ReadonlySet<string>) =>
    connector.setMembers(chat, [...change(new Set(connector.members(chat)))])
  const oids = (people: readonly RosterPerson[]) => new Set(people.map(({ oid }) => oid))

  return {
    send,
    raw: (body, options = {}) => post(body, options),
    message: (chat, from, words, options) => send(messageActivity(connector, chat, from, words, options)),
    install: (chat, by) => {
      connector.setInstalled(chat, true)
      return inOrder(installationActivities(connector, chat, by, 'add'))
    },
    uninstall: (chat, by) => {
      connector.setInstalled(chat, false)
      return inOrder(installationActivities(connector, chat, by, 'remove'))
    },
    addPeople: (chat, people) => {
      members(chat, (before) => before.union(oids(people)))
      return send(membersActivity(connector, chat, people, 'Added'))
    },
    removePeople: (chat, people) => {
      members(chat, (before) => before.difference(oids(people)))
      return send(membersActivity(connector, chat, people, 'Removed'))
    },
    meetingStart: (chat, by) => send(meetingActivity(connector, chat, by, 'Start')),
    meetingEnd: (chat, by) => send(meetingActivity(connector, chat, by, 'End')),
    join: (chat, person) => send(participantActivity(connector, chat, present(person, true), 'Join')),
    leave: (chat, person) => send(participantActivity(connector, chat, present(person, false), 'Leave')),
    press: (chat, from, action) => send(actionActivity(connector, chat, from, action)),
  }
}
