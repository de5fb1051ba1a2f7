import type { Cues } from './cues.ts'
import type { Reading, Stretch } from './reading.ts'
import type { Scope } from './scopes.ts'

/** A clause with its cues. `whole` is the clause and what goes on about it; `isTitle`: it stands in the title of a card, not in its notes. */
export interface Clause extends Stretch {
  readonly isTitle: boolean
  readonly reading: Reading
  readonly whole: Stretch
  readonly scopes: readonly Scope[]
  readonly cues: Cues
}
