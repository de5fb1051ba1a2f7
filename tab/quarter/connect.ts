import type { ServerConfig } from '../../okra/api.ts'
import type { Http } from './http.ts'
import { http as fetchHttp } from './http.ts'
import type { Identity } from './identity.ts'
import { byProof, createIdentity } from './identity.ts'
import type { Memberships } from './memberships.ts'
import { memberships as browserMemberships } from './memberships.ts'
import { Problem } from './quarter.ts'
import type { Room } from './room.ts'

/** How far the way into a quarter is. */
export type Connecting =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly quarter: Room }
  | { readonly phase: 'ended'; readonly problem: Problem }

/** A way into a quarter that can be watched and closed. */
export interface Connection {
  readonly get: () => Connecting
  readonly subscribe: (changed: () => void) => () => void
  readonly close: () => void
}

/** What connecting works with; tests bring their own. */
export interface ConnectDeps {
  readonly http: Http
  readonly memberships: Memberships
}

/**
 * Goes into a quarter. On an acting surface (`acts`) this device gets its passes; on a stage it only looks.
 * Ends with a Problem: `signed-out`, `other-team`, or what the server says.
 */
export function connectQuarter(
  id: string,
  acts: boolean,
  { http, memberships }: ConnectDeps = { http: fetchHttp, memberships: browserMemberships },
): Connection {
  const listeners = new Set<() => void>()
  let current: Connecting = { phase: 'loading' }
  let closed = false
  const tell = (next: Connecting) => {
    if (closed || current.phase === 'ended') return
    current = next
    for (const listener of [...listeners]) listener()
  }
  const end = (thrown: unknown) => {
    const problem = thrown instanceof Problem ? thrown : new Problem('broken')
    if (problem.code === 'signed-out') {
      const team = memberships.teamOf(id)
      if (team) memberships.forget(team)
    }
    if (current.phase === 'ready') current.quarter.close()
    tell({ phase: 'ended', problem })
  }

  const enter = async () => {
    // Feed, passes and outbox are not needed for the first paint.
    const [{ enterRoom }, { team, identity }, config] = await Promise.all([
      import('./enter.ts'),
      find(id, http, memberships),
      http<ServerConfig>('/api/config'),
    ])
    if (closed) return
    let quarter: Room | null = null
    let shown = false
    const ready = () => {
      shown = true
      if (quarter && current.phase === 'loading') tell({ phase: 'ready', quarter })
    }
    quarter = await enterRoom({ id, team, acts, http, identity, config, memoryOnly: memberships.withoutStorage, ended: end, ready })
    if (closed) return quarter.close()
    if (shown) ready()
  }
  void enter().catch(end)
  return {
    get: () => current,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    close: () => {
      if (current.phase === 'ready') current.quarter.close()
      closed = true
    },
  }
}

/** The team that a quarter belongs to, and who this device is there. Asks the teams it knows when the quarter is new to it. */
async function find(id: string, http: Http, memberships: Memberships): Promise<{ readonly team: string; readonly identity: Identity }> {
  const known = memberships.teamOf(id)
  const teams = known ? [known] : memberships.recent().map(({ team }) => team)
  for (const team of teams) {
    const proof = memberships.proofOf(team)
    const signIn = memberships.signInOf(team) ?? (proof === null ? null : byProof(http, proof))
    if (signIn === null) continue
    const identity = createIdentity(signIn)
    const token = await identity.token()
    if (known) return { team, identity }
    const found = await http<{ readonly team: string }>(`/api/quarters/${id}`, { token }).catch(() => null)
    if (found?.team !== team) continue
    memberships.knows(id, team)
    return { team, identity }
  }
  throw new Problem(known ? 'signed-out' : 'other-team')
}
