import { z } from 'zod'
import { ModelFault } from './fault.ts'

/** Throw-away indices for ids, such as `m0`, `m1`: what a model sees instead of them. */
export interface Indices {
  readonly all: readonly string[]
  /** The index of an id; an id that is not known is a bug. */
  index(id: string): string
  /** The id of an index that came back; undefined: it was invented. */
  id(index: string): string | undefined
  /** The ids of those indices that are real, each once. */
  ids(indices: readonly string[]): readonly string[]
  /** One of the indices, or `none`. */
  readonly choice: z.ZodType<string>
}

/** Providers limit the values of enums to 500 in all; the schemas of one question hold up to three lists. */
const MOST = 150

/** Indices for ids in their order. Throws ModelFault `too-many` above 150. */
export function indicesOf(prefix: string, ids: readonly string[]): Indices {
  if (ids.length > MOST) throw new ModelFault('too-many', 'more things than a model is asked about')
  const all = ids.map((_, number) => `${prefix}${number}`)
  const known = new Map(all.map((index, number) => [index, ids[number] ?? '']))
  const back = new Map(ids.map((id, number) => [id, `${prefix}${number}`]))
  return {
    all,
    index: (id) => back.get(id) ?? 'none',
    id: (index) => known.get(index),
    ids: (indices) => [...new Set(indices.flatMap((index) => known.get(index) ?? []))],
    choice: z.enum([...all, 'none']),
  }
}
