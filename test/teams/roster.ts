import { randomBytes, randomUUID } from 'node:crypto'

/** The roles of a Teams meeting. */
export type MeetingRole = 'Organizer' | 'Presenter' | 'Attendee'

/** A person as Entra and Teams know it. */
export interface RosterPerson {
  /** Object id in Entra. */
  readonly oid: string
  /** The person's id at this bot, `29:...`. */
  readonly mri: string
  readonly name: string
  readonly givenName: string
  readonly surname: string
  readonly upn: string
  readonly email: string
  /** The person's own tenant. */
  readonly tid: string
  readonly role: MeetingRole
  readonly inMeeting: boolean
}

/** A meeting; times in ISO 8601, UTC. */
export interface RosterMeeting {
  /** BASE64 of `0#{conversation}#{message or 0}`, as Teams makes them. */
  readonly id: string
  readonly title: string
  readonly type: 'Scheduled' | 'ChannelScheduled'
  readonly joinUrl: string
  readonly startTime: string
  readonly endTime: string
}

/** A conversation in Teams; `team` and `channel` only in channels. */
export interface Chat {
  /** `19:meeting_...@thread.v2`, `19:...@thread.v2`, `19:...@thread.tacv2;messageid=...` or `a:...`. */
  readonly conversationId: string
  readonly conversationType: 'groupChat' | 'channel' | 'personal'
  readonly meeting: RosterMeeting | null
  readonly team: { readonly id: string; readonly aadGroupId: string; readonly name: string } | null
  readonly channel: { readonly id: string; readonly name: string } | null
  /** Object ids of who is in it. */
  readonly members: readonly string[]
}

/** Who is who and where: the same for the issuer, the connector and the host of the tab. */
export interface Roster {
  readonly tenantId: string
  /** The tenant of the guest. */
  readonly guestTenantId: string
  /** `id` is the bot's id in conversations, `28:{appId}`. */
  readonly bot: { readonly appId: string; readonly id: string; readonly name: string }
  /** The app of the tab: the audience of tokens version 2, and of version 1 (`resource`). */
  readonly app: { readonly clientId: string; readonly resource: string }
  /** The organizer, a presenter, then attendees; from three people on the last one is a guest from another tenant. */
  readonly people: readonly RosterPerson[]
  /** Somebody of the same tenant who is in `otherMeeting` alone, as its organizer. */
  readonly outsider: RosterPerson
  readonly meeting: Chat
  /** The next meeting of the same people: another chat, since it does not recur. */
  readonly nextMeeting: Chat
  /** The same people in a chat without a meeting. */
  readonly groupChat: Chat
  /** The same people in a meeting of a channel. */
  readonly channel: Chat
  readonly otherMeeting: Chat
}

const names = ['Ana Silva', 'Bruno Costa', 'Carla Nunes', 'Dario Conceição', 'Eva Müller', 'Filipe Sá', 'Gil Reis', 'Hana Novák']
const base64url = (bytes: number) => randomBytes(bytes).toString('base64url')

function makePerson(name: string, tid: string, domain: string, role: MeetingRole): RosterPerson {
  const [givenName = name, surname = ''] = name.split(' ')
  const letters = `${givenName}.${surname}`.normalize('NFD').replaceAll(/[^A-Za-z0-9.]/g, '')
  const upn = `${letters}@${domain}`.toLowerCase()
  const ids = { oid: randomUUID(), mri: `29:1${base64url(64)}`, tid }
  return { ...ids, name, givenName, surname, upn, email: upn, role, inMeeting: true }
}

function makeMeeting(title: string, type: RosterMeeting['type'], thread: string, message = '0'): RosterMeeting {
  return {
    id: Buffer.from(`0#${thread}#${message}`).toString('base64'),
    title,
    type,
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/${message}`,
    startTime: '2026-10-05T09:00:00Z',
    endTime: '2026-10-05T10:30:00Z',
  }
}

function meetingChat(title: string, members: readonly string[]): Chat {
  const conversationId = `19:meeting_${Buffer.from(randomUUID()).toString('base64')}@thread.v2`
  const meeting = makeMeeting(title, 'Scheduled', conversationId)
  return { conversationId, conversationType: 'groupChat', meeting, team: null, channel: null, members }
}

function channelChat(members: readonly string[]): Chat {
  const channel = { id: `19:${base64url(32)}@thread.tacv2`, name: 'Planning' }
  const team = { id: `19:${base64url(32)}@thread.tacv2`, aadGroupId: randomUUID(), name: 'Football' }
  const meeting = makeMeeting('Planning in the channel', 'ChannelScheduled', channel.id, '1790000000000')
  const conversationId = `${channel.id};messageid=1790000000000`
  return { conversationId, conversationType: 'channel', meeting, team, channel, members }
}

/** A meeting of `count` people (at least 1) with new ids. */
export function makeRoster(count = 5): Roster {
  const tenantId = randomUUID()
  const guestTenantId = randomUUID()
  const appId = randomUUID()
  const clientId = randomUUID()
  const people = Array.from({ length: count }, (_, index) => {
    const guest = index >= 2 && index === count - 1
    const role = index === 0 ? 'Organizer' : index === 1 ? 'Presenter' : 'Attendee'
    const name = names[index] ?? `Person ${index + 1}`
    return guest ? makePerson(name, guestTenantId, 'partner.example', role) : makePerson(name, tenantId, 'club.example', role)
  })
  const members = people.map(({ oid }) => oid)
  const outsider = makePerson('Otto Outside', tenantId, 'club.example', 'Organizer')
  return {
    tenantId,
    guestTenantId,
    bot: { appId, id: `28:${appId}`, name: 'OKRA' },
    app: { clientId, resource: `api://okra.example/${clientId}` },
    people,
    outsider,
    meeting: meetingChat('Session #0', members),
    nextMeeting: meetingChat('Session #1', members),
    groupChat: { ...meetingChat('', members), conversationId: `19:${randomUUID().replaceAll('-', '')}@thread.v2`, meeting: null },
    channel: channelChat(members),
    otherMeeting: meetingChat('Another meeting', [outsider.oid]),
  }
}

/** Everybody, also who is not in the meeting. */
export function everybody(roster: Roster): readonly RosterPerson[] {
  return [...roster.people, roster.outsider]
}

/** The conversation of a person with the bot alone; always the same for the same person. */
export function personalChat(person: RosterPerson): Chat {
  const conversationId = `a:1${person.mri.slice(4)}`
  return { conversationId, conversationType: 'personal', meeting: null, team: null, channel: null, members: [person.oid] }
}
