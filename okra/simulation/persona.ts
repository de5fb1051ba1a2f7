import type { LensId } from '../playbook/lenses.ts'
import type { Language } from '../ports/assistant.ts'
import type { Sentence } from '../quarter/state.ts'

/** One thing that a simulated person knows. */
export interface Fact {
  readonly lens: LensId
  readonly text: string
  /** How it is written at first, by who edits later. */
  readonly first?: string
}

/** What a simulated person says in one language. */
export interface Voice {
  readonly facts: readonly Fact[]
  /** Beginnings of the words that this person cares about, lower case, without accents. */
  readonly interests: readonly string[]
  /** The vision that this person would propose. */
  readonly wording: Sentence
}

/** A simulated teammate: a name, a view of its own, and habits. */
export interface Persona {
  readonly name: string
  /** How many turns this person lets pass in each activity before it does anything. */
  readonly lateBy: number
  /** Thinks twice: rewrites a fact, moves a dot. */
  readonly edits: boolean
  /** Groups contributions. */
  readonly arranges: boolean
  /** Puts a wording of its own on the table. */
  readonly proposes: boolean
  readonly voices: Readonly<Record<Language, Voice>>
}
