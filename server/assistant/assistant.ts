import type { Answered, Asker, Assistant, AssistantReason, Question, Questions } from '../../okra/ports/assistant.ts'
import type { Answerer } from './answerer.ts'
import { answerers, textsOf } from './answerers.ts'
import { ModelFault } from './model/fault.ts'
import { maskingOf } from './model/masking.ts'
import type { Model } from './model/model.ts'
import { languageIn } from './text/vocabulary.ts'
import type { Usage } from './usage.ts'

/** What the assistant is made of. */
export interface AssistantDeps {
  readonly local: Assistant
  /** null: nothing is configured, everything is answered here. */
  readonly model: Model | null
  readonly usage: Usage
  /** How long a model may take for one question, in milliseconds. */
  readonly totalMs: number
  /** Hears what went wrong in the server itself; the local engine answers then, too. */
  readonly failed: (cause: unknown) => void
}

/** The assistant: asks the model where there is one and the team may use it, and the local engine in all other cases, saying why. */
export function createAssistant({ local, model, usage, totalMs, failed }: AssistantDeps): Assistant {
  const closing = new AbortController()

  const count = (asker: Asker, question: Question, answered: Answered<Question>, ms: number) => {
    const engine = answered.report === null ? ('local' as const) : ('model' as const)
    const ok = answered.status === 'answered' && (engine === 'local' || answered.instead === null)
    const tokens = answered.report?.tokens ?? 0
    return usage.count(asker.team, question, { engine, answered: ok, tokens, ms }).catch(failed)
  }

  const locally = async <Q extends Question>(
    question: Q,
    input: Questions[Q]['input'],
    asker: Asker,
    signal: AbortSignal,
    instead: { readonly reason: AssistantReason; readonly report: Answered<Q>['report'] } | null,
  ): Promise<Answered<Q>> => {
    const answered = await local.ask(question, input, asker, signal)
    if (instead === null) return answered
    const { reason, report } = instead
    return answered.status === 'failed' ? { ...answered, report } : { ...answered, instead: reason, report }
  }

  const withModel = async <Q extends Question>(
    asked: Model,
    question: Q,
    input: Questions[Q]['input'],
    asker: Asker,
    signal: AbortSignal,
  ): Promise<Answered<Q>> => {
    const sent: string[] = []
    /** Ends whatever is still under way once the question is answered: nothing leaves that the report would not tell. */
    const over = new AbortController()
    const began = performance.now()
    let tokens = 0
    const reportNow = () => ({ sent, tokens, ms: Math.round(performance.now() - began) })
    const talk = asked.talk({
      team: asker.team,
      language: languageIn(textsOf(input), input.language),
      masking: maskingOf(asker.names),
      signal: AbortSignal.any([signal, AbortSignal.timeout(totalMs), closing.signal, over.signal]),
      sent: (body) => sent.push(body),
      spent: (some) => {
        tokens += some
      },
    })
    const ownAnswer = async (): Promise<Questions[Q]['answer']> => {
      const answered = await local.ask(question, input, asker, signal)
      if (answered.status === 'failed') throw new ModelFault(answered.reason, 'the local engine did not answer')
      return answered.answer
    }
    try {
      // TypeScript can't tell that the answerer of a question takes its input.
      const answerer = answerers[question] as unknown as Answerer<Q>
      const answer = await answerer(input, talk, ownAnswer).finally(() => over.abort())
      return { status: 'answered', engine: asked.name, answer, instead: null, report: reportNow() }
    } catch (cause) {
      const reason = cause instanceof ModelFault ? cause.reason : 'unavailable'
      if (!(cause instanceof ModelFault)) failed(cause)
      if (reason === 'cancelled') return { status: 'failed', engine: asked.name, reason, report: reportNow() }
      return locally(question, input, asker, signal, { reason, report: reportNow() })
    }
  }

  const answered = async <Q extends Question>(question: Q, input: Questions[Q]['input'], asker: Asker, signal: AbortSignal) => {
    if (!model || closing.signal.aborted || asker.engine === 'local' || textsOf(input).length === 0)
      return locally(question, input, asker, signal, null)
    if (!(await usage.allows(asker.team))) return locally(question, input, asker, signal, { reason: 'not-allowed', report: null })
    return withModel(model, question, input, asker, signal)
  }

  return {
    ask: async (question, input, asker, signal) => {
      const began = performance.now()
      const result = await answered(question, input, asker, signal)
      void count(asker, question, result as Answered<Question>, performance.now() - began)
      return result
    },
    close: () => {
      closing.abort()
      return local.close()
    },
  }
}
