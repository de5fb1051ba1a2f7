import { readFileSync } from 'node:fs'
import { afterAll, onTestFinished } from 'vitest'
import type { Assistant, AssistantText } from '../../okra/ports/assistant.ts'
import { createAssistant } from '../../server/assistant/assistant.ts'
import { localAssistant } from '../../server/assistant/local.ts'
import { createModel } from '../../server/assistant/model/model.ts'
import { createUsage } from '../../server/assistant/usage.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'
import type { Endpoint, EndpointOptions } from './endpoint/endpoint.ts'
import { startEndpoint } from './endpoint/endpoint.ts'

/** Who asks in these tests; a model may be used. */
export const asker = { team: 'team', names: ['Ana Souza', 'Bruno'], engine: 'model' } as const
/** Never aborted. */
export const open = new AbortController().signal

/** How the assistant of a test is told to behave; times in milliseconds. */
export interface ModelOptions extends EndpointOptions {
  readonly callMs?: number
  readonly totalMs?: number
  /** Tokens in a month for the whole server. */
  readonly budget?: number | null
  /** Whether teams may use the model without being allowed one by one. */
  readonly all?: boolean
  /** With a local engine of its own, which is closed with it. */
  readonly own?: boolean
}

/** The assistant of the product with a scripted endpoint as its model. `problems` are faults of the server itself. */
export interface ModelAt {
  readonly assistant: Assistant
  readonly endpoint: Endpoint
  readonly problems: readonly unknown[]
  /** What was told of the endpoint's errors. */
  readonly errors: readonly unknown[]
  close(): Promise<void>
}

/** One thread for all tests of a file: it takes half a second to start. */
const local = localAssistant()
afterAll(() => local.close())
const shared: Assistant = { ask: local.ask, close: async () => {} }

/** Starts both. The caller closes them; `modelInTest` does it by itself. */
export async function modelAt({
  callMs = 20_000,
  totalMs = 45_000,
  budget = null,
  all = true,
  own = false,
  ...options
}: ModelOptions = {}): Promise<ModelAt> {
  const endpoint = await startEndpoint(options)
  const usage = createUsage(openMemoryStore(memoryStorePlace()), { now: Date.now, server: budget, team: null, all })
  const problems: unknown[] = []
  const errors: unknown[] = []
  const model = createModel({ key: 'key', baseUrl: endpoint.url, name: 'scripted', callMs, answerTokens: 4_000 }, usage, (error) =>
    errors.push(error),
  )
  const assistant = createAssistant({
    local: own ? localAssistant() : shared,
    model,
    usage,
    totalMs,
    failed: (cause) => problems.push(cause),
  })
  const close = async () => {
    await assistant.close()
    await endpoint.close()
  }
  return { assistant, endpoint, problems, errors, close }
}

/** The same, closed when the test is finished. */
export async function modelInTest(options: ModelOptions = {}): Promise<ModelAt> {
  const at = await modelAt(options)
  onTestFinished(at.close)
  return at
}

/** The ideas of a labelled writestorm under ids that look like the product's. */
export function ideasOf(name: string): readonly AssistantText[] {
  const { ideas } = JSON.parse(readFileSync(new URL(`../fixtures/assistant/writestorms/${name}.json`, import.meta.url), 'utf8')) as {
    readonly ideas: readonly { readonly text: string }[]
  }
  return ideas.map(({ text }, number) => ({ id: number.toString(16).padStart(32, 'a'), text }))
}

/** The hostile ideas. */
export function hostileIdeas(): readonly AssistantText[] {
  const all = JSON.parse(readFileSync(new URL('../fixtures/assistant/injections.json', import.meta.url), 'utf8')) as readonly {
    readonly text?: string
    readonly repeat?: string
    readonly times?: number
  }[]
  return all.map(({ text, repeat = '', times = 0 }, number) => ({
    id: number.toString(16).padStart(32, 'b'),
    text: text ?? repeat.repeat(times),
  }))
}
