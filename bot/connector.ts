import type { Activity, ConversationReference, TurnContext } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import { AppCredentials, TeamsConnectorClient } from 'botframework-connector'
import { DelegateBackoff, handleWhen, retry, TimeoutStrategy, timeout, wrap } from 'cockatiel'
import { z } from 'zod'
import type { Address } from './address.ts'
import { referenceOf } from './address.ts'
import type { Patience } from './settings.ts'

/**
 * What became of a call of the host. `refused`: it certainly did nothing; `code` is its HTTP status, or null if it was never reached.
 * `lost`: it may have done what it was asked.
 */
export type Outcome<T> =
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'refused'; readonly code: number | null }
  | { readonly status: 'lost' }

/** Somebody in the roster of a conversation; the host leaves out what it does not know. */
export type Member = z.infer<typeof memberShape>

/** The host's calls as the bot needs them: each in its time, sent once unless the host said that it took nothing. They do not reject. */
export interface Connector {
  /** `who`: the host's own id of a person, or the directory's. */
  member(conversation: string, who: string): Promise<Outcome<Member>>
  page(conversation: string, token?: string): Promise<Outcome<z.infer<typeof pageShape>>>
  participant(meeting: string, who: { readonly tenant: string; readonly id: string }): Promise<Outcome<z.infer<typeof participantShape>>>
  /** The id of the new message, which may answer another one. */
  send(address: Address, message: Partial<Activity>, replyTo?: string): Promise<Outcome<string>>
  edit(address: Address, id: string, message: Partial<Activity>): Promise<Outcome<void>>
  /** Shows a dialog to somebody in a meeting; false: not to this person. */
  point(meeting: string, who: string, dialog: { readonly title: string; readonly url: string }): Promise<Outcome<boolean>>
}

const maybe = z.string().nullish().catch(null)
const memberShape = z.object({ id: maybe, name: maybe, aadObjectId: maybe, objectId: maybe, tenantId: maybe, userRole: maybe })
const pageShape = z.object({ members: z.array(memberShape), continuationToken: maybe })
const participantShape = z.object({
  user: memberShape.nullish(),
  meeting: z.object({ role: maybe }).nullish(),
  conversation: z.object({ id: maybe }).nullish(),
})

/** The connector of a turn. */
export function connectorOf(context: TurnContext, patience: Patience): Connector {
  const client = clientOf(context)
  const teams = () => {
    const meetings = new TeamsConnectorClient(client.credentials, { baseUri: context.activity.serviceUrl })
    withoutRetries(meetings)
    return meetings.teams
  }
  const ask = <T>(work: (abortSignal: AbortSignal) => Promise<T>) => call(client, patience.askMs, patience.throttledMs / 10, work)
  const send = <T>(work: (abortSignal: AbortSignal) => Promise<T>) => call(client, patience.sendMs, patience.throttledMs, work)
  const read = async <T>(shape: z.ZodType<T>, work: (abortSignal: AbortSignal) => Promise<unknown>): Promise<Outcome<T>> => {
    const outcome = await ask(work)
    if (outcome.status !== 'done') return outcome
    const { data } = shape.safeParse(outcome.value)
    return data === undefined ? { status: 'lost' } : { status: 'done', value: data }
  }

  return {
    member: (conversation, who) =>
      read(memberShape, (abortSignal) => client.conversations.getConversationMember(conversation, who, { abortSignal })),
    page: (conversation, token) =>
      read(pageShape, (abortSignal) =>
        // The SDK's type calls the token required; on the first page there is none.
        client.conversations.getConversationPagedMembers(conversation, { pageSize: 500, continuationToken: token as string, abortSignal }),
      ),
    participant: (meeting, { tenant, id }) =>
      read(participantShape, (abortSignal) => teams().fetchMeetingParticipant(meeting, id, { tenantId: tenant, abortSignal })),
    send: (address, message, replyTo) =>
      send(async (abortSignal) => {
        const { conversation } = address
        const { id } = await (replyTo === undefined
          ? client.conversations.sendToConversation(conversation.id, from(address, message), { abortSignal })
          : client.conversations.replyToActivity(conversation.id, replyTo, from(address, message), { abortSignal }))
        return id
      }),
    edit: (address, id, message) =>
      send(async (abortSignal) => {
        await client.conversations.updateActivity(address.conversation.id, id, from(address, { ...message, id }), { abortSignal })
      }),
    point: (meeting, who, { title, url }) =>
      ask(async (abortSignal) => {
        const content = { value: { title, url, height: 400, width: 400 } }
        const surfaces = [{ surface: 'meetingStage' as const, contentType: 'task' as const, content }]
        const notification = { type: 'targetedMeetingNotification' as const, value: { recipients: [who], surfaces } }
        const answer = await teams().sendMeetingNotification(meeting, notification, { abortSignal })
        return !('recipientsFailureInfo' in answer && (answer.recipientsFailureInfo ?? []).length > 0)
      }),
  }
}

