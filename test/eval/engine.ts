import type { Answered, Question, Questions } from '../../okra/ports/assistant.ts'
import { createAssistant } from '../../server/assistant/assistant.ts'
import { localAssistant } from '../../server/assistant/local.ts'
import { createModel } from '../../server/assistant/model/model.ts'
import { createUsage } from '../../server/assistant/usage.ts'
import { readConfig } from '../../server/config.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'

/** What a question took, for the table. */
export interface Took {
  readonly ms: readonly number[]
  readonly tokens: number
  /** How often the local engine's answer stood in for a model's. */
  readonly instead: number
}

/** The engine that the environment names, with what each question took. */
export interface Engine {
  readonly name: string
  ask<Q extends Question>(question: Q, input: Questions[Q]['input']): Promise<Questions[Q]['answer']>
  took(question: Question): Took
  close(): Promise<void>
}

/** The configured engine: a model where OPENAI_* names one, else the local one. */
export function configuredEngine(): Engine {
  const config = readConfig(process.env)
  const usage = createUsage(openMemoryStore(memoryStorePlace()), { now: Date.now, server: null, team: null, all: true })
  const failed = (cause: unknown) => console.error(cause)
  const model =
    config.model &&
    createModel({ ...config.model, callMs: config.assistantCallMs, answerTokens: config.assistantAnswerTokens }, usage, failed)
  const assistant = createAssistant({ local: localAssistant(), model, usage, totalMs: config.assistantTotalMs, failed })
  const all = new Map<Question, Took>()
  const none: Took = { ms: [], tokens: 0, instead: 0 }
  const note = (question: Question, answered: Answered<Question>, ms: number) => {
    const before = all.get(question) ?? none
    const instead = answered.status === 'answered' && answered.instead !== null ? 1 : 0
    all.set(question, { ms: [...before.ms, ms], tokens: before.tokens + (answered.report?.tokens ?? 0), instead: before.instead + instead })
  }
  return {
    name: model?.name ?? 'local',
    ask: async (question, input) => {
      const began = performance.now()
      const answered = await assistant.ask(question, input, { team: 'eval', names: [], engine: 'model' }, new AbortController().signal)
      note(question, answered as Answered<Question>, performance.now() - began)
      if (answered.status === 'failed') throw new Error(`${question}: ${answered.reason}`)
      return answered.answer
    },
    took: (question) => all.get(question) ?? none,
    close: () => assistant.close(),
  }
}
