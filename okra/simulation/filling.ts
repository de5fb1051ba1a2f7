import type { PairsData } from '../quarter/facets/pairs.ts'
import { pairOf } from '../quarter/facets/pairs.ts'
import type { Objective } from '../quarter/plan/items.ts'
import type { ActivityRun, Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, send } from './act.ts'
import type { Sheet } from './cast/okrCast.ts'
import type { Random } from './random.ts'
import { sheetOf } from './refining.ts'

/** Joins a pair, then writes the next thing that is missing on a sheet of the own pair; says that it is ready when nothing is. */
export function filling(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const { pairs } = run.data as { readonly pairs: PairsData }
  if (!pairs.started) return null
  if (view.offers.some(({ type }) => type === 'JoinPair')) return send({ type: 'JoinPair' })
  if (random.next() < 0.5) return null
  const { plan } = view.state
  for (const objective of own(view)) {
    const sheet = sheetOf(session, objective.text)
    const act = sheet && missing(plan, objective, sheet, random)
    if (act) return act
  }
  return ready(pairs, view)
}

/** The objectives whose notes this person may write. */
function own({ state, offers }: View): readonly Objective[] {
  const edits = offers.filter((offer) => offer.type === 'EditItem' && field(offer, 'kind', 'one')?.of[0] === 'objectives')
  return edits.flatMap((offer) => field(offer, 'id', 'one')?.of ?? []).flatMap((id) => state.plan.objectives[String(id)] ?? [])
}

function missing(plan: Plan, objective: Objective, sheet: Sheet, random: Random): Act | null {
  const empty = (['pains', 'gains', 'metrics'] as const).find((name) => objective[name] === '')
  if (empty)
    return send({ type: 'EditItem', kind: 'objectives', id: objective.id, changes: { [empty]: sheet[empty] }, was: { [empty]: '' } })
  const isUnder = (one: { readonly objective: string }) => one.objective === objective.id
  const add = (kind: string, item: object) =>
    send({ type: 'AddItems', kind, items: [{ id: random.id(), objective: objective.id, ...item }] })
  if (!Object.values(plan.keyResults).some(isUnder)) return add('keyResults', sheet.keyResult)
  if (Object.values(plan.hypotheses).some(isUnder)) return null
  const { if: ifWe, gives, mustBeTrue } = sheet.hypothesis
  // biome-ignore lint/suspicious/noThenProperty: the method's word; a hypothesis is data and is never awaited
  return add('hypotheses', { if: ifWe, then: gives, mustBeTrue })
}

function ready(pairs: PairsData, { person, offers }: View): Act | null {
  const mine = person === undefined ? null : pairOf(pairs, person)
  const maySay = offers.some(({ type }) => type === 'SayReady')
  return mine && maySay && mine.ready !== true ? send({ type: 'SayReady', ready: true }) : null
}
