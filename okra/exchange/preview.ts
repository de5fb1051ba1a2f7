import type { ImportPreview } from '../api.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { ItemKind } from '../quarter/plan/items.ts'
import { itemKinds } from '../quarter/plan/kinds.ts'
import type { Content } from './content.ts'

/** What a quarter that was read would bring, in numbers. `unknownOwners`: who is named in it and not in this team. */
export function previewOf({ plan, imported }: Content, quarter: ImportPreview['quarter'], unknownOwners: readonly string[]): ImportPreview {
  const counts = itemKinds.map((kind) => [kind, Object.keys(plan[kind]).length] as const)
  const written = Object.values(imported.sessions).map(({ contributions }) => Object.keys(contributions).length)
  return {
    quarter,
    simulated: imported.simulated,
    sessions: Object.keys(imported.sessions).map((session) => Number(session) as SessionNumber),
    items: Object.fromEntries(counts) as Record<ItemKind, number>,
    contributions: written.reduce((sum, count) => sum + count, 0),
    unknownOwners: [...new Set(unknownOwners)].sort(),
  }
}
