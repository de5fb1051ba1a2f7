import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { footballLog, footballPeople } from '../../../okra/example/football.ts'
import { shortNames, withIds, withNames } from '../../../okra/exchange/names.ts'
import { previewOf } from '../../../okra/exchange/preview.ts'
import { quarterJson } from '../../../okra/exchange/quarterFile.ts'
import { nextAct } from '../../../okra/overview/nextAct.ts'
import { pathOf } from '../../../okra/overview/path.ts'
import { decideImport } from '../../../okra/quarter/importing.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { readQuarter } from '../../../server/exchange/reading.ts'
import { sayIn } from '../../../server/words.ts'
import { dana, football } from '../../fixtures/archive/football.ts'
import { writtenFiles } from '../../fixtures/archive/written.ts'
import { plays } from '../../fixtures/logs/plays.ts'
import { codeOf, idOf, moveOn, quarter, Room } from '../../given.ts'
import { TeamOfEight } from '../quarters/teamOfEight.ts'
import { simulate } from '../simulating.ts'

const nameOf = (person: string) => (person === dana.key ? dana.name : person.toUpperCase())
const context: ArchiveContext = { team: { name: 'Matchday' }, say: sayIn('en'), language: 'en', nameOf }
const place = { at: 5_000_000, keyOf: (name: string) => (name === dana.name ? dana.key : name.toLowerCase()) }

/** A new quarter into which this one was read. */
function readInto(state: QuarterState): QuarterState {
  const room = new Room()
  room.import(readQuarter(quarterJson(state, nameOf), place))
  return room.state
}

const bytesOf = (state: QuarterState) => Object.fromEntries(writtenFiles(state, context).map(({ path, bytes }) => [path, bytes.toString()]))

/** The football quarter with check-ins and an end. */
function finished(): QuarterState {
  const room = football()
  const { keyResults, milestones, hypotheses } = room.state.plan
  const [[joined = ''] = [], [recommendations = ''] = []] = [Object.keys(keyResults), Object.keys(milestones)]
  room.send({ type: 'CheckInKeyResult', keyResult: joined, value: 38.5, confidence: 'medium', note: 'slow start' })
  room.send({ type: 'CheckInMilestone', milestone: recommendations, status: 'done', note: '#1 of all' })
  room.send({ type: 'JudgeHypothesis', hypothesis: Object.keys(hypotheses)[0] ?? '', status: 'validated' })
  room.send({ type: 'CloseQuarter', learnings: 'People do read e-mails' })
  return room.state
}

/** The football quarter in which sessions were started again in their middle. */
function restarted(): QuarterState {
  const room = football()
  for (const [session, activity] of [
    [0, 'themes'],
    [2, 'types'],
  ] as const) {
    room.send({ type: 'ReopenSession', session })
    room.send({ type: 'RestartActivity', activity })
    while (room.state.live !== null) moveOn(room)
  }
  return room.state
}

/** The example quarter: eight people, five sessions, check-ins and an end. */
function example(): QuarterState {
  const method = createMethod()
  return method.fold(
    footballLog(method, { quarter, label: '2026-Q4', startsOn: '2026-10-05', people: [...footballPeople], until: 'closed' }),
  )
}

