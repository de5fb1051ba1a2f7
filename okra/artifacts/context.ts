import type { Language } from '../ports/assistant.ts'
import type { TeamState } from '../team/team.ts'
import type { Say, WordKey } from '../words/words.ts'
import type { Sheet, Workbook } from './sheet.ts'

/** Whose documents they are, and in which words: those of the team's content language. */
export interface ArtifactContext {
  readonly team: Pick<TeamState, 'name'>
  readonly say: Say
}

/** What the documents of a whole quarter need besides. */
export interface ArchiveContext extends ArtifactContext {
  /** Of numbers and dates. */
  readonly language: Language
  /** How many people of the team contribute; without: nobody knows. */
  readonly people?: number
  /** The name of a person, who is named on purpose: who owns a milestone. null: nobody knows. */
  nameOf(person: string): string | null
}

/** What a file is made of: text as it stands, a table for CSV (`plain`: for importers, without the byte order mark that Excel needs), a table for a workbook, or a picture as the source of an SVG. */
export type ArtifactBody =
  | string
  | { readonly sheet: Sheet; readonly plain?: true }
  | { readonly workbook: Workbook }
  | { readonly picture: string }

/** A file that the team downloads. `path` begins with `okra/`; `about` is the key of one line that says what is in it. */
export interface Artifact {
  readonly path: string
  readonly about: WordKey
  readonly body: ArtifactBody
}
