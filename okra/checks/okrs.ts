import { currentClock, remaining } from '../quarter/clock.ts'
import type { Hypothesis, KeyResult, Objective } from '../quarter/plan/items.ts'
import { objectivesOfQuarter } from '../quarter/plan/objectives.ts'
import type { Contribution, Plan, SessionRun } from '../quarter/state.ts'
import { isBlank } from '../text.ts'
import type { Nudge } from './nudge.ts'
import { raise, raiseAbout } from './raise.ts'
import { bare, contentWords, firstWord, wordsOf } from './wording.ts'
import type { WordLists } from './wordLists.ts'
import { wordListsOf } from './wordLists.ts'

/** An idea needs so many words that carry a subject. */
const leastIdeaWords = 3
/** An objective is measured by so many key results at most. */
export const mostKeyResults = 3

/** The written ideas that say too little to be discussed, or name no link where there is something to link to (METHOD, idea.vague). */
export function ideaVague(session: SessionRun, plan: Plan, link: 'company-objective' | 'hypothesis'): readonly Nudge[] {
  const lists = wordListsOf(session.settings.language)
  const open = Object.values(session.contributions).flatMap((one) => (isOpen(one) ? [{ ...one, text: one.text ?? '' }] : []))
  const short = open.filter(({ text }) => saysTooLittle(text, lists))
  const linkable = Object.keys(link === 'hypothesis' ? plan.hypotheses : plan.companyObjectives).length > 0
  const unlinked = linkable ? open.filter(({ fields }) => (fields[link] ?? '') === '') : []
  return [
    ...raiseAbout({ check: 'idea.vague', variant: 'words' }, short),
    ...raiseAbout({ check: 'idea.vague', variant: 'unlinked' }, unlinked),
  ]
}

/** Too few words that carry a subject to be discussed; without lists of the language all words count. */
export function saysTooLittle(text: string, lists: WordLists | null): boolean {
  return (lists ? contentWords(text, lists) : wordsOf(text)).length < leastIdeaWords
}

function isOpen({ text, duplicateOf }: Contribution): boolean {
  return text !== null && duplicateOf === null
}

/** okr.unaligned: an objective that supports no company objective, or a company objective that nobody supports. */
export function okrUnaligned(plan: Plan): readonly Nudge[] {
  const company = Object.values(plan.companyObjectives)
  if (company.length === 0) return []
  const objectives = Object.values(plan.objectives)
  const supported = new Set(objectives.flatMap(({ supports }) => supports))
  return [
    ...raiseAbout(
      { check: 'okr.unaligned', variant: 'objective' },
      objectives.filter(({ supports }) => supports.length === 0),
    ),
    ...raiseAbout(
      { check: 'okr.unaligned', variant: 'company' },
      objectives.length === 0 ? [] : company.filter(({ id }) => !supported.has(id)),
    ),
  ]
}

/** okr.keyresults: none or more than three; no number, no unit or baseline; or something that comes out instead of what it changes. */
export function okrKeyResults(plan: Plan, language: string): readonly Nudge[] {
  const objectives = objectivesOfQuarter(plan)
  const of = ({ id }: Objective) => Object.values(plan.keyResults).filter(({ objective }) => objective === id)
  const all = objectives.flatMap(of).map((one) => ({ ...one, text: one.metric }))
  const lists = wordListsOf(language)
  return [
    ...raiseAbout(
      { check: 'okr.keyresults', variant: 'none' },
      objectives.filter((one) => of(one).length === 0),
    ),
    ...raiseAbout(
      { check: 'okr.keyresults', variant: 'many' },
      objectives.filter((one) => of(one).length > mostKeyResults),
      { most: mostKeyResults },
    ),
    ...raiseAbout(
      { check: 'okr.keyresults', variant: 'number' },
      all.filter(({ target }) => target === null),
    ),
    ...raiseAbout({ check: 'okr.keyresults', variant: 'unit' }, all.filter(lacksUnitOrBaseline)),
    ...raiseAbout(
      { check: 'okr.keyresults', variant: 'output' },
      all.filter(({ metric }) => lists !== null && isOutput(metric, lists)),
    ),
  ]
}

function lacksUnitOrBaseline({ target, unit, baseline }: KeyResult): boolean {
  return target !== null && (unit === '' || baseline === null)
}

/** A text that begins with a verb of handing something over: "Launch the new page". */
export function isOutput(text: string, lists: WordLists): boolean {
  return lists.outputs.has(firstWord(text, lists))
}

/** okr.hypothesis: none; no *then*; or nothing in it that could be measured or seen. */
export function okrHypothesis(plan: Plan, language: string): readonly Nudge[] {
  const objectives = objectivesOfQuarter(plan)
  const here = new Set(objectives.map(({ id }) => id))
  const all = Object.values(plan.hypotheses).flatMap((one) => (here.has(one.objective) ? [{ ...one, text: one.if }] : []))
  const lists = wordListsOf(language)
  const without = objectives.filter(({ id }) => !all.some(({ objective }) => objective === id))
  const said = all.filter(({ then }) => !isBlank(then))
  return [
    ...raiseAbout({ check: 'okr.hypothesis', variant: 'none' }, without),
    ...raiseAbout(
      { check: 'okr.hypothesis', variant: 'then' },
      all.filter(({ then }) => isBlank(then)),
    ),
    ...raiseAbout(
      { check: 'okr.hypothesis', variant: 'unmeasured' },
      said.filter((one) => lists !== null && !isMeasurable(one, lists)),
    ),
  ]
}

/** A number, a comparison, or a verb that somebody can watch, in what is expected. */
function isMeasurable({ if: cause, then }: Hypothesis, lists: WordLists): boolean {
  const words = wordsOf(`${cause} ${then}`).map(bare)
  return /\p{N}/u.test(`${cause} ${then}`) || words.some((word) => lists.comparisons.has(word) || lists.observable.test(word))
}

/** okr.blockers: the round in which everyone names a risk is over, or out of time, and nobody has named one. */
export function okrBlockers(session: SessionRun, plan: Plan, now: number): readonly Nudge[] {
  const run = Object.values(session.activities)
    .flat()
    .findLast(({ plan: { activity } }) => activity === 'blockers')
  if (!run || plan.blockers.length > 0) return []
  const clock = currentClock(session)
  const isOver = run.status === 'done' || (session.position === run.activity && clock !== null && remaining(clock, now) <= 0)
  return isOver ? [raise({ check: 'okr.blockers', variant: 'empty', weight: 'step', items: [run.id] })] : []
}
