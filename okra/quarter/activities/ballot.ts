import type { ActivityPlan } from '../../playbook/step.ts'
import type { ItemKind } from '../plan/items.ts'
import type { Plan, RankedTheme, SessionRun } from '../state.ts'
import { agenda } from '../state.ts'

/** What a vote is on: the themes of its session, or items of the plan. */
export type BallotOn = 'themes' | Extract<ItemKind, 'objectives' | 'milestones'>

const leaves: Readonly<Record<string, BallotOn>> = { refine: 'objectives', classify: 'milestones' }

/** What the dots of a vote (or an order made of them) go to: what the activity that the playbook names leaves behind. */
export function ballotOn({ playbook }: Pick<SessionRun, 'playbook'>, plan: ActivityPlan): BallotOn {
  const source = agenda(playbook).find(({ activity }) => activity.id === (plan.settings.on ?? plan.settings.from))
  return leaves[source?.activity.activity ?? ''] ?? 'themes'
}

/** What can get dots: every theme, and every contribution on its own that is no duplicate, not pruned and not hidden. Ordered by id. */
export function votable(session: SessionRun): readonly string[] {
  const alone = Object.values(session.contributions).filter(
    ({ theme, duplicateOf, text, pruned }) => theme === null && duplicateOf === null && text !== null && pruned === undefined,
  )
  return [...Object.keys(session.themes), ...alone.map(({ id }) => id)].sort()
}

/** The options of a ballot that opens now, ordered by id. */
export function optionsOf(on: BallotOn, session: SessionRun, plan: Plan): readonly string[] {
  if (on === 'themes') return votable(session)
  if (on === 'objectives') return Object.keys(plan.objectives).sort()
  return Object.values(plan.milestones)
    .flatMap(({ id, notDoing }) => (notDoing === null ? [id] : []))
    .sort()
}

/** An option with the words that stand on the ballot; `lens` is empty for items of the plan. */
export type Option = Pick<RankedTheme, 'id' | 'title' | 'lens'>

/** The option with this id as it is called now, or null if it is not there any more. */
export function optionOf(on: BallotOn, session: SessionRun, plan: Plan, id: string): Option | null {
  if (on !== 'themes') {
    const item = Object.hasOwn(plan[on], id) ? plan[on][id] : undefined
    return item ? { id, title: item.text, lens: '' } : null
  }
  const theme = Object.hasOwn(session.themes, id) ? session.themes[id] : undefined
  if (theme) return { id, title: theme.title, lens: theme.lens }
  const contribution = Object.hasOwn(session.contributions, id) ? session.contributions[id] : undefined
  return contribution?.text == null ? null : { id, title: contribution.text, lens: contribution.lens }
}
