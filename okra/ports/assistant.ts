/** The languages that the product speaks and writes. */
export type Language = 'en' | 'pt-BR'

/** A text with a throw-away id: all that an assistant ever gets of a contribution. */
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
}

/** The name of a question. */
export type Question = keyof Questions

/** An answer and which engine gave it, or the reason why there is none. */
export type Answered<Q extends Question> =
  | { readonly status: 'answered'; readonly engine: string; readonly answer: Questions[Q]['answer'] }
  | { readonly status: 'failed'; readonly engine: string; readonly reason: 'cancelled' | 'timed-out' | 'unavailable' | 'refused' }

/** Proposes; people decide. Answers within its deadline or says why not, and never throws. `test/contracts/assistant.ts` is the definition. */
export interface Assistant {
  ask<Q extends Question>(question: Q, input: Questions[Q]['input'], signal: AbortSignal): Promise<Answered<Q>>
  close(): Promise<void>
}
