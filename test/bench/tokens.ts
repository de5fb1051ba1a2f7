import type { Assistant } from '../../okra/ports/assistant.ts'
import { createAssistant } from '../../server/assistant/assistant.ts'
import { localAssistant } from '../../server/assistant/local.ts'
import { createModel } from '../../server/assistant/model/model.ts'
import type { Usage } from '../../server/assistant/usage.ts'
import { createUsage } from '../../server/assistant/usage.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'
import { startEndpoint } from '../assistant/endpoint/endpoint.ts'
import { quarters, writestorms } from '../eval/fixtures.ts'
import type { Asked } from './asked.ts'
import { questionsAboutIdeas, questionsAboutPlan } from './asked.ts'
import type { Part } from './report.ts'

const withinMs = 45_000

/** What a model is sent, and what it costs, for a team with 60 ideas and a plan of 12 milestones; nothing leaves this machine. */
export async function measureTokens(): Promise<Part> {
  const storm = writestorms().find(({ name }) => name.includes('football'))
  const quarter = quarters('quarters').find(({ name }) => name.includes('museum'))
  if (!storm || !quarter) throw new Error('the fixtures have lost the football writestorm or the museum')
  const endpoint = await startEndpoint()
  const local = localAssistant()
  try {
    const rows: string[][] = []
    for (const one of [...questionsAboutIdeas(storm), ...questionsAboutPlan(quarter)]) rows.push(await costOf(one, endpoint.url, local))
    return {
      title: 'What each question sends to a model',
      columns: ['question', 'about', 'requests', 'characters sent', 'tokens sent', 'tokens answered', 'reserved at once'],
      rows,
      goals: [],
      remark:
        'The football writestorm and the museum of the fixtures, asked at the scripted endpoint of the tests. It counts four characters of the messages as a token and makes its answers up; a model counts and writes otherwise, and counts the schema, too, which the characters include.',
    }
  } finally {
    await local.close()
    await endpoint.close()
  }
}

async function costOf({ question, about, inputs }: Asked, baseUrl: string, local: Assistant): Promise<string[]> {
  const { usage, most } = noted(createUsage(openMemoryStore(memoryStorePlace()), { now: Date.now, server: null, team: null, all: true }))
  const failed = (cause: unknown) => console.error(cause)
  const model = createModel({ key: 'key', baseUrl, name: 'scripted', callMs: withinMs, answerTokens: 4_000 }, usage, failed)
  const assistant = createAssistant({ local, model, usage, totalMs: withinMs, failed })
  const asker = { team: 'bench', names: [], engine: 'model' } as const
  const answers = await Promise.all(inputs.map((input) => assistant.ask(question, input, asker, new AbortController().signal)))
  const instead = answers.find((one) => one.status === 'failed' || one.instead !== null)
  if (instead) throw new Error(`${question}: the scripted endpoint did not answer`)
  const sent = answers.flatMap(({ report }) => report?.sent ?? [])
  const tokens = answers.reduce((sum, { report }) => sum + (report?.tokens ?? 0), 0)
  const asking = sent.reduce((sum, body) => sum + tokensOf(body), 0)
  const characters = sent.reduce((sum, body) => sum + body.length, 0)
  return [question, about, ...[sent.length, characters, asking, tokens - asking, most()].map((count) => count.toLocaleString('en-US'))]
}

/** The usage, and the most tokens that were reserved at the same time. */
function noted(usage: Usage): { readonly usage: Usage; readonly most: () => number } {
  let [now, most] = [0, 0]
  const reserve: Usage['reserve'] = async (team, tokens) => {
    const reserved = await usage.reserve(team, tokens)
    now += tokens
    most = Math.max(most, now)
    return (
      reserved && {
        settle: (used) => {
          now -= tokens
          return reserved.settle(used)
        },
      }
    )
  }
  return { usage: { ...usage, reserve }, most: () => most }
}

/** As the scripted endpoint counts. */
function tokensOf(body: string): number {
  const { messages } = JSON.parse(body) as { readonly messages: readonly { readonly content: string }[] }
  return Math.ceil(messages.map(({ content }) => content).join('').length / 4)
}
