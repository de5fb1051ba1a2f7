import { z } from 'zod'
import { scaleIds } from '../plan/results.ts'
import type { ActivitySchema } from '../shapes.schema.ts'
import { command, id, text } from '../shapes.schema.ts'

const label = z.string().min(1).max(8)
const meaning = z.strictObject({ meaning: text, example: text })

/** At most so many labels, none of which an object has by itself: zod alone would drop `__proto__` in silence. */
function byLabel<V extends z.ZodType>(value: V) {
  const named = (given: unknown) => typeof given === 'object' && given !== null && Object.keys(given).every((key) => !(key in {}))
  return z
    .custom<object>(named)
    .pipe(z.record(label, value))
    .refine((given) => Object.keys(given).length > 0 && Object.keys(given).length <= 10)
}

/** The shape of what sizes mean. */
export const sizesSchemas = { DefineSizes: command('DefineSizes', { sizes: byLabel(meaning) }) }

/** The shapes of the score activity: the labels for one milestone; the rules know which ones there are. */
export const scoreSchema: ActivitySchema = {
  commands: sizesSchemas,
  act: z.strictObject({ milestone: id, marks: z.partialRecord(z.enum(scaleIds), label) }),
}
