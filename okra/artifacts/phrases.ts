import type { CompanyObjective, Dependency, Hypothesis, KeyResult, Milestone, Span } from '../quarter/plan/items.ts'
import type { ScaleId } from '../quarter/plan/results.ts'
import { countsOf, isWide, widthOf } from '../quarter/plan/spread.ts'
import type { Plan } from '../quarter/state.ts'
import { partyName, skillName } from '../words/names.ts'
import type { ArchiveContext } from './context.ts'

/** How the things of a plan are said on one line of a document. */
export interface Phrases {
  /** What somebody wrote. */
  text(written: string): string
  goal(objective: CompanyObjective): string
  keyResult(keyResult: KeyResult): string
  hypothesis(hypothesis: Hypothesis): string
  type(milestone: Milestone): string
  /** The label of a scale; empty: not settled. */
  label(scale: ScaleId, label: string | null): string
  /** How many gave which label, and whether they are far apart; if all gave the same, counts would tell who gave what. Empty: too few. */
  answers(milestone: Milestone, scale: ScaleId): string
  skills(milestone: Milestone): readonly string[]
  /** What a milestone waits for. */
  needed(dependency: Dependency): string
  /** What is needed of it, and by when. */
  detail(dependency: Dependency): string
  /** "weeks 3–5". */
  weeks(span: Span): string
  number(value: number | null): string
}

/** The weeks of a span as short as they can be said: "3–5", or "3". */
export function spanOf({ start, end }: Span): string {
  return start === end ? String(start) : `${start}–${end}`
}

/** The phrases of a plan in the words of the team. `shape` changes what people wrote, for example to escape it. */
export function phrasesOf(
  plan: Plan,
  { say, language }: Pick<ArchiveContext, 'say' | 'language'>,
  shape: (text: string) => string = (text) => text,
): Phrases {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 12 })
  const number = (value: number | null) => (value === null ? '' : format.format(value))
  const label = (scale: ScaleId, value: string | null) =>
    value === null ? '' : shape(scale === 'uxValue' && /^\d+$/.test(value) ? `x${value}` : value)
  const needed = ({ on }: Dependency) => shape('party' in on ? partyName(say, on.party) : (plan.milestones[on.milestone]?.text ?? ''))
  return {
    text: shape,
    goal: ({ priority, label: name, text }) => `P${priority} ${shape(name === '' ? text : name)}`,
    keyResult: (one) => keyResultOf(one, { say, number, shape }),
    hypothesis: (one) => hypothesisOf(one, { say, shape }),
    type: ({ type }) => say(`board.type.${type ?? 'untyped'}`),
    label,
    answers: ({ id }, scale) => {
      const counts = countsOf(plan.spreads, id, scale)
      const labels = plan.scales[scale]
      if (!counts) return ''
      if (widthOf(counts, labels) === 0) return say('artifact.spread.same')
      const given = labels.filter((one) => (counts[one] ?? 0) > 0).map((one) => `${label(scale, one)} ${counts[one]}`)
      const answers = given.join(', ')
      return isWide(counts, labels) ? say('artifact.spread.wide', { answers }) : answers
    },
    skills: ({ skills }) => skills.map((skill) => shape(skillName(say, skill))),
    needed,
    detail: ({ what, by }) => `${by === null ? '' : ` (${say('artifact.byWeek', { n: by })})`}${what === '' ? '' : `: ${shape(what)}`}`,
    weeks: (span) => say('artifact.weeks', { n: span.end - span.start + 1, weeks: spanOf(span) }),
    number,
  }
}

interface Means extends Pick<ArchiveContext, 'say'> {
  readonly shape: (text: string) => string
}

function keyResultOf(
  { metric, unit, baseline, target }: KeyResult,
  { say, number, shape }: Means & { readonly number: Phrases['number'] },
): string {
  const amount = (value: number) => (unit === '' ? number(value) : `${number(value)} ${shape(unit)}`)
  const name = shape(metric)
  if (target === null) return say('artifact.keyResult.open', { metric: name })
  if (baseline === null) return say('artifact.keyResult.to', { metric: name, target: amount(target) })
  return say('artifact.keyResult.from', { metric: name, baseline: amount(baseline), target: amount(target) })
}

function hypothesisOf(hypothesis: Hypothesis, { say, shape }: Means): string {
  const [condition, result, truth] = [hypothesis.if, hypothesis.then, hypothesis.mustBeTrue].map(unended).map(shape)
  const said = result
    ? say('artifact.hypothesis', { if: condition ?? '', result })
    : say('artifact.hypothesis.open', { if: condition ?? '' })
  return truth ? `${said}. ${say('artifact.mustBeTrue', { truth })}` : said
}

/** The sentence ends where the words of the language end it. */
function unended(text: string): string {
  return text.replace(/[\s.。]+$/u, '')
}
