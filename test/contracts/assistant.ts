import { expect } from 'vitest'
import type { Assistant, AssistantText, Questions } from '../../okra/ports/assistant.ts'
import { type Case, type ContractOptions, describeContract, HOSTILE_TEXTS, type Place } from './contractCase.ts'

type Themes = Questions['themes']['answer']
type VisionThemes = Questions['vision']['input']['themes']

/** The definition of an Assistant. Every engine runs it; it may skip a case only with a reason. */
export function assistantContract(name: string, newPlace: () => Promise<Place<Assistant>>, options: ContractOptions = {}): void {
  describeContract(name, newPlace, options, (contractCase) => {
    for (const [title, texts] of Object.entries(BOARDS)) describePartition(contractCase, title, texts)
    describeVisions(contractCase)
    describeEnding(contractCase)
  })
}

const FACTS = [
  'Players cancel at the last minute',
  'Last-minute cancellations ruin the evening',
  'Nobody knows who is coming',
  'Two players did not turn up and nobody knew',
  'Hard to find a match near my home',
  'I cannot find a match close to work',
  'Search shows matches that are full',
  'The level of a match is unclear',
]
const BOARDS: Readonly<Record<string, readonly string[]>> = {
  'no text': [],
  'one text': ['Players cancel late'],
  'three texts': FACTS.slice(0, 3),
  'a few facts': FACTS,
  'emoji only': ['🎉', '⚽⚽', '🎉', '👩‍👩‍👧‍👦', '🙈'],
  'six identical texts': Array.from({ length: 6 }, () => 'Players cancel late'),
  'texts without a common word': ['apples', 'bicycle', 'chimney', 'dolphin', 'elephant'],
  'other scripts': [
    '预约系统太慢了',
    '预约系统经常出错',
    'Игроки отменяют матчи',
    'Матчи отменяют поздно',
    'الحجز بطيء جدا',
    'การจองช้ามาก',
    '試合が見つからない',
  ],
  'hostile texts': [
    ...HOSTILE_TEXTS,
    'constructor',
    '<script>alert(1)</script>',
    '# *bold* [x](http://x)',
    'x'.repeat(5000),
    'late '.repeat(1000),
    '',
    ' ',
  ],
  '1,000 texts': Array.from(
    { length: 1000 },
    (_, n) => `${FACTS[n % FACTS.length]} ${n % 7} ${['often', 'in spring', 'at noon'][n % 3]} ${n}`,
  ),
}

const numbered = (texts: readonly string[]): AssistantText[] =>
  texts.map((text, n) => ({ id: n % 5 === 4 ? `__proto__${n}` : `c${n}`, text }))
const open = new AbortController().signal
const asker = { team: 'team', names: [], engine: 'model' } as const

function describePartition(contractCase: Case<Assistant>, title: string, texts: readonly string[]): void {
  contractCase(`places every contribution exactly once: ${title}`, async (place) => {
    const assistant = await place.open()
    const input = Object.freeze({ language: 'en' as const, texts: Object.freeze(numbered(texts).map((text) => Object.freeze(text))) })
    const answered = await assistant.ask('themes', input, asker, open)
    if (answered.status !== 'answered') throw new Error(`failed: ${answered.reason}`)
    expect(answered.engine).not.toBe('')
    expectPartition(answered.answer, input.texts)
    if (texts.length < 4) expect(answered.answer.themes).toEqual([])
  })
}

