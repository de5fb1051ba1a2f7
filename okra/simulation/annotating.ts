import { currentMilestones } from '../quarter/plan/current.ts'
import type { Marker, Milestone } from '../quarter/plan/items.ts'
import type { Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Takes on a milestone that this person cares about; who thinks twice marks what could go wrong. */
export function annotating({ edits, voices }: Persona, { settings }: SessionRun, view: View, random: Random): Act | null {
  if (random.next() < 0.5) return null
  const { plan } = view.state
  const { interests } = voices[settings.language]
  return (edits ? marking(plan) : null) ?? owning(plan, interests, view.person)
}

function owning(plan: Plan, interests: readonly string[], person: string | undefined): Act | null {
  const all = currentMilestones(plan)
  const mine = all.filter(({ owner }) => owner === person).length
  const free = all.find(({ owner, text }) => owner === null && touches(text, interests) > 0)
  if (person === undefined || !free || mine >= 3) return null
  return send({ type: 'EditItem', kind: 'milestones', id: free.id, changes: { owner: person }, was: { owner: null } })
}

/** Epics are a risk, and what waits for others needs them in time. */
function marking(plan: Plan): Act | null {
  const next = currentMilestones(plan).find((one) => one.markers.length === 0 && warnings(plan, one).length > 0)
  if (!next) return null
  return send({ type: 'EditItem', kind: 'milestones', id: next.id, changes: { markers: warnings(plan, next) }, was: { markers: [] } })
}

function warnings({ dependencies }: Plan, { id, type }: Milestone): readonly Marker[] {
  const waits = Object.values(dependencies).some(({ from, on }) => from === id && 'party' in on)
  return [...(waits ? (['external-unlock'] as const) : []), ...(type === 'epic' ? (['risk'] as const) : [])]
}
