import { createHash } from 'node:crypto'
import type { Account } from '../../okra/ports/chat.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { Directory, Member } from './directory.ts'

/** Which person an account of a host is in each team. Only a hash of the account is kept. */
export interface Accounts {
  /** Who the account is in a team; null: nobody there, or removed. */
  memberIn(who: Account, team: string): Promise<Member | null>
  /** Whether the account was somebody in a team and was removed from it. */
  wasRemoved(who: Account, team: string): Promise<boolean>
  /** Everybody that the account is, one in each team. */
  members(who: Account): Promise<readonly Member[]>
  /** Brings the account into a team, admitted; who is there already is let in and else stays as they are. null: removed from the team. */
  join(who: Account, team: string, name: string): Promise<Member | null>
  /** Makes an account and a person who is in the team already one; false: the account is somebody else there, or somebody else's account is that person. */
  link(who: Account, member: Member): Promise<boolean>
}

/** The SHA-256 of an account, as everything about it is filed. */
export function accountHash({ tenant, id }: Account): string {
  return createHash('sha256').update(`teams|${tenant}|${id}`).digest('hex')
}

/** Accounts on the store's small documents. */
export function storeAccounts(store: Store, directory: Directory): Accounts {
  const idIn = (who: Account, team: string) => `${accountHash(who)}.${team}`

  /** Who the account is in a team, even if removed, and the version of the document that says so; 0: there is none. */
  const linked = async (who: Account, team: string) => {
    const stored = await store.get('account', idIn(who, team))
    return { known: stored ? await directory.member(stored.body as string) : null, version: stored?.version ?? 0 }
  }

  /** Files an account with a person, unless either has another one: each is claimed by its own document. */
  const file = async (who: Account, { key, team }: Member, version: number): Promise<boolean> => {
    const hash = accountHash(who)
    const claimed = await store.put('accountOf', { id: key, owner: team, body: hash }, 0)
    if (!claimed && (await store.get('accountOf', key))?.body !== hash) return false
    if (await store.put('account', { id: idIn(who, team), owner: hash, body: key }, version)) return true
    // Another device of the same person may have done the same.
    if ((await store.get('account', idIn(who, team)))?.body === key) return true
    await store.remove('accountOf', key)
    return false
  }

  const join: Accounts['join'] = async (who, team, name) => {
    const { known, version } = await linked(who, team)
    if (known) return known.removed ? null : known.admitted ? known : directory.admit(known.key)
    const { member } = await directory.add({ team, name, discipline: null, stakeholder: false, admitted: true, simulated: false })
    if (await file(who, member, version)) return member
    // The same person came from two devices at once: one of them is enough.
    await directory.removeMember(member.key)
    return join(who, team, name)
  }

  return {
    memberIn: async (who, team) => {
      const { known } = await linked(who, team)
      return known && !known.removed ? known : null
    },
    wasRemoved: async (who, team) => (await linked(who, team)).known?.removed === true,
    members: async (who) => {
      const all = await store.list('account', accountHash(who))
      const found = await Promise.all(all.map(({ body }) => directory.member(body as string)))
      return found.filter((one): one is Member => one !== null && !one.removed)
    },
    join,
    link: async (who, member) => {
      const { known, version } = await linked(who, member.team)
      return known ? known.key === member.key : file(who, member, version)
    },
  }
}
