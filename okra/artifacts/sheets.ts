import type { Objective } from '../quarter/plan/items.ts'
import { orderedObjectives } from '../quarter/plan/objectives.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { WordKey } from '../words/words.ts'
import type { ArchiveContext } from './context.ts'
import { ideaFieldBlocks } from './ideas.ts'
import { document, list, literal, table } from './markdown.ts'
import { hypothesesOf, keyResultsOf } from './objectives.ts'
import { phrasesOf } from './phrases.ts'

type Field = Parameters<typeof ideaFieldBlocks>[2]

/** A document that says one thing of every objective, and what the writestorm said of it. */
function perObjective(
  state: QuarterState,
  context: ArchiveContext,
  title: WordKey,
  field: Field,
  blocks: (objective: Objective) => readonly string[],
): string {
  const { say } = context
  const objectives = orderedObjectives(state.plan).flatMap((objective) => {
    const said = blocks(objective).filter((block) => block !== '')
    return [`## ${literal(objective.text)}`, ...(said.length > 0 ? said : [say('artifact.nothing')])]
  })
  const body = [...objectives, ...ideaFieldBlocks(state, context, field)]
  return document(`# ${say(title)}`, ...(body.length > 0 ? body : [say('artifact.nothing')]))
}

/** The document `session-1/pains-gains.md`. */
export function painsGainsMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { say } = context
  return perObjective(state, context, 'artifact.painsGains.title', 'pain-or-gain', ({ pains, gains }) => [
    list([
      ...(pains === '' ? [] : [say('artifact.pains', { text: literal(pains) })]),
      ...(gains === '' ? [] : [say('artifact.gains', { text: literal(gains) })]),
    ]),
  ])
}

/** The document `session-1/metrics.md`. */
export function metricsMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const { plan } = state
  const { number } = phrasesOf(plan, context)
  const heads = [say('artifact.keyResult'), say('artifact.unit'), say('artifact.baseline'), say('artifact.target')]
  return perObjective(state, context, 'artifact.metrics.title', 'metric', (objective) => {
    const rows = keyResultsOf(plan, objective).map(({ metric, unit, baseline, target }) => [
      literal(metric),
      literal(unit),
      number(baseline),
      number(target),
    ])
    return [literal(objective.metrics), rows.length > 0 ? table(heads, rows) : '']
  })
}

/** The document `session-1/hypotheses.md`. */
export function hypothesesMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { hypothesis } = phrasesOf(state.plan, context, literal)
  return perObjective(state, context, 'artifact.hypotheses.title', 'hypothesis', (objective) => [
    list(hypothesesOf(state.plan, objective).map(hypothesis)),
  ])
}
