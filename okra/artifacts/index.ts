import type { LensId } from '../playbook/lenses.ts'
import type { QuarterState, SessionRun } from '../quarter/state.ts'
import type { TeamState } from '../team/team.ts'
import type { Say, WordKey } from '../words/words.ts'
import { lensMarkdown } from './lens.ts'
import { visionMarkdown } from './vision.ts'

/** A document that the team downloads. `path` begins with `okra/`; `about` is the key of one line that says what is in it. */
export interface Artifact {
  readonly path: string
  readonly about: WordKey
  readonly body: string
}

/** Whose documents they are, and in which words: those of the team's content language. */
export interface ArtifactContext {
  readonly team: Pick<TeamState, 'name'>
  readonly say: Say
}

const lensFiles: readonly (readonly [file: string, lens: LensId | 'platform', about: WordKey])[] = [
  ['customer-pains.md', 'customer-pains', 'artifact.about.lens'],
  ['customer-gains.md', 'customer-gains', 'artifact.about.lens'],
  ['business-opportunities.md', 'business-opportunities', 'artifact.about.lens'],
  ['stakeholder-expectations.md', 'stakeholder-expectations', 'artifact.about.lens'],
  ['platform-notes.md', 'platform', 'artifact.about.platform'],
]

/**
 * All documents of a quarter, in the order of the method (METHOD section 4): those of each session that has been closed at least once.
 * The same state gives the same bytes. No people and no times are in them; what users wrote is escaped so that it stays text.
 */
export function artifacts(state: QuarterState, { team, say }: ArtifactContext): readonly Artifact[] {
  const vision = state.sessions[0]
  if (!vision || !wasRun(vision)) return []
  return [
    { path: 'okra/vision.md', about: 'artifact.about.vision', body: visionMarkdown(state, vision, team.name, say) },
    ...lensFiles.map(([file, lens, about]) => ({ path: `okra/session-0/${file}`, about, body: lensMarkdown(vision, lens, say) })),
  ]
}

/** Whether a session has been closed at least once; one that is reopened keeps its documents. */
export function wasRun({ closedAt, opening }: SessionRun): boolean {
  return closedAt !== null || opening > 1
}
