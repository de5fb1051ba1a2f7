import type { SessionNumber } from '../playbook/step.ts'
import type { Contribution, Gathered, Theme } from '../quarter/gathered.ts'
import { orderedObjectives } from '../quarter/plan/objectives.ts'
import type { Plan, QuarterState } from '../quarter/state.ts'
import { rankingOf } from './ranking.ts'

/** What a session has gathered so far, here or where it was imported from, or null: it was never started. */
export function gathered({ sessions, imported }: QuarterState, session: SessionNumber): Gathered | null {
  const run = sessions[session]
  if (!run) return imported?.sessions[session] ?? null
  const stale = Object.keys(run.stale).length > 0 ? { stale: run.stale } : {}
  const summary = run.summary ? { summary: run.summary } : {}
  return { contributions: run.contributions, themes: run.themes, ranking: rankingOf(run), ...stale, ...summary }
}

/** Whether simulated people took part in what a document tells of. */
export function isSimulated({ simulated, imported }: QuarterState): boolean {
  return simulated || imported?.simulated === true
}

/** Contributions as a document shows them together. `theme` null: each stands on its own, the hidden ones last. */
export interface Group {
  readonly theme: Theme | null
  readonly contributions: readonly Contribution[]
}

/** A contribution and those that say the same. */
export function sameAs({ contributions }: Gathered, id: string): readonly Contribution[] {
  return inOrder(Object.values(contributions)).filter(({ duplicateOf, text }) => duplicateOf === id && text !== null)
}

/** What has come through, theme by theme in the order of the objectives, then what stands on its own. Groups of nothing are left out. */
export function groups({ contributions, themes }: Gathered, plan: Plan): readonly Group[] {
  const objectives = orderedObjectives(plan).map(({ id }) => id)
  const place = (lens: string) => (objectives.includes(lens) ? objectives.indexOf(lens) : objectives.length)
  const through = inOrder(Object.values(contributions)).filter(({ duplicateOf, pruned }) => duplicateOf === null && pruned === undefined)
  const shown = [...through].sort((a, b) => Number(a.text === null) - Number(b.text === null) || place(a.lens) - place(b.lens))
  const named = Object.values(themes).sort((a, b) => place(a.lens) - place(b.lens))
  const all: readonly Group[] = [
    ...named.map((theme) => ({ theme, contributions: shown.filter((one) => one.theme === theme.id) })),
    { theme: null, contributions: shown.filter(({ theme }) => theme === null) },
  ]
  return all.filter((group) => group.contributions.length > 0)
}

/** What was set aside as too vague, with its reason. */
export function prunedOnes({ contributions }: Gathered): readonly Contribution[] {
  return inOrder(Object.values(contributions)).filter(({ text, pruned }) => text !== null && pruned !== undefined)
}

/** By their random ids: an order that says nothing. */
function inOrder(contributions: readonly Contribution[]): readonly Contribution[] {
  return [...contributions].sort((a, b) => (a.id < b.id ? -1 : 1))
}
