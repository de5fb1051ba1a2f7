import type { MilestoneType } from '../../../okra/quarter/plan/items.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { isBlank, tidy } from '../../../okra/text.ts'
import type { Items } from '../plan/items.ts'

/** What a form says of a milestone. `objective` is a name: an objective that is called otherwise is a new one. */
export interface MilestoneValues {
  readonly text: string
  readonly type: MilestoneType | null
  readonly objective: string
  readonly unlocks: string
}

/** Saves what a form says of a milestone. An objective that nobody has named yet is added first. Answers whether all of it was taken. */
export async function savedMilestone(
  items: Items,
  plan: Plan,
  id: string | null,
  start: MilestoneValues,
  values: MilestoneValues,
): Promise<boolean> {
  const objective = await objectiveOf(items, plan, values.objective)
  if (objective === undefined) return false
  const { text, type, unlocks } = values
  const fields = { text, type, unlocks, objective }
  if (id === null) return (await items.add('milestones', fields)) !== null
  const was = plan.milestones[id]
  if (!was) return false
  const before = { text: start.text, type: start.type, unlocks: start.unlocks, objective: was.objective }
  const names = (Object.keys(fields) as (keyof typeof fields)[]).filter((name) => fields[name] !== before[name])
  const pick = (from: typeof fields) => Object.fromEntries(names.map((name) => [name, from[name]]))
  return names.length === 0 || items.edit('milestones', id, pick(fields), pick(before))
}

/** The id of the objective with this name; null: none was named; undefined: it could not be added. */
async function objectiveOf(items: Items, { objectives }: Plan, name: string): Promise<string | null | undefined> {
  if (isBlank(name)) return null
  const known = Object.values(objectives).find(({ text }) => text.toLowerCase() === tidy(name).toLowerCase())
  return known ? known.id : ((await items.add('objectives', { text: name })) ?? undefined)
}
