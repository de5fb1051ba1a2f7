import type { Offer } from '../../../okra/quarter/offers.ts'

/** The candidates into which this one can be merged now. */
export function mergeTargets(offers: readonly Offer[], objective: string): readonly string[] {
  return offers.flatMap(({ type, fields }) => {
    const [from, into] = [fields.objective, fields.into]
    if (type !== 'MergeObjectives' || from?.kind !== 'one' || into?.kind !== 'one' || !from.of.includes(objective)) return []
    return into.of.map(String)
  })
}
