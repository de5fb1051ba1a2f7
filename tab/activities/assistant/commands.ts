import type {
  KeyResultFinding,
  MissingDependency,
  ProposedKeyResult,
  ProposedObjective,
  ProposedType,
} from '../../../okra/ports/assistant.ts'
import type { Milestone, Objective, PlanItems } from '../../../okra/quarter/plan/items.ts'
import type { Fields, ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { isSame } from '../../../okra/quarter/plan/same.ts'
import { isBlank } from '../../../okra/text.ts'

/** A part of a proposal: what is proposed, under its own id. */
export type Part<T> = T & { readonly id: string }

/** A further id for what comes with a part, the same on every device. `n` counts from 1. */
export function partId(part: string, n: number): string {
  const last = Number.parseInt(part.slice(-2), 16)
  return part.slice(0, -2) + ((last + n) % 256).toString(16).padStart(2, '0')
}

/** An objective as it is taken, perhaps reworded. */
export type ObjectiveDraft = Pick<ProposedObjective, 'text' | 'supports'>

/** Taking an objective: the same as making one of its theme by hand. */
export function objectiveCommands({ id, theme }: Part<ProposedObjective>, draft: ObjectiveDraft, plan: PlanItems): readonly ItemCommand[] {
  const supports = draft.supports.filter((one) => Object.hasOwn(plan.companyObjectives, one))
  return [{ type: 'AddItems', kind: 'objectives', items: [{ id, text: draft.text.trim(), supports, from: [theme] }] }]
}

/** The objective of the plan that a proposed one has become: under its id, else the only one that was made from its theme; null: none. */
export function objectiveOf({ id, theme }: Part<ProposedObjective>, { objectives }: Pick<PlanItems, 'objectives'>): Objective | null {
  const own = objectives[id]
  if (own) return own
  const made = Object.values(objectives).filter(({ from }) => from.includes(theme))
  return made.length === 1 ? (made[0] ?? null) : null
}

/** What was proposed for the sheet of an objective, perhaps reworded. A key result without words is left out. */
export type SheetDraft = Pick<ProposedObjective, 'keyResults' | 'hypothesis'>

/** Taking key results and hypothesis of a proposed objective onto the sheet of `objective`; what stands there already is left out. */
export function sheetCommands(
  part: Part<ProposedObjective>,
  objective: string,
  draft: SheetDraft,
  plan: PlanItems,
): readonly ItemCommand[] {
  const keyResults = draft.keyResults
    .map((one, index) => ({ ...measured(one), id: partId(part.id, index + 1), objective }))
    .filter(({ id, metric }) => !isBlank(metric) && !Object.hasOwn(plan.keyResults, id))
  const belief = draft.hypothesis
  const id = hypothesisId(part)
  const hasBelief = belief !== null && !isBlank(belief.if) && !Object.hasOwn(plan.hypotheses, id)
  // biome-ignore lint/suspicious/noThenProperty: the method's word; a hypothesis is data and is never awaited
  const hypotheses = hasBelief ? [{ id, objective, if: belief.if.trim(), then: belief.then.trim() }] : []
  return [
    ...(keyResults.length > 0 ? [{ type: 'AddItems', kind: 'keyResults', items: keyResults } as const] : []),
    ...(hypotheses.length > 0 ? [{ type: 'AddItems', kind: 'hypotheses', items: hypotheses } as const] : []),
  ]
}

function measured({ metric, unit, baseline, target }: ProposedKeyResult): ProposedKeyResult {
  return { metric: metric.trim(), unit: unit.trim(), baseline, target }
}

const hypothesisId = ({ id, keyResults }: Part<ProposedObjective>) => partId(id, keyResults.length + 1)

/** Whether anything of a proposed sheet stands in the plan. */
export function hasSheet(part: Part<ProposedObjective>, plan: Pick<PlanItems, 'keyResults' | 'hypotheses'>): boolean {
  const isThere = part.keyResults.some((_, index) => Object.hasOwn(plan.keyResults, partId(part.id, index + 1)))
  return isThere || Object.hasOwn(plan.hypotheses, hypothesisId(part))
}

/** Taking a better wording of a key result; refused if it has been reworded meanwhile. */
export function wordingCommands({ keyResult }: KeyResultFinding, metric: string, plan: PlanItems): readonly ItemCommand[] {
  const now = plan.keyResults[keyResult]?.metric
  if (now === undefined || isBlank(metric) || metric.trim() === now) return []
  return [{ type: 'EditItem', kind: 'keyResults', id: keyResult, changes: { metric: metric.trim() }, was: { metric: now } }]
}

/** What a milestone is said to be, perhaps changed. */
export type TypeDraft = Pick<ProposedType, 'hypothesis' | 'keyResults'> & { readonly type: ProposedType['type'] | null }

/** The names of the links that a step asks for, as the playbook has them. */
export type Links = readonly string[]

/** Taking a type and links: what people have set stays as it is. `links`: what can be linked in this step. */
export function typeCommands({ milestone: id }: ProposedType, draft: TypeDraft, links: Links, plan: PlanItems): readonly ItemCommand[] {
  const milestone = plan.milestones[id]
  if (!milestone) return []
  const keyResults = draft.keyResults.filter((one) => Object.hasOwn(plan.keyResults, one))
  const hypothesis = draft.hypothesis !== null && Object.hasOwn(plan.hypotheses, draft.hypothesis) ? draft.hypothesis : null
  const changes: Fields = {
    ...(milestone.type === null && draft.type !== null ? { type: draft.type } : {}),
    ...(links.includes('hypothesis') && milestone.hypothesis === null && hypothesis !== null ? { hypothesis } : {}),
    ...(links.includes('key-result') && milestone.keyResults.length === 0 && keyResults.length > 0 ? { keyResults } : {}),
  }
  if (Object.keys(changes).length === 0) return []
  return [{ type: 'EditItem', kind: 'milestones', id, changes, was: before(milestone, changes) }]
}

function before(milestone: Milestone, changes: Fields): Fields {
  const now = milestone as unknown as Fields
  return Object.fromEntries(Object.keys(changes).map((name) => [name, now[name]]))
}

/** Whether nobody has said anything of a milestone that a proposed type would say. */
export function isUntyped({ milestone }: ProposedType, { milestones }: Pick<PlanItems, 'milestones'>): boolean {
  const now = milestones[milestone]
  return now !== undefined && now.notDoing === null && now.type === null && now.hypothesis === null && now.keyResults.length === 0
}

/** What a dependency is for and by which week, as people say it when they take one. */
export interface NeedDraft {
  readonly what: string
  readonly by: number | null
}

/** Taking a dependency: the same as adding it by hand. */
export function dependencyCommands({ id, from, on }: Part<MissingDependency>, { what, by }: NeedDraft): readonly ItemCommand[] {
  return [{ type: 'AddItems', kind: 'dependencies', items: [{ id, from, on, what: what.trim(), by }] }]
}

/** Whether somebody else has entered this dependency meanwhile. */
export function isKnownNeed({ id, from, on }: Part<MissingDependency>, { dependencies }: Pick<PlanItems, 'dependencies'>): boolean {
  return Object.values(dependencies).some((one) => one.id !== id && one.from === from && isSame(one.on, on))
}

/** Whether everything that a proposal speaks of is still in the plan. */
export function isThere(milestones: readonly string[], plan: Pick<PlanItems, 'milestones'>): boolean {
  return milestones.every((id) => Object.hasOwn(plan.milestones, id))
}
