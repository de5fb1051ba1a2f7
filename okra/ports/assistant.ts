import type { MilestoneType } from '../quarter/plan/items.ts'

/** The languages that the product speaks and writes. */
export type Language = 'en' | 'pt-BR'

/** A text with its id. No id ever reaches a model: the engines put throw-away indices in its place. */
export interface AssistantText {
  readonly id: string
  readonly text: string
}

/** A proposed theme: a title of 2-5 words, and its contributions. `duplicates` points from a contribution to the one it repeats, within the theme. */
export interface ProposedTheme {
  readonly title: string
  readonly contributions: readonly string[]
  readonly duplicates: Readonly<Record<string, string>>
}

/** A vision in the three parts of the method's sentence, and the ids of the themes it rests on. */
export interface ProposedVision {
  readonly what: string
  readonly outcome: string
  readonly audience: string
  readonly themes: readonly string[]
}

/** A proposed key result. A number that stands in no text of the team is null: a gap that people fill. */
export interface ProposedKeyResult {
  readonly metric: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
}

/** A proposed objective for a theme, with what it supports, its one to three key results and a hypothesis. */
export interface ProposedObjective {
  /** The theme that it rests on. */
  readonly theme: string
  readonly text: string
  /** The company objectives that it supports. */
  readonly supports: readonly string[]
  readonly keyResults: readonly ProposedKeyResult[]
  readonly hypothesis: { readonly if: string; readonly then: string } | null
}

/** What is wrong with a key result, and how it could read instead; `metric` is the better wording. */
export interface KeyResultFinding {
  readonly keyResult: string
  readonly problem: 'unmeasurable' | 'output' | 'vague'
  readonly metric: string
}

/** What a milestone is and what it belongs to. `vague`: nobody could tell when it is done. */
export interface ProposedType {
  readonly milestone: string
  readonly type: MilestoneType
  readonly hypothesis: string | null
  readonly keyResults: readonly string[]
  readonly vague: boolean
}

/** The two scales on which milestones can be valued too high. */
export type ValueScale = 'businessValue' | 'uxValue'

/** A value at the top of a scale that the material does not support. `quote` stands so in the milestone's text or notes, its hypothesis or the pains. */
export interface OverScoring {
  readonly milestone: string
  readonly scale: ValueScale
  readonly quote: string
}

/** A dependency that nobody has entered. `quote` are the words of the milestone's text or notes that suggest it. */
export interface MissingDependency {
  readonly from: string
  readonly on: { readonly milestone: string } | { readonly party: string }
  readonly quote: string
}

/** A risk in the order of the plan. */
export interface PlanRisk {
  readonly kind: 'sequence' | 'overload' | 'spike-first'
  readonly milestones: readonly string[]
}

/** What a session comes to, in lists of short sentences; at most 120 words in all. */
export interface SummaryLines {
  readonly decided: readonly string[]
  readonly open: readonly string[]
  readonly next: readonly string[]
}

/** The lists of a summary, in the order in which they are read. */
export const summaryParts = ['decided', 'open', 'next'] as const satisfies readonly (keyof SummaryLines)[]

/** A milestone as the assistant reads it. Labels of the team's scales; null: not settled. Weeks count from 1. */
export interface AssistantMilestone extends AssistantText {
  readonly notes: string
  readonly type: MilestoneType | null
  readonly effort: string | null
  readonly businessValue: string | null
  readonly uxValue: string | null
  /** What the team believes, "if … then …"; empty: it is linked to no hypothesis. */
  readonly hypothesis: string
  /** Customer pains and gains of its objective; empty: nobody wrote any. */
  readonly pains: string
  readonly skills: readonly string[]
  readonly weeks: { readonly start: number; readonly end: number } | null
}

/** A dependency that the team has entered. */
export interface KnownDependency {
  readonly from: string
  readonly on: { readonly milestone: string } | { readonly party: string }
}

