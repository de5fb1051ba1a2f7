import type { Desks } from '../desk/desk.ts'
import type { Directory } from '../identity/directory.ts'
import type { RoomNow } from './clockwork.ts'
import type { Presence } from './presence.ts'

/** What the checks of a quarter need to know of its room: who is here and contributes (counts only), and what was dismissed. */
export function createRoomNow(directory: Directory, presence: Presence, desks: Desks): (quarter: string) => Promise<RoomNow> {
  return async (quarter) => {
    const team = await directory.teamOf(quarter)
    const here = team ? await Promise.all(presence.here(team).map((key) => directory.member(key))) : []
    const active = here.flatMap((member) => (member && !member.stakeholder && !member.removed ? [member] : []))
    const declared = Map.groupBy(
      active.flatMap(({ discipline }) => discipline ?? []),
      (discipline) => discipline,
    )
    const disciplines = Object.fromEntries([...declared].map(([name, people]) => [name, people.length]))
    return { present: active.length, disciplines, dismissed: (await desks.read(quarter)).dismissed }
  }
}
