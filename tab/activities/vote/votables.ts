import type { BallotOn } from '../../../okra/quarter/activities/ballot.ts'
import { ballotOn } from '../../../okra/quarter/activities/ballot.ts'
import { voteOf } from '../../../okra/quarter/activities/vote.ts'
import type { ActivityRun, Plan, SessionRun } from '../../../okra/quarter/state.ts'
import { textsOf } from '../cluster/board.ts'
import { deviceSeed, shuffled } from '../deviceOrder.ts'

/** Something that dots can be placed on: a theme with its ideas, an idea on its own, an objective, a milestone. */
export interface Votable {
  readonly id: string
  readonly title: string
  readonly lens: string
  /** The ideas of a theme, the key results of an objective; empty for an idea on its own and a milestone. */
  readonly texts: readonly string[]
}

/** What is on the ballot of a run, in an order of this device. What was hidden meanwhile is left out. */
export function votables(session: SessionRun, plan: Plan, run: ActivityRun): readonly Votable[] {
  const on = ballotOn(session, run.plan)
  const known = voteOf(run).options.flatMap((id) => (on === 'themes' ? votableOf(session, id) : itemOf(plan, on, id)) ?? [])
  return shuffled(known, deviceSeed(run.id))
}

/** An objective with its key results, or a milestone under its objective. */
function itemOf(plan: Plan, on: Exclude<BallotOn, 'themes'>, id: string): Votable | null {
  const item = plan[on][id]
  if (!item) return null
  const keyResults = Object.values(plan.keyResults).filter(({ objective }) => objective === id)
  return { id, title: item.text, lens: on === 'objectives' ? id : '', texts: keyResults.map(({ metric }) => metric) }
}

/** A theme or an idea on its own by its id, or null. */
export function votableOf(session: SessionRun, id: string): Votable | null {
  const theme = session.themes[id]
  if (theme) return { id, title: theme.title, lens: theme.lens, texts: textsOf(session, id) }
  const contribution = session.contributions[id]
  return contribution?.text == null ? null : { id, title: contribution.text, lens: contribution.lens, texts: [] }
}
