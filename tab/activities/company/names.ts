import type { CompanyObjective, PlanItems } from '../../../okra/quarter/plan/items.ts'

/** The company objectives, the most important ones first, else in the order in which they came. */
export function companyObjectivesOf({ companyObjectives }: Pick<PlanItems, 'companyObjectives'>): readonly CompanyObjective[] {
  return Object.values(companyObjectives).sort((a, b) => a.priority - b.priority)
}

/** How a company objective is called where there is little room: its label, else its text. */
export function shortName({ label, text }: CompanyObjective): string {
  return label === '' ? text : label
}
