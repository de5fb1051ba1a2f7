import type { Json, JsonObject } from '../assistant/endpoint/json.ts'
import { elements, isObject, stringOf } from '../assistant/endpoint/json.ts'
import type { Call, CallKind } from './calls.ts'
import type { Reply } from './loopback.ts'
import { meetingAnswer } from './meetings.ts'
import type { Chat, Roster, RosterPerson } from './roster.ts'
import { everybody, personalChat } from './roster.ts'
import { accountOf, connectorError } from './wire.ts'

/** A message of the bot as the chat shows it now. */
export interface ChatMessage {
  readonly id: string
  /** The conversation as the bot named it. */
  readonly conversation: string
  readonly replyToId: string | null
  readonly activity: JsonObject
  readonly edits: number
  readonly deleted: boolean
}

interface ChatState {
  readonly chat: Chat
  members: ReadonlySet<string>
  installed: boolean
  messages: readonly ChatMessage[]
}

/** The conversations of a roster, and what became of them. Those that name a chat or person throw if it is not the roster's. */
export interface Chats {
  /** What the connector answers to a call; carries it out. */
  answer(call: Call): Reply
  /** What the bot posted there, oldest first, also what it deleted. */
  messages(chat: Chat): readonly ChatMessage[]
  /** The person as it is now. */
  person(oid: string): RosterPerson
  change(oid: string, changed: Partial<Pick<RosterPerson, 'role' | 'inMeeting' | 'name'>>): void
  /** Object ids of who is in the chat now. */
  members(chat: Chat): readonly string[]
  setMembers(chat: Chat, oids: readonly string[]): void
  /** Whether the bot is in the chat; if not, calls about the chat and its meeting get 403. */
  setInstalled(chat: Chat, installed: boolean): void
  /** An id for an activity that no other has. */
  nextId(): string
}

const threadOf = (conversation: string) => conversation.split(';messageid=')[0] ?? conversation
const field = (value: Json | undefined, name: string) => (isObject(value) ? value[name] : undefined)
const sized: readonly CallKind[] = ['create', 'send', 'reply', 'update']