/** Every id once, themes of two or more with distinct plain titles of 2 to 5 words, duplicates within their theme. */
export function expectPartition({ themes, alone }: Themes, texts: readonly AssistantText[]): void {
  const placed = [...themes.flatMap(({ contributions }) => contributions), ...alone]
  expect(placed.toSorted()).toEqual(texts.map(({ id }) => id).toSorted())
  expect(new Set(themes.map(({ title }) => title.toLowerCase())).size).toBe(themes.length)
  for (const { title, contributions, duplicates } of themes) {
    expect(contributions.length).toBeGreaterThan(1)
    expect(title.split(' ').length).toSatisfy((words: number) => words >= 2 && words <= 5, title)
    expect(title).toMatch(/^[^\p{Cc}\p{Cf}<>*_#[\](){}`|\\]{3,80}$/u)
    for (const [id, original] of Object.entries(duplicates)) {
      expect(contributions).toEqual(expect.arrayContaining([id, original]))
      expect(original in duplicates).toBe(false)
    }
  }
}

const THEMES: VisionThemes = [
  { id: 't1', lens: 'pains', title: 'Last-minute cancellations', dots: 7, texts: FACTS.slice(0, 2) },
  { id: 't2', lens: 'gains', title: 'Find a match', dots: 5, texts: ['Players find a match in minutes', 'A match close to home'] },
  {
    id: 't3',
    lens: 'opportunities',
    title: 'Invited friends join',
    dots: 3,
    texts: ['Invited friends join twice as often', 'Invite friends by link'],
  },
  { id: 't4', lens: 'expectations', title: 'Completed matches', dots: 1, texts: ['Grow completed matches by 20 percent'] },
]

function describeVisions(contractCase: Case<Assistant>): void {
  contractCase('gives three different visions of one sentence each, resting on themes that it was given', async (place) => {
    const answered = await (await place.open()).ask('vision', Object.freeze({ language: 'en', themes: Object.freeze(THEMES) }), asker, open)
    if (answered.status !== 'answered') throw new Error(`failed: ${answered.reason}`)
    expectVisions(answered.answer, THEMES)
  })
}

/** Three different sentences of at most 35 words in plain text, each resting on given themes. */
export function expectVisions({ visions }: Questions['vision']['answer'], themes: VisionThemes): void {
  const sentences = visions.map(({ what, outcome, audience }) => `This quarter, we will ${what} in order to ${outcome} for ${audience}.`)
  expect(new Set(sentences).size).toBe(3)
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.split(' ').length).toBeLessThanOrEqual(35)
    expect(sentence).toMatch(/^[^\p{Cc}\p{Cf}<>!?;]+[^.]\.$/u)
    const named = visions[index]?.themes ?? []
    expect(named.length).toBeGreaterThan(0)
    expect(new Set(named).size).toBe(named.length)
    expect(themes.map(({ id }) => id)).toEqual(expect.arrayContaining([...named]))
  }
}

function describeEnding(contractCase: Case<Assistant>): void {
  const many = { language: 'en' as const, texts: numbered(BOARDS['1,000 texts'] ?? []) }
  const few = { language: 'en' as const, texts: numbered(FACTS) }

  contractCase('says that a question was cancelled before it was asked', async (place) => {
    const assistant = await place.open()
    expect(await assistant.ask('themes', few, asker, AbortSignal.abort())).toMatchObject({ status: 'failed', reason: 'cancelled' })
  })
  contractCase('says that a question was cancelled while it was open, and answers the next', async (place) => {
    const assistant = await place.open()
    const controller = new AbortController()
    const open1 = assistant.ask('themes', many, asker, controller.signal)
    const open2 = assistant.ask('themes', few, asker, open)
    controller.abort()
    expect(await open1).toMatchObject({ status: 'failed', reason: 'cancelled' })
    expect(await open2).toMatchObject({ status: 'answered' })
  })
  contractCase('gives each of several questions at once its own answer', async (place) => {
    const assistant = await place.open()
    const boards = [FACTS, FACTS.slice(0, 2), FACTS.slice(2)].map(numbered)
    const answers = await Promise.all(boards.map((texts) => assistant.ask('themes', { language: 'en', texts }, asker, open)))
    for (const [index, answered] of answers.entries()) {
      if (answered.status !== 'answered') throw new Error(`failed: ${answered.reason}`)
      expectPartition(answered.answer, boards[index] ?? [])
    }
  })
  contractCase('fails without throwing once it is closed', async (place) => {
    const assistant = await place.open()
    await assistant.close()
    expect(await assistant.ask('themes', few, asker, open)).toMatchObject({ status: 'failed', reason: 'unavailable' })
  })
}
