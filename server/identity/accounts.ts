import { createHash } from 'node:crypto'
import type { Account } from '../../okra/ports/chat.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { Directory, Member } from './directory.ts'

/** Which person an account of a host is in each team. Only a hash of the account is kept. */
export interface Accounts {
  /** Who the account is in a team; null: nobody there, or removed. */
  memberIn(who: Account, team: string): Promise<Member | null>
  /** Everybody that the account is, one in each team. */
  members(who: Account): Promise<readonly Member[]>
  /** Brings the account into a team, admitted; who is there already is let in and else stays as they are. null: removed from the team. */
  join(who: Account, team: string, name: string): Promise<Member | null>
  /** Makes an account and a person who is in the team already one; false: the account is somebody else there. */
  link(who: Account, member: Member): Promise<boolean>
}

/** The SHA-256 of an account, as everything about it is filed. */
export function accountHash({ tenant, id }: Account): string {
  return createHash('sha256').update(`teams|${tenant}|${id}`).digest('hex')
}

/** Accounts on the store's small documents. */
export function storeAccounts(store: Store, directory: Directory): Accounts {
  const idIn = (who: Account, team: string) => `${accountHash(who)}.${team}`

  const linked = async (who: Account, team: string): Promise<Member | null> => {
    const stored = await store.get('account', idIn(who, team))
    return stored ? directory.member(stored.body as string) : null
  }

  const file = (who: Account, { key, team }: Member) => store.put('account', { id: idIn(who, team), owner: accountHash(who), body: key }, 0)

  const join: Accounts['join'] = async (who, team, name) => {
    const known = await linked(who, team)
    if (known) return known.removed ? null : known.admitted ? known : directory.admit(known.key)
    const { member } = await directory.add({ team, name, discipline: null, stakeholder: false, admitted: true, simulated: false })
    if (await file(who, member)) return member
    // The same person came from two devices at once: one of them is enough.
    await directory.removeMember(member.key)
    return join(who, team, name)
  }

  return {
    memberIn: async (who, team) => {
      const known = await linked(who, team)
      return known && !known.removed ? known : null
    },
    members: async (who) => {
      const all = await store.list('account', accountHash(who))
      const found = await Promise.all(all.map(({ body }) => directory.member(body as string)))
      return found.filter((one): one is Member => one !== null && !one.removed)
    },
    join,
    link: async (who, member) => {
      const known = await linked(who, member.team)
      return known ? known.key === member.key : file(who, member)
    },
  }
}
