import type { KeyResultFinding, Language, Questions } from '../../../okra/ports/assistant.ts'
import { onceEach } from '../text/onceEach.ts'
import { languageIn } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import { gapOf, outcomeOf } from './outcome.ts'
import { isVague, saysCount, saysOutput } from './wordingRules.ts'

type Input = Questions['keyResults']['input']
type KeyResult = Input['keyResults'][number]

/** Units that measure whatever stands before them. */
const TIMES = /^(?:ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|segundos?|minutos?|horas?|dias?|semanas?|mes(?:es)?)\b/iu

/** What is handed over instead of changed, what only praises, and what has no number to reach; each with a wording that leaves the missing numbers as gaps. */
export function localKeyResults({ language, keyResults }: Input): Questions['keyResults']['answer'] {
  const once = onceEach(keyResults)
  const spoken = languageIn(
    once.map(({ metric, objective }) => `${metric} ${objective}`),
    language,
  )
  const findings = once.flatMap((keyResult): KeyResultFinding[] => {
    const problem = problemOf(keyResult, spoken)
    return problem ? [{ keyResult: keyResult.id, problem, metric: betterOf(keyResult, problem, spoken) }] : []
  })
  return { findings }
}

function problemOf({ metric, unit, target }: KeyResult, language: Language): KeyResultFinding['problem'] | null {
  if (saysOutput(metric, language)) return 'output'
  if (!TIMES.test(unit.trim()) && isVague(metric, language)) return 'vague'
  return target === null || wordsOf(metric).length === 0 ? 'unmeasurable' : null
}

/** A key result that can be counted keeps its words; of any other the objective tells what is to be measured. */
function betterOf({ metric, unit, baseline, objective }: KeyResult, problem: KeyResultFinding['problem'], language: Language): string {
  if (problem === 'unmeasurable' && wordsOf(metric).length > 0) {
    const counted = unit.trim() !== '' || saysCount(metric, language)
    const measure = counted ? metric.trim().replace(/[.,;:]+$/u, '') : outcomeOf(metric, language)
    return `${measure}, ${gapOf(baseline, null, counted ? unit.trim() : '%', language)}`
  }
  const outcome = outcomeOf(objective, language) || (problem === 'output' ? takeUpOf(metric, language) : outcomeOf(metric, language))
  return `${outcome}, ${gapOf(null, null, '%', language)}`.replace(/^, /u, '')
}

/** Without an objective the outcome of what is handed over is that people use it. */
function takeUpOf(metric: string, language: Language): string {
  const thing = metric
    .trim()
    .split(/\s+/u)
    .slice(1, 10)
    .join(' ')
    .replace(/[.,;:]+$/u, '')
  if (thing === '') return outcomeOf(metric, language)
  return language === 'en' ? `Share of people who use ${thing} every week` : `Parcela de pessoas que usam ${thing} toda semana`
}
