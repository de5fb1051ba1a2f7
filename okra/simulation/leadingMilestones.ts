import { mappedObjectives } from '../quarter/activities/map.ts'
import { walk } from '../quarter/plan/fromContributions.ts'
import type { ItemKind } from '../quarter/plan/items.ts'
import { colours } from '../quarter/plan/items.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import { ownAreas, ownOkrs, reasons } from './cast/milestones.ts'
import { pairing, showing } from './leadingTogether.ts'
import type { Random } from './random.ts'

/** What a simulated facilitator of session #2 does in an activity before moving on; null: nothing. */
export function leadingMilestones(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  switch (run.plan.activity) {
    case 'present':
      return entering(session, view, random) ?? showing(run, mappedObjectives(view.state.plan))
    case 'map':
      return mapping(session, run, view, random)
    case 'classify':
      return showing(run, walk(view.state.plan, session))
    case 'order':
      return dropping(session, view)
    default:
      return null
  }
}

const add = (kind: ItemKind, items: readonly object[]): Act => send({ type: 'AddItems', kind, items })

/** A room without objectives gets those of the example. */
function entering({ settings }: SessionRun, { state }: View, random: Random): Act | null {
  const { objectives, keyResults, hypotheses } = state.plan
  const okrs = ownOkrs[settings.language]
  const idOf = (text: string) => Object.values(objectives).find((one) => one.text === text)?.id
  if (Object.keys(objectives).length === 0)
    return add(
      'objectives',
      okrs.map(({ objective }) => ({ id: random.id(), text: objective })),
    )
  const own = okrs.flatMap((okr) => {
    const id = idOf(okr.objective)
    return id === undefined ? [] : [{ ...okr, id }]
  })
  if (own.length > 0 && Object.keys(keyResults).length === 0)
    return add(
      'keyResults',
      own.map(({ id, metric, baseline, target }) => ({ id: random.id(), objective: id, metric, unit: '%', baseline, target })),
    )
  if (own.length > 0 && Object.keys(hypotheses).length === 0)
    return add(
      'hypotheses',
      own.map(({ id, hypothesis: [ifWe, then] }) => ({ id: random.id(), objective: id, if: ifWe, then })),
    )
  return null
}

function mapping({ settings }: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  if (Object.keys(view.state.plan.areas).length === 0)
    return add(
      'areas',
      ownAreas[settings.language].map((name, index) => ({ id: random.id(), name, colour: colours[index % colours.length] })),
    )
  return pairing(run, view, random)
}

/** A milestone that nobody has given a dot is not done, with a reason; one is enough for an example. */
function dropping({ settings }: SessionRun, { state }: View): Act | null {
  const milestones = Object.values(state.plan.milestones)
  const unwanted = milestones.find(({ dots, notDoing }) => notDoing === null && (dots ?? 0) === 0)
  if (!unwanted || milestones.some(({ notDoing }) => notDoing !== null)) return null
  const changes = { notDoing: reasons[settings.language].notNow }
  return send({ type: 'EditItem', kind: 'milestones', id: unwanted.id, changes, was: { notDoing: null } })
}
