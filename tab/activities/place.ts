import { isId } from '../../okra/identity.ts'
import { lensIds } from '../../okra/playbook/lenses.ts'
import { onePlace } from '../../okra/quarter/activities/writePlaces.ts'
import { orderedObjectives } from '../../okra/quarter/plan/objectives.ts'
import type { SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePlan } from './plan/usePlan.ts'

/** Names what something was written under: a lens, an objective, or the one place. */
export function usePlaceName(): (place: string) => string {
  const say = useSay()
  const plan = usePlan()
  return (place) => {
    if (isId(place)) return plan.objectives[place]?.text ?? say('place.gone')
    return place === onePlace ? say('place.all') : say(`lens.${place}.name` as SayKey)
  }
}

/** All places in their order: lenses, objectives, the one place. Those without anything are for the caller to leave out. */
export function usePlaces(): readonly string[] {
  const plan = usePlan()
  return [...lensIds, ...orderedObjectives(plan).map(({ id }) => id), onePlace]
}

const phases = ['learn', 'build', 'scale']

/** Names a phase; one that a team has given its own name is data. */
export function usePhaseName(): (phase: string) => string {
  const say = useSay()
  return (phase) => (phases.includes(phase) ? say(`phase.${phase}` as SayKey) : phase)
}
