import type { Board } from '../board/board.ts'
import { boardOf } from '../board/board.ts'
import { planRisk } from '../checks/board.ts'
import { dependencyOrder } from '../checks/dependencies.ts'
import type { Nudge } from '../checks/nudge.ts'
import { parties } from '../playbook/sizing.ts'
import type { AssistantMilestone, KnownDependency, PlanRisk, Questions } from '../ports/assistant.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import type { Hypothesis, Milestone } from '../quarter/plan/items.ts'
import type { ScaleId } from '../quarter/plan/results.ts'
import { countsOf, medianOf } from '../quarter/plan/spread.ts'
import type { Plan, QuarterInfo, SessionRun } from '../quarter/state.ts'
import { partyName } from '../words/names.ts'
import type { Say } from '../words/words.ts'

/** The milestones without a type, with what they can be linked to. */
export function milestoneTypesInput(session: SessionRun, plan: Plan): Questions['milestoneTypes']['input'] {
  const milestones = currentMilestones(plan)
    .filter(({ type }) => type === null)
    .map(({ id, text, unlocks, objective }) => ({ id, text, unlocks, objective }))
  return {
    language: session.settings.language,
    milestones,
    hypotheses: Object.values(plan.hypotheses).map((one) => ({ id: one.id, text: belief(one), objective: one.objective })),
    keyResults: Object.values(plan.keyResults).map(({ id, metric, objective }) => ({ id, text: metric, objective })),
  }
}

/** The milestones with their values, settled or else what is in the middle of the answers. */
export function overScoringInput(session: SessionRun, plan: Plan): Questions['overScoring']['input'] {
  const { businessValue, uxValue } = plan.scales
  return { language: session.settings.language, milestones: currentMilestones(plan).map(readBy(plan)), scales: { businessValue, uxValue } }
}

/** The milestones, whom they can wait for, and what they wait for already. */
export function dependenciesInput(session: SessionRun, plan: Plan, say: Say): Questions['dependencies']['input'] {
  const known = knownDependencies(plan)
  const named = known.flatMap(({ on }) => ('party' in on ? [on.party] : []))
  const all = [...new Set([...parties, ...named])]
  return {
    language: session.settings.language,
    milestones: currentMilestones(plan).map(readBy(plan)),
    parties: all.map((party) => ({ party, name: partyName(say, party) })),
    known,
  }
}

/** The milestones with their weeks, what they wait for, and what the rules say of their order. */
export function planRisksInput(session: SessionRun, plan: Plan, quarter: QuarterInfo | null): Questions['planRisks']['input'] {
  const board = boardOf(plan, quarter?.startsOn ?? '1970-01-05')
  return {
    language: session.settings.language,
    milestones: currentMilestones(plan).map(readBy(plan)),
    known: knownDependencies(plan),
    rules: [...risksOf('sequence', dependencyOrder(plan, board)), ...risksOf('spike-first', planRisk(plan, board)), ...overloads(board)],
  }
}

function risksOf(kind: PlanRisk['kind'], nudges: readonly Nudge[]): readonly PlanRisk[] {
  return nudges.flatMap(({ items }) => (items?.length ? [{ kind, milestones: items }] : []))
}

/** The milestones that share the first week in which a skill is short. */
function overloads({ load, lanes }: Board): readonly PlanRisk[] {
  const tight = load.find(({ short }) => short.length > 0)
  if (!tight) return []
  const here = lanes
    .flatMap(({ bars }) => bars)
    .filter(({ place, milestone }) => {
      const runs = place.start <= tight.week && tight.week <= place.end
      return runs && milestone.skills.some((skill) => tight.short.includes(skill))
    })
  return [{ kind: 'overload', milestones: here.map(({ milestone }) => milestone.id) }]
}

function knownDependencies(plan: Plan): readonly KnownDependency[] {
  return Object.values(plan.dependencies).map(({ from, on }) => ({ from, on }))
}

function readBy(plan: Plan): (milestone: Milestone) => AssistantMilestone {
  const label = (milestone: Milestone, scale: ScaleId) => {
    const counts = countsOf(plan.spreads, milestone.id, scale)
    return milestone[scale] ?? (counts ? medianOf(counts, plan.scales[scale]) : null)
  }
  return (milestone) => {
    const { id, text, notes, type, skills, placement } = milestone
    const hypothesis = milestone.hypothesis === null ? undefined : plan.hypotheses[milestone.hypothesis]
    const objective = milestone.objective === null ? undefined : plan.objectives[milestone.objective]
    return {
      id,
      text,
      notes,
      type,
      effort: label(milestone, 'effort'),
      businessValue: label(milestone, 'businessValue'),
      uxValue: label(milestone, 'uxValue'),
      hypothesis: hypothesis ? belief(hypothesis) : '',
      pains: [objective?.pains, objective?.gains].filter((said) => said).join('\n'),
      skills,
      weeks: placement,
    }
  }
}

function belief(hypothesis: Hypothesis): string {
  return hypothesis.then === '' ? hypothesis.if : `${hypothesis.if} → ${hypothesis.then}`
}
