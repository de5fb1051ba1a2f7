import { describe, expect, test } from 'vitest'
import { vision } from '../../../okra/playbook/vision.ts'
import { currentClock, nextDue, remaining } from '../../../okra/quarter/clock.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import {
  clusteringRoom,
  codeOf,
  draftingRoom,
  given,
  idOf,
  moveOn,
  quarter,
  Room,
  settings,
  sixFacts,
  votingRoom,
  writingRoom,
} from '../../given.ts'

const opened = { type: 'QuarterOpened', v: 1, quarter, label: '2026-Q4', startsOn: '2026-10-05' } as const
const started = { type: 'SessionStarted', v: 1, session: 0, playbook: vision, settings, at: 1_000_000 } as const
const factsOpened = {
  type: 'ActivityOpened',
  v: 1,
  activity: 'facts',
  run: 1,
  threshold: 3,
  mode: 'silent',
  groups: [],
  at: 1_000_000,
} as const
const facts = `${quarter}.0.1.facts.1`

describe('A quarter', () => {
  test('is opened once', () => {
    const command = { type: 'OpenQuarter', quarter, label: '2026-Q4', startsOn: '2026-10-05' } as const
    given().when(command).thenHappens([opened])
    given(opened).when(command).thenRefused('already-there')
  })

  test('has an id of 128 bits', () => {
    given().when({ type: 'OpenQuarter', quarter: 'Q4', label: '2026-Q4', startsOn: '2026-10-05' }).thenRefused('wrong-id')
  })

  test('takes nothing before it is opened', () => {
    given().when({ type: 'StartSession', session: 0 }).thenRefused('unknown-quarter')
  })

  test('does not understand what no activity has', () => {
    given(opened, started, factsOpened).when({ type: 'Teleport' }).thenRefused('not-understood')
    given(opened, started, factsOpened).when({ type: 'constructor' }).thenRefused('not-understood')
  })

  test('ignores an event of a later build', () => {
    const room = writingRoom()
    expect(room.method.evolve(room.state, { type: 'ConfettiThrown' })).toEqual(room.state)
  })
})

describe('Starting a session', () => {
  test('pins the playbook and the settings and opens the first activity', () => {
    given(opened).when({ type: 'StartSession', session: 0 }).thenHappens([started, factsOpened])
  })

  test('is refused while a session runs, and a second time', () => {
    given(opened, started, factsOpened).when({ type: 'StartSession', session: 0 }).thenRefused('session-running')
    const closed = { type: 'SessionClosed', v: 1, at: 1_000_001 } as const
    given(opened, started, factsOpened, closed).when({ type: 'StartSession', session: 0 }).thenRefused('already-there')
  })

  test('is refused for a session that this build cannot run', () => {
    const early = new Room({ sessions: [vision] })
    expect(early.refusal({ type: 'StartSession', session: 3 })).toBe('session-not-ready')
  })

  test('is refused with fewer people than k, unless it is started openly with threshold 1', () => {
    const alone = { present: 2 }
    given(opened).when({ type: 'StartSession', session: 0 }, alone).thenRefused('too-few-people')
    given(opened)
      .when({ type: 'StartSession', session: 0, openly: true }, alone)
      .thenHappens([started, { ...factsOpened, threshold: 1 }])
  })

  test('stays anonymous with enough people, even if it was meant to be open', () => {
    given(opened).when({ type: 'StartSession', session: 0, openly: true }).thenHappens([started, factsOpened])
  })

  test('divides the lenses into two groups from 2k people on', () => {
    const [, activity] = new Room({ present: 6 }).send({ type: 'StartSession', session: 0, divided: true })
    expect(activity).toMatchObject({
      mode: 'divide-and-conquer',
      groups: [
        ['customer-pains', 'customer-gains', 'business-opportunities'],
        ['stakeholder-expectations', 'platform-constraints', 'platform-strengths'],
      ],
    })
  })

  test('leaves the room whole below 2k people, where each device only gets its own order', () => {
    const [, activity] = new Room({ present: 5 }).send({ type: 'StartSession', session: 0, divided: true })
    expect(activity).toMatchObject({ mode: 'divide-and-conquer', groups: [] })
  })
})

