import type { Json } from '../assistant/endpoint/json.ts'
import { parsed } from '../assistant/endpoint/json.ts'
import type { Incoming } from './loopback.ts'

/** What a bot can ask of the Bot Connector of Teams. */
export type CallKind =
  | 'create'
  | 'send'
  | 'reply'
  | 'update'
  | 'delete'
  | 'members'
  | 'pagedMembers'
  | 'member'
  | 'meeting'
  | 'participant'
  | 'notification'
  | 'unknown'

/** A call of the bot as it arrived; ids are null where the call names none. */
export interface Call {
  readonly kind: CallKind
  readonly method: string
  /** The path below the service URL, decoded. */
  readonly path: string
  readonly conversation: string | null
  readonly activityId: string | null
  /** A person as the call names it: MRI or object id. */
  readonly person: string | null
  readonly meetingId: string | null
  readonly query: URLSearchParams
  /** Undefined: none, or no JSON. */
  readonly body: Json | undefined
  /** Size of the body in bytes. */
  readonly size: number
  /** The answer's status; null as long as there is none, and for good if the connection was broken. */
  readonly status: number | null
}

const conversation = 'v3/conversations/(?<conversation>[^/]+)'
const meeting = 'v1/meetings/(?<meetingId>[^/]+)'

const routes: readonly (readonly [CallKind, string, RegExp])[] = [
  ['create', 'POST', /^v3\/conversations$/],
  ['send', 'POST', new RegExp(`^${conversation}/activities$`)],
  ['reply', 'POST', new RegExp(`^${conversation}/activities/(?<activityId>[^/]+)$`)],
  ['update', 'PUT', new RegExp(`^${conversation}/activities/(?<activityId>[^/]+)$`)],
  ['delete', 'DELETE', new RegExp(`^${conversation}/activities/(?<activityId>[^/]+)$`)],
  ['members', 'GET', new RegExp(`^${conversation}/members$`)],
  ['pagedMembers', 'GET', new RegExp(`^${conversation}/pagedmembers$`)],
  ['member', 'GET', new RegExp(`^${conversation}/members/(?<person>[^/]+)$`)],
  ['meeting', 'GET', new RegExp(`^${meeting}$`)],
  ['participant', 'GET', new RegExp(`^${meeting}/participants/(?<person>[^/]+)$`)],
  ['notification', 'POST', new RegExp(`^${meeting}/notification$`)],
]

/** Reads a request that came to the connector; `prefix` is the path of the service URL, with slashes at both ends. */
export function readCall({ method, path, query, body }: Incoming, prefix: string): Call {
  const below = path.startsWith(prefix) ? path.slice(prefix.length) : null
  const [kind, , pattern] = routes.find(([, verb, route]) => below !== null && verb === method && route.test(below)) ?? [
    'unknown',
    '',
    null,
  ]
  const ids = pattern?.exec(below ?? '')?.groups ?? {}
  const id = (name: string) => (ids[name] === undefined ? null : decodeURIComponent(ids[name]))
  return {
    kind: kind as CallKind,
    method,
    path: decodeURIComponent(below ?? path),
    conversation: id('conversation'),
    activityId: id('activityId'),
    person: id('person'),
    meetingId: id('meetingId'),
    query,
    body: parsed(body),
    size: Buffer.byteLength(body),
    status: null,
  }
}

/** Which calls are meant: all of a kind, or those for which this holds. */
export type Matcher = CallKind | ((call: Call) => boolean)

/** Every new message: the SDK posts as a reply whenever the turn has an activity, also in turns that the bot starts itself. */
export const posts: Matcher = ({ kind }) => kind === 'send' || kind === 'reply'

/** Whether the call is meant. */
export function matches(matcher: Matcher, call: Call): boolean {
  return typeof matcher === 'function' ? matcher(call) : matcher === call.kind
}
