/** A company objective of the example, and the beginnings of the words of what serves it. */
export interface CompanyGoal {
  readonly text: string
  readonly label: string
  readonly priority: 1 | 2 | 3
  readonly keyResults: readonly string[]
  readonly words: readonly string[]
}

/** An idea of the writestorm. */
export interface Idea {
  readonly text: string
  readonly more?: Readonly<Partial<Record<'pain-or-gain' | 'metric' | 'hypothesis', string>>>
}

/** What a pair would write about a candidate of a topic. */
export interface Sheet {
  /** How the topic is called as an objective. */
  readonly objective: string
  readonly pains: string
  readonly gains: string
  readonly metrics: string
  readonly keyResult: { readonly metric: string; readonly unit: string; readonly baseline: number; readonly target: number }
  readonly hypothesis: { readonly if: string; readonly gives: string; readonly mustBeTrue: string }
}

/** What the simulated people of session #1 know in one language: by name, by area, and by topic in the order of the topics. */
export interface OkrCast {
  readonly goals: readonly CompanyGoal[]
  /** Duties of the team's areas, in their order. */
  readonly duties: readonly string[]
  readonly question: string
  readonly ideas: Readonly<Record<string, readonly Idea[]>>
  readonly blockers: Readonly<Record<string, string>>
  readonly sheets: readonly Sheet[]
}
