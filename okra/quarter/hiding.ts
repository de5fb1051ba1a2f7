import { unless } from '../refusal.ts'
import { agreementOf } from './activities/agree.ts'
import type { ActivityOf } from './activity.ts'
import type { CoreEvent } from './events.ts'
import { event } from './events.ts'
import { entriesIn } from './facets/entries.ts'
import type { Gathered } from './gathered.ts'
import { withoutHidden } from './plan/fromContributions.ts'
import type { Entry } from './plan/results.ts'
import { withoutSaid } from './plan/results.ts'
import type { ActivityRun, Contribution, Draft, Plan, QuarterState, SessionRun } from './state.ts'
import { agenda } from './state.ts'

/** A text that came out of a box: a contribution, a wording from the room, an open entry, a concern. Also one that was set aside or taken off the table. */
export interface PublicText {
  readonly id: string
  readonly hidden: boolean
}

type Arranged = Pick<SessionRun, 'contributions' | 'themes'>

/** Every text of a quarter that came out of a box and still stands in its log, or did. */
export function publicTexts(state: QuarterState): readonly PublicText[] {
  const here = Object.values(state.sessions).flatMap(textsOf)
  const known = new Set(here.map(({ id }) => id))
  return [...here, ...importedTexts(state).filter(({ id }) => !known.has(id))]
}

/** What came out of a box elsewhere and was imported. */
function importedTexts({ imported, plan }: QuarterState): readonly PublicText[] {
  if (!imported) return []
  const written = Object.values(imported.sessions).flatMap(writtenIn)
  const said = [...plan.blockers, ...plan.remarks, ...(plan.agreement?.concerns ?? [])]
  return [...written, ...said].map(({ id, text }) => ({ id, hidden: text === null }))
}

function textsOf({ contributions, drafts, aside, activities }: SessionRun): readonly PublicText[] {
  const said = Object.values(activities).flat().flatMap(saidIn)
  const written = [contributions, aside.contributions].flatMap((all) => Object.values(all))
  const proposed = [drafts, aside.drafts].flatMap((all) => Object.values(all).filter(isFromRoom))
  return [...[...written, ...said].map(({ id, text }) => ({ id, hidden: text === null })), ...proposed]
}

/** Contributions, and those that are left in a result only. */
function writtenIn({ contributions, ranking }: Gathered): readonly { readonly id: string; readonly text: string | null }[] {
  const ranked = ranking.themes.filter(({ id, alone }) => alone && !Object.hasOwn(contributions, id))
  return [...Object.values(contributions), ...ranked.map(({ id, title }) => ({ id, text: title }))]
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
  if (!session) return hideImported(state, id)
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

/** What was imported, without the text: wherever it stands, and what it has become. */
function hideImported(state: QuarterState, id: string): QuarterState {
  const { imported } = state
  if (!imported || importedTexts(state).every((text) => text.id !== id)) return state
  let plan = planWithoutSaid(state.plan, id)
  const sessions = Object.entries(imported.sessions).map(([number, before]) => {
    if (writtenIn(before).every((one) => one.id !== id)) return [number, before] as const
    const contributions = withoutText(before.contributions, id)
    const themes = contributions === before.contributions ? before.themes : usedThemes(before.themes, contributions)
    const after = { contributions, themes }
    plan = planWithout(plan, id, before, after)
    const ranked = before.ranking.themes.filter((one) => !isGone(one.id, id, before, after))
    return [number, { ...before, ...after, ranking: { ...before.ranking, themes: ranked } }] as const
  })
  return { ...state, plan, imported: { ...imported, sessions: Object.fromEntries(sessions) } }
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

function planWithout(plan: Plan, id: string, before: Arranged, after: Arranged): Plan {
  const left = { ...planWithoutSaid(plan, id), themes: plan.themes.filter((ranked) => !isGone(ranked.id, id, before, after)) }
  return withoutHidden(left, before, after, id)
}

/** Whether a theme, or a contribution on its own, is not there any more once a text is hidden. */
function isGone(ranked: string, hidden: string, before: Arranged, after: Arranged): boolean {
  return ranked === hidden || (Object.hasOwn(before.themes, ranked) && !Object.hasOwn(after.themes, ranked))
}

/** The plan without a text that was said at once. */
export function planWithoutSaid(plan: Plan, id: string): Plan {
  const { agreement } = plan
  return {
    ...plan,
    blockers: withoutSaid(plan.blockers, id),
    remarks: withoutSaid(plan.remarks, id),
    agreement: agreement && { ...agreement, concerns: withoutSaid(agreement.concerns, id) },
  }
}