describe('Moving on', () => {
  test('closes the box, reveals it and opens the next activity', () => {
    const { room } = clusteringRoom()
    expect(room.log.map(({ type }) => type)).toEqual([
      'QuarterOpened',
      'SessionStarted',
      'ActivityOpened',
      'ActivityClosed',
      'Revealed',
      'ActivityOpened',
    ])
    expect(room.run.activity).toBe('themes')
  })

  test('is one step when two facilitators press next at once', () => {
    const room = writingRoom()
    for (const author of ['x', 'y', 'z']) room.put(author, { lens: 'customer-pains', text: author })
    const from = room.run.id
    moveOn(room)
    expect(room.refusal({ type: 'MoveOn', from }, { role: 'cofacilitator' })).toBe('already-moved-on')
    expect(room.run.activity).toBe('themes')
  })

  test('is one step also while the box is not opened yet', () => {
    const closed = {
      type: 'ActivityClosed',
      v: 1,
      run: facts,
      discarded: false,
      next: { kind: 'close' },
      at: 1_000_001,
    } as const
    given(opened, started, factsOpened, closed).when({ type: 'MoveOn', from: facts }).thenRefused('already-moved-on')
    given(opened, started, factsOpened, closed).when({ type: 'SkipActivity', from: facts }).thenRefused('already-moved-on')
    given(opened, started, factsOpened, closed).when({ type: 'RestartActivity', activity: 'facts' }).thenRefused('close-first')
  })

  test('is refused below k voices, whoever else has spoken', () => {
    const room = writingRoom()
    room.put('x', { lens: 'customer-pains', text: 'one' })
    room.put('y', { lens: 'customer-pains', text: 'two' })
    room.put('by card', { lens: 'customer-pains', text: 'three' }, room.run.id, room.id(), false)
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
    room.put('z', { lens: 'customer-pains', text: 'four' })
    moveOn(room)
    expect(Object.keys(room.session.contributions)).toHaveLength(4)
  })

  test('counts voices and not contributions', () => {
    const room = writingRoom()
    for (const text of ['one', 'two', 'three', 'four']) room.put('x', { lens: 'customer-pains', text })
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
  })

  test('needs one voice when it is open, and nobody is no voice', () => {
    const room = new Room({ present: 1 })
    room.send({ type: 'StartSession', session: 0, openly: true })
    expect(room.refusal({ type: 'MoveOn', from: room.run.id, openly: true })).toBe('too-few-voices')
    room.put('x', { lens: 'customer-pains', text: 'one' })
    moveOn(room)
    expect(room.run.activity).toBe('themes')
  })

  test('asks each group that can be told apart for k voices of its own', () => {
    const room = new Room({ present: 6 })
    room.send({ type: 'StartSession', session: 0, divided: true })
    for (const author of ['a', 'b', 'c']) room.put(author, { lens: 'customer-pains', text: author })
    for (const author of ['d', 'e']) room.put(author, { lens: 'platform-strengths', text: author })
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
    room.put('f', { lens: 'platform-constraints', text: 'f' })
    moveOn(room)
    expect(Object.keys(room.session.contributions)).toHaveLength(6)
  })

  test('lets a silent group be silent', () => {
    const room = new Room({ present: 6 })
    room.send({ type: 'StartSession', session: 0, divided: true })
    for (const author of ['a', 'b', 'c']) room.put(author, { lens: 'customer-pains', text: author })
    moveOn(room)
    expect(Object.keys(room.session.contributions)).toHaveLength(3)
  })

  test('into a boxed activity needs k people, or openly', () => {
    const { room } = clusteringRoom()
    room.present = 2
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-people')
    room.send({ type: 'MoveOn', from: room.run.id, openly: true })
    expect(room.run).toMatchObject({ activity: 'dots', threshold: 1 })
  })

  test('after the last activity closes the session', () => {
    const room = draftingRoom()
    moveOn(room)
    expect(room.state.live).toBeNull()
    expect(room.state.sessions[0]?.closedAt).toBe(room.now)
    expect(room.refusal({ type: 'MoveOn', from: facts })).toBe('session-closed')
  })
})

