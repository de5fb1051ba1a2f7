import { describe, expect, it } from 'vitest'
import { maskingOf } from '../../../server/assistant/model/masking.ts'
import type { Misbehaviour } from '../../assistant/endpoint/misbehaviour.ts'
import type { Mode } from '../../assistant/endpoint/mode.ts'
import type { ModelAt } from '../../assistant/modelAt.ts'
import { asker, hostileIdeas, ideasOf, modelAt, modelInTest, open } from '../../assistant/modelAt.ts'
import { assistantContract, expectPartition } from '../../contracts/assistant.ts'

assistantContract('a model behind an endpoint', async () => {
  const opened: ModelAt[] = []
  return {
    open: async () => {
      const at = await modelAt({ own: true })
      opened.push(at)
      return at.assistant
    },
    destroy: async () => {
      await Promise.all(opened.map((at) => at.close()))
    },
  }
})

const football = ideasOf('football')
const input = { language: 'en', texts: football } as const

async function themes({ assistant }: ModelAt, texts = football) {
  const answered = await assistant.ask('themes', { language: 'en', texts }, asker, open)
  if (answered.status !== 'answered') throw new Error(`failed: ${answered.reason}`)
  expectPartition(answered.answer, texts)
  return answered
}

describe('a model that groups 60 ideas', () => {
  it('names the themes in one call and places the ideas in batches of at most 50', async () => {
    const at = await modelInTest()
    const answered = await themes(at)
    expect(answered).toMatchObject({ engine: 'scripted', instead: null })
    expect(at.endpoint.requests).toHaveLength(3)
    expect(answered.report?.sent).toEqual(at.endpoint.requests.map(({ body }) => body))
    expect(answered.report?.tokens).toBeGreaterThan(1000)
  })

  it.each<Mode>(['no-json-schema', 'no-json-object', 'ignores-format', 'reasoning', 'old-server', 'strict-compatible'])(
    'works with an endpoint of the kind %s, and remembers what it takes',
    async (mode) => {
      const at = await modelInTest({ mode })
      expect(await themes(at)).toMatchObject({ engine: 'scripted', instead: null })
      const before = at.endpoint.requests.length
      await themes(at)
      expect(at.endpoint.requests.length - before).toBe(3)
    },
  )

  it('stays within the limits of Azure', async () => {
    expect(await themes(await modelInTest({ profile: 'azure' }))).toMatchObject({ engine: 'scripted', instead: null })
  })

  it('asks about at most 300 ideas, and groups more of them by wording', async () => {
    const at = await modelInTest()
    const many = Array.from({ length: 301 }, (_, n) => ({ id: `c${n}`, text: `${football[n % 60]?.text} ${n}` }))
    expect(await themes(at, many)).toMatchObject({ engine: 'local', instead: 'too-many' })
    expect(at.endpoint.requests).toEqual([])
  })
})

/** What a fault in every call comes to: the model's answer repaired, or the local one with the reason. */
const everyCall: readonly (readonly [Misbehaviour, string | null])[] = [
  ['missing-ids', null],
  [{ kind: 'missing-ids', share: 0.5 }, 'unusable'],
  ['duplicated-ids', null],
  ['invented-ids', null],
  ['unknown-enum-value', null],
  [{ kind: 'unknown-enum-value', share: 0.5 }, 'unusable'],
  ['extra-properties', null],
  ['all-in-one-theme', 'unusable'],
  ['hundred-themes', null],
  ['truncated', 'unusable'],
  ['refusal', 'refused'],
  ['content-filter', 'refused'],
  ['prompt-filtered', 'refused'],
  ['empty-choices', 'unusable'],
  ['null-content', 'unusable'],
  ['wrong-types', 'unusable'],
  ['not-json', 'unusable'],
  ['broken-body', 'unavailable'],
  ['html', 'unusable'],
  ['one-megabyte', 'unusable'],
  ['unauthorized', 'unavailable'],
  ['rate-limited', 'unavailable'],
  ['server-error', 'unavailable'],
  ['connection-reset', 'unavailable'],
]