/**
 * Makes the turn send each message once. The SDK's client repeats a request by itself when the connection breaks or the host answers with
 * 5xx, although the message may have arrived, and has no setting for it.
 */
export function sendOnce(context: TurnContext): void {
  withoutRetries(clientOf(context))
}

interface Pipeline {
  removePolicy(which: { readonly phase: 'Retry' }): unknown
}

function withoutRetries(client: object): void {
  const inner = Reflect.get(client, 'client') as { readonly pipeline?: Pipeline } | undefined
  if (inner?.pipeline === undefined) throw new Error('the SDK keeps its pipeline somewhere else')
  inner.pipeline.removePolicy({ phase: 'Retry' })
}

function clientOf(context: TurnContext): ConnectorClient {
  return context.turnState.get(context.adapter.ConnectorClientKey)
}

function from(address: Address, message: Partial<Activity>): Partial<Activity> {
  const { conversation, bot, channelId, serviceUrl } = referenceOf(address) as ConversationReference
  return { type: 'message', conversation, from: bot, channelId, serviceUrl, ...message }
}

const TRIES_AFTER_THROTTLING = 2

async function call<T>(
  client: ConnectorClient,
  ms: number,
  throttledMs: number,
  work: (abortSignal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  const again = retry(
    handleWhen((cause) => (throttledFor(cause) ?? Number.POSITIVE_INFINITY) <= throttledMs),
    {
      maxAttempts: TRIES_AFTER_THROTTLING,
      backoff: new DelegateBackoff(({ result }) => ('error' in result ? (throttledFor(result.error) ?? 0) : 0)),
    },
  )
  const inTime = timeout(ms, TimeoutStrategy.Aggressive)
  try {
    // Before anything is sent, so that no token is no doubt about a message.
    if (client.credentials instanceof AppCredentials && client.credentials.appId) await inTime.execute(() => tokenOf(client))
  } catch {
    return { status: 'refused', code: null }
  }
  try {
    const value = await wrap(again, inTime).execute(({ signal }) => work(signal))
    return { status: 'done', value }
  } catch (cause) {
    return outcomeOf(cause)
  }
}

const tokenOf = ({ credentials }: ConnectorClient) => (credentials as AppCredentials).getToken()

/** An error of the SDK's client: with a status if the host answered, else with the code of what the connection died of. */
const faultShape = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z.unknown(),
})

const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function outcomeOf(cause: unknown): { readonly status: 'refused'; readonly code: number | null } | { readonly status: 'lost' } {
  const { statusCode, code } = faultShape.safeParse(cause).data ?? {}
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && statusCode !== 408)
    return { status: 'refused', code: statusCode }
  return statusCode === undefined && code !== undefined && neverReached.has(code) ? { status: 'refused', code: null } : { status: 'lost' }
}

const FIRST_WAIT_MS = 1_000

/** How long the host asks to wait, in milliseconds; null: it did not say that there were too many. */
function throttledFor(cause: unknown): number | null {
  const fault = faultShape.safeParse(cause).data
  if (fault?.statusCode !== 429) return null
  const headers = Object(fault.response).headers as { get?(name: string): string | undefined } | undefined
  const said = headers?.get?.('retry-after')
  if (said === undefined) return FIRST_WAIT_MS
  const seconds = Number(said)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(said) - Date.now()
  return Number.isNaN(ms) ? FIRST_WAIT_MS : Math.max(0, ms)
}
