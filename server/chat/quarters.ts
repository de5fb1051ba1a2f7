import { createHash, randomBytes } from 'node:crypto'
import type { Progress } from '../../okra/api.ts'
import type { ChatQuarters } from '../../okra/ports/chat.ts'
import { Refusal } from '../../okra/refusal.ts'
import { roleIn, takeoverAfter } from '../../okra/team/roles.ts'
import type { TeamCommand, TeamState } from '../../okra/team/team.ts'
import { decideTeam } from '../../okra/team/team.ts'
import type { AnonymousDeps } from '../anonymous/acts.ts'
import { putIn } from '../anonymous/acts.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Presence } from '../feed/presence.ts'
import type { KnownCaller } from '../identity/callers.ts'
import type { Directory } from '../identity/directory.ts'
import type { SenderOf } from '../identity/sender.ts'

/** What the chat side's quarters are made of. */
export interface ChatQuartersDeps {
  readonly quarters: Quarters
  readonly teams: Logs<TeamState | null>
  readonly directory: Directory
  readonly presence: Presence
  readonly senderOf: SenderOf
  readonly bodyOf: AnonymousDeps['bodyOf']
  readonly progress: (quarter: string) => readonly Progress[]
  readonly now: () => number
}

/** The author of everything that comes by cards into one box: the same for everybody, so that it says nothing of anybody. */
function authorOfCards(run: string): string {
  return createHash('sha256').update(`okra1|cards|${run}`).digest('hex')
}

/** Quarters as the chat side needs them: the same commands and rules as the tab. */
export function createChatQuarters(deps: ChatQuartersDeps): ChatQuarters {
  const { quarters, teams, directory, presence, now } = deps

  /** Somebody as they are now: a removed person does nothing any more. */
  const known = async (person: string): Promise<KnownCaller> => {
    const member = await directory.member(person)
    const team = member && (await teams.read(member.team)).state
    if (member) presence.seen(member.key)
    if (!member?.admitted || member.removed || !team || team.removed.includes(person)) throw new Refusal('not-allowed')
    return { member, team, role: roleIn(team, member.key, member.stakeholder) }
  }

  const inTeam = async (person: string, quarter: string): Promise<KnownCaller> => {
    const caller = await known(person)
    if ((await directory.teamOf(quarter)) !== caller.member.team) throw new Refusal('not-allowed')
    return caller
  }

  const absence = (team: string, { facilitator }: TeamState) => {
    const since = presence.awaySince(team, facilitator)
    return since === null ? 0 : now() - since
  }

  const executeTeam = async (team: string, person: string, command: TeamCommand) => {
    const { member, role, team: state } = await known(person)
    if (member.team !== team) throw new Refusal('not-allowed')
    const named = 'person' in command ? await directory.member(command.person) : null
    const context = {
      person,
      role,
      facilitatorAbsentMs: absence(team, state),
      named: named?.team === team && !named.removed ? { stakeholder: named.stakeholder, admitted: named.admitted } : null,
    }
    await teams.execute(team, null, (current) => decideTeam(current, command, context))
  }

  const mayTakeLead = async (team: string, person: string) => {
    const { member, role, team: state } = await known(person)
    return member.team === team && absence(team, state) >= takeoverAfter(role)
  }

  const contribute: ChatQuarters['contribute'] = async (run, body) => {
    const id = randomBytes(16).toString('hex')
    try {
      await quarters.act(run, authorOfCards(run), false, (state) => putIn(state, { run, id, body }, deps.bodyOf))
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'RunSealed') throw new Refusal('step-closed')
      throw cause
    }
  }

  const execute: ChatQuarters['execute'] = async (quarter, person, command, present = 0) => {
    const sender = await deps.senderOf(await inTeam(person, quarter))
    await quarters.execute(quarter, null, command, { ...sender, present: Math.max(sender.present, present) })
  }

  return {
    read: async (quarter) => (await quarters.logs.read(quarter)).state,
    progress: deps.progress,
    execute,
    executeTeam,
    mayTakeLead,
    contribute,
    takesPart: (run, person) => quarters.box.holds(run, person),
    onEvents: (listener) => quarters.logs.announced(({ stream, events }) => listener(stream, events)),
  }
}
