import type { AssistantMilestone } from '../../okra/ports/assistant.ts'
import type { Indices } from './model/indices.ts'

/** A milestone as a model reads it; what is not known is left out. */
export function milestoneData(indices: Indices): (milestone: AssistantMilestone) => Readonly<Record<string, unknown>> {
  return ({ id, text, notes, type, effort, businessValue, uxValue, hypothesis, pains, weeks }) => {
    const said = { text, notes, type, effort, businessValue, uxValue, hypothesis, pains, weeks }
    const known = Object.entries(said).filter(([, value]) => value !== null && value !== '')
    return { i: indices.index(id), ...Object.fromEntries(known) }
  }
}
