import { z } from 'zod'
import type { Shape } from '../shapes.schema.ts'
import { command, id, text } from '../shapes.schema.ts'
import type { ItemKind } from './items.ts'
import type { Rule } from './kinds.ts'
import { itemKinds, kinds } from './kinds.ts'
import { addedAtOnce } from './plan.ts'

const week = z.int().min(-1_000).max(1_000)
const person = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** The shape of a field's value; the rules measure and look up. */
function shapeOf(rule: Rule): Shape {
  switch (rule.kind) {
    case 'text':
      return rule.nullable ? text.nullable() : text
    case 'texts':
      return z.array(text).max(100)
    case 'one':
      return z.literal([...rule.of])
    case 'some':
      return z.array(z.literal([...rule.of])).max(rule.of.length)
    case 'number':
      return z.number().nullable()
    case 'ref':
      return id.nullable()
    case 'refs':
    case 'ids':
      return z.array(id).max(300)
    case 'span':
      return z.strictObject({ start: week, end: week }).nullable()
    case 'person':
      return person.nullable()
    case 'need':
      return z.union([z.strictObject({ milestone: id }), z.strictObject({ party: text })])
  }
}

/** The shapes of all fields of a kind. */
export function fieldShapes(kind: ItemKind): Readonly<Record<string, Shape>> {
  return Object.fromEntries(Object.entries<Rule>(kinds[kind].fields).map(([name, rule]) => [name, shapeOf(rule)]))
}

function fieldsOf(kind: ItemKind) {
  const kept: readonly string[] = kinds[kind].kept
  const open = Object.entries<Rule>(kinds[kind].fields).filter(([name]) => !kept.includes(name))
  return Object.fromEntries(open.map(([name, rule]) => [name, shapeOf(rule).optional()]))
}

const ofEachKind = (shape: (kind: ItemKind) => z.ZodObject): Shape => z.union(itemKinds.map(shape))
const of = (kind: ItemKind) => z.literal(kind)

/** The shapes of the commands on the items of the plan. */
export const itemSchemas = {
  AddItems: ofEachKind((kind) =>
    command('AddItems', {
      kind: of(kind),
      items: z
        .array(z.strictObject({ id, ...fieldsOf(kind) }))
        .min(1)
        .max(addedAtOnce),
    }),
  ),
  EditItem: ofEachKind((kind) => {
    const fields = z.strictObject(fieldsOf(kind))
    return command('EditItem', { kind: of(kind), id, changes: fields, was: fields.optional() })
  }),
  RemoveItem: command('RemoveItem', { kind: z.enum(itemKinds as [ItemKind, ...ItemKind[]]), id, unlink: z.boolean().optional() }),
} satisfies Readonly<Record<string, Shape>>
