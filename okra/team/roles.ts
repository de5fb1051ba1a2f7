import type { Role } from '../identity.ts'
import type { TeamState } from './state.ts'

const takeoverAfterMs: Readonly<Record<Role, number>> = {
  facilitator: Number.POSITIVE_INFINITY,
  cofacilitator: 30_000,
  participant: 60_000,
  stakeholder: Number.POSITIVE_INFINITY,
}

/** Milliseconds that the facilitator must have been away before this role may take the lead (METHOD section 7). */
export function takeoverAfter(role: Role): number {
  return takeoverAfterMs[role]
}

/** The role of a person in a team. */
export function roleIn(team: TeamState, person: string, stakeholder: boolean): Role {
  if (stakeholder) return 'stakeholder'
  if (team.facilitator === person) return 'facilitator'
  return team.cofacilitators.includes(person) ? 'cofacilitator' : 'participant'
}
