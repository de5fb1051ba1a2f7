import { rankingOf } from '../../okra/artifacts/ranking.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { currentMilestones } from '../../okra/quarter/plan/current.ts'
import { objectivesOfQuarter } from '../../okra/quarter/plan/objectives.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import type { Say } from '../../okra/words/words.ts'
import type { Element } from './card.ts'
import { quiet, words } from './card.ts'
import { type Fixed, fixed } from './text.ts'

/** What is counted; each has its words under `chat.summary`. */
type Counted =
  | 'ideas'
  | 'themes'
  | 'dots'
  | 'objectives'
  | 'keyResults'
  | 'milestones'
  | 'notDoing'
  | 'sized'
  | 'dependencies'
  | 'skills'
  | 'placed'
  | 'flags'
  | 'answers'

/** Three numbers that say how much came out of a session. */
export function numbers(state: QuarterState, session: SessionNumber, say: Say): Element | null {
  const run = state.sessions[session]
  if (!run) return null
  return {
    type: 'ColumnSet',
    spacing: 'large',
    separator: true,
    columns: countsOf(state, run).map(([counted, n]) => ({
      type: 'Column',
      width: 'stretch',
      items: [
        words(String(n) as Fixed, { size: 'extraLarge', weight: 'bolder', color: 'accent' }),
        words(fixed(say, `chat.summary.${counted}`, { n }), { ...quiet, spacing: 'none' }),
      ],
    })),
  }
}

function countsOf({ plan }: QuarterState, run: SessionRun): readonly (readonly [Counted, number])[] {
  const milestones = currentMilestones(plan)
  const ideas = Object.keys(run.contributions).length
  switch (run.session) {
    case 0:
      return [
        ['ideas', ideas],
        ['themes', Object.keys(run.themes).length],
        ['dots', rankingOf(run).themes.reduce((sum, { dots }) => sum + dots, 0)],
      ]
    case 1: {
      const objectives = new Set(objectivesOfQuarter(plan).map(({ id }) => id))
      const keyResults = Object.values(plan.keyResults).filter(({ objective }) => objectives.has(objective))
      return [
        ['ideas', ideas],
        ['objectives', objectives.size],
        ['keyResults', keyResults.length],
      ]
    }
    case 2: {
      const dropped = Object.values(plan.milestones).filter(({ notDoing }) => notDoing !== null)
      return [
        ['ideas', ideas],
        ['milestones', milestones.length],
        ['notDoing', dropped.length],
      ]
    }
    case 3: {
      const sized = milestones.filter(({ effort }) => effort !== null)
      const skills = new Set(milestones.flatMap((one) => one.skills))
      return [
        ['sized', sized.length],
        ['dependencies', Object.keys(plan.dependencies).length],
        ['skills', skills.size],
      ]
    }
    case 4: {
      const placed = milestones.filter(({ placement }) => placement !== null)
      const flags = milestones.reduce((sum, { markers }) => sum + markers.length, 0)
      const answers = plan.agreement?.counts.reduce((sum, count) => sum + count, 0) ?? 0
      return [
        ['placed', placed.length],
        ['flags', flags],
        ['answers', answers],
      ]
    }
  }
}