describe('a model that misbehaves', () => {
  it.each(everyCall)('in every call by %j leaves every idea in exactly one place and says %s', async (fault, instead) => {
    const at = await modelInTest({ misbehave: () => fault })
    const answered = await themes(at)
    expect(answered).toMatchObject(instead === null ? { engine: 'scripted', instead } : { engine: 'local', instead })
    expect(at.problems).toEqual([])
  })

  it.each(everyCall)('in the second batch only by %j leaves every idea in exactly one place', async (fault) => {
    const at = await modelInTest({ misbehave: ({ question, batch }) => (question === 'themes_assigned' && batch === 1 ? fault : null) })
    const answered = await themes(at)
    expect(answered.engine === 'local').toBe(answered.instead !== null)
    expect(at.problems).toEqual([])
  })

  it.each<Misbehaviour>([
    'links-in-titles',
    'markdown-in-titles',
    'mentions-in-titles',
    'control-characters-in-titles',
    'bidi-characters-in-titles',
    'prompt-echo',
  ])('by %j in its titles shows nothing but plain words', async (fault) => {
    const answered = await themes(await modelInTest({ misbehave: () => fault }))
    for (const { title } of answered.answer.themes) expect(title).not.toMatch(/https?:|www\.|@|\]\(/)
  })

  it.each<Misbehaviour>(['hanging', { kind: 'slow-drip', pause: 1_000 }])(
    'by %j ends with its deadline, and the local answer',
    async (fault) => {
      const at = await modelInTest({ misbehave: () => fault, callMs: 150 })
      expect(await themes(at)).toMatchObject({ engine: 'local', instead: 'timed-out' })
    },
  )

  it('ends with the deadline for all calls together, too', async () => {
    const at = await modelInTest({ misbehave: () => 'hanging', totalMs: 150 })
    expect(await themes(at)).toMatchObject({ engine: 'local', instead: 'timed-out' })
  })

  it('that is told to wait for an hour is not waited for', async () => {
    const at = await modelInTest({ misbehave: () => ({ kind: 'rate-limited', retryAfter: 30 }), callMs: 300 })
    expect(await themes(at)).toMatchObject({ engine: 'local', instead: 'timed-out' })
  })

  it('is left alone after three failures in a row', async () => {
    const at = await modelInTest({ misbehave: () => 'connection-reset' })
    for (let n = 0; n < 3; n += 1) await themes(at)
    const before = at.endpoint.requests.length
    expect(await themes(at)).toMatchObject({ engine: 'local', instead: 'unavailable' })
    expect(at.endpoint.requests.length).toBe(before)
  })

  it('can be cancelled while it hangs', async () => {
    const at = await modelInTest({ misbehave: () => 'hanging' })
    const controller = new AbortController()
    const asked = at.assistant.ask('themes', input, asker, controller.signal)
    controller.abort()
    expect(await asked).toMatchObject({ status: 'failed', reason: 'cancelled' })
  })

  it('leaves of its errors only status, code and request id in what is logged', async () => {
    const at = await modelInTest({ misbehave: () => 'server-error' })
    await themes(at)
    expect(at.errors.length).toBeGreaterThan(0)
    for (const error of at.errors) expect(Object.keys(error as object).sort()).toEqual(['code', 'request', 'status'])
  })
})

describe('hostile ideas', () => {
  it.each([null, 'obeys-injection'] as const)('leave every idea once, and nothing active, with a model that does %s', async (fault) => {
    const texts = [...football.slice(0, 30), ...hostileIdeas()]
    const at = await modelInTest({ misbehave: () => fault })
    const { answer } = await themes(at, texts)
    for (const { title } of answer.themes) {
      expect(title).not.toMatch(/https?:|www\.|@|\]\(|approved/i)
      expect(title.split(' ').length).toBeLessThanOrEqual(5)
    }
  })

  it('stand only in the message of the user, as values of one JSON document', async () => {
    const at = await modelInTest()
    const texts = hostileIdeas()
    await at.assistant.ask('themes', { language: 'en', texts }, asker, open)
    const systems = at.endpoint.requests.map(({ body }) => (JSON.parse(body) as { messages: { content: string }[] }).messages)
    for (const [system, user] of systems) {
      expect(() => JSON.parse(user?.content ?? '')).not.toThrow()
      for (const { text } of texts) expect(system?.content.includes(text)).toBe(false)
    }
  })
})

