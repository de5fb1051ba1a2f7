import type { Me, Person } from '../../okra/api.ts'
import { roleIn } from '../../okra/team/roles.ts'
import type { TeamState } from '../../okra/team/team.ts'

/** The list with this person new or changed; ordered by name. */
export function withPerson(people: readonly Person[], person: Person): readonly Person[] {
  return byName([...people.filter(({ key }) => key !== person.key), person])
}

/** People ordered by name. */
export function byName(people: readonly Person[]): readonly Person[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name))
}

/** The people who have not been removed. */
export function staying(people: readonly Person[], team: TeamState | null): readonly Person[] {
  return team ? people.filter(({ key }) => !team.removed.includes(key)) : people
}

/** Me with the role that the team gives me now. */
export function meIn(me: Me, team: TeamState): Me {
  const role = roleIn(team, me.person, me.role === 'stakeholder')
  return role === me.role ? me : { ...me, role }
}
