import { describe, expect, test } from 'vitest'
import { archive } from '../../../okra/artifacts/archive.ts'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { artifacts } from '../../../okra/artifacts/index.ts'
import { visionSentence } from '../../../okra/artifacts/sentence.ts'
import { summary, summaryMarkdown } from '../../../okra/artifacts/summary.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { writtenBytes } from '../../../server/render/file.ts'
import { sayIn } from '../../../server/words.ts'
import type { Held } from './given.ts'
import { ballot, fact, idOf, movedOn, quarterWith, startedVision } from './given.ts'

const context: ArchiveContext = { team: { name: 'Pricing' }, say: sayIn('en'), language: 'en', nameOf: () => null }
const vision = { what: 'make joining a match effortless', outcome: 'get new players onto the pitch', audience: 'people new to a city' }

const facts = [
  fact('pain 1', 'customer-pains', 'No field nearby'),
  fact('pain 2', 'customer-pains', 'There is no field near me'),
  fact('pain 3', 'customer-pains', 'Players cancel late'),
  fact('pain 4', 'customer-pains', 'Who turns up?'),
  fact('pain 5', 'customer-pains', 'Hurtful words'),
  fact('pain 6', 'customer-pains', 'Rain'),
  fact('gain 1', 'customer-gains', 'Playing the same week'),
  fact('limit 1', 'platform-constraints', 'Search is slow'),
  fact('strength 1', 'platform-strengths', 'Reliable sign-in'),
]

let arrangement = 0
function arranged(session: Held, command: Readonly<Record<string, unknown>> & { readonly type: string }): Held {
  arrangement += 1
  return session.command({ ...command, arrangement: arrangement.toString(16).padStart(32, '0') })
}

function grouped(): Held {
  const form = (theme: string, title: string, ...contributions: readonly string[]) =>
    ({ type: 'FormTheme', theme: idOf(theme), title, contributions: contributions.map(idOf) }) as const
  const revealed = movedOn(startedVision()).opened(facts)
  const themes = arranged(arranged(revealed, form('fields', 'Fields', 'pain 1', 'pain 2')), form('trust', 'Trust', 'pain 3', 'pain 4'))
  const slow = arranged(themes, form('slow', 'Slow platform', 'limit 1'))
  const merged = arranged(slow, { type: 'MarkDuplicate', contribution: idOf('pain 2'), of: idOf('pain 1') })
  return merged.command({ type: 'HideContribution', contribution: idOf('pain 5') })
}

function voted(...ballots: Parameters<Held['opened']>): Held {
  return movedOn(movedOn(grouped())).opened(...ballots)
}

const ballots = [
  ballot('one', { trust: 3, fields: 1 }),
  ballot('two', { trust: 2, fields: 2, 'gain 1': 1 }),
  ballot('three', { fields: 2, 'pain 6': 1 }),
]

/** A whole session #0 with themes, a duplicate, a hidden contribution, a tie and a settled vision. */
function finished(): QuarterState {
  return movedOn(voted(ballots).command({ type: 'SettleVision', ...vision })).opened([]).state
}

function body(state: QuarterState, path: string, change: Partial<typeof context> = {}): string {
  const found = artifacts(state, { ...context, ...change }).find((one) => one.path === path)
  return found ? String(writtenBytes(found)) : 'no such file'
}

