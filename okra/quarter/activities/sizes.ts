import type { Role } from '../../identity.ts'
import { leads } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import { clean, cleanOptional } from '../../text.ts'
import type { Activity } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { SizeMeaning } from '../plan/results.ts'
import type { Plan } from '../state.ts'

/** The team's own words for sizes, by label of the effort scale. */
export type Sizes = Readonly<Record<string, SizeMeaning>>

/** Who leads writes down what the team has said that sizes mean. Labels that are not named stay as they are. */
export type SizesCommand = { readonly type: 'DefineSizes'; readonly sizes: Sizes }

/** What sizes mean from now on; it is kept by the team for the quarters to come. */
export type SizesEvent = { readonly v: 1; readonly type: 'SizesDefined'; readonly sizes: Sizes }

/** The most characters of a meaning, and of an example. */
export const sizeLength = 200

/** The command with its roles. */
export const sizesCommands = { DefineSizes: ['facilitator', 'cofacilitator'] } as const satisfies Activity['commands']

/** The event of a definition. Throws Refusal `unknown-item` for a label that the effort scale does not have, `text-empty` or `text-too-long`. */
export function defineSizes({ scales }: Pick<Plan, 'scales'>, command: Command): readonly QuarterEvent[] {
  const { sizes } = command as SizesCommand
  const kept = Object.entries(sizes).map(([label, { meaning, example }]) => {
    unless(scales.effort.includes(label), 'unknown-item')
    return [label, { meaning: clean(meaning, sizeLength), example: cleanOptional(example, sizeLength) }] as const
  })
  return [event({ type: 'SizesDefined', sizes: Object.fromEntries(kept) })]
}

/** The plan with what sizes mean. */
export function withSizes(plan: Plan, happened: SizesEvent): Plan {
  return { ...plan, sizes: { ...plan.sizes, ...happened.sizes } }
}

/** The labels of the effort scale that have no written meaning yet. */
export function undefinedSizes({ scales, sizes }: Pick<Plan, 'scales' | 'sizes'>): readonly string[] {
  return scales.effort.filter((label) => !Object.hasOwn(sizes, label))
}

/** The offer of a definition. */
export function sizesOffers({ scales }: Pick<Plan, 'scales'>, role: Role): readonly Offer[] {
  const fields = { meaning: { kind: 'text', least: 1, most: sizeLength }, example: { kind: 'text', least: 0, most: sizeLength } } as const
  return leads(role) ? [{ type: 'DefineSizes', fields: { sizes: { kind: 'each', on: scales.effort, fields } } }] : []
}