describe('Skipping', () => {
  test('throws sealed acts away and goes on', () => {
    const room = writingRoom()
    const box = room.run.id
    room.put('x', { lens: 'customer-pains', text: 'one' })
    room.send({ type: 'SkipActivity', from: box })
    expect(room.session.contributions).toEqual({})
    expect(room.run.activity).toBe('themes')
    expect(runOf(room.session, 'facts')).toMatchObject({ status: 'done', discarded: true })
    expect(room.filled()).toEqual([])
    expect(codeOf(() => room.put('x', { lens: 'customer-pains', text: 'late' }, box))).toBe('step-closed')
  })

  test('names the run, so that it happens once', () => {
    const room = writingRoom()
    const from = room.run.id
    room.send({ type: 'SkipActivity', from })
    expect(room.refusal({ type: 'SkipActivity', from })).toBe('already-moved-on')
  })
})

describe('Going back', () => {
  test('shows what was revealed, and forward again arranges on', () => {
    const { room } = votingRoom()
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'EnterActivity', activity: 'facts' })
    expect(room.run).toMatchObject({ activity: 'facts', status: 'done' })
    expect(Object.keys(room.session.contributions)).toHaveLength(6)
    moveOn(room)
    expect(room.run).toMatchObject({ activity: 'themes', status: 'open', run: 1 })
  })

  test('is refused while a box is open, to where the room is, and to what was never opened', () => {
    const { room } = votingRoom()
    expect(room.refusal({ type: 'EnterActivity', activity: 'themes' })).toBe('close-first')
    expect(room.refusal({ type: 'EnterActivity', activity: 'dots' })).toBe('already-there')
    const { room: earlier } = clusteringRoom()
    expect(earlier.refusal({ type: 'EnterActivity', activity: 'dots' })).toBe('unknown-activity')
    expect(earlier.refusal({ type: 'EnterActivity', activity: 'constructor' })).toBe('unknown-activity')
  })
})

describe('Reopening', () => {
  test('makes a further batch: what was revealed and grouped stays', () => {
    const { room, ids } = clusteringRoom()
    const theme = room.id()
    room.send({ type: 'FormTheme', arrangement: room.id(), theme, title: 'Cancelled', contributions: [ids[0], ids[1]] })
    room.send({ type: 'ReopenActivity', activity: 'facts' })
    expect(room.run).toMatchObject({ activity: 'facts', run: 2, status: 'open', threshold: 3 })
    for (const author of ['x', 'y', 'z']) room.put(author, { lens: 'customer-pains', text: `more of ${author}` })
    moveOn(room)
    expect(room.run.activity).toBe('themes')
    const contributions = Object.values(room.session.contributions)
    expect(contributions.filter(({ run }) => run === 1)).toHaveLength(6)
    expect(contributions.filter(({ run }) => run === 2)).toHaveLength(3)
    expect(room.session.contributions[ids[0] ?? '']?.theme).toBe(theme)
  })

  test('below k voices again keeps the batch sealed', () => {
    const { room } = clusteringRoom()
    room.send({ type: 'ReopenActivity', activity: 'facts' })
    room.put('x', { lens: 'customer-pains', text: 'more' })
    expect(room.refusal({ type: 'MoveOn', from: room.run.id })).toBe('too-few-voices')
    room.send({ type: 'SkipActivity', from: room.run.id })
    expect(Object.keys(room.session.contributions)).toHaveLength(6)
  })

  test('starts ballots at zero and keeps the old totals as history', () => {
    const room = draftingRoom()
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'ReopenActivity', activity: 'dots' })
    expect(room.run).toMatchObject({ run: 2, data: { totals: null, ballots: 0 } })
    expect(room.session.activities.dots?.[0]?.data).toMatchObject({ ballots: 3 })
  })

  test('is refused for an activity without a box, and while another box is open', () => {
    const { room } = clusteringRoom()
    expect(room.refusal({ type: 'ReopenActivity', activity: 'themes' })).toBe('not-now')
    expect(room.refusal({ type: 'ReopenActivity', activity: '__proto__' })).toBe('unknown-activity')
    moveOn(room)
    expect(room.refusal({ type: 'ReopenActivity', activity: 'facts' })).toBe('close-first')
  })

  test('with too few people is open, if the facilitator says so', () => {
    const { room } = clusteringRoom()
    room.present = 1
    expect(room.refusal({ type: 'ReopenActivity', activity: 'facts' })).toBe('too-few-people')
    room.send({ type: 'ReopenActivity', activity: 'facts', openly: true })
    expect(room.run.threshold).toBe(1)
  })
})

