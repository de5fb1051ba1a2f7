import type { Role } from '../../identity.ts'
import type { Scene } from '../activity.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import type { Plan } from '../state.ts'
import { mayArrange } from './arrangingLock.ts'

/** The milestones that were entered by hand, not made from anything that somebody wrote: they may be reworded and taken out again. */
export function enteredByHand({ milestones }: Pick<Plan, 'milestones'>): readonly string[] {
  return Object.values(milestones).flatMap(({ id, from }) => (from.length === 0 ? [id] : []))
}

/** What everyone may do with the cards of the board unless it is locked: give them a lane and weeks. */
export function placingEdits(scene: Scene, role: Role, ...more: readonly string[]): readonly Edit[] {
  if (!mayArrange(scene, role)) return []
  return [{ kind: 'milestones', change: true, fields: fieldsOf('milestones', 'placement', 'objective', ...more) }]
}

/** A session that is run alone begins with an empty plan: milestones can be entered, and objectives as long as none has a slot. */
export function enteringEdits(scene: Scene, role: Role): readonly Edit[] {
  if (!mayArrange(scene, role)) return []
  const { plan } = scene
  const hasSlots = Object.values(plan.objectives).some(({ slot }) => slot !== null)
  const words = fieldsOf('milestones', 'text', 'type')
  return [
    { kind: 'milestones', add: true, fields: { ...words, ...fieldsOf('milestones', 'objective', 'placement') } },
    { kind: 'milestones', change: true, remove: true, only: enteredByHand(plan), fields: words },
    ...(hasSlots ? [] : [{ kind: 'objectives', add: true, change: true, remove: true, fields: fieldsOf('objectives', 'text') } as const]),
  ]
}
