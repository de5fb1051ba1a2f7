import type { NeedBody } from '../quarter/activities/depend.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put } from './act.ts'
import { ownWaiting } from './cast/sizing.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** So many dependencies a simulated person knows of. */
const known = 3

/** What a milestone that this person cares about waits for, without a name, if nobody has said it yet. */
export function depending(persona: Persona, session: SessionRun, view: View, box: string, random: Random): Act | null {
  if (!view.offers.some((offer) => offer.box === box) || random.next() < 0.6 || view.tick > known * 6) return null
  const { interests } = persona.voices[session.settings.language]
  const mine = currentMilestones(view.state.plan).filter(({ text }) => touches(text, interests) > 0)
  const waiting = (view.own[box] ?? []).map(({ body }) => body as NeedBody)
  const said = [...Object.values(view.state.plan.dependencies), ...waiting]
  const isSaid = (need: NeedBody) => said.some((one) => one.from === need.from && JSON.stringify(one.on) === JSON.stringify(need.on))
  const next = mine.flatMap((one) => needsOf(one, view, session)).find((need) => !isSaid(need))
  return next ? put(box, random.id(), next) : null
}

/** A party by the words of the milestone, and the enabler that shares a word with it. */
function needsOf(milestone: Milestone, { state }: View, { settings }: SessionRun): readonly NeedBody[] {
  const from = milestone.id
  const parties = ownWaiting.filter(({ words }) => touches(milestone.text, words) > 0)
  const long = (milestone.text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5))
  const enablers = currentMilestones(state.plan).filter(
    ({ id, type, text }) => type === 'enabler' && id !== from && touches(text, long) > 0,
  )
  return [
    ...parties.map(({ party, what, by }) => ({ from, on: { party }, what: what[settings.language], by })),
    ...enablers.slice(0, 1).map(({ id }) => ({ from, on: { milestone: id }, what: '', by: null })),
  ]
}