describe('Restarting', () => {
  test('sets the contributions and themes of the writing aside', () => {
    const { room } = clusteringRoom()
    room.send({ type: 'RestartActivity', activity: 'facts' })
    expect(room.session.contributions).toEqual({})
    expect(room.run).toMatchObject({ activity: 'facts', run: 2, status: 'open' })
    expect(room.log.some(({ type }) => type === 'Revealed')).toBe(true)
  })

  test('sets only the grouping aside when the grouping starts again', () => {
    const { room, ids } = clusteringRoom()
    room.send({ type: 'FormTheme', arrangement: room.id(), theme: room.id(), title: 'Cancelled', contributions: [ids[0]] })
    room.send({ type: 'RestartActivity', activity: 'themes' })
    expect(room.session.themes).toEqual({})
    expect(Object.values(room.session.contributions).every(({ theme }) => theme === null)).toBe(true)
    expect(Object.keys(room.session.contributions)).toHaveLength(6)
  })

  test('throws the open box of the current activity away', () => {
    const room = writingRoom()
    const box = room.run.id
    room.put('x', { lens: 'customer-pains', text: 'one' })
    room.send({ type: 'RestartActivity', activity: 'facts' })
    expect(room.run.id).not.toBe(box)
    expect(room.filled()).toEqual([])
  })

  test('is refused for another activity while a box is open', () => {
    const { room } = votingRoom()
    expect(room.refusal({ type: 'RestartActivity', activity: 'facts' })).toBe('close-first')
  })
})

describe('A closed session', () => {
  test('is reopened with run ids of a further opening', () => {
    const room = draftingRoom()
    moveOn(room)
    expect(room.refusal({ type: 'ReopenSession', session: 1 })).toBe('unknown-session')
    room.send({ type: 'ReopenSession', session: 0 })
    expect(room.session).toMatchObject({ opening: 2, closedAt: null, position: 'sentence' })
    room.send({ type: 'ReopenActivity', activity: 'sentence' })
    expect(room.run.id).toBe(`${quarter}.0.2.sentence.2`)
  })

  test('is not reopened while it runs', () => {
    expect(writingRoom().refusal({ type: 'ReopenSession', session: 0 })).toBe('session-running')
  })

  test('starts its clocks anew when it is reopened', () => {
    const room = draftingRoom()
    moveOn(room)
    room.now += 86_400_000
    room.send({ type: 'ReopenSession', session: 0 })
    expect(remaining(currentClock(room.session) ?? expect.fail('no clock'), room.now)).toBe(10 * 60_000)
  })

  test('hands its themes and its vision on', () => {
    const room = draftingRoom()
    room.send({ type: 'SettleVision', what: 'play', outcome: '', audience: '' })
    moveOn(room)
    expect(room.state.plan.vision).toEqual({ what: 'play', outcome: '', audience: '' })
    expect(room.state.plan.themes.slice(0, 3).map(({ title, dots, rank }) => [title, dots, rank])).toEqual([
      ['Matches are cancelled late', 6, 1],
      ['Reminders work', 3, 2],
      ['Invited friends stay longer', 0, 3],
    ])
  })

  test('takes no act of an activity any more', () => {
    const room = draftingRoom()
    moveOn(room)
    expect(room.refusal({ type: 'SettleVision', what: 'play', outcome: '', audience: '' })).toBe('session-closed')
    room.send({ type: 'ReopenSession', session: 0 })
    expect(room.refusal({ type: 'SettleVision', what: 'play', outcome: '', audience: '' })).toBe('step-closed')
  })
})

