import type { Language } from '../../../okra/ports/assistant.ts'

/** What a lens asks for: trouble to end, good to give, a chance to take, an aim to reach; `plain` where the lens says nothing. */
export type Tone = 'trouble' | 'good' | 'chance' | 'aim' | 'plain'

/**
 * How a fact is built: `wish` something people want to do ("find a match"), `event` a whole clause ("players cancel late"), `state` a clause
 * about how things are, `lack` what is missing, `need` what is asked for, `excess` what there is too much of, `thing` any other noun phrase, `ready` a finished verb phrase.
 */
export type Form = 'wish' | 'event' | 'state' | 'lack' | 'need' | 'excess' | 'thing' | 'ready'

/** A fact in a form that a sentence can be made of. `sure` is 0 to 3: how likely the form was read rightly. */
export interface Reading {
  readonly form: Form
  readonly text: string
  readonly sure: number
}

/** A known verb: its base form, and how the word at hand may be used. */
export interface Verb {
  readonly base: string
  readonly uses: readonly ('base' | 'gerund' | 'finite')[]
}

/** What has to be known of a language to make a vision of facts in it. */
export interface Grammar {
  readonly language: Language
  /** Tried in order: a shape of fact, and what it says. The words are in lower case where they aren't names. */
  readonly shapes: readonly (readonly [RegExp, (match: RegExpMatchArray, grammar: Grammar) => Reading | undefined])[]
  /** Where a fact may be cut because what follows is another clause. */
  readonly cuts: RegExp
  /** Words that follow a noun that looks like a verb ("trust and ..."). */
  readonly afterNoun: RegExp
  /** Verbs of being and having: a clause with one says how things are. */
  readonly states: RegExp
  /** Words that open another clause: no verb after them is that of the main clause. */
  readonly relatives: RegExp
  /** Adverbs that may stand between a subject and its verb. */
  readonly adverbs: RegExp
  /** Verbs for what the team itself does; other verbs in a lens about customers say what these want to do. */
  readonly ours: RegExp
  /** The text with "me" and "my" told of others. */
  ofOthers(text: string): string
  /** The clause with an article before its subject where the language wants one. `verb` is the verb of the subject. */
  withArticle(clause: string, verb: string): string
  verb(word: string): Verb | undefined
  /** Whether a word in lower case names several people, for example `players`. */
  isPeople(word: string): boolean
  /** Words for people that say nothing of who they are, or name a place of theirs: no audience. */
  readonly anybody: RegExp
  /** The verb phrase for a reading, in the base form or infinitive; `again` asks for other words. */
  phrase(form: Form, tone: Tone, text: string, again: boolean): string
  /** Three verb phrases that can be said of any subject. */
  readonly anySubject: readonly [(subject: string) => string, (subject: string) => string, (subject: string) => string]
  readonly and: string
  /** What, outcome and audience when the facts give nothing. */
  readonly fallback: { readonly what: string; readonly outcome: string; readonly audience: string }
}
