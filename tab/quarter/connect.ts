import type { ServerConfig } from '../../okra/api.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { initialQuarter } from '../../okra/quarter/state.ts'
import type { Http } from './http.ts'
import { http as fetchHttp } from './http.ts'
import type { Identity } from './identity.ts'
import { createIdentity } from './identity.ts'
import { openKeep } from './keep.ts'
import { createLocks } from './locks.ts'
import type { Memberships } from './memberships.ts'
import { memberships as browserMemberships } from './memberships.ts'
import { deviceSecret } from './pass.ts'
import { createPictures } from './pictures.ts'
import { Problem } from './quarter.ts'
import type { Room } from './room.ts'
import { openRoom } from './room.ts'

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
    const { team, identity } = await find(id, http, memberships)
    const [config, keep] = await Promise.all([http<ServerConfig>('/api/config'), openKeep(id)])
    const alone = createLocks()
    const secret = await deviceSecret(keep, id, alone)
    const me = identity.me()
    if (!me || closed) return keep.close()
    const method = createMethod()
    const withoutStorage = !keep.durable || memberships.withoutStorage
    const pictures = createPictures(method, {
      state: initialQuarter,
      version: 0,
      team: null,
      me,
      people: [],
      present: new Set(),
      line: { status: 'connecting', since: Date.now() },
      progress: {},
      passes: {},
      mine: {},
      leftOver: [],
      nudges: [],
      desk: null,
      typing: null,
      config,
      facilitatorAwaySince: null,
      reminders: 0,
      withoutStorage,
    })
    let quarter: Room | null = null
    let shown = false
    const ready = () => {
      shown = true
      if (quarter && current.phase === 'loading') tell({ phase: 'ready', quarter })
    }
    quarter = await openRoom({ id, team, acts, http, identity, keep, alone, secret, method, pictures, ended: end, ready })
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
    if (proof === null) continue
    const identity = createIdentity(http, proof)
    const token = await identity.token()
    if (known) return { team, identity }
    const found = await http<{ readonly team: string }>(`/api/quarters/${id}`, { token }).catch(() => null)
    if (found?.team !== team) continue
    memberships.knows(id, team)
    return { team, identity }
  }
  throw new Problem(known ? 'signed-out' : 'other-team')
}
