import { contributes } from '../../identity.ts'
import type { Activity } from '../activity.ts'
import { plainActivity } from '../activity.ts'

/** The team says what it owns, and which company objectives each of its areas can move. */
export const areas: Activity = {
  ...plainActivity,
  name: 'areas',
  commands: {},
  events: [],
  decide: () => [],
  evolve: (session) => session,
  edits: (_scene, role) => (contributes(role) ? [{ kind: 'areas', add: true, change: true, remove: true }] : []),
  offers: () => [],
}
