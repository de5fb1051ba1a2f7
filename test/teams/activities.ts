import type { Json, JsonObject } from '../assistant/endpoint/json.ts'
import type { Chat, Roster, RosterPerson } from './roster.ts'
import { accountOf, conversationOf } from './wire.ts'

/** Where activities come from. `nextId` makes each id new. */
export interface Origin {
  readonly roster: Roster
  readonly serviceUrl: string
  nextId(): string
}

/** What every activity of Teams carries: who, where, when, and Teams' own data. `locale` is the person's, `en-US` by default. */
export function activityFrom(
  { roster, serviceUrl, nextId }: Origin,
  chat: Chat,
  { mri, name, oid }: RosterPerson,
  own: JsonObject,
  locale = 'en-US',
): JsonObject {
  const { team, channel, meeting } = chat
  const timestamp = new Date().toISOString()
  const clientInfo = { type: 'clientInfo', locale, country: 'PT', platform: 'Web', timezone: 'Europe/Lisbon' }
  return {
    channelId: 'msteams',
    serviceUrl,
    id: nextId(),
    timestamp,
    localTimestamp: timestamp,
    localTimezone: 'Europe/Lisbon',
    locale,
    from: { id: mri, name, aadObjectId: oid },
    conversation: { ...conversationOf(chat), tenantId: roster.tenantId },
    recipient: { id: roster.bot.id, name: roster.bot.name },
    ...own,
    entities: [...(Array.isArray(own.entities) ? own.entities : []), clientInfo],
    channelData: {
      tenant: { id: roster.tenantId },
      ...(meeting && { meeting: { id: meeting.id } }),
      ...(team && { team: { ...team }, teamsTeamId: team.id }),
      ...(channel && { channel: { id: channel.id }, teamsChannelId: channel.id }),
      ...(typeof own.channelData === 'object' && own.channelData),
    },
  }
}

/** How a message was written. */
export interface MessageOptions {
  /** Whether it starts with a mention of the bot; true except in personal chats. */
  readonly tagged?: boolean
  /** People whose `@Name` in the text is a mention. */
  readonly mentions?: readonly RosterPerson[]
  readonly locale?: string
}

/** Somebody writes a message. */
export function messageActivity(origin: Origin, chat: Chat, from: RosterPerson, words: string, options: MessageOptions = {}): JsonObject {
  const { tagged = chat.conversationType !== 'personal', mentions = [], locale } = options
  const { bot } = origin.roster
  const mentioned = [...(tagged ? [{ id: bot.id, name: bot.name }] : []), ...mentions.map(({ mri, name }) => ({ id: mri, name }))]
  const tag = (name: string) => `<at>${name}</at>`
  const text = mentions.reduce((written, { name }) => written.replace(`@${name}`, tag(name)), tagged ? `${tag(bot.name)} ${words}` : words)
  const entities = mentioned.map((account) => ({ type: 'mention', mentioned: account, text: tag(account.name) }))
  const html = `<p>${text.replaceAll(/<at>(.*?)<\/at>/g, '<span itemscope itemtype="http://schema.skype.com/Mention">$1</span>')}</p>`
  const attachments = [{ contentType: 'text/html', content: html }]
  return activityFrom(origin, chat, from, { type: 'message', text, textFormat: 'plain', attachments, entities }, locale)
}

/** The two activities that adding (or removing) the bot causes. Teams promises no order of them; this is one of the two. */
export function installationActivities(origin: Origin, chat: Chat, by: RosterPerson, action: 'add' | 'remove'): readonly JsonObject[] {
  const members = action === 'add' ? 'membersAdded' : 'membersRemoved'
  const settings = chat.channel ? { channelData: { settings: { selectedChannel: { ...chat.channel } } } } : {}
  return [
    activityFrom(origin, chat, by, { type: 'conversationUpdate', [members]: [{ id: origin.roster.bot.id }] }),
    activityFrom(origin, chat, by, { type: 'installationUpdate', action, ...settings }),
  ]
}

/** People come into a chat or leave it. */
export function membersActivity(origin: Origin, chat: Chat, people: readonly RosterPerson[], change: 'Added' | 'Removed'): JsonObject {
  const [by = origin.roster.outsider] = people
  const members = people.map(({ mri, oid }) => ({ id: mri, aadObjectId: oid }))
  return activityFrom(origin, chat, by, { type: 'conversationUpdate', [`members${change}`]: members })
}

/**
 * The meeting of a chat starts or ends; throws if it has none. The `Id` in the value is the meeting's at the start and the conversation's at
 * the end: Microsoft's page shows both and says that only `channelData.meeting.id` counts.
 */
export function meetingActivity(origin: Origin, chat: Chat, by: RosterPerson, what: 'Start' | 'End'): JsonObject {
  const { meeting, conversationId } = chat
  if (!meeting) throw new Error(`this chat has no meeting: ${conversationId}`)
  const { title, type, joinUrl, startTime, endTime } = meeting
  const value = { MeetingType: type, Title: title, Id: what === 'Start' ? meeting.id : conversationId, JoinUrl: joinUrl }
  const time = what === 'Start' ? { StartTime: startTime } : { EndTime: endTime }
  const name = `application/vnd.microsoft.meeting${what}`
  return activityFrom(origin, chat, by, { type: 'event', name, value: { ...value, ...time } })
}

/** Somebody joins or leaves the meeting of a chat. */
export function participantActivity(origin: Origin, chat: Chat, person: RosterPerson, what: 'Join' | 'Leave'): JsonObject {
  const members = [{ user: accountOf(person), meeting: { inMeeting: what === 'Join', role: person.role } }]
  const name = `application/vnd.microsoft.meetingParticipant${what}`
  return activityFrom(origin, chat, person, { type: 'event', name, value: { members } })
}

/** A button of a card that was pressed. */
export interface CardAction {
  readonly verb: string
  /** The action's own data together with what was typed into the card. */
  readonly data?: JsonObject
  /** The message that carries the card. */
  readonly messageId?: string
  /** `automatic` for a refresh of the card. */
  readonly trigger?: 'manual' | 'automatic'
  readonly locale?: string
}

/** Somebody presses an `Action.Execute` of a card. */
export function actionActivity(origin: Origin, chat: Chat, from: RosterPerson, action: CardAction): JsonObject {
  const { verb, data = {}, messageId, trigger = 'manual', locale } = action
  const value: Json = { action: { type: 'Action.Execute', verb, data }, trigger }
  const reply = messageId === undefined ? {} : { replyToId: messageId }
  return activityFrom(origin, chat, from, { type: 'invoke', name: 'adaptiveCard/action', value, ...reply }, locale)
}
