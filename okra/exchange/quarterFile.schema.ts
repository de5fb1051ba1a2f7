import { z } from 'zod'
import { quarterName } from '../quarter/core.schema.ts'
import type { ItemKind } from '../quarter/plan/items.ts'
import { confidences, milestoneStatuses } from '../quarter/plan/items.ts'
import { itemKinds, kinds } from '../quarter/plan/kinds.ts'
import { fieldShapes } from '../quarter/plan/plan.schema.ts'
import type { Shape } from '../quarter/shapes.schema.ts'
import { id, sentence, slug, text } from '../quarter/shapes.schema.ts'
import { tidy } from '../text.ts'
import { quarterFormat } from './quarterFile.ts'

const count = z.int().min(0).max(1_000_000)
/** The name of a size or a skill: as it is kept, without anything that can't be seen. */
const label = z
  .string()
  .min(1)
  .max(40)
  .refine((text) => text === tidy(text))
/** What a card was written under: a lens, or an item. */
const place = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)
const mostContributions = 5_000

/** Fields that a file says otherwise than a command would. */
const otherwise: Readonly<Partial<Record<ItemKind, Readonly<Record<string, Shape>>>>> = {
  objectives: { carried: z.strictObject({ quarter: text, dots: count }).nullable() },
  milestones: { owner: text.nullable() },
}

/** Items of a kind; what an older build did not know has its default. */
function items(kind: ItemKind): Shape {
  const { defaults, most } = kinds[kind]
  const fields = Object.entries({ ...fieldShapes(kind), ...otherwise[kind] }).map(
    ([name, shape]) => [name, Object.hasOwn(defaults, name) ? shape.optional() : shape] as const,
  )
  return z.array(z.strictObject({ id, ...Object.fromEntries(fields) })).max(most)
}

const entry = z.strictObject({ id, text: text.nullable(), about: id.nullable() })
const entries = z.array(entry).max(mostContributions)
const counts = z.record(label, count)
const spread = z.strictObject({ effort: counts.optional(), businessValue: counts.optional(), uxValue: counts.optional() })
const labels = z.array(label).min(1).max(10)
const rankedTheme = z.strictObject({ id, title: text, lens: place, dots: count, rank: count })

const plan = z.strictObject({
  ...(Object.fromEntries(itemKinds.map((kind) => [kind, items(kind)])) as Record<ItemKind, Shape>),
  vision: z.strictObject(sentence).nullable(),
  themes: z.array(rankedTheme).max(mostContributions),
  stale: z.strictObject({ vision: slug.optional(), themes: slug.optional() }).optional(),
  scales: z.strictObject({ effort: labels, businessValue: labels, uxValue: labels }),
  sizes: z.record(label, z.strictObject({ meaning: text, example: text })),
  spreads: z.record(id, spread),
  capacity: z.record(label, z.int().min(0).max(99)),
  blockers: entries,
  remarks: entries,
  agreement: z.strictObject({ counts: z.tuple([count, count, count, count, count]), concerns: entries }).nullable(),
  agreed: z.array(id).max(kinds.milestones.most).nullable(),
  checkIns: z.strictObject({
    keyResults: z.record(id, z.array(z.strictObject({ value: z.number(), confidence: z.enum(confidences), note: text })).max(100)),
    milestones: z.record(id, z.array(z.strictObject({ status: z.enum(milestoneStatuses), note: text })).max(100)),
  }),
  reflection: z.strictObject({ learnings: text }).nullable(),
})

const contribution = z.strictObject({
  id,
  text: text.nullable(),
  lens: place,
  fields: z.record(slug, text),
  theme: id.nullable(),
  duplicateOf: id.nullable(),
  pruned: text.optional(),
  hidden: z.literal(true).optional(),
  run: z.int().min(1).max(1_000),
})

const lines = z.array(text).max(40)

const session = z.strictObject({
  contributions: z.array(contribution).max(mostContributions),
  themes: z.array(z.strictObject({ id, title: text, lens: place })).max(mostContributions),
  ranking: z.strictObject({
    by: z.enum(['dots', 'hand', 'nothing']),
    themes: z.array(rankedTheme.extend({ alone: z.boolean(), chosen: z.boolean(), tied: z.boolean() })).max(mostContributions),
  }),
  stale: z.record(slug, slug).optional(),
  summary: z.strictObject({ decided: lines, open: lines, next: lines }).optional(),
})

/** The shape of what is to be a quarter's file, with ids in the place of short names. */
export const quarterFile = z.strictObject({
  format: z.literal(quarterFormat.format),
  version: z.literal(quarterFormat.version),
  quarter: z.strictObject(quarterName),
  simulated: z.boolean(),
  plan,
  sessions: z.partialRecord(z.enum(['0', '1', '2', '3', '4']), session),
})

/** What a file says of itself, whatever else is in it. */
export const quarterHead = z.looseObject({ format: z.literal(quarterFormat.format), version: z.number() })

/** A quarter's file as it was read. */
export type QuarterFile = z.infer<typeof quarterFile>
