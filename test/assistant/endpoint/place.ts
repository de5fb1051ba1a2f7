import type { JsonObject } from './json.ts'
import type { Reading } from './reading.ts'
import type { Subject } from './subjects.ts'

/** Where in the answer a value goes, and what it is to be about. */
export interface Place {
  readonly root: JsonObject
  readonly reading: Reading
  /** The name of the property; inside an array that of the array. */
  readonly name: string
  /** From the root, for choices that have no reason in the texts. */
  readonly path: string
  readonly subject: Subject
  /** Which element of the nearest array of objects this belongs to, and how many it has. */
  readonly position: number
  readonly siblings: number
}
