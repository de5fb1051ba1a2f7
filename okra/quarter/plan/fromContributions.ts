import type { Contribution, Plan, SessionRun } from '../state.ts'
import type { Milestone } from './items.ts'
import { kinds } from './kinds.ts'
import { orderedObjectives } from './objectives.ts'
import { itemOf, withoutItem } from './plan.ts'

type Arranged = Pick<SessionRun, 'contributions' | 'themes'>

/**
 * The contributions that have come through: neither hidden nor pruned, one for all that say the same. In the order in which the
 * room reads them: by objective, theme by theme, then those on their own.
 */
export function survivors(plan: Plan, session: Arranged): readonly Contribution[] {
  const objectives = orderedObjectives(plan).map(({ id }) => id)
  const themes = Object.keys(session.themes)
  const place = (list: readonly string[], id: string | null) => (id !== null && list.includes(id) ? list.indexOf(id) : list.length)
  return Object.values(session.contributions)
    .filter(isThrough)
    .sort(
      (a, b) =>
        place(objectives, a.lens) - place(objectives, b.lens) || place(themes, a.theme) - place(themes, b.theme) || (a.id < b.id ? -1 : 1),
    )
}

/** All milestones in the order in which the room walks them: those of the contributions as they were read, then the others. */
export function walk(plan: Plan, session: Arranged): readonly string[] {
  const read = survivors(plan, session).flatMap(({ id }) => (Object.hasOwn(plan.milestones, id) ? [id] : []))
  const known = new Set(read)
  return [...read, ...Object.keys(plan.milestones).filter((id) => !known.has(id))]
}

/**
 * The plan in which each surviving contribution is one milestone with its id. Milestones that are there stay as they are, with
 * what the team has found out about them; those whose contribution has not come through go. May be repeated.
 */
export function withMilestones(plan: Plan, session: Arranged): Plan {
  const through = survivors(plan, session)
  return withMade(withoutLost(plan, session, new Set(through.map(({ id }) => id))), session, through)
}

/** The plan in which the milestones of the surviving contributions say again only what was written on their cards; scores stay. */
export function withCardsAnew(plan: Plan, session: Arranged): Plan {
  const anew = survivors(plan, session).flatMap((contribution) => {
    const there = plan.milestones[contribution.id]
    return there ? [[contribution.id, { ...there, ...written(plan, contribution), type: null, keyResults: [], unlocks: '' }] as const] : []
  })
  return { ...plan, milestones: { ...plan.milestones, ...Object.fromEntries(anew) } }
}

/** The plan without what a hidden contribution has become; what was merged into it stands for itself from now on. */
export function withoutHidden(plan: Plan, before: Arranged, after: Arranged, contribution: string): Plan {
  const unnamed = Object.entries(plan.milestones).map(([id, one]) => [id, withoutSource(one, contribution)] as const)
  const left = withoutItem({ ...plan, milestones: Object.fromEntries(unnamed) }, 'milestones', contribution)
  if (itemOf(plan, 'milestones', contribution) === null) return left
  const repeats = Object.values(before.contributions).filter(({ duplicateOf }) => duplicateOf === contribution)
  return withMade(left, after, repeats.flatMap(({ id }) => after.contributions[id] ?? []).filter(isThrough))
}

function withoutSource(milestone: Milestone, contribution: string): Milestone {
  const { from } = milestone
  return from.includes(contribution) ? { ...milestone, from: from.filter((id) => id !== contribution) } : milestone
}

/** In the log of a hidden contribution the text is missing from the start, so that only hiding itself may tell. */
function isThrough({ hidden, duplicateOf, pruned }: Contribution): boolean {
  return hidden === undefined && duplicateOf === null && pruned === undefined
}

function withMade(plan: Plan, session: Arranged, contributions: readonly Contribution[]): Plan {
  const made = contributions.map((contribution) => {
    const there = plan.milestones[contribution.id] ?? fresh(plan, contribution)
    return [contribution.id, { ...there, from: sources(session, contribution.id) }] as const
  })
  return { ...plan, milestones: { ...plan.milestones, ...Object.fromEntries(made) } }
}

function sources({ contributions }: Arranged, id: string): readonly string[] {
  const repeats = Object.values(contributions).filter(({ duplicateOf }) => duplicateOf === id)
  return [id, ...repeats.map((one) => one.id)]
}

function fresh(plan: Plan, contribution: Contribution): Milestone {
  return { ...(kinds.milestones.defaults as Omit<Milestone, 'id' | 'text'>), ...written(plan, contribution), id: contribution.id }
}

/** What stands on a card, as far as it still is in the plan. */
function written(plan: Plan, { text, lens, fields }: Contribution) {
  const { hypothesis = '', phase = '' } = fields
  return {
    text: text ?? '',
    phase,
    objective: Object.hasOwn(plan.objectives, lens) ? lens : null,
    hypothesis: Object.hasOwn(plan.hypotheses, hypothesis) ? hypothesis : null,
  }
}

/** A milestone made of a contribution goes when that has not come through; one that the team has worked on and then pruned is not done. */
function withoutLost(plan: Plan, { contributions }: Arranged, through: ReadonlySet<string>): Plan {
  const lost = Object.values(plan.milestones).filter(({ id, from }) => from.includes(id) && !through.has(id))
  const keeps = (milestone: Milestone) => contributions[milestone.id]?.duplicateOf == null && isWorkedOn(plan, milestone)
  const dropped = lost.filter(keeps).map((one) => [one.id, { ...one, notDoing: one.notDoing ?? contributions[one.id]?.pruned ?? null }])
  const left = lost.filter((one) => !keeps(one)).reduce((current, { id }) => withoutItem(current, 'milestones', id), plan)
  return { ...left, milestones: { ...left.milestones, ...Object.fromEntries(dropped) } }
}

/** Whether later sessions have put work into it that nobody has decided to throw away. */
function isWorkedOn({ dependencies }: Plan, { id, effort, businessValue, uxValue, placement, status }: Milestone): boolean {
  const scored = [effort, businessValue, uxValue, placement].some((value) => value !== null)
  const waits = Object.values(dependencies).some(({ from, on }) => from === id || ('milestone' in on && on.milestone === id))
  return scored || waits || status !== 'not-started'
}
