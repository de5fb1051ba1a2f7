import type { Account } from '../okra/ports/chat.ts'
import { threadOf } from './address.ts'
import type { Connector, Member } from './connector.ts'
import type { Actor } from './events.ts'
import type { Incoming, NamedAccount } from './incoming.ts'
import { recently } from './recent.ts'

/** Who the directory of the host says a member is; null: it does not say, or says two things. */
export function accountOf({ aadObjectId, objectId, tenantId }: Member): Account | null {
  const id = aadObjectId ?? objectId
  if (!id || !tenantId || (objectId && objectId.toLowerCase() !== id.toLowerCase())) return null
  return { tenant: tenantId, id }
}

/** Whether what the host says of a member is about this person. */
export function isAbout(member: Member, who: Account): boolean {
  const same = (said: string | null | undefined, asked: string) => !said || said.toLowerCase() === asked.toLowerCase()
  return same(member.aadObjectId, who.id) && same(member.objectId, who.id) && same(member.tenantId, who.tenant)
}

/** Says who is named in an activity. */
export type People = (incoming: Incoming, named: NamedAccount, connector: Connector) => Promise<Actor>

/** So many people are remembered: who somebody is never changes. */
const REMEMBERED = 2_000

/**
 * Looks people up in the roster of the conversation, once. Activities name the tenant of the conversation, which is not a guest's own; it
 * stands in for what the roster does not tell, and at worst a guest is not recognized.
 */
export function createPeople(): People {
  const once = recently<{ readonly account: Account; readonly name: string }>(REMEMBERED)
  const lookedUp = async ({ conversation }: Incoming, { id }: NamedAccount, connector: Connector) => {
    const found = await connector.member(threadOf(conversation.id), id)
    const account = found.status === 'done' && (found.value.id ?? id) === id ? accountOf(found.value) : null
    // Rejects, so that it is asked again next time.
    if (account === null) throw new Error('not in the roster')
    return { account, name: (found.status === 'done' && found.value.name) || '' }
  }
  return async (incoming, named, connector) => {
    const { id, name, aadObjectId, tenantId } = named
    const account = aadObjectId && tenantId ? { tenant: tenantId, id: aadObjectId } : null
    // Who installs the bot or comes into a meeting is often told without a name.
    const known = account && name ? null : await once(id, () => lookedUp(incoming, named, connector)).catch(() => null)
    return {
      chatId: id,
      account: account ?? known?.account ?? assumed(incoming, named),
      name: name || (known?.name ?? ''),
      locale: id === incoming.from?.id ? (incoming.locale ?? null) : null,
    }
  }
}

function assumed({ channelData, conversation }: Incoming, { aadObjectId }: NamedAccount): Account | null {
  const tenant = channelData?.tenant?.id ?? conversation.tenantId
  return aadObjectId && tenant ? { tenant, id: aadObjectId } : null
}
