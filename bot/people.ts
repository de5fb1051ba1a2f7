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

/** Nobody was found. `answered`: the roster knows nobody by this id, or says two things; false: it did not answer. */
class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly answered: boolean

  constructor(answered: boolean) {
    super('not in the roster')
    this.answered = answered
  }
}

/** Whom the roster does not know. */
const nobody = { account: null, name: '' }

/**
 * Looks people up in the roster of the conversation, once. Activities name the tenant of the conversation, which is not a guest's own; it
 * stands in for a tenant that the roster does not tell, and at worst a guest is not recognized. What an activity says of a person is believed
 * without the roster only while that does not answer.
 */
export function createPeople(): People {
  const once = recently<{ readonly account: Account; readonly name: string }>(REMEMBERED)
  const lookedUp = async (incoming: Incoming, { id }: NamedAccount, connector: Connector) => {
    const found = await connector.member(threadOf(incoming.conversation.id), id)
    // Rejects, so that it is asked again next time.
    if (found.status !== 'done') throw new NotFound(found.status === 'refused' && found.code === 404)
    const { value } = found
    const account = (value.id ?? id) === id ? accountOf({ ...value, tenantId: value.tenantId ?? tenantOf(incoming) }) : null
    if (account === null) throw new NotFound(true)
    return { account, name: value.name ?? '' }
  }
  return async (incoming, named, connector) => {
    const told = accountTold(named)
    // Who installs the bot or comes into a meeting is often told without a name.
    const known = told && named.name ? null : await once(named.id, () => lookedUp(incoming, named, connector)).catch(unlessAnswered)
    return {
      chatId: named.id,
      account: told ?? (known ? known.account : assumed(incoming, named)),
      name: named.name || (known?.name ?? ''),
      locale: named.id === incoming.from?.id ? (incoming.locale ?? null) : null,
    }
  }
}

const accountTold = ({ aadObjectId: id, tenantId: tenant }: NamedAccount): Account | null => (id && tenant ? { tenant, id } : null)

const unlessAnswered = (cause: unknown) => (cause instanceof NotFound && cause.answered ? nobody : null)

const tenantOf = ({ channelData, conversation }: Incoming) => channelData?.tenant?.id ?? conversation.tenantId

function assumed(incoming: Incoming, named: NamedAccount): Account | null {
  return accountTold({ ...named, tenantId: tenantOf(incoming) })
}
