import type { Board } from '../board/board.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'
import type { Plan } from '../quarter/state.ts'
import type { Nudge } from './nudge.ts'
import { raise, raiseAbout } from './raise.ts'

/** The last third of the quarter begins after this share of its weeks. */
const twoThirds = 2 / 3

/** capacity.overlap: a week with more milestones at once than people, or more milestones that need a skill than the team has for it. */
export function capacityOverlap({ load }: Board, people: number): readonly Nudge[] {
  const crowded = load.filter(({ milestones }) => milestones > people)
  const most = [...crowded].sort((a, b) => b.milestones - a.milestones)[0]
  const short = load.flatMap(({ week, skills, short: lacking }) =>
    skills.filter(({ skill }) => lacking.includes(skill)).map((one) => ({ week, ...one })),
  )
  const [first] = short
  return [
    ...(most ? [raise({ check: 'capacity.overlap', variant: 'people', facts: { week: most.week, n: most.milestones, people } })] : []),
    ...(first
      ? [
          raise({
            check: 'capacity.overlap',
            variant: 'skill',
            facts: {
              week: first.week,
              skill: first.skill,
              n: first.milestones,
              capacity: first.capacity ?? 0,
              weeks: new Set(short.map(({ week }) => week)).size,
            },
          }),
        ]
      : []),
  ]
}

/** plan.risk: an epic on an open hypothesis without a spike or experiment before it; everything late; no week of slack. */
export function planRisk(plan: Plan, board: Board): readonly Nudge[] {
  const placed = board.lanes.flatMap(({ bars }) => bars)
  const late = placed.length > 0 && placed.every(({ place }) => place.start > weeksOfQuarter * twoThirds)
  return [
    ...raiseAbout(
      { check: 'plan.risk', variant: 'hypothesis' },
      placed.map(({ milestone }) => milestone).filter((one) => isUntested(plan, one)),
    ),
    ...(late ? [raise({ check: 'plan.risk', variant: 'late', facts: { n: placed.length } })] : []),
    ...(placed.length > 0 && board.slack.length === 0 ? [raise({ check: 'plan.risk', variant: 'slack' })] : []),
  ]
}

/** Whether an epic starts before its open hypothesis was tried out. What tries it out serves the same hypothesis, or the same objective without naming another. */
function isUntested(plan: Plan, { type, hypothesis, objective, placement }: Milestone): boolean {
  if (type !== 'epic' || !placement || hypothesis === null || plan.hypotheses[hypothesis]?.status !== 'open') return false
  return !Object.values(plan.milestones).some((other) => {
    const tries = other.type === 'spike' || other.type === 'experiment'
    const same = other.hypothesis === hypothesis || (other.hypothesis === null && other.objective === objective)
    return tries && same && other.placement !== null && other.placement.end < placement.start
  })
}
