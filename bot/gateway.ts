import type { Account, Belonging, ChatDirectory, ChatGateway, ChatRole, Conversation, Posted, Posts } from '../okra/ports/chat.ts'
import type { BotAdapter } from './adapter.ts'
import type { Address } from './address.ts'
import { readAddress, referenceOf, threadOf } from './address.ts'
import type { Connector, Member, Outcome } from './connector.ts'
import { connectorOf } from './connector.ts'
import type { BotLog } from './log.ts'
import { failureOf } from './log.ts'
import { cardMessage } from './messages.ts'
import { isAbout } from './people.ts'
import type { BotSettings } from './settings.ts'
import { isReachableAt, usualPatience } from './settings.ts'

/** What the gateway works with. */
export interface GatewayDeps {
  readonly adapter: BotAdapter
  readonly settings: BotSettings
  readonly directory: Pick<ChatDirectory, 'conversation'>
  readonly posts: Posts
  readonly log: BotLog
}

/** A conversation that the bot is in, and how to get there. */
interface Place {
  readonly conversation: Conversation
  readonly address: Address
}

const stranger: Belonging = { status: 'stranger' }
const unanswered: Belonging = { status: 'unanswered' }
const unreachable: Posted = { status: 'unreachable' }
const unsure: Posted = { status: 'unsure' }

/** The gateway to the chats of Teams. */
export function createGateway({ adapter, settings, directory, posts, log }: GatewayDeps): ChatGateway {
  const sending = new Map<string, Promise<Posted>>()

  const placeOf = async (key: string): Promise<Place | null> => {
    const conversation = await directory.conversation(key)
    const address = conversation && !conversation.left ? readAddress(conversation.address) : null
    return conversation && address && isReachableAt(settings, address.serviceUrl) ? { conversation, address } : null
  }

  const enter = async <T>({ address }: Place, work: (connector: Connector) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    let outcome: Outcome<T> = { status: 'refused', code: null }
    await adapter.enter(referenceOf(address), async (context) => {
      outcome = await work(connectorOf(context, settings.patience ?? usualPatience))
    })
    return outcome
  }

  /** `otherwise` if the store or the SDK fails. */
  const safely = async <T>(otherwise: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (cause) {
      log.error(failureOf(cause), 'the gateway to the chat failed')
      return otherwise
    }
  }

  const post = async (key: string, place: Place, card: object, again: boolean): Promise<Posted> => {
    const before = await posts.begin(key, place.conversation.key)
    if (before?.message != null) return { status: 'posted', message: before.message }
    if (before && !again) return unsure
    const sent = await enter(place, (connector) => connector.send(place.address, cardMessage(card)))
    if (sent.status === 'done') {
      // It was posted, even if that could not be written down.
      await safely(undefined, () => posts.finish(key, sent.value))
      return { status: 'posted', message: sent.value }
    }
    if (sent.status === 'lost') return unsure
    // What an earlier attempt came to stays unknown.
    if (!before) await safely(undefined, () => posts.giveUp(key))
    return unreachable
  }

  return {
    belonging: (who, conversation, meeting) =>
      safely(unanswered, async () => {
        const place = await placeOf(conversation)
        return place ? belongingTo(place, who, meeting, (work) => enter(place, work)) : stranger
      }),
    crowd: (conversation) =>
      safely(null, async () => {
        const place = await placeOf(conversation)
        if (!place) return null
        const members = await enter(place, (connector) => everybody(connector, threadOf(place.address.conversation.id)))
        if (members.status !== 'done') return null
        const external = members.value.filter((member) => isExternal(member, place.conversation.tenant))
        return { people: members.value.length, external: external.length }
      }),
    post: (conversation, key, card, again = false) => {
      const underway = sending.get(key)
      if (underway) return underway
      const posting = safely(unreachable, async () => {
        const place = await placeOf(conversation)
        return place ? post(key, place, card, again) : unreachable
      }).finally(() => sending.delete(key))
      sending.set(key, posting)
      return posting
    },
    update: (conversation, message, card) =>
      safely(false, async () => {
        const place = await placeOf(conversation)
        if (!place) return false
        return (await enter(place, (connector) => connector.edit(place.address, message, cardMessage(card)))).status === 'done'
      }),
    notify: (conversation, who, title, path) =>
      safely(false, async () => {
        const place = await placeOf(conversation)
        const meeting = place?.conversation.meeting
        if (!place || !meeting) return false
        const url = new URL(path, settings.publicUrl).href
        const shown = await enter<boolean>(place, async (connector) => {
          const member = await connector.member(threadOf(place.address.conversation.id), who.id)
          if (member.status !== 'done') return member
          return member.value.id && isAbout(member.value, who)
            ? connector.point(meeting, member.value.id, { title, url })
            : { status: 'done', value: false }
        })
        return shown.status === 'done' && shown.value
      }),
  }
}

