import { presentedItems } from '../quarter/activities/present.ts'
import { colours } from '../quarter/plan/items.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, send } from './act.ts'
import { ownAreas } from './cast/milestones.ts'
import { okrCast } from './cast/okrs.ts'
import { pairing, showing } from './leadingTogether.ts'
import type { Random } from './random.ts'
import { candidate } from './refining.ts'

/** From this turn on who leads makes what is left into candidates, and merges those that say the same. */
const tidyFrom = 10

/** What a simulated facilitator of session #1 does in an activity before moving on; null: nothing. */
export function leadingOkrs(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const { plan } = view.state
  switch (run.plan.activity) {
    case 'present':
      return entering(session, view, random) ?? showing(run, presentedItems({ plan, run }))
    case 'areas':
      return naming(session, view, random)
    case 'refine':
      return view.tick < tidyFrom ? null : (candidate(session, plan, random) ?? merging(view))
    case 'pairs':
      return pairing(run, view, random)
    default:
      return null
  }
}

/** A room without company objectives gets those of the example. */
function entering({ settings }: SessionRun, { state }: View, random: Random): Act | null {
  if (Object.keys(state.plan.companyObjectives).length > 0) return null
  const items = okrCast[settings.language].goals.map(({ words: _, ...goal }, index) => ({
    id: random.id(),
    ...goal,
    colour: colours[index],
  }))
  return send({ type: 'AddItems', kind: 'companyObjectives', items })
}

/** A team that has said nothing of what it owns gets the areas of the example. */
function naming({ settings }: SessionRun, { state }: View, random: Random): Act | null {
  if (Object.keys(state.plan.areas).length > 0) return null
  const { duties } = okrCast[settings.language]
  const items = ownAreas[settings.language].map((name, index) => ({
    id: random.id(),
    name,
    colour: colours[index],
    duty: duties[index] ?? '',
  }))
  return send({ type: 'AddItems', kind: 'areas', items })
}

/** Candidates with the same words become one. */
function merging({ state: { plan }, offers }: View): Act | null {
  const all = Object.values(plan.objectives)
  for (const one of all) {
    const offer = offers.find((each) => each.type === 'MergeObjectives' && field(each, 'objective', 'one')?.of[0] === one.id)
    const twin = all.find((other) => other !== one && other.text === one.text)
    if (twin && offer && field(offer, 'into', 'one')?.of.includes(twin.id))
      return send({ type: 'MergeObjectives', objective: one.id, into: twin.id })
  }
  return null
}
