import { card } from '../assistant/card.ts'
import type { Engine } from './engine.ts'
import type { PlantedQuarter, ScoreTable } from './fixtures.ts'
import { milestonesOf } from './fixtures.ts'

/** What was found of what was planted, and what was raised without cause. */
export interface Found {
  readonly planted: number
  readonly found: number
  readonly raised: number
  /** What was missed and what was raised without cause, in words. */
  readonly misses: readonly string[]
}

/** Nothing yet. */
export const noneFound: Found = { planted: 0, found: 0, raised: 0, misses: [] }

/** Both together. */
export function added(a: Found, b: Found): Found {
  return { planted: a.planted + b.planted, found: a.found + b.found, raised: a.raised + b.raised, misses: [...a.misses, ...b.misses] }
}

function compared(name: string, planted: readonly string[], raised: readonly string[]): Found {
  const all = new Set(raised)
  const found = planted.filter((one) => all.has(one))
  const missed = planted.filter((one) => !all.has(one)).map((one) => `${name}: missed ${one}`)
  const extra = [...all].filter((one) => !planted.includes(one)).map((one) => `${name}: raised ${one}`)
  return { planted: planted.length, found: found.length, raised: all.size, misses: [...missed, ...extra] }
}

/** Missing dependencies, by who waits and for what. */
export async function dependenciesIn(engine: Engine, quarter: PlantedQuarter): Promise<Found> {
  const { name, language, dependencies, knownParties, planted } = quarter
  const parties = knownParties.map((party) => ({ party, name: party }))
  const { findings } = await engine.ask('dependencies', { language, milestones: milestonesOf(quarter), parties, known: dependencies })
  const keyOf = ({ from, on }: (typeof findings)[number] | (typeof planted.dependencies)[number]) =>
    `${from} -> ${'milestone' in on ? on.milestone : on.party.toLowerCase()}`
  return compared(name, planted.dependencies.map(keyOf), findings.map(keyOf))
}

/** Weak key results. */
export async function keyResultsIn(engine: Engine, { name, language, keyResults, objectives, planted }: PlantedQuarter): Promise<Found> {
  const texts = new Map(objectives.map(({ id, text }) => [id, text]))
  const input = keyResults.map((one) => ({ ...one, objective: texts.get(one.objective) ?? '' }))
  const { findings } = await engine.ask('keyResults', { language, keyResults: input })
  return compared(
    name,
    planted.keyResults.map(({ id }) => id),
    findings.map(({ keyResult }) => keyResult),
  )
}

/** Scales on which nearly everything is at the top. */
export async function overScoringIn(engine: Engine, { name, milestones, overScored }: ScoreTable): Promise<Found> {
  const scales = { businessValue: ['1', '2', '3'], uxValue: ['1', '2', '3'] }
  const read = milestones.map(({ id, ...values }) => card(id, values))
  const answer = await engine.ask('overScoring', { language: 'en', milestones: read, scales })
  return compared(name, overScored, answer.scales)
}
