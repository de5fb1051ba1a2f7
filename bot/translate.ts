import type { Conversation } from '../okra/ports/chat.ts'
import { addressOf, threadOf } from './address.ts'
import type { Connector } from './connector.ts'
import type { Actor, ChatEvent, Where } from './events.ts'
import type { Incoming } from './incoming.ts'
import { arrivalsOf } from './incoming.ts'
import type { People } from './people.ts'

/** What names the conversation of an activity for good. */
export function keyOf({ conversation, channelData }: Incoming): string {
  const thread = threadOf(conversation.id)
  return channelData?.team?.id ? `${channelData.team.id}|${channelData.channel?.id ?? thread}` : thread
}

/** What an activity says of its conversation, with what was known where it says nothing. */
export function whereOf(incoming: Incoming, known: Conversation | null, left: boolean): Where {
  const { conversation, channelData } = incoming
  return {
    key: keyOf(incoming),
    kind: kindOf(incoming),
    tenant: conversation.tenantId ?? channelData?.tenant?.id ?? known?.tenant ?? '',
    address: addressOf(incoming),
    // Only this id counts: the one in the value of a meeting's start and end is of several kinds.
    meeting: channelData?.meeting?.id ?? known?.meeting ?? null,
    left,
  }
}

function kindOf({ conversation, channelData }: Incoming): Conversation['kind'] {
  if (channelData?.team?.id || conversation.conversationType === 'channel') return 'channel'
  return conversation.conversationType === 'personal' ? 'personal' : 'chat'
}

/** Whether the bot itself came or went. The host tells it twice, as an installation and as a change of the members. */
export function changeOf(incoming: Incoming): 'installed' | 'removed' | null {
  if (incoming.type === 'installationUpdate') {
    return incoming.action === 'add' ? 'installed' : incoming.action === 'remove' ? 'removed' : null
  }
  if (incoming.type !== 'conversationUpdate') return null
  const hasBot = (members: typeof incoming.membersAdded) => members?.some(({ id }) => id === incoming.recipient.id) === true
  return hasBot(incoming.membersAdded) ? 'installed' : hasBot(incoming.membersRemoved) ? 'removed' : null
}

/** So many people of one activity are looked up, of those that are named in a message or come into a meeting together. */
const PEOPLE_AT_ONCE = 50

/** What happened, of which only the listener decides what it means; nothing for activities that the bot does not care about. */
export async function eventsOf(incoming: Incoming, where: Where, people: People, connector: Connector): Promise<readonly ChatEvent[]> {
  const senderOf = async (): Promise<Actor> =>
    incoming.from ? people(incoming, incoming.from, connector) : { chatId: '', account: null, name: '', locale: null }
  const change = changeOf(incoming)
  if (change === 'removed') return [{ kind: 'removed', where }]
  if (change === 'installed') return [{ kind: 'installed', where, actor: await senderOf() }]
  if (incoming.type === 'invoke') {
    const { verb, data } = incoming.value.action
    return [{ kind: 'pressed', where, actor: await senderOf(), verb, data }]
  }
  if (incoming.type === 'message' && incoming.text !== undefined) {
    const others = mentionsOf(incoming).filter(({ mentioned }) => mentioned.id !== incoming.recipient.id)
    const named = others.slice(0, PEOPLE_AT_ONCE).map(({ mentioned }) => people(incoming, mentioned, connector))
    return [{ kind: 'said', where, actor: await senderOf(), text: textOf(incoming), mentions: await Promise.all(named) }]
  }
  return incoming.type === 'event' ? meetingEvents(incoming, where, (arrival) => people(incoming, arrival, connector)) : []
}

type Message = Extract<Incoming, { type: 'message' }>

const mentionsOf = ({ entities }: Message) => entities ?? []

/** What was written, without the bot's name, with other names as plain words, in one line. */
function textOf(message: Message): string {
  const plain = mentionsOf(message).reduce(
    (text, { mentioned, text: tag }) => text.replaceAll(tag, () => (mentioned.id === message.recipient.id ? ' ' : (mentioned.name ?? ' '))),
    message.text ?? '',
  )
  return plain.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim()
}

async function meetingEvents(
  { name, value }: Extract<Incoming, { type: 'event' }>,
  where: Where,
  actorOf: (arrival: ReturnType<typeof arrivalsOf>[number]) => Promise<Actor>,
): Promise<readonly ChatEvent[]> {
  if (name === 'application/vnd.microsoft.meetingStart') return [{ kind: 'meeting-started', where }]
  if (name === 'application/vnd.microsoft.meetingEnd') return [{ kind: 'meeting-ended', where }]
  if (name !== 'application/vnd.microsoft.meetingParticipantJoin') return []
  const actors = await Promise.all(arrivalsOf(value).slice(0, PEOPLE_AT_ONCE).map(actorOf))
  return actors.map((actor) => ({ kind: 'joined', where, actor }))
}
