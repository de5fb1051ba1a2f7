import type { Confidence, MilestoneStatus } from './items.ts'

/** The three scales by which milestones are scored. */
export const scaleIds = ['effort', 'businessValue', 'uxValue'] as const
/** One of them: the field of a milestone that it settles. */
export type ScaleId = (typeof scaleIds)[number]
/** The labels of each scale, from the lowest to the highest. */
export type Scales = Readonly<Record<ScaleId, readonly string[]>>

/** The method's scales; a team may have others. */
export const methodScales: Scales = { effort: ['S', 'M', 'L'], businessValue: ['$', '$$', '$$$'], uxValue: ['1', '2', '3'] }

/** What a size means to the team, with an example of it. */
export interface SizeMeaning {
  readonly meaning: string
  readonly example: string
}

/** How many gave which label, by scale; a scale with too few answers is missing. */
export type Spread = Readonly<Partial<Record<ScaleId, Readonly<Record<string, number>>>>>

/** Something that was said without a name, shown at once: a blocker, a remark, a question, a concern. `about`: an item of the plan. */
export interface Entry {
  readonly id: string
  /** null: hidden by the facilitator, the text is erased. */
  readonly text: string | null
  readonly about: string | null
}

/** The entries without the text of a hidden one, of which a mark stays; the same ones if there is nothing to hide. */
export function withoutSaid(entries: readonly Entry[], hidden: string): readonly Entry[] {
  const isHere = entries.some(({ id, text }) => id === hidden && text !== null)
  return isHere ? entries.map((entry) => (entry.id === hidden ? { ...entry, text: null } : entry)) : entries
}

/** The answers to "can you commit to this?": how many chose 1, 2, 3, 4, 5; and the concerns. */
export interface Agreement {
  readonly counts: readonly [number, number, number, number, number]
  readonly concerns: readonly Entry[]
}

/** What the answers come to: how many there are, how many of them are 3 or more, and the lowest (0: nobody has answered). */
export function saidOf({ counts }: Agreement): { readonly all: number; readonly enough: number; readonly lowest: number } {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return { all, enough: counts[2] + counts[3] + counts[4], lowest: counts.findIndex((count) => count > 0) + 1 }
}

/** How a key result stands. `at` is server time. */
export interface KeyResultCheckIn {
  readonly at: number
  readonly value: number
  readonly confidence: Confidence
  readonly note: string
}

/** How a milestone stands. */
export interface MilestoneCheckIn {
  readonly at: number
  readonly status: MilestoneStatus
  readonly note: string
}

/** What the team takes with it when the quarter is closed. */
export interface Reflection {
  readonly at: number
  readonly learnings: string
}

/** What the plan holds besides its items: definitions, spreads, what was said, how it went. */
export interface PlanResults {
  readonly scales: Scales
  /** By the labels of the effort scale. */
  readonly sizes: Readonly<Record<string, SizeMeaning>>
  /** By milestone: the latest spread of each scale. */
  readonly spreads: Readonly<Record<string, Spread>>
  /** By skill: how many milestones at once the team has people for. */
  readonly capacity: Readonly<Record<string, number>>
  readonly blockers: readonly Entry[]
  readonly remarks: readonly Entry[]
  readonly agreement: Agreement | null
  /** The milestones that were in the plan at the agreement; null: there was none yet. */
  readonly agreed: readonly string[] | null
  readonly checkIns: {
    readonly keyResults: Readonly<Record<string, readonly KeyResultCheckIn[]>>
    readonly milestones: Readonly<Record<string, readonly MilestoneCheckIn[]>>
  }
  readonly reflection: Reflection | null
}

/** Before anything has come out. */
export const noResults: PlanResults = {
  scales: methodScales,
  sizes: {},
  spreads: {},
  capacity: {},
  blockers: [],
  remarks: [],
  agreement: null,
  agreed: null,
  checkIns: { keyResults: {}, milestones: {} },
  reflection: null,
}
