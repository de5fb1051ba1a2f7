import { walk } from '../quarter/plan/fromContributions.ts'
import type { Milestone, MilestoneType } from '../quarter/plan/items.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

const signs: readonly (readonly [MilestoneType, readonly string[]])[] = [
  ['spike', ['spike', 'measur', 'medir']],
  ['experiment', ['test', 'experiment']],
  ['enabler', ['cache', 'platform', 'plataform']],
  ['inception', ['concept', 'conceito', 'shape']],
  ['epic', ['every', 'todas', 'recommend', 'recomend']],
]

/** Types the next card that has no type, by its words, and links it to the key results of its objective; null when all are typed. */
export function classifying(session: SessionRun, view: View, random: Random): Act | null {
  if (!view.offers.some(({ type }) => type === 'EditItem') || random.next() < 0.4) return null
  const { plan } = view.state
  const untyped = walk(plan, session).flatMap((id) => {
    const milestone = plan.milestones[id]
    return milestone?.type === null ? [milestone] : []
  })
  const [next] = untyped
  return next ? typed(view, next) : null
}

/** The type that the words of a milestone speak of. */
export function typeOf(text: string): MilestoneType {
  return signs.find(([, words]) => touches(text, words) > 0)?.[0] ?? 'milestone'
}

function typed({ state }: View, { id, text, objective }: Milestone): Act {
  const type = typeOf(text)
  const keyResults = Object.values(state.plan.keyResults).flatMap((one) => (one.objective === objective ? [one.id] : []))
  return send({ type: 'EditItem', kind: 'milestones', id, changes: { type, keyResults }, was: { type: null } })
}