describe('what leaves the server', () => {
  it('holds no name of the team, no e-mail address, no telephone number, no id, and names come back in the answer', async () => {
    const at = await modelInTest()
    const texts = football.slice(0, 12).map(({ id, text }, n) => ({
      id,
      text: [`${text} says Ana Souza`, `${text}, ask BRUNO or ana`, `${text} (ana@team.example, +351 912 345 678)`][n % 3] ?? text,
    }))
    const answered = await themes(at, texts)
    const sent = at.endpoint.requests.map(({ body }) => body).join('\n')
    expect(sent).not.toMatch(/ana\b|souza|bruno|team\.example|912/i)
    for (const { id } of texts) expect(sent).not.toContain(id)
    expect(sent).toContain('[P1]')
    expect(JSON.stringify(answered.answer)).not.toMatch(/\[P\d/)
  })

  it('is nothing more once the question is answered, although other calls were still open or waited for their turn', async () => {
    const at = await modelInTest({
      misbehave: ({ question, batch }) => (question !== 'themes_assigned' ? null : batch === 0 ? 'refusal' : 'hanging'),
    })
    const many = Array.from({ length: 300 }, (_, n) => ({ id: `c${n}`, text: `${football[n % 60]?.text} ${n}` }))
    const answered = await themes(at, many)
    const told = [...(answered.report?.sent ?? [])]
    expect(answered).toMatchObject({ engine: 'local', instead: 'refused' })
    const next = await at.assistant.ask('summary', { language: 'en', decided: ['We show free tables'], open: [], next: [] }, asker, open)
    expect(next).toMatchObject({ engine: 'scripted', instead: null })
    const before = at.endpoint.requests.slice(0, -1).map(({ body }) => body)
    expect(before.filter((body) => !told.includes(body))).toEqual([])
  })

  it('is nothing as long as the team, its budget or the operator does not allow it', async () => {
    const local = await modelInTest()
    expect(await local.assistant.ask('themes', input, { ...asker, engine: 'local' }, open)).toMatchObject({
      engine: 'local',
      instead: null,
    })
    expect(local.endpoint.requests).toEqual([])
    const poor = await modelInTest({ budget: 100 })
    expect(await themes(poor)).toMatchObject({ engine: 'local', instead: 'over-budget' })
    expect(poor.endpoint.requests).toEqual([])
    const unknown = await modelInTest({ all: false })
    expect(await themes(unknown)).toMatchObject({ engine: 'local', instead: 'not-allowed' })
    expect(unknown.endpoint.requests).toEqual([])
  })
})

describe('numbers in what people write', () => {
  it.each([
    ['call +351 912 345 678', 'call [telephone]'],
    ['call (11) 98765-4321 today', 'call [telephone] today'],
    ['912 345 678 is busy', '[telephone] is busy'],
    ['from 1.200.000 to 1 500 000 users', 'from 1.200.000 to 1 500 000 users'],
    ['by 05/10/2026 or 2026-10-05', 'by 05/10/2026 or 2026-10-05'],
    ['between 2024 and 2026, 48 h', 'between 2024 and 2026, 48 h'],
  ])('%s leaves as: %s', (written, sent) => {
    expect(maskingOf([])(written).value).toBe(sent)
  })
})

describe('a name in an answer', () => {
  it('comes back, also where the model has dropped the brackets of its mask', () => {
    const { value, restore } = maskingOf(['Ana'])({ text: 'Ana pays' })
    expect(value).toEqual({ text: '[P1] pays' })
    expect(restore(['[P1] pays first', 'P1 pays', 'P12 stays'])).toEqual(['Ana pays first', 'Ana pays', 'P12 stays'])
  })

  it('is not put where the team itself has written what looks like a mask', () => {
    const { value, restore } = maskingOf(['Ana'])('Ana: incident P1 first')
    expect(value).toBe('[P2]: incident P1 first')
    expect(restore('Answer P1 incidents, says P2')).toBe('Answer P1 incidents, says Ana')
  })

  it('never takes the place of a mark with brackets that somebody has written, in this text or another one', () => {
    const written = { ideas: ['Ana pays', 'Bruno asks for [P1]', 'see [P3] and [P0003]'] }
    const { value, restore } = maskingOf(['Ana', 'Bruno'])(written)
    expect(value).toEqual({ ideas: ['[P2] pays', '[P4] asks for [P1]', 'see [P3] and [P0003]'] })
    expect(restore(value)).toEqual(written)
  })

  it('has a mask of its own in each request, so that no other request can give it a meaning', () => {
    const masking = maskingOf(['Ana', 'Bruno'])
    const first = masking('Ana pays')
    const second = masking('[P1] is what Bruno calls her')
    expect([first.value, second.value]).toEqual(['[P1] pays', '[P1] is what [P2] calls her'])
    expect([first, second].map(({ value, restore }) => restore(value))).toEqual(['Ana pays', '[P1] is what Bruno calls her'])
  })

  it('comes back in an answer of the model, and what somebody has written like a mask stays as it was written', async () => {
    const at = await modelInTest()
    const lines = { decided: ['Ana clears incident [P1]'], open: [], next: [] }
    const answered = await at.assistant.ask('summary', { language: 'en', ...lines }, asker, open)
    expect(at.endpoint.requests[0]?.body).toContain('[P2] clears incident [P1]')
    if (answered.status !== 'answered') throw new Error(answered.reason)
    const words = new Set(answered.answer.decided.join(' ').split(' '))
    expect(words).toEqual(new Set(['Ana', 'clears', 'incident', 'P1']))
  })
})
