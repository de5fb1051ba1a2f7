import type { Questions } from '../../okra/ports/assistant.ts'
import { adjustedRand, vMeasure } from './agreement.ts'
import type { Engine } from './engine.ts'
import type { Writestorm } from './fixtures.ts'

/** How well a grouping agrees with the people's. */
export interface Agreement {
  readonly ari: number
  readonly v: number
  /** How far the number of groups is from the people's. */
  readonly k: number
  readonly valid: boolean
  /** The share of titles of 2 to 5 words, all different. */
  readonly titles: number
}

/** The agreement on the first `count` ideas of a writestorm, or on all of them. */
export async function agreementOn(engine: Engine, { ideas, language }: Writestorm, count = ideas.length): Promise<Agreement> {
  const some = ideas.slice(0, count)
  const answer = await engine.ask('themes', { language, texts: some.map(({ id, text }) => ({ id, text })) })
  const cluster = clustersOf(answer)
  const gold = some.map(({ theme }) => theme)
  const found = some.map(({ id }) => cluster.get(id) ?? '')
  const placed = [...answer.themes.flatMap(({ contributions }) => contributions), ...answer.alone]
  const good = answer.themes.filter(({ title }) => [2, 3, 4, 5].includes(title.split(' ').length)).length
  return {
    ari: adjustedRand(gold, found),
    v: vMeasure(gold, found),
    k: Math.abs(new Set(gold).size - new Set(found).size),
    valid: JSON.stringify(placed.toSorted()) === JSON.stringify(some.map(({ id }) => id).toSorted()),
    titles: answer.themes.length === 0 ? 1 : good / answer.themes.length,
  }
}

function clustersOf({ themes, alone }: Questions['themes']['answer']): ReadonlyMap<string, string> {
  return new Map([
    ...themes.flatMap(({ contributions }, index) => contributions.map((id) => [id, `theme ${index}`] as const)),
    ...alone.map((id) => [id, `alone ${id}`] as const),
  ])
}
