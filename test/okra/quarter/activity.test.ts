import { describe, expect, test } from 'vitest'
import { activities } from '../../../okra/quarter/activities/index.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import { schemas, withActivity } from '../../../okra/quarter/schemas.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import { moodSchema } from '../../fixtures/activity/mood.schema.ts'
import { checkIn, mood, moodOf } from '../../fixtures/activity/mood.ts'
import { openFloor, remarks, remarksOf } from '../../fixtures/activity/remarks.ts'
import { codeOf, moveOn, Room } from '../../given.ts'

const floor = () => {
  const here = new Room({ activities: [...activities, remarks], sessions: [openFloor] })
  here.send({ type: 'StartSession', session: 0 })
  return here
}

describe('A further activity with open entries', () => {
  test('shows them on the next tick, and never again what was dropped, although the server died before they left the box', () => {
    const here = floor()
    const [kept, dropped] = ['a', 'b'].map((author) => here.put(author, { text: `remark of ${author}` }))
    here.tick({ dies: true })
    expect(remarksOf(here.run).map(({ id }) => id)).toEqual([kept, dropped])
    here.send({ type: 'DropRemark', remark: dropped })
    here.tick()
    expect(remarksOf(here.run)).toEqual([{ id: kept, text: 'remark of a' }])
    expect(here.filled()).toEqual([])
    expect(codeOf(() => here.put('b', { text: 'remark of b' }, here.run.id, dropped))).toBe('already-there')
    here.send({ type: 'MoveOn', from: here.run.id })
    expect(here.state.live).toBeNull()
  })

  test('shows at most a hundred at once, and all that still wait at the end', () => {
    const here = floor()
    const ids = Array.from({ length: 450 }, (_, index) => here.put(`author ${index}`, { text: 'x' }))
    here.tick()
    expect(remarksOf(here.run)).toHaveLength(100)
    here.send({ type: 'MoveOn', from: here.run.id })
    const run = here.state.sessions[0]?.activities.floor?.[0] ?? expect.fail('no run')
    expect(remarksOf(run).map(({ id }) => id)).toEqual(ids)
  })

  test('remembers the latest thousand of them', () => {
    const here = floor()
    const first = here.put('first', { text: 'x' })
    here.tick()
    for (let count = 0; count < 10; count += 1) {
      for (let index = 0; index < 100; index += 1) here.put(`author ${index}`, { text: 'x' })
      here.tick()
    }
    expect(here.session.released).toHaveLength(1_000)
    expect(here.session.released).not.toContain(first)
  })
})

const room = () => new Room({ activities: [...activities, mood], sessions: [checkIn] })

describe('A further activity', () => {
  test('runs to the end through the registry alone, with its box, its commands and its result', () => {
    const here = room()
    here.send({ type: 'StartSession', session: 0 })
    here.send({ type: 'NoteMood', run: here.run.id, note: ' after  the release ' })
    expect(here.refusal({ type: 'NoteMood', run: here.run.id, note: 'x' }, { role: 'participant' })).toBe('not-allowed')
    for (const [index, value] of [5, 4, 4].entries()) here.put(`author-${index}`, { mood: value })
    here.put('author-0', { mood: 2 })
    moveOn(here)
    const run = runOf(here.session, 'mood') ?? expect.fail('no mood')
    expect(moodOf(run)).toEqual({ counts: [0, 1, 0, 2, 0], note: 'after the release' })
    for (const author of ['x', 'y', 'z']) here.put(author, { text: author, lens: 'customer-pains' })
    moveOn(here)
    expect(here.state.live).toBeNull()
    expect(JSON.stringify(here.log)).not.toContain('author-')
  })

  test('keeps the rules of every box: k voices, nothing after the end, thrown away on a skip', () => {
    const here = room()
    here.send({ type: 'StartSession', session: 0 })
    const box = here.run.id
    here.put('x', { mood: 1 })
    expect(here.refusal({ type: 'MoveOn', from: box })).toBe('too-few-voices')
    here.send({ type: 'SkipActivity', from: box })
    expect(codeOf(() => here.put('x', { mood: 1 }, box))).toBe('step-closed')
    expect(runOf(here.session, 'mood')).toMatchObject({ discarded: true, data: { counts: null } })
  })

  test('brings its schemas with it', () => {
    const all = withActivity(schemas, 'mood', moodSchema)
    expect(all.acts.get('mood')?.safeParse({ mood: 5 }).success).toBe(true)
    expect(all.acts.get('mood')?.safeParse({ mood: 6 }).success).toBe(false)
    expect([...all.commands.keys()]).toEqual([...schemas.commands.keys(), 'NoteMood'])
  })

  test('leaves a session out of reach of a build that does not have it', () => {
    expect(createMethod([...activities, mood], [checkIn]).ready).toEqual([0])
    expect(createMethod(activities, [checkIn]).ready).toEqual([])
    expect(createMethod().ready).toContain(0)
  })
})