describe('Hiding a contribution', () => {
  test('erases its text, takes it out of its theme and frees its duplicates', () => {
    const { room, ids } = clusteringRoom()
    const [first = '', second = ''] = ids
    room.send({ type: 'FormTheme', arrangement: room.id(), theme: room.id(), title: 'Late', contributions: [first] })
    room.send({ type: 'MarkDuplicate', arrangement: room.id(), contribution: second, of: first })
    room.send({ type: 'HideContribution', contribution: first })
    expect(room.session.contributions[first]).toMatchObject({ text: null, theme: null, duplicateOf: null })
    expect(room.session.contributions[second]).toMatchObject({ duplicateOf: null, text: 'Players cancel on the day' })
    expect(room.refusal({ type: 'HideContribution', contribution: first })).toBe('hidden')
    expect(room.refusal({ type: 'HideContribution', contribution: idOf(99) })).toBe('unknown-contribution')
  })

  test('removes a theme that has nothing left', () => {
    const { room, ids } = clusteringRoom()
    room.send({ type: 'FormTheme', arrangement: room.id(), theme: room.id(), title: 'Late', contributions: [ids[0]] })
    room.send({ type: 'HideContribution', contribution: ids[0] })
    expect(room.session.themes).toEqual({})
  })

  test('works in a closed session and takes the text out of what it handed on', () => {
    const room = draftingRoom()
    moveOn(room)
    const [first] = room.state.plan.themes
    room.send({ type: 'HideContribution', contribution: first?.id })
    expect(JSON.stringify(room.state)).not.toContain(first?.title)
  })
})

describe('The clock', () => {
  test('is paused, resumed and extended, and a pause does not count', () => {
    const room = writingRoom()
    expect(room.refusal({ type: 'ResumeClock' })).toBe('not-now')
    room.now += 60_000
    room.send({ type: 'PauseClock' })
    expect(room.refusal({ type: 'PauseClock' })).toBe('not-now')
    room.now += 600_000
    room.send({ type: 'ResumeClock' })
    room.send({ type: 'ExtendClock', minutes: 5 })
    const clock = currentClock(room.session) ?? expect.fail('no clock')
    expect(remaining(clock, room.now)).toBe(19 * 60_000)
  })

  test('is shared by the activities of a step', () => {
    const { room } = clusteringRoom()
    room.now += 120_000
    moveOn(room)
    expect(currentClock(room.session)?.startedAt).toBe(1_000_000)
  })

  test('falls due at half-time, two minutes before the end and at the end', () => {
    const room = writingRoom()
    const minute = 60_000
    const dueAt = (passed: number) => nextDue(room.session, room.now + passed)
    expect(dueAt(0)).toBe(room.now + 7.5 * minute)
    expect(dueAt(8 * minute)).toBe(room.now + 13 * minute)
    expect(dueAt(13 * minute)).toBe(room.now + 15 * minute)
    expect(dueAt(15 * minute)).toBeNull()
    room.send({ type: 'PauseClock' })
    expect(dueAt(0)).toBeNull()
  })
})

describe('Simulated teammates', () => {
  test('may not join while people write under the promise of k', () => {
    expect(writingRoom().refusal({ type: 'SimulateTeammates' })).toBe('not-now')
    expect(clusteringRoom().room.send({ type: 'SimulateTeammates' })).toEqual([{ type: 'TeammatesSimulated', v: 1 }])
  })

  test('make every activity open and never count: one voice is enough for the reveal', () => {
    const room = new Room({ present: 1 })
    room.send({ type: 'SimulateTeammates' })
    expect(room.refusal({ type: 'SimulateTeammates' })).toBe('already-there')
    room.send({ type: 'StartSession', session: 0 })
    expect(room.run.threshold).toBe(1)
    room.put('simulated', { lens: 'customer-pains', text: 'one' }, room.run.id, room.id(), false)
    moveOn(room)
    expect(Object.keys(room.session.contributions)).toHaveLength(1)
  })

  test('also in a room with many people', () => {
    const room = new Room({ present: 8 })
    room.send({ type: 'SimulateTeammates' })
    room.send({ type: 'StartSession', session: 0 })
    expect(room.run.threshold).toBe(1)
  })
})

test('A reveal says nothing about the order of writing', () => {
  const { room, ids } = clusteringRoom(sixFacts, { shuffle: (entries) => entries })
  const revealed = room.log.find(({ type }) => type === 'Revealed') as unknown as {
    readonly contributions: readonly { readonly id: string }[]
  }
  expect(revealed.contributions.map(({ id }) => id)).toEqual([...ids].sort())
  expect(JSON.stringify(room.log)).not.toContain('author-')
})
