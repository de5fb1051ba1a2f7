import { describe, expect, test } from 'vitest'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import { areRunnable, canRunInOrder, changedPlaybook } from '../../okra/playbook/changes.ts'
import { activityOf, minutesOf, sessionOf, sessions } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { settingsSchema } from '../../okra/team/team.schema.ts'
import { deepFreeze, Room } from '../given.ts'

const changed = (number: SessionNumber, changes: PlaybookChanges) => changedPlaybook(deepFreeze(sessionOf(number)), deepFreeze(changes))
const stepsOf = (number: SessionNumber, changes: PlaybookChanges) => changed(number, changes).steps.map(({ id }) => id)
const settingsOf = (number: SessionNumber, activity: string, changes: PlaybookChanges) =>
  activityOf(changed(number, changes), activity)?.plan.settings

describe('A team that changes how it runs the sessions', () => {
  test('changes nothing by changing nothing, or by saying what the method says', () => {
    for (const playbook of sessions) expect(changedPlaybook(playbook, {})).toBe(playbook)
    const same = {
      minutes: { 'vision.share': 15 },
      slots: 3,
      mostDots: 3,
      scales: { effort: ['S', 'M', 'L'], businessValue: 3, uxValue: 3 },
    }
    for (const playbook of sessions) expect(changedPlaybook(playbook, same)).toBe(playbook)
  })

  test('gets other minutes, and the session says that it is its own', () => {
    const vision = changed(0, { minutes: { 'vision.share': 20, 'sizing.review': 10 } })
    expect(minutesOf(vision)).toBe(35)
    expect(vision.changed).toEqual(['minutes'])
    expect(changed(1, { minutes: { 'vision.share': 20 } }).changed).toBeUndefined()
  })

  test('gets its own order of steps', () => {
    const order = { sizing: ['value', 'effort', 'review', 'skills', 'dependencies'] }
    expect(stepsOf(3, { order })).toEqual(order.sizing)
    expect(changed(3, { order }).changed).toEqual(['order'])
  })

  test('gets fewer lenses in its own order, the platform with both halves', () => {
    expect(settingsOf(0, 'facts', { lenses: ['platform', 'customer-pains'] })?.lenses).toEqual([
      'platform-constraints',
      'platform-strengths',
      'customer-pains',
    ])
  })

  test('gets its own dots and slots', () => {
    const changes = { mostDots: 2, slots: 5 }
    expect(settingsOf(0, 'dots', changes)?.most).toBe(2)
    expect(settingsOf(1, 'order', changes)?.slots).toBe(5)
    expect(settingsOf(2, 'order', changes)?.slots).toBe(5)
    expect(changed(1, changes).changed).toEqual(['mostDots', 'slots'])
  })

  test('gets its own scales', () => {
    const scales = { effort: ['XS', 'S', 'M', 'L', 'XL'], businessValue: 4, uxValue: 2 }
    expect(settingsOf(3, 'sizes', { scales })?.scales).toEqual({ effort: scales.effort })
    expect(settingsOf(3, 'scores', { scales })?.scales).toEqual({ businessValue: ['$', '$$', '$$$', '$$$$'], uxValue: ['1', '2'] })
  })
})

describe('An order of steps', () => {
  test('is possible if every step comes after what it builds on', () => {
    expect(canRunInOrder(sessionOf(4), ['positioning', 'discussion', 'annotation', 'sequencing'])).toBe(true)
    expect(canRunInOrder(sessionOf(4), ['annotation', 'positioning', 'discussion', 'sequencing'])).toBe(false)
    expect(canRunInOrder(sessionOf(0), ['group', 'share', 'vision'])).toBe(false)
  })

  test('leaves out, doubles and invents nothing', () => {
    for (const order of [
      ['review', 'effort', 'value', 'dependencies'],
      ['review', 'review', 'effort', 'value', 'dependencies', 'skills'],
      ['review', 'effort', 'value', 'dependencies', 'party'],
    ])
      expect(areRunnable(sessions, { order: { sizing: order } })).toBe(false)
    expect(areRunnable(sessions, { order: { party: [] } })).toBe(false)
    expect(areRunnable(sessions, { minutes: { 'sizing.party': 5 } })).toBe(false)
  })
})

describe('The shape of the changes', () => {
  const base = { k: 3, dots: 5, language: 'en', timeZone: 'UTC', admission: 'ask' }
  const fits = (playbook: unknown) => settingsSchema.safeParse({ ...base, playbook }).success

  test('keeps to the limits', () => {
    expect(fits({ minutes: { 'vision.share': 120 }, slots: 6, mostDots: 10, lenses: ['customer-pains', 'platform'] })).toBe(true)
    for (const wrong of [
      { minutes: { 'vision.share': 0 } },
      { minutes: { 'vision.share': 121 } },
      { minutes: { 'vision.share': 1.5 } },
      { minutes: { __proto__x: 3 } },
      { slots: 0 },
      { slots: 7 },
      { mostDots: 11 },
      { lenses: ['customer-pains'] },
      { lenses: ['customer-pains', 'customer-pains'] },
      { lenses: ['customer-pains', 'weather'] },
      { scales: { effort: ['S'] } },
      { scales: { effort: ['S', 'S'] } },
      { scales: { effort: ['S', '<b>'] } },
      { scales: { effort: ['S', 'enormously'] } },
      { scales: { businessValue: 6 } },
      { people: 3 },
    ])
      expect(fits(wrong), JSON.stringify(wrong)).toBe(false)
  })
})

describe('A session that a team has changed', () => {
  test('is pinned as it is when it starts, and runs in the changed order', () => {
    const room = new Room()
    const playbook = {
      order: { sizing: ['effort', 'value', 'review', 'dependencies', 'skills'] },
      scales: { effort: ['1', '2', '3', '5'] },
    }
    room.send({ type: 'StartSession', session: 3 }, { playbook })
    expect(room.run.activity).toBe('sizes')
    expect(room.state.plan.scales.effort).toEqual(['1', '2', '3', '5'])
    expect(room.session.playbook.changed).toEqual(['order', 'scales'])
    room.send({ type: 'SkipActivity', from: room.run.id })
    expect(room.run.activity).toBe('sizeSpread')
  })
})
