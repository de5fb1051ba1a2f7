import type { z } from 'zod'
import type { Language } from '../../../okra/ports/assistant.ts'

/** One request to a model: what to do, with which material, and the shape of the answer. */
export interface Request<T> {
  /** Names the shape of the answer, in letters and underscores. */
  readonly name: string
  /** The instructions. They never hold anything that people wrote. */
  readonly task: string
  /** What people wrote, with throw-away indices instead of ids. */
  readonly data: unknown
  /** An example of the material and of a good answer to it. */
  readonly example: { readonly data: unknown; readonly answer: unknown } | null
  /** What the endpoint is asked for. */
  readonly schema: z.ZodType
  /** What the answer is read by; null: unusable. It may be more tolerant than the schema, where code can mend the rest. */
  readonly read: (answer: unknown) => T | null
}

/** How a question talks to a model: budget, deadlines and masking are taken care of. Throws ModelFault. */
export interface Talk {
  /** In which language to answer. */
  readonly language: Language
  ask<T>(request: Request<T>): Promise<T>
}
