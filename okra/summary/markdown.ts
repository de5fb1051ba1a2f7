import type { ArchiveContext } from '../artifacts/context.ts'
import { list, literal, section } from '../artifacts/markdown.ts'
import { dotsOf } from '../artifacts/objectives.ts'
import type { Phrases } from '../artifacts/phrases.ts'
import { phrasesOf } from '../artifacts/phrases.ts'
import { visionSentence } from '../artifacts/sentence.ts'
import type { NextSession } from '../artifacts/summary.ts'
import { summaryMarkdown } from '../artifacts/summary.ts'
import { sessionOf } from '../playbook/index.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { Agreement } from '../quarter/plan/results.ts'
import { saidOf } from '../quarter/plan/results.ts'
import type { QuarterState } from '../quarter/state.ts'
import { sessionKey } from '../words/words.ts'
import { openPoints } from './openPoints.ts'
import type { NotNow, ObjectiveOutcome } from './outcome.ts'
import { outcomeOf } from './outcome.ts'

/** Whose summary it is, in which words, and when the next session is proposed. */
export type SummaryContext = ArchiveContext & { readonly next: NextSession | null }

interface Look {
  readonly session: SessionNumber
  readonly context: SummaryContext
  readonly phrases: Phrases
}

/** A summary of a session that reads well in a chat; empty if it was not started. */
export function sessionMarkdown(state: QuarterState, session: SessionNumber, context: SummaryContext): string {
  if (session === 0) return summaryMarkdown(state, context)
  const came = outcomeOf(state, session)
  if (!came) return ''
  const { team, say, next } = context
  const look: Look = { session, context, phrases: phrasesOf(state.plan, context, literal) }
  const names = { session: titleOf(session, context), quarter: literal(state.quarter?.label ?? ''), team: literal(team.name) }
  const blocks = [
    `**${say('summary.session', names)}**`,
    ...(state.simulated ? [say('artifact.simulated')] : []),
    ...(state.plan.vision ? [`> ${visionSentence(state.plan.vision, say, literal)}`] : []),
    ...(session === 4 ? agreementBlocks(came.agreement, look) : []),
    ...section(`**${say('summary.objectives')}**`, list(came.objectives.map((one) => objectiveLines(one, look)))),
    ...section(`**${say('artifact.noObjective')}**`, list(came.loose.map((one) => milestoneLine(one, look)))),
    ...section(`**${say('summary.notNow')}**`, list(came.notNow.map((one) => notNowLine(one, look)))),
    ...section(`**${say('summary.open')}**`, list(openPoints(state, session, say).map(literal))),
    ...(next ? [say('summary.next', { session: next.session, title: titleOf(next.session, context), when: next.when })] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function titleOf(session: SessionNumber, { say }: SummaryContext): string {
  return say(sessionKey(sessionOf(session).id, 'title'))
}

function objectiveLines({ objective, keyResults, milestones }: ObjectiveOutcome, look: Look): readonly [string, readonly string[]] {
  const { context, phrases } = look
  const below = [...keyResults.map(phrases.keyResult), ...milestones.map((one) => milestoneLine(one, look))]
  return [`**${literal(objective.text)}**${dotsOf(objective.dots, context)}`, below]
}

/** "E-mail feedback form (epic, L, $$, x2, weeks 3–5)": what is known by this session. */
function milestoneLine(milestone: Milestone, { session, phrases }: Look): string {
  const { text, effort, businessValue, uxValue, placement } = milestone
  const scores = [phrases.label('effort', effort), phrases.label('businessValue', businessValue), phrases.label('uxValue', uxValue)]
  const told = [
    phrases.type(milestone),
    ...(session > 2 ? scores : []),
    ...(session > 3 && placement ? [phrases.weeks(placement)] : []),
  ].filter((one) => one !== '')
  return `${literal(text)} (${told.join(', ')})`
}

function notNowLine({ text, dots, reason }: NotNow, { context }: Look): string {
  return `${literal(text)}${dotsOf(dots, context)}${reason === null || reason === '' ? '' : `: ${literal(reason)}`}`
}

function agreementBlocks(agreement: Agreement | null, { context: { say } }: Look): readonly string[] {
  if (!agreement) return [say('artifact.agreement.none')]
  const shown = agreement.concerns.flatMap(({ text }) => (text === null ? [] : [literal(text)]))
  return [
    `**${say('artifact.agreement')}**: ${say('artifact.agreement.said', saidOf(agreement))}`,
    ...section(`**${say('artifact.concerns')}**`, list(shown)),
  ]
}