describe('The documents of session #0', () => {
  test('have the names of the method, in its order', () => {
    expect(artifacts(finished(), context).map(({ path }) => path)).toEqual([
      'okra/vision.md',
      'okra/quarter.json',
      'okra/session-0/customer-pains.md',
      'okra/session-0/customer-gains.md',
      'okra/session-0/business-opportunities.md',
      'okra/session-0/stakeholder-expectations.md',
      'okra/session-0/platform-notes.md',
    ])
  })

  test('say the vision and the themes with ties in vision.md', () => {
    expect(body(finished(), 'okra/vision.md')).toBe(`# Vision: Pricing, 2026-Q4

> This quarter, we will make joining a match effortless in order to get new players onto the pitch for people new to a city.

## Themes by dots

- Fields (5 dots, same)
- Trust (5 dots, same)
- Playing the same week (1 dot, same)
- Rain (1 dot, same)
- Slow platform (0 dots)
`)
  })

  test('have a theme as a heading, contributions below, duplicates under the original, a mark for what is hidden', () => {
    expect(body(finished(), 'okra/session-0/customer-pains.md')).toBe(`# Customer pains

## Fields (5 dots, same)

- No field nearby
  - Also: There is no field near me

## Trust (5 dots, same)

- Players cancel late
- Who turns up?

## On their own

- Rain (1 dot, same)
- *Hidden by the facilitator*
`)
  })

  test('show the two halves of the platform', () => {
    expect(body(finished(), 'okra/session-0/platform-notes.md')).toBe(`# Platform

## Platform constraints

### Slow platform (0 dots)

- Search is slow

## Platform strengths

### On their own

- Reliable sign-in (0 dots)
`)
  })

  test('say in one sentence that a lens is empty', () => {
    expect(body(finished(), 'okra/session-0/business-opportunities.md')).toBe(
      '# Business opportunities\n\nNothing was added to this lens.\n',
    )
  })

  test('are written in the language of the team', () => {
    const portuguese = body(finished(), 'okra/session-0/customer-pains.md', { say: sayIn('pt-BR') })
    expect(portuguese).toContain('# Dores dos clientes\n\n## Fields (5 pontos, empate)')
    expect(portuguese).toContain('- *Ocultada por quem facilita*')
  })

  test('keep Markdown and HTML of users as text', () => {
    const session = movedOn(startedVision()).opened([fact('evil', 'customer-pains', '<script>x</script> **b** [l](javascript:x) # y')])
    const theme = arranged(session, { type: 'FormTheme', theme: idOf('t'), title: '*_</h2>_*', contributions: [idOf('evil')] })
    const done = movedOn(
      movedOn(movedOn(theme))
        .opened(ballots)
        .command({ type: 'SettleVision', ...vision, what: 'do *this*' }),
    ).opened([]).state
    const pains = body(done, 'okra/session-0/customer-pains.md')
    expect(pains).toContain('## \\*\\_\\</h2>\\_\\* (0 dots)')
    expect(pains).toContain('- \\<script>x\\</script> \\*\\*b\\*\\* \\[l\\](javascript:x) \\# y')
    expect(body(done, 'okra/vision.md', { team: { name: '<b>' } })).toContain(
      '# Vision: \\<b>, 2026-Q4\n\n> This quarter, we will do \\*this\\* in order',
    )
  })

  test('tell no dots when nothing was counted, and the order when it was made by hand', () => {
    const voting = movedOn(grouped())
    const back = movedOn(voting.command({ type: 'SkipActivity', from: runAt(voting) })).opened([])
    expect(body(back.state, 'okra/vision.md')).toContain('No vision was settled.\n\n## Themes\n\n- Fields\n- Slow platform\n- Trust\n')
    expect(body(back.state, 'okra/session-0/customer-pains.md')).toContain('## Fields\n')
    const byHand = { type: 'OrderByHand', order: [idOf('trust'), idOf('gain 1')] } as const
    const again = back.command({ type: 'ReopenSession', session: 0 }).command({ type: 'EnterActivity', activity: 'dots' })
    const ordered = again.command({ ...byHand, run: runAt(again) })
    expect(body(ordered.state, 'okra/vision.md')).toContain(
      '## Themes in the order that the team gave them\n\n1. Trust\n2. Playing the same week\n- Fields\n- Slow platform\n',
    )
    expect(summaryMarkdown(ordered.state, { ...context, next: null })).toContain(
      '**In the order that the team gave them**\n\n1. Trust\n2. Playing the same week\n\n**Set aside for now**\n\n- Fields\n- Slow platform\n',
    )
  })

  test('hold no person and no time, and are the same bytes each time', () => {
    const state = finished()
    const all = artifacts(state, context)
    expect(artifacts(structuredClone(state), context)).toEqual(all)
    expect(
      all
        .map(({ body }) => body)
        .join('')
        .replace('2026-10-01', ''),
    ).not.toMatch(/\bana\b|\d{2}:\d{2}|20\d\d-\d\d-\d\d|[0-9a-f]{32}/)
  })

  test('say in a line what is stale, in every file that shows it', () => {
    const reopened = movedOn(voted(ballots).command({ type: 'SettleVision', ...vision }))
      .opened([])
      .command({ type: 'ReopenSession', session: 0 })
    const { state } = reopened.command({ type: 'RestartActivity', activity: 'themes' })
    const line = '*Rests on “Group the facts”, which was started again.*'
    expect(body(state, 'okra/vision.md')).toContain(
      `for people new to a city.\n\n${line}\n\n## Themes by dots\n\n${line}\n\n- Fields (5 dots`,
    )
    expect(summaryMarkdown(state, { ...context, next: null }).split(line)).toHaveLength(3)
    const pains = body(state, 'okra/session-0/customer-pains.md')
    expect(pains).toContain(line)
    expect(pains).not.toContain('## Fields')
    expect(pains).toContain('- Players cancel late')
    expect(body(finished(), 'okra/vision.md')).not.toContain('Rests on')
  })

  test('are there as soon as their session has been started, with what is public by then', () => {
    expect(artifacts(initialQuarter, context)).toEqual([])
    expect(body(startedVision().state, 'okra/session-0/customer-pains.md')).toContain('Nothing was added to this lens.')
    expect(body(voted(ballots).state, 'okra/vision.md')).toContain('No vision was settled.\n\n## Themes by dots\n\n- Fields (5 dots, same)')
    expect(artifacts(finished(), context)).toHaveLength(7)
  })

  test('say when simulated teammates took part', () => {
    expect(body({ ...finished(), simulated: true }, 'okra/vision.md')).toContain('was not anonymous.')
    expect(body(finished(), 'okra/vision.md')).not.toContain('anonymous')
  })
})

function runAt({ state }: Held): string {
  const session = state.sessions[0]
  return session?.activities[session.position]?.at(-1)?.id ?? 'no run'
}

