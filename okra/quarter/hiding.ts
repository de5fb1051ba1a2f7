import { unless } from '../refusal.ts'
import { agreementOf } from './activities/agree.ts'
import type { ActivityOf } from './activity.ts'
import type { CoreEvent } from './events.ts'
import { event } from './events.ts'
import { entriesIn } from './facets/entries.ts'
import { withoutHidden } from './plan/fromContributions.ts'
import type { Entry } from './plan/results.ts'
import { withoutSaid } from './plan/results.ts'
import type { ActivityRun, Contribution, Draft, Plan, QuarterState, RankedTheme, SessionRun } from './state.ts'
import { agenda } from './state.ts'

/** A text that came out of a box: a contribution, a wording from the room, an open entry, a concern. Also one that was set aside or taken off the table. */
export interface PublicText {
  readonly id: string
  readonly hidden: boolean
}

/** Every text of a quarter that came out of a box and still stands in its log, or did. */
export function publicTexts(state: QuarterState): readonly PublicText[] {
  return Object.values(state.sessions).flatMap(textsOf)
}

function textsOf({ contributions, drafts, aside, activities }: SessionRun): readonly PublicText[] {
  const said = Object.values(activities).flat().flatMap(saidIn)
  const written = [contributions, aside.contributions].flatMap((all) => Object.values(all))
  const proposed = [drafts, aside.drafts].flatMap((all) => Object.values(all).filter(isFromRoom))
  return [...[...written, ...said].map(({ id, text }) => ({ id, hidden: text === null })), ...proposed]
}

/** What was said without a name in a run: open entries, or the concerns of an agreement. */
function saidIn(run: ActivityRun): readonly Entry[] {
  return run.plan.activity === 'agree' ? (agreementOf(run).agreement?.concerns ?? []) : entriesIn(run)
}

/** Whether somebody of the room proposed it: drafts of the facilitator and the assistant are nobody's anonymous text. */
export function isFromRoom({ origin }: Draft): boolean {
  return origin === 'room'
}

/** The events of hiding a text, or throws a Refusal. */
export function decideHiding(state: QuarterState, id: string): readonly CoreEvent[] {
  const text = publicTexts(state).find((one) => one.id === id)
  unless(text !== undefined, 'unknown-contribution')
  unless(!text.hidden, 'hidden')
  return [event({ type: 'ContributionHidden', contribution: id })]
}

/** The text goes, from the plan and from results too, and a mark stays. */
export function hide(state: QuarterState, id: string, activityOf: ActivityOf): QuarterState {
  const session = Object.values(state.sessions).find((one) => textsOf(one).some((text) => text.id === id))
  if (!session) return state
  const contributions = withoutText(session.contributions, id)
  const aside = { contributions: withoutText(session.aside.contributions, id), drafts: withoutWording(session.aside.drafts, id) }
  const left = {
    ...session,
    contributions,
    themes: usedThemes(session.themes, contributions),
    drafts: withoutWording(session.drafts, id),
    aside,
  }
  const kinds = new Set(agenda(session.playbook).map(({ activity }) => activity.activity))
  const forgotten = [...kinds].reduce((kept: SessionRun, kind) => activityOf(kind).forget(kept, id), left)
  return { ...state, plan: planWithout(state.plan, id, session, left), sessions: { ...state.sessions, [session.session]: forgotten } }
}

/** What was a duplicate of it stands for itself. */
function withoutText(all: SessionRun['contributions'], id: string): SessionRun['contributions'] {
  const shown = (one: Contribution) => {
    if (one.id === id) return erased(one)
    return one.duplicateOf === id ? { ...one, duplicateOf: null } : one
  }
  return Object.hasOwn(all, id) ? Object.fromEntries(Object.entries(all).map(([key, one]) => [key, shown(one)])) : all
}

function erased({ pruned: _, ...one }: Contribution): Contribution {
  return { ...one, text: null, hidden: true, fields: {}, theme: null, duplicateOf: null }
}

function withoutWording(all: SessionRun['drafts'], id: string): SessionRun['drafts'] {
  const draft = Object.hasOwn(all, id) ? all[id] : undefined
  return draft ? { ...all, [id]: { ...draft, what: '', outcome: '', audience: '', hidden: true } } : all
}

function usedThemes(themes: SessionRun['themes'], contributions: SessionRun['contributions']): SessionRun['themes'] {
  const used = new Set(Object.values(contributions).map(({ theme }) => theme))
  return Object.fromEntries(Object.entries(themes).filter(([id]) => used.has(id)))
}

function planWithout(plan: Plan, id: string, before: SessionRun, after: SessionRun): Plan {
  const gone = (ranked: RankedTheme) =>
    ranked.id === id || (Object.hasOwn(before.themes, ranked.id) && !Object.hasOwn(after.themes, ranked.id))
  const { agreement } = plan
  const left = {
    ...plan,
    themes: plan.themes.filter((ranked) => !gone(ranked)),
    blockers: withoutSaid(plan.blockers, id),
    remarks: withoutSaid(plan.remarks, id),
    agreement: agreement && { ...agreement, concerns: withoutSaid(agreement.concerns, id) },
  }
  return withoutHidden(left, before, after, id)
}
