import { Piscina } from 'piscina'
import type { Answered, Assistant, AssistantReason, Question, Questions } from '../../okra/ports/assistant.ts'

const ENGINE = 'local'
const DEADLINE = 45_000
/** How long the thread waits for another question before it goes, in milliseconds. */
const IDLE = 60_000

/**
 * The assistant that needs no key and no network: it answers in a thread of its own, one question at a time, so the server never waits.
 * `deadline` is in milliseconds, 45 seconds by default. Questions that are open when it closes are answered `unavailable`, and so is every later one.
 */
export function localAssistant({ deadline = DEADLINE }: { readonly deadline?: number } = {}): Assistant {
  const pool = new Piscina({
    filename: new URL('./localThread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    execArgv: [],
  })
  let closed = false
  const ask: Assistant['ask'] = async <Q extends Question>(
    question: Q,
    input: Questions[Q]['input'],
    _asker: unknown,
    signal: AbortSignal,
  ): Promise<Answered<Q>> => {
    if (signal.aborted) return failed('cancelled')
    if (closed) return failed('unavailable')
    const late = AbortSignal.timeout(deadline)
    try {
      const answer: Questions[Q]['answer'] = await pool.run(input, { name: question, signal: AbortSignal.any([signal, late]) })
      return { status: 'answered', engine: ENGINE, answer, instead: null, report: null }
    } catch {
      if (signal.aborted) return failed('cancelled')
      return failed(late.aborted ? 'timed-out' : 'unavailable')
    }
  }
  const close = async () => {
    closed = true
    await pool.destroy()
  }
  return { ask, close }
}

function failed(reason: AssistantReason): { status: 'failed'; engine: string; reason: AssistantReason; report: null } {
  return { status: 'failed', engine: ENGINE, reason, report: null }
}
