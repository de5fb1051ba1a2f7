import type { Gathered } from '../quarter/gathered.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone, Objective } from '../quarter/plan/items.ts'
import { milestoneTypes } from '../quarter/plan/items.ts'
import { orderedObjectives } from '../quarter/plan/objectives.ts'
import type { Contribution, Plan, QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { isTied, saidDots } from './dots.ts'
import { gathered, groups, prunedOnes, sameAs } from './gathered.ts'
import { document, list, literal, section, table } from './markdown.ts'
import { milestoneCells } from './milestones.ts'
import { hypothesesOf } from './objectives.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases.ts'
import type { Cell, Sheet } from './sheet.ts'
import { sheetOf } from './sheet.ts'

const noCards: Gathered = { contributions: {}, themes: {}, ranking: { by: 'nothing', themes: [] } }
const cardsOf = (state: QuarterState): Gathered => gathered(state, 2) ?? noCards

/** The document `session-2/objectives.md`: the order, what it rests on, and what is not done. */
export function objectiveOrderMarkdown({ plan }: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const heads = ['place', 'objective', 'milestoneDots', 'milestones', 'areas'] as const
  const rows = orderedObjectives(plan).map((objective) => orderRow(plan, context, objective))
  return document(
    `# ${say('artifact.order.title')}`,
    rows.length > 0
      ? table(
          heads.map((head) => say(`artifact.${head}`)),
          rows,
        )
      : say('artifact.objectives.none'),
    ...notDoingBlocks(plan, context),
  )
}

function orderRow(plan: Plan, { say }: ArchiveContext, { id, slot, text, areas }: Objective): readonly string[] {
  const under = Object.values(plan.milestones).filter(({ objective }) => objective === id)
  return [
    slot === 'next-quarter' ? say('artifact.nextQuarter') : String(slot ?? ''),
    literal(text),
    String(under.reduce((sum, { dots }) => sum + (dots ?? 0), 0)),
    String(under.filter(({ notDoing }) => notDoing === null).length),
    areas.flatMap((area) => (plan.areas[area] ? [literal(plan.areas[area].name)] : [])).join('; '),
  ]
}

/** What is not done this quarter, each with its reason. */
export function notDoingBlocks(plan: Plan, { say }: ArchiveContext): readonly string[] {
  const lines = Object.values(plan.milestones).flatMap(({ text, notDoing }) =>
    notDoing === null ? [] : [`${literal(text)} (${literal(notDoing)})`],
  )
  return section(`## ${say('artifact.notDoing')}`, list(lines))
}

/** The document `session-2/hypotheses.md`: which milestones put which hypothesis to the test. */
export function testedHypothesesMarkdown({ plan }: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const phrases = phrasesOf(plan, context, literal)
  const milestones = currentMilestones(plan)
  const lines = (some: readonly Milestone[]) => some.map((one) => `${literal(one.text)} (${phrases.type(one)})`)
  const objectives = orderedObjectives(plan).flatMap((objective) => {
    const hypotheses = hypothesesOf(plan, objective).map(
      (one) => [phrases.hypothesis(one), lines(milestones.filter(({ hypothesis }) => hypothesis === one.id))] as const,
    )
    return [`## ${literal(objective.text)}`, hypotheses.length > 0 ? list(hypotheses) : say('artifact.nothing')]
  })
  const open = milestones.filter(({ hypothesis }) => hypothesis === null)
  return document(
    `# ${say('artifact.tests.title')}`,
    ...(objectives.length > 0 ? objectives : [say('artifact.objectives.none')]),
    ...section(`## ${say('artifact.withoutHypothesis')}`, list(lines(open))),
  )
}

/** The document `session-2/clusters-and-types.md`: the themes with their milestones, what was pruned, and how many there are of each type. */
export function clustersMarkdown(state: QuarterState, context: ArchiveContext): string {
  const { say } = context
  const { plan } = state
  const cards = cardsOf(state)
  const phrases = phrasesOf(plan, context, literal)
  const byHand = Object.values(plan.milestones).filter(({ id }) => !Object.hasOwn(cards.contributions, id))
  const blocks = [
    ...groups(cards, plan).flatMap(({ theme, contributions }) => [
      `## ${theme ? literal(theme.title) : say('artifact.alone')}`,
      list(contributions.map((one) => cardLines(one, { plan, cards, context, phrases }))),
    ]),
    ...section(`## ${say('artifact.added')}`, list(byHand.map((one) => milestoneLine(one, { plan, context, phrases })))),
    ...section(
      `## ${say('artifact.pruned')}`,
      list(prunedOnes(cards).map(({ text, pruned }) => `${literal(text ?? '')} (${literal(pruned ?? '')})`)),
    ),
    ...typeBlocks(plan, context),
  ]
  return document(`# ${say('artifact.clusters.title')}`, ...(blocks.length > 0 ? blocks : [say('artifact.milestones.none')]))
}

interface Sorting {
  readonly plan: Plan
  readonly cards: Gathered
  readonly context: ArchiveContext
  readonly phrases: Phrases
}

function cardLines(card: Contribution, { plan, cards, context, phrases }: Sorting): string | readonly [string, readonly string[]] {
  const { say } = context
  if (card.text === null) return `*${say('artifact.hidden')}*`
  const milestone = plan.milestones[card.id]
  const repeats = sameAs(cards, card.id).map(({ text }) => say('artifact.duplicate', { text: literal(text ?? '') }))
  return [milestone ? milestoneLine(milestone, { plan, context, phrases }) : literal(card.text), repeats]
}

function milestoneLine(milestone: Milestone, { plan, context: { say }, phrases }: Omit<Sorting, 'cards'>): string {
  const { dots } = milestone
  const tied = isTied(milestone, Object.values(plan.milestones))
  const told = [phrases.type(milestone), ...(dots === null ? [] : [saidDots(dots, tied, say)])]
  return `${literal(milestone.text)} (${told.join(', ')})`
}

function typeBlocks(plan: Plan, { say }: ArchiveContext): readonly string[] {
  const milestones = currentMilestones(plan)
  const rows = [...milestoneTypes, null].flatMap((type) => {
    const count = milestones.filter((one) => one.type === type).length
    return count === 0 ? [] : [[say(`board.type.${type ?? 'untyped'}`), String(count)]]
  })
  return rows.length === 0 ? [] : [`## ${say('artifact.types')}`, table([say('artifact.type'), say('artifact.milestones')], rows)]
}

/** What became of an idea for a milestone. */
interface Candidate {
  readonly text: string
  readonly milestone: Milestone | null
  readonly objective: string
  readonly phase: string
  readonly theme: string
  readonly outcome: string
  readonly reason: string
}

/** `session-2/milestone-candidates.csv`: every idea, and what became of it. */
export function candidatesSheet(state: QuarterState, context: ArchiveContext): Sheet {
  const { plan } = state
  const cells = milestoneCells(plan, context)
  const of =
    (cell: (milestone: Milestone) => Cell) =>
    ({ milestone }: Candidate): Cell =>
      milestone ? cell(milestone) : ''
  return sheetOf<Candidate>(
    [
      ['Candidate', ({ text }) => text],
      ['Type', of(cells.type)],
      ['Objective', ({ objective }) => objective],
      ['Hypothesis', of(cells.hypothesis)],
      ['Phase', ({ phase }) => phase],
      ['Key Results', of(cells.keyResults)],
      ['Cluster', ({ theme }) => theme],
      ['Dots', of(({ dots }) => dots)],
      ['Outcome', ({ outcome }) => outcome],
      ['Reason', ({ reason }) => reason],
    ],
    candidatesOf(state, context),
  )
}

function candidatesOf(state: QuarterState, context: ArchiveContext): readonly Candidate[] {
  const { plan } = state
  const cards = cardsOf(state)
  const order = orderedObjectives(plan).map(({ id }) => id)
  const themes = Object.keys(cards.themes)
  const place = (known: readonly string[], id: string | null) => (id !== null && known.includes(id) ? known.indexOf(id) : known.length)
  const shown = Object.values(cards.contributions)
    .filter(({ text }) => text !== null)
    .sort(
      (a, b) => place(order, a.lens) - place(order, b.lens) || place(themes, a.theme) - place(themes, b.theme) || (a.id < b.id ? -1 : 1),
    )
  const byHand = Object.values(plan.milestones).filter(({ id }) => !Object.hasOwn(cards.contributions, id))
  return [...shown.map((card) => candidateOf(card, { plan, cards, context })), ...byHand.map((one) => addedCandidate(one, plan, context))]
}

function candidateOf(card: Contribution, { plan, cards, context }: Omit<Sorting, 'phrases'>): Candidate {
  const milestone = plan.milestones[card.id] ?? null
  return {
    text: milestone?.text ?? card.text ?? '',
    milestone,
    objective: plan.objectives[milestone ? (milestone.objective ?? '') : card.lens]?.text ?? '',
    phase: milestone?.phase ?? card.fields.phase ?? '',
    theme: cards.themes[card.theme ?? '']?.title ?? '',
    ...outcomeOf(card, milestone, cards, context),
  }
}

function outcomeOf(card: Contribution, milestone: Milestone | null, { contributions }: Gathered, { say }: ArchiveContext) {
  if (card.duplicateOf !== null) return { outcome: say('artifact.outcome.same'), reason: contributions[card.duplicateOf]?.text ?? '' }
  if (card.pruned !== undefined) return { outcome: say('artifact.outcome.pruned'), reason: card.pruned }
  return milestone ? milestoneOutcome(milestone, say) : { outcome: say('artifact.outcome.open'), reason: '' }
}

function milestoneOutcome({ notDoing }: Milestone, say: ArchiveContext['say']) {
  return { outcome: say(notDoing === null ? 'artifact.outcome.milestone' : 'artifact.outcome.notDoing'), reason: notDoing ?? '' }
}

function addedCandidate(milestone: Milestone, plan: Plan, { say }: ArchiveContext): Candidate {
  const { text, objective, phase } = milestone
  return { text, milestone, objective: plan.objectives[objective ?? '']?.text ?? '', phase, theme: '', ...milestoneOutcome(milestone, say) }
}
