import type { Sender } from '../commands/quarters.ts'
import type { Presence } from '../feed/presence.ts'
import type { Directory } from './directory.ts'
import type { KnownCaller } from './callers.ts'

/** What the rules of a quarter need to know of who sends a command. `present`: people who count towards k and are connected. */
export type SenderOf = (caller: KnownCaller) => Promise<Sender>

/** Composes presence and directory. Stakeholders and simulated teammates never count towards k. */
export function createSenderOf(directory: Directory, presence: Presence): SenderOf {
  return async ({ member, team, role }) => {
    const here = await Promise.all(presence.here(member.team).map((key) => directory.member(key)))
    const counted = here.filter((one) => one?.admitted && !one.removed && !one.stakeholder && !one.simulated)
    const { k, dots, language, timeZone } = team.settings
    return { person: member.key, role, present: counted.length, settings: { k, dots, language, timeZone } }
  }
}
