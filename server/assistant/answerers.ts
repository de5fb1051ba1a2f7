import type { Question, Questions } from '../../okra/ports/assistant.ts'
import type { Answerer } from './answerer.ts'
import { modelDependencies } from './dependencies/model.ts'
import { modelKeyResults } from './keyResults/model.ts'
import { modelMilestoneTypes } from './milestoneTypes/model.ts'
import { modelObjectives } from './objectives/model.ts'
import { modelOverScoring } from './overScoring/model.ts'
import { modelPlanRisks } from './planRisks/model.ts'
import { modelSummary } from './summary/model.ts'
import { modelThemes } from './themes/model.ts'
import { modelVision } from './vision/model.ts'

/** How a model answers each question. */
export const answerers: { readonly [Q in Question]: Answerer<Q> } = {
  themes: modelThemes,
  vision: modelVision,
  objectives: modelObjectives,
  keyResults: modelKeyResults,
  milestoneTypes: modelMilestoneTypes,
  overScoring: modelOverScoring,
  dependencies: modelDependencies,
  planRisks: modelPlanRisks,
  summary: modelSummary,
}

/** What people wrote in the input of a question: it is empty where there is nothing to ask about, and tells the language. */
export function textsOf<Q extends Question>(input: Questions[Q]['input']): readonly string[] {
  const {
    texts = [],
    themes = [],
    keyResults = [],
    milestones = [],
    decided = [],
    open = [],
  } = input as unknown as Partial<Record<string, readonly unknown[]>>
  return [...texts, ...themes, ...keyResults, ...milestones, ...decided, ...open].flatMap(written)
}

function written(item: unknown): readonly string[] {
  if (typeof item === 'string') return [item]
  const { text, title, texts, metric } = Object(item) as {
    readonly text?: string
    readonly title?: string
    readonly texts?: readonly string[]
    readonly metric?: string
  }
  return [text, title, metric, ...(texts ?? [])].filter((one) => one !== undefined)
}
