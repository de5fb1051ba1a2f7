import { scaleIdsOf } from '../quarter/activities/score.ts'
import { settledScales, settleOrder } from '../quarter/activities/settle.ts'
import { undefinedSizes } from '../quarter/activities/sizes.ts'
import { isOffered } from '../quarter/offers.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import { countsOf, medianOf } from '../quarter/plan/spread.ts'
import type { ActivityRun, Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import { ownNote, ownSizes } from './cast/sizing.ts'
import { entering } from './entering.ts'
import { pairing, showing } from './leadingTogether.ts'
import type { Random } from './random.ts'

/** What a simulated facilitator of session #3 does in an activity before moving on; null: nothing. */
export function leadingSizing(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const { plan } = view.state
  switch (run.plan.activity) {
    case 'review':
      return entering(session, plan, random) ?? showing(run, ids(plan)) ?? noting(session, plan)
    case 'score':
      return defining(session, view)
    case 'settle':
      return settling(session, run, plan)
    case 'skills':
      return pairing(run, view, random) ?? counting(plan)
    default:
      return null
  }
}

const ids = (plan: Plan) => currentMilestones(plan).map(({ id }) => id)

/** What was said about the first card is written down. */
function noting({ settings }: SessionRun, plan: Plan): Act | null {
  const [first] = currentMilestones(plan)
  if (first?.notes !== '') return null
  return send({ type: 'EditItem', kind: 'milestones', id: first.id, changes: { notes: ownNote[settings.language] }, was: { notes: '' } })
}

function defining({ settings }: SessionRun, { state, offers }: View): Act | null {
  const missing = undefinedSizes(state.plan)
  const sizes = Object.entries(ownSizes[settings.language]).filter(([label]) => missing.includes(label))
  if (sizes.length === 0 || !isOffered(offers, 'DefineSizes')) return null
  return send({ type: 'DefineSizes', sizes: Object.fromEntries(sizes) })
}

/** Card by card: it is shown, and the label in the middle is settled. */
function settling(session: SessionRun, run: ActivityRun, plan: Plan): Act | null {
  const order = settleOrder({ plan, session, run })
  const shown = showing(run, order)
  const scales = scaleIdsOf(settledScales({ session, run }))
  for (const milestone of order.flatMap((id) => plan.milestones[id] ?? [])) {
    const changes = Object.fromEntries(scales.flatMap((scale) => proposal(plan, milestone, scale)))
    if (Object.keys(changes).length > 0) return send({ type: 'EditItem', kind: 'milestones', id: milestone.id, changes })
  }
  return shown
}

function proposal(plan: Plan, milestone: Milestone, scale: 'effort' | 'businessValue' | 'uxValue') {
  const counts = countsOf(plan.spreads, milestone.id, scale)
  const median = counts && milestone[scale] === null ? medianOf(counts, plan.scales[scale]) : null
  return median === null ? [] : [[scale, median] as const]
}

/** One number that matters: a single person for data science. */
function counting({ capacity }: Plan): Act | null {
  return Object.keys(capacity).length === 0 ? send({ type: 'SetCapacity', skill: 'data-science', capacity: 1 }) : null
}