describe('A quarter that is written and read again', () => {
  const states: readonly (readonly [string, () => QuarterState])[] = [
    ['of the football team', () => football().state],
    ['that is closed', finished],
    ['with results that are stale', restarted],
    ['of the example', example],
    ...Object.entries(plays).map(([name, play]) => [`of the play ${name}`, () => play().state] as const),
  ]

  test.each(states)('%s gives the same archive byte by byte', (_name, stateOf) => {
    const state = stateOf()
    const again = readInto(state)
    expect(again.sessions).toEqual({})
    expect(bytesOf(again)).toEqual(bytesOf(state))
    expect(bytesOf(readInto(again))).toEqual(bytesOf(state))
  })

  test('brings the plan itself, not only its documents', () => {
    const { plan } = readInto(finished())
    const [milestone] = Object.values(plan.milestones)
    expect(milestone).toMatchObject({
      text: 'New ranking algorithm',
      type: 'spike',
      effort: 'S',
      placement: { start: 1, end: 2 },
      status: 'done',
    })
    expect(plan.hypotheses[milestone?.hypothesis ?? '']?.status).toBe('validated')
    expect(Object.values(plan.milestones).find(({ owner }) => owner === dana.key)?.text).toBe('Smart match recommendations')
    expect(plan.checkIns.milestones[milestone?.id ?? '']).toEqual([{ at: 5_000_000, status: 'done', note: '#1 of all' }])
    expect(plan.reflection).toEqual({ at: 5_000_000, learnings: 'People do read e-mails' })
  })

  test('still says which results are stale', () => {
    const again = readInto(restarted())
    expect(again.plan.stale).toEqual({ themes: 'themes', vision: 'themes' })
    expect(bytesOf(again)['okra/vision.md']).toContain('*Rests on “Group the facts”, which was started again.*')
    expect(bytesOf(again)['okra/session-2/clusters-and-types.md']).toContain(
      '# Clusters and types\n\n*“Place dots on milestones” rests on “Type and link each one”, which was started again.*\n\n## ',
    )
  })

  test('can be gone on with: a session that is run here takes the place of the one that was brought along', () => {
    const room = new Room()
    room.import(readQuarter(quarterJson(football().state, nameOf), place))
    room.send({ type: 'StartSession', session: 0 })
    expect(Object.keys(room.state.plan.milestones)).toHaveLength(6)
    expect(bytesOf(room.state)['okra/session-0/customer-pains.md']).toContain('Nothing was added to this lens.')
    expect(bytesOf(room.state)['okra/session-2/clusters-and-types.md']).toContain('Try other filters in the search')
  })

  test('has no key of a person, no id and no time in its file', () => {
    const json = quarterJson(finished(), nameOf)
    expect(json).not.toMatch(/p-dana|author-|[0-9a-f]{32}|"at":/)
    expect(json).not.toMatch(/\b\d{6,}\b/)
    expect(JSON.parse(json)).toMatchObject({ format: 'okra-quarter', version: 1, quarter: { label: '2026-Q4', startsOn: '2026-10-05' } })
  })

  test('leaves out an owner whom nobody knows here', () => {
    const content = readQuarter(quarterJson(football().state, nameOf), { at: 1, keyOf: () => null })
    expect(Object.values(content.plan.milestones).map(({ owner }) => owner)).toEqual([null, null, null, null, null, null])
  })
})

describe('A quarter of eight people, with everything that happens to teams, that is written and read again', () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed))('gives the same archive, team %i', (seed) => {
    const { state } = new TeamOfEight(seed).play().room
    const again = readInto(state)
    expect(bytesOf(again)).toEqual(bytesOf(state))
    expect(quarterJson(readInto(again), nameOf)).toBe(quarterJson(state, nameOf))
  })
})

describe('A session of simulated people that is written and read again', () => {
  test.each([0, 1, 2, 3, 4] as const)('gives the same archive, Session #%i', (session) => {
    for (const seed of [1, 2, 3]) {
      const { state } = simulate(seed, seed === 2 ? 'pt-BR' : 'en', session).room
      const again = readInto(state)
      expect(bytesOf(again)).toEqual(bytesOf(state))
      expect(quarterJson(again, nameOf)).toBe(quarterJson(state, nameOf))
    }
  })
})

