import { dataOf } from '../quarter/facets/facet.ts'
import type { SpotlightData } from '../quarter/facets/spotlight.ts'
import { shownItem } from '../quarter/facets/spotlight.ts'
import { currentMilestoneIds } from '../quarter/plan/current.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put } from './act.ts'
import { ownQuestion } from './cast/sizing.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'

/** A question about the milestone in the spotlight, without a name; who proposes wordings asks questions, too. */
export function asking(persona: Persona, session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const { entries } = run.data as { readonly entries: { readonly entries: readonly unknown[] } }
  const about = shownItem(dataOf<SpotlightData>(run, { name: 'spotlight' }), currentMilestoneIds(view.state.plan))
  const hasAsked = entries.entries.length > 0 || (view.own[run.id]?.length ?? 0) > 0
  if (!persona.proposes || hasAsked || about === null || random.next() < 0.5) return null
  return put(run.id, random.id(), { text: ownQuestion[session.settings.language], about })
}
