import type { Role } from '../../identity.ts'
import { contributes } from '../../identity.ts'
import type { Activity, Scene } from '../activity.ts'
import { activityOf } from '../facets/facet.ts'
import { spotlightFacet } from '../facets/spotlight.ts'
import type { Edit } from '../plan/edits.ts'
import { fieldsOf } from '../plan/edits.ts'
import { walk, withCardsAnew, withMilestones } from '../plan/fromContributions.ts'
import type { ActivityRun } from '../state.ts'
import { currentRun } from '../state.ts'

/** What the playbook says of this activity: the types on offer, what a milestone is linked to, and whether it is asked what it unlocks. */
interface ClassifySettings {
  readonly types: readonly string[]
  readonly links: readonly string[]
  readonly unlocks: boolean
}

/** The settings of a run. */
export function classifySettings(run: Pick<ActivityRun, 'plan'>): ClassifySettings {
  return run.plan.settings as unknown as ClassifySettings
}

const linkFields: Readonly<Record<string, string>> = { objective: 'objective', hypothesis: 'hypothesis', 'key-result': 'keyResults' }

/** Everyone who contributes types and links every milestone, and may put one aside with the reason; one that was added here may be removed. */
function editsOf({ plan, run }: Scene, role: Role): readonly Edit[] {
  if (!contributes(role)) return []
  const { types, links, unlocks } = classifySettings(run)
  const linked = links.flatMap((link) => linkFields[link] ?? [])
  const fields = {
    ...fieldsOf('milestones', 'text', 'phase', 'notDoing', ...linked, ...(unlocks ? ['unlocks'] : [])),
    type: { kind: 'one', of: [null, ...types] } as const,
  }
  const byHand = Object.values(plan.milestones).flatMap(({ id, from }) => (from.length === 0 ? [id] : []))
  return [
    { kind: 'milestones', add: true, change: true, fields },
    { kind: 'milestones', remove: true, only: byHand },
  ]
}

/** Every contribution that has come through becomes a milestone; the room walks them theme by theme, types them and links them. */
export const classify: Activity = activityOf('classify', [spotlightFacet(({ plan, session }) => walk(plan, session))], {
  enter: (plan, session, opened) => {
    const made = withMilestones(plan, session)
    // A further run of an activity without a box is a restart.
    return opened && currentRun(session).run > 1 ? withCardsAnew(made, session) : made
  },
  edits: editsOf,
})