/** Starts with the bot in every conversation of the roster, and with its members. `sizeLimit`: of a message, in bytes of its JSON. */
export function createChats(roster: Roster, sizeLimit: number): Chats {
  const people = new Map(everybody(roster).map((person) => [person.oid, person]))
  const chats = new Map<string, ChatState>()
  let ids = 1_790_000_000_000

  const nextId = () => {
    ids += 1
    return String(ids)
  }

  const { meeting, nextMeeting, groupChat, channel, otherMeeting } = roster
  for (const chat of [meeting, nextMeeting, groupChat, channel, otherMeeting, ...everybody(roster).map(personalChat)]) {
    const state: ChatState = { chat, members: new Set(chat.members), installed: true, messages: [] }
    chats.set(threadOf(chat.conversationId), state)
    if (chat.team) chats.set(chat.team.id, state)
  }

  const stateOf = ({ conversationId }: Chat) => {
    const state = chats.get(threadOf(conversationId))
    if (!state) throw new Error(`no such chat: ${conversationId}`)
    return state
  }
  const personOf = (oid: string) => {
    const person = people.get(oid)
    if (!person) throw new Error(`nobody has this object id: ${oid}`)
    return person
  }
  const membersOf = (state: ChatState) => [...people.values()].filter(({ oid }) => state.members.has(oid))

  const post = (state: ChatState, conversation: string, activity: JsonObject, replyToId: string | null, id = nextId()) => {
    state.messages = [...state.messages, { id, conversation, replyToId, activity, edits: 0, deleted: false }]
    return id
  }

  const edit = (state: ChatState, id: string | null, changed: (message: ChatMessage) => ChatMessage): Reply => {
    if (!state.messages.some((message) => message.id === id && !message.deleted)) {
      return connectorError(404, 'ActivityNotFoundInConversation')
    }
    state.messages = state.messages.map((message) => (message.id === id ? changed(message) : message))
    return { status: 200, body: { id } }
  }

  const create = (body: Json | undefined): Reply => {
    const thread = stringOf(field(field(field(body, 'channelData'), 'channel'), 'id'))
    const wanted = stringOf(field(elements(field(body, 'members'))[0], 'id'))
    const member = [...people.values()].find(({ mri, oid }) => mri === wanted || oid === wanted)
    const state = chats.get(thread ?? (member ? personalChat(member).conversationId : ''))
    if (!state) return connectorError(400, 'BadArgument', 'no such channel or member')
    if (!state.installed) return connectorError(403, 'BotNotInConversationRoster')
    const id = nextId()
    const conversation = thread === undefined ? state.chat.conversationId : `${thread};messageid=${id}`
    const activity = field(body, 'activity')
    if (!isObject(activity)) return { status: 201, body: { id: conversation } }
    return { status: 201, body: { id: conversation, activityId: post(state, conversation, activity, null, id) } }
  }

  const page = (state: ChatState, query: URLSearchParams): Reply => {
    const size = Number(query.get('pageSize') ?? 200)
    const start = Number(query.get('continuationToken') ?? 0)
    const members = membersOf(state)
    if (!(size > 0) || !(start >= 0 && start <= members.length)) return connectorError(400, 'BadArgument', 'no such page')
    const next = start + size < members.length ? { continuationToken: String(start + size) } : {}
    return { status: 200, body: { members: members.slice(start, start + size).map(accountOf), ...next } }
  }

  const inConversation = ({ kind, activityId, person, query, body }: Call, conversation: string): Reply => {
    const state = chats.get(threadOf(conversation))
    if (!state) return connectorError(404, 'ConversationNotFound', 'Conversation not found.')
    if (!state.installed) return connectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
    const member = membersOf(state).find(({ mri, oid }) => mri === person || oid === person)
    const answers: Readonly<Partial<Record<CallKind, () => Reply>>> = {
      delete: () => edit(state, activityId, (message) => ({ ...message, deleted: true })),
      members: () => ({ status: 200, body: membersOf(state).map(accountOf) }),
      pagedMembers: () => page(state, query),
      member: () => (member ? { status: 200, body: accountOf(member) } : connectorError(404, 'MemberNotFoundInConversation')),
      ...(isObject(body) && {
        send: () => ({ status: 201, body: { id: post(state, conversation, body, null) } }),
        reply: () => ({ status: 201, body: { id: post(state, conversation, body, activityId) } }),
        update: () => edit(state, activityId, (message) => ({ ...message, activity: body, edits: message.edits + 1 })),
      }),
    }
    return answers[kind]?.() ?? connectorError(400, 'BadSyntax')
  }

  const inMeeting = (call: Call): Reply => {
    const state = [...chats.values()].find(({ chat }) => chat.meeting?.id === call.meetingId)
    if (!state?.chat.meeting) return connectorError(404, 'MeetingNotFound')
    if (!state.installed) return connectorError(403, 'BotNotInConversationRoster', 'The bot is not in this meeting.')
    return meetingAnswer(call, state.chat, state.chat.meeting, membersOf(state))
  }

  return {
    answer: (call) => {
      if (sized.includes(call.kind) && call.size > sizeLimit) return connectorError(413, 'MessageSizeTooBig', 'Message size too large.')
      if (call.kind === 'create') return create(call.body)
      if (call.conversation !== null) return inConversation(call, call.conversation)
      return call.meetingId === null ? connectorError(404, 'NotFound') : inMeeting(call)
    },
    messages: (chat) => stateOf(chat).messages,
    person: personOf,
    change: (oid, changed) => void people.set(oid, { ...personOf(oid), ...changed }),
    members: (chat) => [...stateOf(chat).members],
    setMembers: (chat, oids) => {
      stateOf(chat).members = new Set(oids)
    },
    setInstalled: (chat, installed) => {
      stateOf(chat).installed = installed
    },
    nextId,
  }
}