type Enter = <T>(work: (connector: Connector) => Promise<Outcome<T>>) => Promise<Outcome<T>>

/** What the host says no with: not in the meeting, no such meeting, no such member, no such id. */
const noes = new Set<number | null>([400, 403, 404])

/** Whether this is an answer. Too many questions, a token that was not taken and a host that is down say nothing about a person. */
const saysNo = (outcome: Outcome<unknown>) => outcome.status === 'refused' && noes.has(outcome.code)

async function belongingTo(place: Place, who: Account, meeting: string | null, enter: Enter): Promise<Belonging> {
  const asked = meeting ?? place.conversation.meeting
  const byMeeting = asked === null ? null : await belongingByMeeting(place, who, asked, enter)
  if (byMeeting) return byMeeting
  const member = await enter((connector) => connector.member(threadOf(place.address.conversation.id), who.id))
  if (member.status !== 'done') return saysNo(member) ? stranger : unanswered
  return isAbout(member.value, who) ? { status: 'member', role: 'member', name: member.value.name ?? '' } : stranger
}

/** null: the meeting proves nothing, the conversation has to. */
async function belongingByMeeting(place: Place, who: Account, meeting: string, enter: Enter): Promise<Belonging | null> {
  const found = await enter((connector) => connector.participant(meeting, who))
  if (found.status !== 'done') return saysNo(found) ? null : unanswered
  const { user, meeting: part, conversation } = found.value
  if (!isMeetingOf(place, meeting, conversation?.id) || !isAbout(user ?? {}, who)) return null
  return { status: 'member', role: roleOf(part?.role), name: user?.name ?? '' }
}

/**
 * Whether a meeting is the conversation's, since it may be only claimed: one's own meeting, say, with the conversation of other people. The
 * host's answer tells; if it does not, an activity has told before.
 */
function isMeetingOf({ address, conversation }: Place, meeting: string, said: string | null | undefined): boolean {
  return said ? threadOf(said) === threadOf(address.conversation.id) : meeting === conversation.meeting
}

const roles: Readonly<Record<string, ChatRole>> = { organizer: 'organizer', presenter: 'presenter' }

function roleOf(said: string | null | undefined): ChatRole {
  return roles[said?.toLowerCase() ?? ''] ?? 'attendee'
}

/** More pages of a roster than this are not read. */
const MAX_PAGES = 40

async function everybody(connector: Connector, thread: string): Promise<Outcome<readonly Member[]>> {
  const found = new Map<string, Member>()
  let token: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const next = await connector.page(thread, token)
    if (next.status !== 'done') return next
    for (const member of next.value.members) found.set(member.id ?? `${found.size}`, member)
    if (!next.value.continuationToken) break
    token = next.value.continuationToken
  }
  return { status: 'done', value: [...found.values()] }
}

function isExternal({ tenantId, userRole }: Member, tenant: string): boolean {
  if (/^(guest|anonymous)$/i.test(userRole ?? '')) return true
  return tenantId != null && tenantId.toLowerCase() !== tenant.toLowerCase()
}
