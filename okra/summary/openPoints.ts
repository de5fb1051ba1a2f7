import { boardOf } from '../board/board.ts'
import { agreementLow } from '../checks/agreement.ts'
import { capacityOverlap, planRisk } from '../checks/board.ts'
import { dependencyMissing, dependencyOrder } from '../checks/dependencies.ts'
import { focusNothingDropped, milestoneTooBig, milestoneUnlinked, milestoneUntyped } from '../checks/milestones.ts'
import type { Nudge } from '../checks/nudge.ts'
import { nudgeKey } from '../checks/nudge.ts'
import { okrBlockers, okrHypothesis, okrKeyResults, okrUnaligned } from '../checks/okrs.ts'
import { effortDefinition, valueFlat, valueOverscored } from '../checks/sizing.ts'
import type { SessionNumber } from '../playbook/step.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import type { Plan, QuarterState, SessionRun } from '../quarter/state.ts'
import { skillName } from '../words/names.ts'
import type { Say } from '../words/words.ts'

/** What is still open after a session, each in one sentence: what its checks say of the plan as it stands, and what nobody has taken on. */
export function openPoints(state: QuarterState, session: SessionNumber, say: Say): readonly string[] {
  const run = state.sessions[session]
  if (!run) return []
  return [...checksOf(state, run).map((nudge) => sentence(nudge, say)), ...(session === 4 ? unowned(state.plan, say) : [])]
}

/** The checks of a session that can be told from the plan alone. */
function checksOf({ plan, quarter }: QuarterState, run: SessionRun): readonly Nudge[] {
  const { language } = run.settings
  switch (run.session) {
    case 0:
      return []
    case 1:
      return [...okrBlockers(run, plan, 0), ...okrUnaligned(plan), ...okrKeyResults(plan, language), ...okrHypothesis(plan, language)]
    case 2:
      return [...milestoneUntyped(plan), ...milestoneUnlinked(plan), ...milestoneTooBig(plan), ...focusNothingDropped(plan)]
    case 3:
      return [...effortDefinition(plan), ...valueOverscored(plan), ...valueFlat(plan), ...dependencyMissing(plan, language)]
    case 4: {
      const board = boardOf(plan, quarter?.startsOn ?? '1970-01-05')
      // How many people were in the room is not known any more: of the load only the skills can be told.
      const load = capacityOverlap(board, Number.POSITIVE_INFINITY)
      return [
        ...agreementLow(plan),
        ...dependencyMissing(plan, language),
        ...dependencyOrder(plan, board),
        ...load,
        ...planRisk(plan, board),
      ]
    }
  }
}

function sentence(nudge: Nudge, say: Say): string {
  const { skill } = nudge.facts
  return say(nudgeKey(nudge, 'reason'), typeof skill === 'string' ? { ...nudge.facts, skill: skillName(say, skill) } : nudge.facts)
}

function unowned(plan: Plan, say: Say): readonly string[] {
  const milestones = currentMilestones(plan)
  const tell = (key: 'outcome.open.place' | 'outcome.open.owner', some: readonly Milestone[]) =>
    some[0] ? [say(key, { n: some.length, title: some[0].text })] : []
  return [
    ...tell(
      'outcome.open.place',
      milestones.filter(({ placement }) => placement === null),
    ),
    ...tell(
      'outcome.open.owner',
      milestones.filter(({ owner }) => owner === null),
    ),
  ]
}
