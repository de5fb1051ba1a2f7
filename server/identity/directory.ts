import { createHash, randomBytes } from 'node:crypto'
import type { Discipline, Invites } from '../../okra/api.ts'
import type { Store, StoredDocument } from '../../okra/ports/store.ts'

/** A person in the directory: the only place where a name stands. */
export interface Member {
  readonly key: string
  readonly team: string
  readonly name: string
  readonly discipline: Discipline | null
  readonly stakeholder: boolean
  readonly admitted: boolean
  readonly removed: boolean
  readonly simulated: boolean
  /** SHA-256 of the secret that proves who somebody is. */
  readonly proofHash: string
}

/** Which team and which kind of guest a link's code stands for. */
export interface Link {
  readonly team: string
  readonly stakeholder: boolean
}

/** Names, secrets and invitations. Nothing of it ever meets a contribution. */
export interface Directory {
  /** Adds a person and answers the secret, which is not kept. */
  add(member: Omit<Member, 'key' | 'proofHash' | 'removed'>): Promise<{ readonly member: Member; readonly proof: string }>
  /** A further secret for somebody, for another device of theirs. */
  prove(member: Member): Promise<string>
  member(key: string): Promise<Member | null>
  /** A person who was looked up before; undefined: not known without looking. */
  peek(key: string): Member | undefined
  memberByProof(proof: string): Promise<Member | null>
  members(team: string): Promise<readonly Member[]>
  admit(key: string): Promise<Member | null>
  /** A removed person's name and secret are deleted; the key stays so that it is never given again. */
  removeMember(key: string): Promise<Member | null>
  invites(team: string): Promise<Invites>
  /** Makes a new code for one kind of link; the old one is dead. */
  renew(team: string, which: keyof Invites): Promise<Invites>
  link(code: string): Promise<Link | null>
  /** Which team a quarter belongs to. */
  teamOf(quarter: string): Promise<string | null>
  placeQuarter(quarter: string, team: string): Promise<void>
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const secret = (bytes: number) => randomBytes(bytes).toString('hex')

/** The directory on the store's small documents, with a memory of whom it has seen. */
export function storeDirectory(store: Store): Directory {
  const seen = new Map<string, Pick<StoredDocument, 'version' | 'body'>>()
  const places = new Map<string, string>()

  const peek = (key: string) => seen.get(key)?.body as Member | undefined

  /** What was read before somebody changed it may arrive after the change: the newest one stays. */
  const see = (one: Pick<StoredDocument, 'id' | 'version' | 'body'>) => {
    if ((seen.get(one.id)?.version ?? 0) <= one.version) seen.set(one.id, one)
    return peek(one.id) ?? (one.body as Member)
  }

  const save = async (member: Member, version: number) => {
    const saved = await store.put('member', { id: member.key, owner: member.team, body: member }, version)
    if (saved) see({ id: member.key, version: version + 1, body: member })
    return saved
  }

  const change = async (key: string, changed: (member: Member) => Member): Promise<Member | null> => {
    for (;;) {
      const stored = await store.get('member', key)
      if (!stored) return null
      const next = changed(stored.body as Member)
      if (await save(next, stored.version)) return next
    }
  }

  const member = async (key: string): Promise<Member | null> => {
    const known = peek(key)
    if (known) return known
    const stored = await store.get('member', key)
    return stored && see(stored)
  }

  const invites = async (team: string): Promise<Invites> => {
    const stored = await store.get('invites', team)
    if (stored) return stored.body as Invites
    const fresh = { participant: secret(16), stakeholder: secret(16) }
    // First the links: whoever sees a code may use it at once.
    await placeLink(team, 'participant', fresh.participant)
    await placeLink(team, 'stakeholder', fresh.stakeholder)
    if (await store.put('invites', { id: team, owner: team, body: fresh }, 0)) return fresh
    for (const code of Object.values(fresh)) await store.remove('link', code)
    return invites(team)
  }

  const placeLink = (team: string, which: keyof Invites, code: string) =>
    store.put('link', { id: code, owner: team, body: { team, stakeholder: which === 'stakeholder' } }, 0)

  return {
    add: async (person) => {
      const proof = secret(32)
      const added: Member = { ...person, key: secret(16), removed: false, proofHash: sha256(proof) }
      await save(added, 0)
      await store.put('proof', { id: added.proofHash, owner: person.team, body: added.key }, 0)
      return { member: added, proof }
    },
    prove: async ({ key, team }) => {
      const proof = secret(32)
      await store.put('proof', { id: sha256(proof), owner: team, body: key }, 0)
      return proof
    },
    member,
    peek,
    memberByProof: async (proof) => {
      const stored = await store.get('proof', sha256(proof))
      return stored ? member(stored.body as string) : null
    },
    members: async (team) => {
      const all = (await store.list('member', team)).map(see)
      return all.filter(({ removed }) => !removed)
    },
    admit: (key) => change(key, (one) => ({ ...one, admitted: true })),
    removeMember: async (key) => {
      const before = await member(key)
      if (before) await store.remove('proof', before.proofHash)
      return change(key, (one) => ({ ...one, removed: true, admitted: false, name: '', discipline: null, proofHash: '' }))
    },
    invites,
    renew: async (team, which) => {
      const before = await invites(team)
      const fresh = { ...before, [which]: secret(16) }
      const stored = await store.get('invites', team)
      await placeLink(team, which, fresh[which])
      const renewed = await store.put('invites', { id: team, owner: team, body: fresh }, stored?.version ?? 0)
      await store.remove('link', renewed ? before[which] : fresh[which])
      return renewed ? fresh : invites(team)
    },
    link: async (code) => ((await store.get('link', code))?.body as Link | undefined) ?? null,
    teamOf: async (quarter) => {
      const known = places.get(quarter)
      if (known) return known
      const stored = await store.get('quarter', quarter)
      if (!stored) return null
      places.set(quarter, stored.owner)
      return stored.owner
    },
    placeQuarter: async (quarter, team) => {
      await store.put('quarter', { id: quarter, owner: team, body: null }, 0)
      places.set(quarter, team)
    },
  }
}