/** Every question with what is asked and what is answered. */
export interface Questions {
  /** Groups texts that mean the same; `alone` are those that belong to no theme. Every id is in exactly one place. */
  readonly themes: {
    readonly input: { readonly language: Language; readonly texts: readonly AssistantText[] }
    readonly answer: { readonly themes: readonly ProposedTheme[]; readonly alone: readonly string[] }
  }
  /** Three different vision statements from the themes, those with most dots first. */
  readonly vision: {
    readonly input: {
      readonly language: Language
      readonly themes: readonly {
        readonly id: string
        readonly lens: string
        readonly title: string
        readonly dots: number
        readonly texts: readonly string[]
      }[]
    }
    readonly answer: { readonly visions: readonly ProposedVision[] }
  }
  /** One objective per theme that says enough for one, in the order of the themes. */
  readonly objectives: {
    readonly input: {
      readonly language: Language
      readonly themes: readonly {
        readonly id: string
        readonly title: string
        readonly texts: readonly string[]
        /** What was written in the other fields of the writestorm. */
        readonly painsAndGains: readonly string[]
        readonly metrics: readonly string[]
        readonly hypotheses: readonly string[]
        /** The company objectives that its ideas name, most named first. */
        readonly supports: readonly string[]
      }[]
      readonly companyObjectives: readonly AssistantText[]
    }
    readonly answer: { readonly objectives: readonly ProposedObjective[] }
  }
  /** The key results that can't be measured, describe an output, or are vague. Those that are fine are not mentioned. */
  readonly keyResults: {
    readonly input: {
      readonly language: Language
      readonly keyResults: readonly (ProposedKeyResult & { readonly id: string; readonly objective: string })[]
    }
    readonly answer: { readonly findings: readonly KeyResultFinding[] }
  }
  /** A type and links for each milestone that has no type yet. */
  readonly milestoneTypes: {
    readonly input: {
      readonly language: Language
      readonly milestones: readonly (AssistantText & { readonly unlocks: string; readonly objective: string | null })[]
      readonly hypotheses: readonly (AssistantText & { readonly objective: string })[]
      readonly keyResults: readonly (AssistantText & { readonly objective: string })[]
    }
    readonly answer: { readonly milestones: readonly ProposedType[] }
  }
  /** Values that are too high, and the few milestones that deserve the top. */
  readonly overScoring: {
    readonly input: {
      readonly language: Language
      readonly milestones: readonly AssistantMilestone[]
      /** The labels of both scales, from the lowest to the highest. */
      readonly scales: Readonly<Record<ValueScale, readonly string[]>>
    }
    readonly answer: {
      /** The scales on which so many milestones are at the top that it tells nothing. */
      readonly scales: readonly ValueScale[]
      readonly findings: readonly OverScoring[]
      /** Empty: the material does not tell. */
      readonly deserving: readonly string[]
    }
  }
  /** Dependencies that the texts suggest and nobody has entered. */
  readonly dependencies: {
    readonly input: {
      readonly language: Language
      readonly milestones: readonly AssistantMilestone[]
      /** Whom a milestone can wait for: names as they are stored, and as people say them. */
      readonly parties: readonly { readonly party: string; readonly name: string }[]
      readonly known: readonly KnownDependency[]
    }
    readonly answer: { readonly findings: readonly MissingDependency[] }
  }
  /** What is risky in the order of the plan. */
  readonly planRisks: {
    readonly input: {
      readonly language: Language
      readonly milestones: readonly AssistantMilestone[]
      readonly known: readonly KnownDependency[]
      /** What the rules say already: milestones by kind. Kept, and added to. */
      readonly rules: readonly PlanRisk[]
    }
    readonly answer: { readonly findings: readonly PlanRisk[] }
  }
  /** What was decided, what is open, and who owns what next. */
  readonly summary: {
    readonly input: { readonly language: Language } & SummaryLines
    readonly answer: SummaryLines
  }
}

/** All questions, in the order of the sessions. */
export const questions = [
  'themes',
  'vision',
  'objectives',
  'keyResults',
  'milestoneTypes',
  'overScoring',
  'dependencies',
  'planRisks',
  'summary',
] as const satisfies readonly (keyof Questions)[]

/** The name of a question. */
export type Question = (typeof questions)[number]

/** On whose behalf a question is asked. */
export interface Asker {
  /** The team whose budget and counters it is. */
  readonly team: string
  /** The team's names: they are masked before a text leaves the server. */
  readonly names: readonly string[]
  /** What the team allows: a model where there is one, or only what runs here. */
  readonly engine: 'model' | 'local'
}

/** Why there is no answer, or why the local engine's stands in for a model's. */
export type AssistantReason =
  | 'cancelled'
  | 'timed-out'
  | 'unavailable'
  | 'refused'
  | 'unusable'
  | 'too-many'
  | 'over-budget'
  | 'not-allowed'

/** What asking a model took. */
export interface AssistantReport {
  /** The bodies of the requests as they left the server, in order. */
  readonly sent: readonly string[]
  readonly tokens: number
  readonly ms: number
}

/** An answer and which engine gave it, or the reason why there is none. `instead`: why it is not the model's; null: it is, or none was to be asked. */
export type Answered<Q extends Question> =
  | {
      readonly status: 'answered'
      /** `local`, or the name of the model. */
      readonly engine: string
      readonly answer: Questions[Q]['answer']
      readonly instead: AssistantReason | null
      readonly report: AssistantReport | null
    }
  | { readonly status: 'failed'; readonly engine: string; readonly reason: AssistantReason; readonly report: AssistantReport | null }

/** Proposes; people decide. Answers within its deadline or says why not, and never throws. `test/contracts/assistant.ts` is the definition. */
export interface Assistant {
  ask<Q extends Question>(question: Q, input: Questions[Q]['input'], asker: Asker, signal: AbortSignal): Promise<Answered<Q>>
  close(): Promise<void>
}
