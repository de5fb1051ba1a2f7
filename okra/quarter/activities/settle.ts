import type { Role } from '../../identity.ts'
import { leads } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { activityOf } from '../facets/facet.ts'
import { spotlightFacet } from '../facets/spotlight.ts'
import { currentMilestoneIds } from '../plan/current.ts'
import type { Edit } from '../plan/edits.ts'
import type { Scales } from '../plan/results.ts'
import { bySpread } from '../plan/spread.ts'
import { agenda } from '../state.ts'
import { scaleIdsOf, scalesOf } from './score.ts'
import { defineSizes, sizesCommands, sizesOffers } from './sizes.ts'

type Place = Pick<Scene, 'plan' | 'session' | 'run'>

/** The scales that a run settles: those of the scores that it follows. */
export function settledScales({ session, run }: Pick<Scene, 'session' | 'run'>): Partial<Scales> {
  const source = agenda(session.playbook).find(({ activity }) => activity.id === run.plan.settings.from)
  return source ? scalesOf(source.activity) : {}
}

/** The milestones in the order in which the room talks about them: the widest spread first. */
export function settleOrder(scene: Place): readonly string[] {
  return bySpread(scene.plan, scaleIdsOf(settledScales(scene)), currentMilestoneIds(scene.plan))
}

/** Whether the room has settled something. */
function isSettled(place: Place): boolean {
  const scales = scaleIdsOf(settledScales(place))
  return Object.values(place.plan.milestones).some((milestone) => scales.some((scale) => milestone[scale] !== null))
}

/** Who leads settles one value for each scale; it can be said anew, and taken back. */
function editsOf(scene: Scene, role: Role): readonly Edit[] {
  const scales = settledScales(scene)
  const fields = scaleIdsOf(scales).map((scale) => [scale, { kind: 'one', of: [null, ...(scales[scale] ?? [])] }] as const)
  return leads(role)
    ? [{ kind: 'milestones', change: true, only: currentMilestoneIds(scene.plan), fields: Object.fromEntries(fields) }]
    : []
}

/** The spreads are talked about one by one, and the room settles one value for each milestone. */
export const settle: Activity = activityOf('settle', [spotlightFacet(settleOrder)], {
  commands: sizesCommands,
  decide: ({ plan }, command) => defineSizes(plan, command),
  renewedBy: ['ItemEdited'],
  hasResult: isSettled,
  edits: editsOf,
  offers: ({ run, plan }, role) => (run.status === 'open' ? sizesOffers(plan, role) : []),
})
