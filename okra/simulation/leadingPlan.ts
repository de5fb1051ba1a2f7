import { tooEarly } from '../board/waiting.ts'
import type { TurnsData } from '../quarter/facets/turns.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { ActivityRun, Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import { secondPart } from './cast/planning.ts'
import { entering } from './entering.ts'
import { spanFor } from './placing.ts'
import type { Random } from './random.ts'

/** At this turn of the place activity the facilitator places what is left. */
const placeRestAt = 60
/** At this turn of the agree activity the answers are counted. */
const countAt = 14

/** What a simulated facilitator of session #4 does in an activity before moving on; null: nothing. */
export function leadingPlan(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  switch (run.plan.activity) {
    case 'place':
      return entering(session, view.state.plan, random) ?? taking(run, view, random) ?? placingRest(view)
    case 'sequence':
      return ordering(view.state.plan) ?? splitting(session, view.state.plan, random)
    case 'agree':
      return counting(run, view)
    default:
      return null
  }
}

/** Once everyone had the time to answer, the answers are counted while the room is still there. */
function counting({ id, status }: ActivityRun, { tick }: View): Act | null {
  return status === 'open' && tick >= countAt ? send({ type: 'CloseAgreement', run: id }) : null
}

/** The teammates take turns in an order that nobody has chosen; the facilitator passes for itself. */
function taking(run: ActivityRun, { people = [], person }: View, random: Random): Act | null {
  const { turns } = run.data as { readonly turns: TurnsData }
  const others = people.filter((one) => one !== person)
  return turns.people.length === 0 && others.length > 0 ? send({ type: 'SetTurnOrder', people: random.shuffle(others) }) : null
}

function placingRest({ state: { plan }, tick }: View): Act | null {
  const rest = currentMilestones(plan).find(({ placement }) => placement === null)
  if (!rest || tick < placeRestAt) return null
  return send({ type: 'EditItem', kind: 'milestones', id: rest.id, changes: { placement: spanFor(plan, rest, false) } })
}

/** What starts too early goes where it could start. */
function ordering(plan: Plan): Act | null {
  const moves = currentMilestones(plan).flatMap((one) => ({ one, instead: tooEarly(plan, one)?.instead ?? null }))
  const move = moves.find(({ instead }) => instead !== null)
  return move ? send({ type: 'EditItem', kind: 'milestones', id: move.one.id, changes: { placement: move.instead } }) : null
}

/** The first epic that takes long becomes two, once. */
function splitting({ settings }: SessionRun, plan: Plan, random: Random): Act | null {
  const name = secondPart[settings.language]
  const all = currentMilestones(plan)
  const texts = new Set(all.map(({ text }) => text))
  if (all.some(({ text }) => texts.has(name(text)))) return null
  const long = all.find(({ type, placement }) => type === 'epic' && placement !== null && placement.end > placement.start)
  if (!long?.placement) return null
  const { start, end } = long.placement
  const middle = Math.floor((start + end) / 2)
  return send({
    type: 'SplitMilestone',
    milestone: long.id,
    placement: { start, end: middle },
    second: random.id(),
    text: name(long.text),
    secondPlacement: { start: middle + 1, end },
    dependency: random.id(),
  })
}
