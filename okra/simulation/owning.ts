import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import type { Random } from './random.ts'
import { goalOf } from './storming.ts'

/** Says which company objective an area can move, where nobody has said it yet. */
export function owning(session: SessionRun, { state: { plan } }: View, random: Random): Act | null {
  if (random.next() < 0.5) return null
  for (const { id, name, duty, moves } of Object.values(plan.areas)) {
    const goal = moves.length === 0 ? goalOf(session, plan, `${name} ${duty}`) : null
    if (goal !== null) return send({ type: 'EditItem', kind: 'areas', id, changes: { moves: [goal] }, was: { moves: [] } })
  }
  return null
}
