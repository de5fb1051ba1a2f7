/** The eight colours of company objectives and areas: names of Fluent's palette that keep 4.5:1 in both themes. */
export const colours = ['blue', 'lavender', 'marigold', 'teal', 'platinum', 'pink', 'forest', 'cranberry'] as const
/** One of the eight colours. */
export type Colour = (typeof colours)[number]

/** What a milestone can be (METHOD section 2). */
export const milestoneTypes = ['milestone', 'epic', 'spike', 'experiment', 'enabler', 'inception'] as const
/** One of the six types. */
export type MilestoneType = (typeof milestoneTypes)[number]

/** What a card of the board can warn about. */
export const markers = ['spike-needed', 'research', 'alignment', 'external-unlock', 'risk'] as const
/** One of the five markers. */
export type Marker = (typeof markers)[number]

/** How far a milestone has come. */
export const milestoneStatuses = ['not-started', 'on-track', 'at-risk', 'done', 'dropped'] as const
/** One of the five statuses. */
export type MilestoneStatus = (typeof milestoneStatuses)[number]

/** What has become of a hypothesis. */
export const hypothesisStatuses = ['open', 'validated', 'rejected', 'unknown'] as const
/** One of the four. */
export type HypothesisStatus = (typeof hypothesisStatuses)[number]

/** How many weeks a quarter has on the board; week 1 is the first. */
export const weeksOfQuarter = 13

/** What the company wants. `priority` 1 is the highest. */
export interface CompanyObjective {
  readonly id: string
  readonly text: string
  readonly label: string
  readonly colour: Colour
  readonly priority: 1 | 2 | 3
  /** The company's key results as they were given. */
  readonly keyResults: readonly string[]
}

/** Something that the team owns: a feature, a service, a platform. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly colour: Colour
  /** What it is responsible for. */
  readonly duty: string
  /** The company objectives that it can move. */
  readonly moves: readonly string[]
}

/** An area as the team keeps it from quarter to quarter: without what it moves in one of them. */
export type KeptArea = Omit<Area, 'moves'>

/** Where an objective stands in the quarter: a slot counted from 1, the next quarter, or not decided yet. */
export type Slot = number | 'next-quarter' | null

/** An objective of the team; a candidate as long as it has no slot. */
export interface Objective {
  readonly id: string
  readonly text: string
  /** The company objectives that it supports. */
  readonly supports: readonly string[]
  /** The themes that it was made from. */
  readonly from: readonly string[]
  /** The areas that can move it. */
  readonly areas: readonly string[]
  readonly pains: string
  readonly gains: string
  readonly metrics: string
  readonly slot: Slot
  /** The dots that it got, once they are counted. */
  readonly dots: number | null
  /** Where it was carried over from. */
  readonly carried: Carried | null
}

/** The quarter that something was carried over from, with the dots that it had there: shown, never counted. */
export interface Carried {
  readonly quarter: string
  readonly dots: number
}

/** How sure the team is of a key result. */
export const confidences = ['low', 'medium', 'high'] as const
/** One of the three. */
export type Confidence = (typeof confidences)[number]

/** How an objective is measured. Achieved at `target`; progress counts from `baseline`. */
export interface KeyResult {
  readonly id: string
  readonly objective: string
  readonly metric: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
}

/** What the team believes: "if we ..., then ...". */
export interface Hypothesis {
  readonly id: string
  readonly objective: string
  readonly if: string
  readonly then: string
  readonly mustBeTrue: string
  readonly status: HypothesisStatus
}

/** Weeks of the quarter, both included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A step of the team's plan. Scores are labels of the team's scales; null: not settled. */
export interface Milestone {
  readonly id: string
  readonly text: string
  readonly type: MilestoneType | null
  /** Its phase, for example `learn`. */
  readonly phase: string
  readonly objective: string | null
  readonly hypothesis: string | null
  readonly keyResults: readonly string[]
  readonly unlocks: string
  readonly notes: string
  readonly effort: string | null
  readonly businessValue: string | null
  readonly uxValue: string | null
  readonly skills: readonly string[]
  /** The random key of a person. */
  readonly owner: string | null
  readonly placement: Span | null
  readonly markers: readonly Marker[]
  /** The reason why it is not done this quarter; null: it is. */
  readonly notDoing: string | null
  readonly status: MilestoneStatus
  /** The contributions that it comes from. */
  readonly from: readonly string[]
  /** The dots that it got, once they are counted. */
  readonly dots: number | null
}

/** What a milestone waits for: another milestone, or somebody by name. */
export type Need = { readonly milestone: string } | { readonly party: string }

/** A dependency of a milestone. `by` is the week in which it unlocks. */
export interface Dependency {
  readonly id: string
  readonly from: string
  readonly on: Need
  readonly what: string
  readonly by: number | null
}

/** Everything that has an id in the plan, by kind (METHOD section 6). */
export interface PlanItems {
  readonly companyObjectives: Readonly<Record<string, CompanyObjective>>
  readonly areas: Readonly<Record<string, Area>>
  readonly objectives: Readonly<Record<string, Objective>>
  readonly keyResults: Readonly<Record<string, KeyResult>>
  readonly hypotheses: Readonly<Record<string, Hypothesis>>
  readonly milestones: Readonly<Record<string, Milestone>>
  readonly dependencies: Readonly<Record<string, Dependency>>
}

/** The name of a kind: where its items stand in the plan. */
export type ItemKind = keyof PlanItems
/** An item of a kind. */
export type ItemOf<K extends ItemKind> = PlanItems[K][string]
/** Any item. */
export type Item = ItemOf<ItemKind>

/** A plan without items. */
export const noItems: PlanItems = {
  companyObjectives: {},
  areas: {},
  objectives: {},
  keyResults: {},
  hypotheses: {},
  milestones: {},
  dependencies: {},
}
