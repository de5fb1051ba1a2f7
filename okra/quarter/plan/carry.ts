import { unless } from '../../refusal.ts'
import type { QuarterState } from '../state.ts'
import { keyResultProgress } from './achieved.ts'
import type { Area, Hypothesis, KeptArea, KeyResult, Objective } from './items.ts'
import { orderedObjectives } from './objectives.ts'
import type { ItemEvent } from './plan.ts'

/** What a quarter takes over from the one before. Ids stay, so that the thread can be followed. */
export interface CarriedItems {
  readonly areas: readonly Area[]
  readonly objectives: readonly Objective[]
  readonly keyResults: readonly KeyResult[]
  readonly hypotheses: readonly Hypothesis[]
}

/** An objective that can be carried over, and why: it waited for the next quarter, or it isn't achieved. */
export interface Carriable {
  readonly objective: Objective
  readonly why: 'waited' | 'unfinished'
}

/** The objectives that the next quarter may take over: those that waited for it, and those of this quarter that are not achieved. */
export function carriable({ plan }: QuarterState): readonly Carriable[] {
  const keyResults = Object.values(plan.keyResults)
  const isAchieved = ({ id }: Objective) => {
    const own = keyResults.filter(({ objective }) => objective === id)
    return own.length > 0 && own.every((one) => (keyResultProgress(one, plan.checkIns.keyResults[one.id] ?? [])?.share ?? 0) >= 1)
  }
  return orderedObjectives(plan).flatMap((objective): readonly Carriable[] => {
    if (objective.slot === 'next-quarter') return [{ objective, why: 'waited' }]
    return isAchieved(objective) ? [] : [{ objective, why: 'unfinished' }]
  })
}

/**
 * What the next quarter takes over of a quarter: these of its objectives with their key results and hypotheses, and the areas that the
 * team keeps. Dots come along to be seen, slots and links to what the company wanted don't. Throws Refusal `unknown-item`.
 */
export function carriedFrom(state: QuarterState, objectives: readonly string[], areas: readonly KeptArea[]): CarriedItems {
  const offered = carriable(state)
  const chosen = offered.filter(({ objective }) => objectives.includes(objective.id))
  unless(new Set(objectives).size === chosen.length, 'unknown-item')
  const isChosen = ({ objective: of }: { readonly objective: string }) => objectives.includes(of)
  const kept = new Set(areas.map(({ id }) => id))
  const quarter = state.quarter?.label ?? ''
  return {
    areas: areas.map((area) => ({ ...area, moves: [] })),
    objectives: chosen.map(({ objective }) => ({
      ...objective,
      supports: [],
      from: [],
      areas: objective.areas.filter((id) => kept.has(id)),
      slot: null,
      dots: null,
      carried: { quarter, dots: objective.dots ?? 0 },
    })),
    keyResults: Object.values(state.plan.keyResults).filter(isChosen),
    hypotheses: Object.values(state.plan.hypotheses).filter(isChosen).map(again),
  }
}

/** What nobody could tell at the end is open again; what was validated or rejected stays said. */
function again(hypothesis: Hypothesis): Hypothesis {
  return hypothesis.status === 'unknown' ? { ...hypothesis, status: 'open' } : hypothesis
}

/** The events that bring carried items into a quarter. */
export function carryEvents(carried: CarriedItems): readonly ItemEvent[] {
  const kinds = ['areas', 'objectives', 'keyResults', 'hypotheses'] as const
  return kinds.flatMap((kind): readonly ItemEvent[] =>
    carried[kind].length > 0 ? [{ type: 'ItemsAdded', v: 1, kind, items: carried[kind] }] : [],
  )
}
