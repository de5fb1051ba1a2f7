import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AssistantMilestone, KnownDependency, Language, ProposedKeyResult } from '../../okra/ports/assistant.ts'
import type { MilestoneType } from '../../okra/quarter/plan/items.ts'

const folder = new URL('../fixtures/assistant/', import.meta.url)
const read = <T>(path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T
const namesIn = (path: string) => readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.json') && name !== 'scores.json')

/** Ideas of a team with the theme that a person has put each into. */
export interface Writestorm {
  readonly name: string
  readonly language: Language
  readonly ideas: readonly { readonly id: string; readonly text: string; readonly theme: string }[]
}

/** A dependency by the milestone that waits and what it waits for. */
export interface Planted extends KnownDependency {
  readonly words: string
}

/** A team's quarter with findings that were planted in it, and with what only looks like them. */
export interface PlantedQuarter {
  readonly name: string
  readonly language: Language
  readonly objectives: readonly { readonly id: string; readonly text: string }[]
  readonly keyResults: readonly (ProposedKeyResult & { readonly id: string; readonly objective: string })[]
  readonly hypotheses: readonly { readonly id: string; readonly objective: string; readonly if: string; readonly then: string }[]
  readonly milestones: readonly (Pick<AssistantMilestone, 'id' | 'text' | 'notes' | 'effort' | 'businessValue' | 'uxValue'> & {
    readonly type: MilestoneType
    readonly objective: string
    readonly hypothesis: string | null
  })[]
  readonly dependencies: readonly KnownDependency[]
  readonly knownParties: readonly string[]
  readonly planted: { readonly dependencies: readonly Planted[]; readonly keyResults: readonly { readonly id: string }[] }
  readonly harmless: { readonly dependencies: readonly unknown[]; readonly keyResults: readonly unknown[] }
}

/** The values of a few milestones, and the scales on which they are too high. */
export interface ScoreTable {
  readonly name: string
  readonly milestones: readonly { readonly id: string; readonly text: string; readonly businessValue: string; readonly uxValue: string }[]
  readonly overScored: readonly string[]
}

/** The labelled writestorms. */
export const writestorms = () => namesIn('writestorms/').map((name) => read<Writestorm>(`writestorms/${name}`))
/**
 * Who wrote the planted findings: `quarters` somebody with the method at hand, the others somebody who had not read the rules.
 * `blind3` is scored once, when the rules are done.
 */
export type PlantedSet = 'quarters' | 'blind' | 'blind2' | 'blind3'

/** Quarters with planted findings. */
export const quarters = (set: PlantedSet) => namesIn(`${set}/`).map((name) => read<PlantedQuarter>(`${set}/${name}`))
/** Tables of values; not every set has some. */
export const scoreTables = (set: PlantedSet): readonly ScoreTable[] =>
  existsSync(new URL(`${set}/scores.json`, folder)) ? read<readonly ScoreTable[]>(`${set}/scores.json`) : []

/** The milestones of a quarter as the assistant reads them. */
export function milestonesOf({ milestones, hypotheses }: PlantedQuarter): readonly AssistantMilestone[] {
  return milestones.map(({ hypothesis, objective: _, ...milestone }) => {
    const belief = hypotheses.find(({ id }) => id === hypothesis)
    return { ...milestone, hypothesis: belief ? `${belief.if} → ${belief.then}` : '', pains: '', skills: [], weeks: null }
  })
}