describe('The archive', () => {
  test('has a plain name and its files ordered by path', () => {
    const { name, files } = archive(finished(), context)
    expect(name).toBe('okra-2026-Q4.zip')
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual([...paths].sort())
    expect(paths).toHaveLength(7)
    expect(files.every(({ about }) => context.say(about) !== '')).toBe(true)
  })

  test('has no path, quote or foreign letter in its name', () => {
    const named = (label: string) => archive({ ...initialQuarter, quarter: { id: 'x', label, startsOn: '2026-10-01' } }, context).name
    expect([named('../"Q4" ação\r\n'), named('四半期')]).toEqual(['okra-..Q4acao.zip', 'okra.zip'])
    expect(archive(quarterWith(), context)).toEqual({ name: 'okra.zip', files: [] })
  })
})

describe('The summary', () => {
  const next = { session: 1, when: 'Friday 18 September at 10:00' } as const

  test('reads in a chat: vision, top themes, what was set aside, what comes next', () => {
    expect(summaryMarkdown(finished(), { ...context, next })).toBe(`**Vision for 2026-Q4: Pricing**

> This quarter, we will make joining a match effortless in order to get new players onto the pitch for people new to a city.

**What weighs most**

- Fields (5 dots, same)
- Trust (5 dots, same)
- Playing the same week (1 dot, same)
- Rain (1 dot, same)

**Set aside for now**

- Slow platform
- and 1 fact on its own, without dots

Next: session 1, OKR ideation, proposed for Friday 18 September at 10:00
`)
  })

  test('is also there as data, with ties', () => {
    const came = summary(finished())
    expect(came).toMatchObject({ vision, by: 'dots', simulated: false })
    expect(came?.top.map(({ title, dots, rank, tied, alone }) => [title, dots, rank, tied, alone])).toEqual([
      ['Fields', 5, 1, true, false],
      ['Trust', 5, 1, true, false],
      ['Playing the same week', 1, 3, true, true],
      ['Rain', 1, 3, true, true],
    ])
    expect(came?.setAside.map(({ title }) => title)).toEqual(['Slow platform'])
    expect(came?.alone.map(({ title }) => title)).toEqual(['Reliable sign-in'])
  })

  test('ends the list after five, but never between two that are tied', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const revealed = movedOn(startedVision({ dots: 10 })).opened(names.map((name) => fact(name, 'customer-gains', `Gain ${name}`)))
    const lines = (dots: Readonly<Record<string, number>>) =>
      summaryMarkdown(movedOn(movedOn(revealed)).opened([ballot('x', dots)]).state, { ...context, next: null })
        .split('\n')
        .filter((line) => line.startsWith('- '))
    expect(lines({ a: 3, b: 3, c: 3, d: 2, e: 2, f: 1, g: 1 })).toEqual([
      '- Gain a (3 dots, same)',
      '- Gain b (3 dots, same)',
      '- Gain c (3 dots, same)',
      '- Gain d (2 dots, same)',
      '- Gain e (2 dots, same)',
      '- and 2 more with dots',
    ])
    expect(lines({ a: 3, b: 2, c: 2, d: 2, e: 1, f: 1 })).toHaveLength(7)
    expect(lines({ a: 3, b: 2 }).slice(0, 2)).toEqual(['- Gain a (3 dots)', '- Gain b (2 dots)'])
  })

  test('says what there is not', () => {
    const empty = summaryMarkdown(movedOn(movedOn(movedOn(startedVision()).opened(facts.slice(0, 1)))).opened([ballot('x', {})]).state, {
      ...context,
      next: null,
    })
    expect(empty).toContain(
      'No vision was settled.\n\nNo dots were placed.\n\n**Set aside for now**\n\n- and 1 fact on its own, without dots\n',
    )
    expect(summaryMarkdown(startedVision().state, { ...context, next: null })).toContain('The dots were not counted.\n')
    expect(summaryMarkdown(initialQuarter, { ...context, next: null })).toBe('')
    expect(summary(initialQuarter)).toBeNull()
  })

  test('escapes what users wrote', () => {
    const state = finished()
    const marked = summaryMarkdown({ ...state, quarter: null }, { ...context, team: { name: '[x](y)' }, next: null })
    expect(marked).toContain('\\[x\\](y)')
  })
})

describe('The sentence of a vision', () => {
  const say = sayIn('en')
  const none = { what: 'grow', outcome: '', audience: '' }

  test('leaves out what is missing', () => {
    expect(visionSentence(none, say)).toBe('This quarter, we will grow.')
    expect(visionSentence({ ...none, outcome: 'win' }, say)).toBe('This quarter, we will grow in order to win.')
    expect(visionSentence({ ...none, audience: 'players' }, say)).toBe('This quarter, we will grow for players.')
    expect(visionSentence({ ...none, outcome: 'win', audience: 'players' }, sayIn('pt-BR'))).toBe(
      'Neste trimestre, vamos grow a fim de win para players.',
    )
  })

  test('ends once, whatever was typed at the end of its parts', () => {
    expect(visionSentence({ what: 'grow.', outcome: 'win. ', audience: 'all players.' }, say)).toBe(
      'This quarter, we will grow in order to win for all players.',
    )
  })
})
