import { saidDots } from '../../okra/artifacts/dots.ts'
import { visionSentence } from '../../okra/artifacts/sentence.ts'
import { summary, topThemes } from '../../okra/artifacts/summary.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Milestone } from '../../okra/quarter/plan/items.ts'
import { saidOf } from '../../okra/quarter/plan/results.ts'
import type { QuarterState, Sentence } from '../../okra/quarter/state.ts'
import type { NotNow, ObjectiveOutcome, Outcome } from '../../okra/summary/outcome.ts'
import { outcomeOf } from '../../okra/summary/outcome.ts'
import type { Say } from '../../okra/words/words.ts'
import type { Element, Elements } from './card.ts'
import { box, line, quiet, run, words } from './card.ts'
import type { Look } from './summaryRoom.ts'
import { item, items, more, part, phrase } from './summaryRoom.ts'
import type { Fixed, Said } from './text.ts'
import { beside, fixed, joined, unbroken } from './text.ts'

/** What a session has decided: the sentence first, then what came out of this session, as the summary page says it. `board`: the picture of #4. */
export function decision(state: QuarterState, session: SessionNumber, look: Look, board: Element | null): Elements {
  const vision = session === 0 ? (state.sessions[0]?.vision ?? null) : state.plan.vision
  const came = session === 0 ? null : outcomeOf(state, session)
  return [
    vision || session === 0 ? statement(vision, look) : null,
    ...(session === 0 ? themes(state, look) : []),
    ...(came ? outcome(came, session, look, board) : []),
  ]
}

function statement(vision: Sentence | null, { say, text }: Look): Element | null {
  const sentence = vision ? phrase(visionSentence(vision, say, text)) : fixed(say, 'outcome.noVision')
  return box(
    [words(fixed(say, 'outcome.vision'), quiet), line([run(sentence, { size: 'medium', weight: 'bolder' })], { spacing: 'small' })],
    {
      style: 'emphasis',
    },
  )
}

function themes(state: QuarterState, { say, room, text }: Look): Elements {
  const came = summary(state)
  if (!came) return []
  const { by, top } = came
  if (by === 'nothing') return part(fixed(say, 'summary.top'), [words(fixed(say, 'summary.noVotes'))])
  const lines = top.map(({ rank, title, dots, tied }) =>
    line(
      [
        run(`${rank}.  ` as Fixed, { weight: 'bolder', color: 'accent' }),
        run(text(title)),
        ...(by === 'dots' ? [run(beside(unbroken(saidDots(dots, tied, say) as Fixed)), quiet)] : []),
      ],
      { spacing: 'small' },
    ),
  )
  // What shares the last place stands there, too, as far as there is room for it.
  const last = top[topThemes - 1]?.rank ?? top.length
  const most = Math.min(top.filter(({ rank }) => rank <= last).length, topThemes + room.lines)
  const shown = lines.length === 0 ? [words(fixed(say, 'summary.noDots'))] : items(lines, most, say)
  return part(fixed(say, by === 'hand' ? 'summary.top.byHand' : 'summary.top'), shown)
}

function outcome(came: Outcome, session: SessionNumber, look: Look, board: Element | null): Elements {
  const { say } = look
  return [
    ...(session === 4 ? [agreement(came, look), board] : []),
    ...(session === 3
      ? part(fixed(say, 'chat.summary.scores'), scored(came, look))
      : part(fixed(say, 'summary.objectives'), objectives(came, session, look))),
    ...part(
      fixed(say, 'summary.notNow'),
      items(
        came.notNow.map((one) => waiting(one, look)),
        look.room.lines,
        say,
      ),
    ),
  ]
}

function agreement({ agreement: stands }: Outcome, { say }: Look): Element | null {
  const told = stands ? fixed(say, 'artifact.agreement.said', saidOf(stands)) : fixed(say, 'outcome.noAgreement')
  return box([words(told, { weight: 'bolder' })], { style: stands ? 'good' : 'emphasis' })
}

function objectives({ objectives: all, loose }: Outcome, session: SessionNumber, look: Look): Elements {
  const { say, room } = look
  if (all.length === 0 && loose.length === 0) return [words(fixed(say, 'outcome.noObjectives'))]
  const shown = all.slice(0, room.objectives)
  const each = Math.max(1, Math.floor(room.milestones / Math.max(1, shown.length + (loose.length > 0 ? 1 : 0))))
  const left = all.length - shown.length
  return [
    ...shown.flatMap((one) => objectiveLines(one, session, each, look)),
    left > 0 ? more(left, say) : null,
    ...(loose.length > 0
      ? [line([run(fixed(say, 'artifact.noObjective'), { weight: 'bolder' })]), ...milestones(loose, session, each, look)]
      : []),
  ]
}

function objectiveLines(
  { objective, keyResults, milestones: below }: ObjectiveOutcome,
  session: SessionNumber,
  each: number,
  look: Look,
): Elements {
  const { say, room, phrases, text } = look
  const dots = dotsOf(objective.dots, say).map((told) => run(beside(told), quiet))
  return [
    line([run(text(objective.text), { weight: 'bolder' }), ...dots]),
    ...(session === 1
      ? items(
          keyResults.map((one) => item(phrase(phrases.keyResult(one)))),
          room.keyResults,
          say,
        )
      : milestones(below, session, each, look)),
  ]
}

/** Before there are weeks, those with the most dots first. */
function milestones(all: readonly Milestone[], session: SessionNumber, most: number, look: Look): Elements {
  const ordered = session === 2 ? [...all].sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0)) : all
  const lines = ordered.slice(0, most).map((one) => item(look.text(one.text), aside(one, session, look)))
  return items(lines, most, look.say, all.length)
}

function scored({ objectives: all, loose }: Outcome, look: Look): Elements {
  const every = [...all.flatMap((one) => one.milestones), ...loose]
  if (every.length === 0) return [words(fixed(look.say, 'outcome.noMilestones'))]
  return milestones(every, 3, look.room.milestones, look)
}

/** What is known of a milestone by this session, shortest first. */
function aside(milestone: Milestone, session: SessionNumber, { say, phrases }: Look): Said {
  const { effort, businessValue, uxValue, placement, dots } = milestone
  const scores = [phrases.label('effort', effort), phrases.label('businessValue', businessValue), phrases.label('uxValue', uxValue)]
  return joined([
    phrase(phrases.type(milestone)),
    ...(session === 2 ? dotsOf(dots, say) : []),
    ...(session > 2 ? scores.map(phrase) : []),
    ...(session > 3 && placement ? [unbroken(phrase(phrases.weeks(placement)))] : []),
  ])
}

function waiting({ text, dots, reason }: NotNow, { say, text: short }: Look): Element {
  const why = reason === null ? fixed(say, 'outcome.waits') : reason === '' ? fixed(say, 'outcome.noReason') : short(reason)
  return item(short(text), joined([...dotsOf(dots, say), why]))
}

/** Dots, once they are counted and there are some. */
function dotsOf(dots: number | null, say: Say): readonly Fixed[] {
  return dots ? [unbroken(fixed(say, 'artifact.dots', { n: dots }))] : []
}
