import { nudges } from '../../okra/checks/index.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import type { Random } from '../../okra/simulation/random.ts'
import { seeded } from '../../okra/simulation/random.ts'
import { start } from '../okra/artifacts/given.ts'
import { inActivity, planWith } from '../okra/checks/planGiven.ts'
import { quantile } from './load.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'

const words =
  'smart match ranking search filters email feedback form cache history players organisers trust invites weekly group pitch booking'.split(
    ' ',
  )
const rounds = 60
const aimMs = 20

const textOf = (random: Random) => Array.from({ length: 8 }, () => random.pick(words)).join(' ')
const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`)

/** A quarter with ten objectives, 200 milestones that all have a place, and 150 dependencies. */
function largeQuarter(activity: 'board' | 'needs'): QuarterState {
  const random = seeded('a large quarter')
  const objectives = ids('o', 10).map((id) => ({ id, text: textOf(random) }))
  const hypotheses = ids('h', 10).map((id, index) => ({ id, objective: `o${index}`, if: textOf(random) }))
  const milestones = ids('m', 200).map((id) => {
    const place = { start: 1 + random.whole(6), end: 7 + random.whole(6) }
    const links = { objective: `o${random.whole(10)}`, hypothesis: `h${random.whole(10)}` }
    return {
      id,
      text: textOf(random),
      notes: textOf(random),
      type: 'epic' as const,
      effort: 'L',
      placement: place,
      skills: [random.pick(words)],
      ...links,
    }
  })
  const dependencies = ids('d', 150).map((id) => ({ id, from: `m${random.whole(200)}`, on: { milestone: `m${random.whole(200)}` } }))
  const plan = planWith({ objectives, hypotheses, milestones, dependencies }, { capacity: { smart: 2, match: 1 } })
  return inActivity(activity === 'board' ? 4 : 3, activity, plan)
}

/** How long all checks take on a large quarter, in this process. */
export async function measureChecks(): Promise<Part> {
  const measured = (['needs', 'board'] as const).map((activity) => {
    const state = largeQuarter(activity)
    const times = Array.from({ length: rounds }, () => {
      const begin = performance.now()
      nudges(state, { now: start, present: 6, authors: null })
      return performance.now() - begin
    })
    return { activity, median: quantile(times, 0.5), p95: quantile(times, 0.95) }
  })
  const worst = Math.max(...measured.map(({ median }) => median))
  return {
    title: 'The checks over a quarter with 200 milestones',
    columns: ['the room is in', 'p50 ms', 'p95 ms'],
    rows: measured.map(({ activity, median, p95 }) => [activity, figure(median), figure(p95)]),
    goals: [{ what: 'All checks over 200 milestones', measured: `${figure(worst)} ms`, aim: `< ${aimMs} ms`, reached: worst < aimMs }],
  }
}