describe('What a quarter that was read brings', () => {
  test('is said in numbers: sessions, items of each kind, contributions, and owners nobody knows', () => {
    const read = readQuarter(quarterJson(football().state, nameOf), place)
    expect(previewOf(read, read.quarter, ['Eve', 'Dan', 'Eve'])).toEqual({
      quarter: { label: '2026-Q4', startsOn: '2026-10-05' },
      simulated: false,
      sessions: [0, 1, 2, 3, 4],
      items: { companyObjectives: 3, areas: 2, objectives: 3, keyResults: 3, hypotheses: 2, milestones: 6, dependencies: 6 },
      contributions: 16,
      unknownOwners: ['Dan', 'Eve'],
    })
  })

  test('shows on the path as what was left behind, and what is next comes after it', () => {
    const again = readInto(football().state)
    expect(pathOf(again).map(({ status, day, came }) => [status, day, came])).toEqual([
      ['open', null, { visions: 1, themes: 1 }],
      ['open', null, { objectives: 2, keyResults: 3 }],
      ['open', null, { milestones: 5, dropped: 1 }],
      ['open', null, { sized: 5, dependencies: 6 }],
      ['open', null, { placed: 5, answers: 5, committed: 4 }],
    ])
    expect(nextAct(again, 'facilitator', [0, 1, 2, 3, 4])).toEqual({ kind: 'check-in' })
    expect(nextAct(readInto(plays['session-1']?.().state ?? again), 'facilitator', [0, 1, 2, 3, 4])).toEqual({ kind: 'start', session: 2 })
  })

  test('takes the place of areas of the same name that the team has kept', () => {
    const kept = { id: idOf(1, 'f'), name: 'Matchmaking & Discovery', colour: 'pink', duty: 'an old duty' } as const
    const room = new Room({ settings: { areas: [kept, { ...kept, id: idOf(2, 'f'), name: 'Growth' }] } })
    room.import(readQuarter(quarterJson(football().state, nameOf), place))
    room.send({ type: 'StartSession', session: 0 })
    expect(Object.values(room.state.plan.areas).map(({ name, duty }) => [name, duty])).toEqual([
      ['Matchmaking & Discovery', 'finding a match'],
      ['Community & Trust', ''],
      ['Growth', 'an old duty'],
    ])
  })
})

describe('Reading a quarter', () => {
  test('takes out of every text what could not be typed either', () => {
    const json = quarterJson(football().state, nameOf).replaceAll('Finding a match', 'Finding \u202ea match')
    const { plan: cleaned, imported: gathered } = readQuarter(json, place)
    expect(JSON.stringify([cleaned, gathered])).not.toContain('\u202e')
    expect(cleaned.themes.map(({ title }) => title)).toContain('Finding a match')
  })

  const { plan, imported } = readQuarter(quarterJson(football().state, nameOf), place)
  const content = { plan, imported }

  test('is for who leads, into a quarter in which nothing has happened', () => {
    const fresh = new Room()
    expect(codeOf(() => decideImport(fresh.state, content, 'participant'))).toBe('not-allowed')
    expect(codeOf(() => decideImport(fresh.state, content, 'stakeholder'))).toBe('not-allowed')
    expect(codeOf(() => decideImport(football().state, content, 'facilitator'))).toBe('quarter-begun')
    const twice = fresh.method.fold(decideImport(fresh.state, content, 'cofacilitator'), fresh.state)
    expect(codeOf(() => decideImport(twice, content, 'facilitator'))).toBe('quarter-begun')
  })
})

describe('Short names', () => {
  const id = fc.stringMatching(/^[0-9a-f]{32}$/)
  const text = fc.oneof(fc.string(), fc.constantFrom('#', '#1', '##1', '#0', '#x', ' #1'))

  test('bring every value back, whatever people wrote, and ids in their order', () => {
    const json = (ids: readonly string[]) =>
      fc.letrec((tie) => ({
        value: fc.oneof({ maxDepth: 3 }, text, fc.constantFrom(...ids), fc.double({ noNaN: true }), fc.array(tie('value')), tie('object')),
        object: fc.dictionary(fc.oneof(text, fc.constantFrom(...ids)), tie('value')),
      })).value
    const given = fc.uniqueArray(id, { minLength: 1, maxLength: 12 }).chain((ids) => fc.tuple(fc.constant(ids), json(ids)))
    fc.assert(
      fc.property(given, ([ids, value]) => {
        const written = JSON.stringify(withNames(value, shortNames(ids)))
        for (const one of ids) expect(written).not.toContain(one)
        expect(withIds(JSON.parse(written), [...ids].sort())).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 300 },
    )
  })
})
