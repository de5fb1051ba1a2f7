import type { Sender } from '../commands/quarters.ts'
import type { Presence } from '../feed/presence.ts'
import type { KnownCaller } from './callers.ts'
import type { Directory } from './directory.ts'

/** What the rules of a quarter need to know of who sends a command. `present`: people who count towards k and are connected. */
export type SenderOf = (caller: KnownCaller) => Promise<Sender>

/** Composes presence and directory. Simulated teammates never count towards k; stakeholders only where an activity says so. */
export function createSenderOf(directory: Directory, presence: Presence): SenderOf {
  const countHere = async (team: string) => {
    const here = { present: 0, stakeholders: 0 }
    for (const key of presence.here(team)) {
      // Who is connected was looked up when they came: a room of 500 must not wait 500 times for each command.
      const one = directory.peek(key) ?? (await directory.member(key))
      if (one?.admitted && !one.removed && !one.simulated) here[one.stakeholder ? 'stakeholders' : 'present'] += 1
    }
    return here
  }

  return async ({ member, team, role }) => {
    const { k, dots, language, timeZone } = team.settings
    const settings = { k, dots, language, timeZone, areas: team.kept?.areas ?? [], sizes: team.kept?.sizes ?? {} }
    return { person: member.key, role, ...(await countHere(member.team)), settings, playbook: team.settings.playbook ?? {} }
  }
}
