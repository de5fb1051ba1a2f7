import type { ChatGuest, ChatIdentity, ChatPlace, Membership, SessionToken } from '../../okra/api.ts'
import type { HostBridge, Place } from '../hosts/host.ts'
import type { Http } from '../quarter/http.ts'
import type { Memberships } from '../quarter/memberships.ts'
import { Problem } from '../quarter/quarter.ts'

/** Why the host did not say who this is. */
export type NoToken = 'refused' | 'consent' | 'unavailable'

/** What signing in from a host's chat came to. */
export type Entry =
  /** `bot`: whether the bot is in the chat, as far as this device knows. */
  | { readonly status: 'in'; readonly quarter: string; readonly bot: boolean }
  | (Extract<ChatIdentity, { readonly status: 'unbound' }> & { readonly place: ChatPlace })
  /** Nobody knows who this is; they can ask to be let in where the chat has a team. */
  | { readonly status: 'unknown'; readonly reason: NoToken; readonly place: ChatPlace }
  /** The host shows the tab nowhere near a chat. */
  | { readonly status: 'nowhere' }

/** What signing in works with. */
export interface EntryDeps {
  readonly host: HostBridge
  readonly http: Http
  readonly memberships: Memberships
}

/** Where a tab is, as the server asks for it; null: in no chat. */
export function placeIn(place: Place | null): ChatPlace | null {
  if (!place) return null
  const conversation = place.channel && place.team ? `${place.team}|${place.channel}` : place.chat
  return conversation === null ? null : { conversation, meeting: place.meeting }
}

/** Signs in with the host's proof. What it learns of the way back in it tells the memberships. Rejects with a Problem. */
export async function enterChat(deps: EntryDeps): Promise<Entry> {
  const { host } = deps
  const place = placeIn(host.context().place)
  if (!place) return { status: 'nowhere' }
  const sso = await host.ssoToken()
  if (!sso.ok) return asGuest(deps, place) ?? { status: 'unknown', reason: sso.reason, place }
  const identity = await ask(deps, place, sso.token)
  if (identity.status === 'unbound') return { ...identity, place }
  const { quarter, bot, me } = identity
  deps.memberships.signsIn(me.team, () => signInAgain(deps, place))
  deps.memberships.knows(quarter, me.team)
  return { status: 'in', quarter, bot }
}

function ask({ host, http, memberships }: EntryDeps, place: ChatPlace, token: string): Promise<ChatIdentity> {
  // Whoever was let in on this device before becomes one person with the account.
  const quarter = host.remembered(guestKey(place))
  const team = quarter && memberships.teamOf(quarter)
  const proof = team && memberships.proofOf(team)
  return http<ChatIdentity>('/api/identity/teams', { method: 'POST', body: { token, place, ...(proof ? { proof } : {}) } })
}

/** A fresh session token, for as long as the host says who this is. */
async function signInAgain(deps: EntryDeps, place: ChatPlace): Promise<SessionToken> {
  const sso = await deps.host.ssoToken()
  if (!sso.ok) throw new Problem('host-token')
  const identity = await ask(deps, place, sso.token)
  if (identity.status !== 'in') throw new Problem('chat-unbound')
  return identity
}

const guestKey = ({ conversation }: ChatPlace) => `okra.guest.${conversation}`

/** Whoever asked to be let in before is not asked for a name again. */
function asGuest({ host, memberships }: EntryDeps, place: ChatPlace): Entry | null {
  const quarter = host.remembered(guestKey(place))
  const team = quarter && memberships.teamOf(quarter)
  return quarter && team && memberships.proofOf(team) !== null ? { status: 'in', quarter, bot: true } : null
}

/** Asks to be let in, without a token. Rejects with a Problem. */
export async function askToComeIn({ host, http, memberships }: EntryDeps, place: ChatPlace, name: string): Promise<Entry> {
  const body: ChatGuest = { conversation: place.conversation, name }
  const membership = await http<Membership>('/api/chats/guests', { method: 'POST', body })
  memberships.remember(membership)
  host.remember(guestKey(place), membership.quarter)
  return { status: 'in', quarter: membership.quarter, bot: true }
}
