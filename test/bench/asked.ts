import type { Language, Question, Questions } from '../../okra/ports/assistant.ts'
import type { PlantedQuarter, Writestorm } from '../eval/fixtures.ts'
import { milestonesOf } from '../eval/fixtures.ts'

/** A question with what it is about, in words, and its inputs: themes are asked for each lens. */
export interface Asked {
  readonly question: Question
  readonly about: string
  readonly inputs: readonly Questions[Question]['input'][]
}

const language: Language = 'en'
const lenses = 5
const values = ['1', '2', '3']

function asked<Q extends Question>(question: Q, about: string, ...inputs: readonly Questions[Q]['input'][]): Asked {
  return { question, about, inputs }
}

/** What is asked about ideas: the themes that people have made of them stand for those of the board. */
export function questionsAboutIdeas({ ideas }: Writestorm): readonly Asked[] {
  const texts = ideas.map(({ id, text }) => ({ id, text }))
  const byLens = Array.from({ length: lenses }, (_, lens) => ({ language, texts: texts.filter((__, index) => index % lenses === lens) }))
  const groups = [...Map.groupBy(ideas, ({ theme }) => theme)]
  const themes = groups.map(([title, group], index) => ({ id: `t${index}`, title, texts: group.map(({ text }) => text) }))
  const ranked = themes.map((theme, index) => ({ ...theme, lens: 'customer-pains', dots: themes.length - index }))
  const written = themes.map((theme) => ({ ...theme, painsAndGains: [], metrics: [], hypotheses: [], supports: [] }))
  const about = `${themes.length} themes of ${texts.length} ideas`
  return [
    asked('themes', `${texts.length} ideas on one board`, { language, texts }),
    asked('themes', `${texts.length} ideas in five lenses`, ...byLens),
    asked('vision', about, { language, themes: ranked }),
    asked('objectives', about, { language, themes: written, companyObjectives: [] }),
  ]
}

/** What is asked about objectives and the milestones of a plan. */
export function questionsAboutPlan(quarter: PlantedQuarter): readonly Asked[] {
  const { keyResults, knownParties, dependencies: known } = quarter
  const objectives = new Map(quarter.objectives.map(({ id, text }) => [id, text]))
  const milestones = milestonesOf(quarter)
  const placed = milestones.map((one, index) => ({ ...one, weeks: { start: 1 + index, end: 2 + index } }))
  const untyped = quarter.milestones.map(({ id, text, objective }) => ({ id, text, unlocks: '', objective }))
  const hypotheses = quarter.hypotheses.map((one) => ({ id: one.id, text: `${one.if} → ${one.then}`, objective: one.objective }))
  const measured = keyResults.map(({ id, metric, objective }) => ({ id, text: metric, objective }))
  const judged = keyResults.map((one) => ({ ...one, objective: objectives.get(one.objective) ?? '' }))
  const parties = knownParties.map((party) => ({ party, name: party }))
  const decided = [`Objectives: ${[...objectives.values()].join('; ')}`, ...milestones.slice(0, 5).map(({ text }) => text)]
  const about = `${milestones.length} milestones`
  return [
    asked('keyResults', `${keyResults.length} key results`, { language, keyResults: judged }),
    asked('milestoneTypes', about, { language, milestones: untyped, hypotheses, keyResults: measured }),
    asked('overScoring', about, { language, milestones, scales: { businessValue: values, uxValue: values } }),
    asked('dependencies', about, { language, milestones, parties, known }),
    asked('planRisks', about, { language, milestones: placed, known, rules: [] }),
    asked('summary', 'the results of that plan', {
      language,
      decided,
      open: ['1 milestone has no hypothesis.'],
      next: ['Quarter draft plan'],
    }),
  ]
}
