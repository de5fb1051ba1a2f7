import { createHmac } from 'node:crypto'
import type { SessionToken } from '../../okra/api.ts'
import type { Persona } from '../../okra/simulation/index.ts'
import { teammates as castOf, nextAct, seeded } from '../../okra/simulation/index.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Feed } from '../feed/feed.ts'
import type { Callers } from '../identity/callers.ts'
import { meOf } from '../identity/callers.ts'
import type { Directory, Member } from '../identity/directory.ts'
import type { Tokens } from '../identity/tokens.ts'
import { connectDevice } from './device.ts'
import { play } from './play.ts'

/** Simulated teammates of this server's demo quarters. They come in through the front door: HTTP and the feed. */
export interface Teammates {
  /** Puts five of them into the room of a quarter; a second call changes nothing. */
  add(quarter: string, team: string): Promise<void>
  /** Lets those of a quarter play on after a restart. */
  resume(quarter: string, team: string): Promise<void>
  /** Where the server is reached from this machine. Until then nobody plays. */
  reachedAt(url: string): void
  close(): void
}

/** What simulated teammates work with. */
export interface TeammatesDeps {
  readonly directory: Directory
  readonly tokens: Tokens
  readonly callers: Callers
  readonly quarters: Quarters
  readonly feed: Feed
  readonly key: Uint8Array
  readonly paceMs: number
  readonly now: () => number
  readonly failed: (cause: unknown) => void
}

/** Composes the teammates. Their devices' secrets derive from the server's key, so after a restart they own what they wrote. */
export function createTeammates(deps: TeammatesDeps): Teammates {
  const { directory, tokens, callers, quarters, feed, failed } = deps
  const playing = new Map<string, (() => void)[]>()
  const adding = new Map<string, Promise<void>>()
  let url: string | null = null

  const simulated = async (team: string) => (await directory.members(team)).filter((member) => member.simulated)

  const signIn = (member: Member) => async (): Promise<SessionToken> => {
    const issued = await tokens.issue({ team: member.team, person: member.key }, deps.now())
    return { ...issued, me: meOf(await callers.fromToken(issued.token)) }
  }

  const enter = async (quarter: string, member: Member, persona: Persona) => {
    if (!url) return
    const secret = createHmac('sha256', deps.key).update(`teammate|${member.key}|${quarter}`).digest('hex')
    const device = await connectDevice({ url, quarter, method: quarters.method, signIn: signIn(member), secret })
    const random = seeded(secret)
    const next = (view: Parameters<typeof nextAct>[1]) => nextAct(persona, view, random)
    const stop = play({ device, method: quarters.method, random, next, paceMs: deps.paceMs, failed })
    playing.get(quarter)?.push(stop)
  }

  const enterAll = async (quarter: string, members: readonly Member[]) => {
    if (playing.has(quarter)) return
    playing.set(quarter, [])
    const cast = castOf(quarter)
    for (const member of members) {
      const persona = cast.find(({ name }) => member.name === name)
      if (persona) await enter(quarter, member, persona)
    }
  }

  const addNow = async (quarter: string, team: string) => {
    const here = await simulated(team)
    const missing = castOf(quarter).filter(({ name }) => !here.some((member) => member.name === name))
    const added: Member[] = []
    for (const { name } of missing) {
      const { member } = await directory.add({ team, name, discipline: null, stakeholder: false, admitted: true, simulated: true })
      feed.person(member)
      added.push(member)
    }
    await enterAll(quarter, [...here, ...added])
  }

  return {
    add: (quarter, team) => {
      const next = (adding.get(team) ?? Promise.resolve()).then(() => addNow(quarter, team))
      adding.set(
        team,
        next.catch(() => undefined),
      )
      return next
    },
    resume: async (quarter, team) => {
      const { state } = await quarters.logs.read(quarter)
      if (state.simulated && !playing.has(quarter)) await enterAll(quarter, await simulated(team))
    },
    reachedAt: (address) => {
      url = address
    },
    close: () => {
      for (const stop of [...playing.values()].flat()) stop()
      playing.clear()
    },
  }
}
