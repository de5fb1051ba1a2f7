import { describe, expect, it, onTestFinished } from 'vitest'
import type { Assistant } from '../../../okra/ports/assistant.ts'
import { localAssistant } from '../../../server/assistant/local.ts'
import { assistantContract } from '../../contracts/assistant.ts'

assistantContract('local engine', async () => {
  const opened: Assistant[] = []
  return {
    open: async () => {
      const assistant = localAssistant()
      opened.push(assistant)
      return assistant
    },
    destroy: async () => {
      await Promise.all(opened.map((assistant) => assistant.close()))
    },
  }
})

const open = new AbortController().signal
const asker = { team: 'team', names: [], engine: 'model' } as const
const many = Array.from({ length: 1000 }, (_, n) => ({ id: `${n}`, text: `word${n % 31} word${n % 17} word${n % 7} and more` }))

function opened(assistant: Assistant): Assistant {
  onTestFinished(() => assistant.close())
  return assistant
}

describe('the local engine', () => {
  it('leaves the event loop to others while it answers', async () => {
    const assistant = opened(localAssistant())
    await assistant.ask('themes', { language: 'en', texts: many.slice(0, 5) }, asker, open)
    let turns = 0
    let answered = false
    const turn = () => {
      turns += 1
      if (!answered) setImmediate(turn)
    }
    setImmediate(turn)
    const answer = await assistant.ask('themes', { language: 'en', texts: many }, asker, open)
    answered = true
    expect(answer.status).toBe('answered')
    expect(turns).toBeGreaterThan(20)
  })

  it('says that it ran out of time, and answers the next question', async () => {
    const hasty = opened(localAssistant({ deadline: 1 }))
    expect(await hasty.ask('themes', { language: 'en', texts: many }, asker, open)).toEqual({
      status: 'failed',
      engine: 'local',
      reason: 'timed-out',
      report: null,
    })
    const patient = opened(localAssistant())
    expect(await patient.ask('themes', { language: 'en', texts: [] }, asker, open)).toEqual({
      status: 'answered',
      engine: 'local',
      answer: { themes: [], alone: [] },
      instead: null,
      report: null,
    })
  })

  it('fails what is open when it closes', async () => {
    const assistant = localAssistant()
    const asked = assistant.ask('themes', { language: 'en', texts: many }, asker, open)
    await assistant.close()
    expect(await asked).toEqual({ status: 'failed', engine: 'local', reason: 'unavailable', report: null })
  })
})
