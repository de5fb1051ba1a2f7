import type { QuestionUsage } from '../../okra/api.ts'
import type { Question } from '../../okra/ports/assistant.ts'
import { questions } from '../../okra/ports/assistant.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { Waits } from './usageWaits.ts'
import { addWait, waitOf } from './usageWaits.ts'

/** What became of a question; numbers only. `tokens` are those that were used, `ms` is how long people waited. */
export interface Outcome {
  /** The engine that was asked: a model whose answer the local engine has replaced is a model that has not answered. */
  readonly engine: 'local' | 'model'
  readonly answered: boolean
  readonly tokens: number
  readonly ms: number
}

/** One question asked of one engine, in one month. */
export interface Counter {
  readonly asked: number
  readonly answered: number
  readonly tokens: number
  readonly waits: Waits
}

/** What a team, or all teams together, have used or reserved in a month. Questions are counted for teams only. */
export interface Spent {
  readonly tokens: number
  readonly counters: Readonly<Partial<Record<Question, Readonly<Partial<Record<Outcome['engine'], Counter>>>>>>
}

/** A month without a question. */
export const nothingSpent: Spent = { tokens: 0, counters: {} }

/** A document with its kind and whose it is. */
export interface Place {
  readonly kind: string
  readonly id: string
  readonly owner: string
}

/**
 * Changes a document, and again from the start when somebody else was first. `next` gets the body, or `empty` when there is none, and may
 * refuse with null: then nothing is stored and the answer is false.
 */
export async function change<Body>(store: Store, place: Place, empty: Body, next: (body: Body) => Body | null): Promise<boolean> {
  const { kind, id, owner } = place
  for (;;) {
    const stored = await store.get(kind, id)
    const body = next(stored ? (stored.body as Body) : empty)
    if (body === null) return false
    if (await store.put(kind, { id, owner, body }, stored?.version ?? 0)) return true
  }
}

/** Adds tokens to what is spent (takes them back below 0), and answers whether it did: not if that would exceed the limit. */
export function spend(store: Store, place: Place, tokens: number, limit: number | null): Promise<boolean> {
  return change(store, place, nothingSpent, (spent) => {
    const after = Math.max(0, spent.tokens + tokens)
    return limit !== null && after > limit ? null : { ...spent, tokens: after }
  })
}

/** The team's counters with one more question. */
export function counted(spent: Spent, question: Question, { engine, answered, tokens, ms }: Outcome): Spent {
  const ofQuestion = spent.counters[question] ?? {}
  const before = ofQuestion[engine] ?? { asked: 0, answered: 0, tokens: 0, waits: [] }
  const counter: Counter = {
    asked: before.asked + 1,
    answered: before.answered + (answered ? 1 : 0),
    tokens: before.tokens + tokens,
    waits: addWait(before.waits, ms),
  }
  return { ...spent, counters: { ...spent.counters, [question]: { ...ofQuestion, [engine]: counter } } }
}

/** The team's counters with their question and engine, in the order of the sessions. */
export function countersOf({ counters }: Spent): readonly (Counter & Pick<QuestionUsage, 'question' | 'engine'>)[] {
  return questions.flatMap((question) =>
    (['model', 'local'] as const).flatMap((engine) => {
      const counter = counters[question]?.[engine]
      return counter ? [{ question, engine, ...counter }] : []
    }),
  )
}

/** A counter as the administrator reads it. */
export function usageOf({ question, engine, asked, answered, tokens, waits }: ReturnType<typeof countersOf>[number]): QuestionUsage {
  return { question, engine, asked, answered, failed: asked - answered, tokens, p50: waitOf(waits, 0.5), p95: waitOf(waits, 0.95) }
}
