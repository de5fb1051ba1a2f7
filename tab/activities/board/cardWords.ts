import { tooEarly } from '../../../okra/board/waiting.ts'
import type { Dependency, Milestone, Need } from '../../../okra/quarter/plan/items.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { partyName } from '../../../okra/words/names.ts'
import type { Say } from '../../i18n/say.tsx'

/** What a milestone is called, and what it waits for. */
export function needName(say: Say, plan: Plan, on: Need): string {
  return 'party' in on ? partyName(say, on.party) : (plan.milestones[on.milestone]?.text ?? say('place.gone'))
}

/** The weeks of a milestone in words. */
export function weeksName(say: Say, { placement }: Pick<Milestone, 'placement'>): string {
  if (!placement) return say('board.noPlace')
  const { start, end } = placement
  return start === end ? say('board.oneWeek', { week: start }) : say('board.weeks', { start, end })
}

/** What stands against the place of a milestone, or null: it starts before what it waits for is there, or nobody knows when that will be. */
export function warningOf(say: Say, plan: Plan, milestone: Milestone): string | null {
  const early = tooEarly(plan, milestone)
  if (early) {
    const { on } = early.waiting.dependency
    const parameters = { name: needName(say, plan, on), week: early.waiting.from ?? 0 }
    return say('party' in on ? 'board.earlyUnlock' : 'board.early', parameters)
  }
  const undated = undatedOf(plan, milestone)
  return undated ? say('board.undated', { name: needName(say, plan, undated.on) }) : null
}

function undatedOf({ dependencies }: Plan, { id, placement }: Milestone): Dependency | undefined {
  if (!placement) return undefined
  return Object.values(dependencies).find(({ from, on, by }) => from === id && 'party' in on && by === null)
}

/** A card of the board as it is read aloud. */
export function cardLabel(say: Say, plan: Plan, milestone: Milestone): string {
  const warning = warningOf(say, plan, milestone)
  const parts = [
    milestone.text,
    say(`board.type.${milestone.type ?? 'untyped'}`),
    weeksName(say, milestone),
    ...(milestone.effort === null ? [] : [say('board.effort', { effort: milestone.effort })]),
    ...milestone.markers.map((marker) => say(`board.marker.${marker}`)),
  ]
  return warning === null ? `${parts.join(', ')}.` : `${parts.join(', ')}. ${say('board.warning', { warning })}`
}
