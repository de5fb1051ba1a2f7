import type { AssistantMilestone } from '../../okra/ports/assistant.ts'

/** A milestone as the assistant reads it: a card with nothing on it but what is given. */
export function card(id: string, given: Partial<AssistantMilestone> = {}): AssistantMilestone {
  const blank = { type: null, effort: null, businessValue: null, uxValue: null, weeks: null }
  return { id, text: id, notes: '', hypothesis: '', pains: '', skills: [], ...blank, ...given }
}
