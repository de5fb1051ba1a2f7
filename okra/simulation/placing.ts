import { waitsFor } from '../board/waiting.ts'
import type { TurnsData } from '../quarter/facets/turns.ts'
import { whoseTurn } from '../quarter/facets/turns.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone, Span } from '../quarter/plan/items.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'
import type { ActivityRun, Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** The last two weeks are left free for surprises. */
const lastWeek = weeksOfQuarter - 2

/** In the own turn: picks what this person cares about, proposes its weeks, and passes on. Who came late asks for a turn. */
export function placing(persona: Persona, session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const { turns } = run.data as { readonly turns: TurnsData }
  if (view.offers.some(({ type }) => type === 'JoinTurns') && turns.people.length > 0) return send({ type: 'JoinTurns' })
  if (whoseTurn(turns) !== view.person || random.next() < 0.3) return null
  const { plan } = view.state
  const picked = turns.picked === null ? null : (plan.milestones[turns.picked] ?? null)
  if (picked?.placement === null) return propose(plan, picked, persona)
  const next = picked ? null : wanted(persona, session, plan)
  return next ? send({ type: 'PickItem', item: next.id }) : send({ type: 'PassTurn', turn: turns.turn })
}

/** What this person cares about most of what has no place yet. */
function wanted({ voices }: Persona, { settings }: SessionRun, plan: Plan): Milestone | null {
  const { interests } = voices[settings.language]
  const open = currentMilestones(plan).filter(({ placement }) => placement === null)
  return [...open].sort((a, b) => touches(b.text, interests) - touches(a.text, interests))[0] ?? null
}

function propose(plan: Plan, milestone: Milestone, { edits }: Persona): Act {
  // Who thinks twice is an optimist at first, and does not look at what it waits for.
  const placement = spanFor(plan, milestone, edits)
  return send({ type: 'EditItem', kind: 'milestones', id: milestone.id, changes: { placement } })
}

const weeks: Readonly<Record<string, number>> = { S: 1, M: 2, L: 3 }

/** As long as it is big, after what it waits for, where the fewest others are. */
export function spanFor(plan: Plan, milestone: Milestone, hasty: boolean): Span {
  const length = (weeks[milestone.effort ?? 'M'] ?? 2) + (milestone.type === 'epic' ? 2 : 0)
  const earliest = hasty ? 1 : Math.max(1, ...waitsFor(plan, milestone.id).map(({ from }) => from ?? 1))
  const last = Math.max(1, lastWeek - length + 1)
  const starts = Array.from({ length: last }, (_, index) => index + 1).filter((start) => start >= earliest)
  const [start = last] = starts.sort((a, b) => crowd(plan, a, length) - crowd(plan, b, length) || a - b)
  return { start, end: start + length - 1 }
}

function crowd(plan: Plan, start: number, length: number): number {
  const overlaps = ({ placement }: Milestone) => placement !== null && placement.start < start + length && placement.end >= start
  return currentMilestones(plan).filter(overlaps).length
}
