import { z } from 'zod'
import { safeText } from './safeText.ts'

/** Answers hold lists; more than this is noise. */
const MOST_ITEMS = 200

/** A list that keeps what has the right shape and drops the rest. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z.array(z.unknown()).transform((items) =>
    items.slice(0, MOST_ITEMS).flatMap((one) => {
      const read = item.safeParse(one)
      return read.success ? [read.data] : []
    }),
  ) as unknown as z.ZodType<T[]>
}

/** Plain words of at most so many characters; see `safeText`. */
export function words(most: number): z.ZodType<string> {
  return z.string().transform((text) => safeText(text, most)) as unknown as z.ZodType<string>
}

/** Reads an answer by a shape; null: it has another. */
export function readBy<T>(shape: z.ZodType<T>): (answer: unknown) => T | null {
  return (answer) => {
    const read = shape.safeParse(answer)
    return read.success ? read.data : null
  }
}
