import { describe, expect, test } from 'vitest'
import type { Playbook } from '../../../okra/playbook/step.ts'
import type { EntriesData } from '../../../okra/quarter/facets/entries.ts'
import { entriesFacet } from '../../../okra/quarter/facets/entries.ts'
import { activityOf, dataOf } from '../../../okra/quarter/facets/facet.ts'
import { runOf } from '../../../okra/quarter/state.ts'
import { codeOf, idOf, moveOn, Room } from '../../given.ts'

const facet = entriesFacet({ roles: ['facilitator', 'cofacilitator', 'participant', 'stakeholder'], about: () => [idOf(7)] })
const saying = activityOf('saying', [facet])
const playbook: Playbook = {
  number: 1,
  id: 'saying',
  people: { least: 1, most: 20 },
  steps: [{ id: 'say', minutes: 5, modes: ['round'], activities: [{ id: 'say', activity: 'saying', settings: {} }] }],
}

const room = () => {
  const here = new Room({ activities: [saying], sessions: [playbook] })
  here.send({ type: 'StartSession', session: 1 })
  return here
}
const said = (here: Room) => {
  const run = runOf(Object.values(here.state.sessions)[0] ?? expect.fail('no session'), 'say')
  return dataOf<EntriesData>(run ?? expect.fail('no run'), facet).entries.map(({ text, about }) => [text, about])
}

describe('Open entries', () => {
  test('are shown together on the next tick, without a name and in an order that says nothing', () => {
    const here = room()
    here.put('ana', { text: ' who  owns the API? ' }, here.run.id, idOf(9))
    here.put('ben', { text: 'pitch owners', about: idOf(7) }, here.run.id, idOf(8))
    expect(said(here)).toEqual([])
    here.tick()
    expect(said(here)).toEqual([
      ['pitch owners', idOf(7)],
      ['who owns the API?', null],
    ])
    expect(JSON.stringify(here.log)).not.toMatch(/ana|ben/)
  })

  test('wait as long as fewer than k people hold a pass', () => {
    const here = room()
    here.put('ana', { text: 'early' })
    here.present = 2
    here.tick()
    expect(said(here)).toEqual([])
    here.present = 3
    here.tick()
    expect(said(here)).toEqual([['early', null]])
  })

  test('can be edited and taken back until they are shown, and not after that', () => {
    const here = room()
    const id = here.put('ana', { text: 'first' })
    here.put('ana', { text: 'second' }, here.run.id, id)
    const other = here.put('ana', { text: 'never' })
    here.act('ana', here.run.id, { op: 'remove', id: other })
    here.tick()
    expect(said(here)).toEqual([['second', null]])
    expect(codeOf(() => here.put('ana', { text: 'third' }, here.run.id, id))).toBe('already-there')
    here.put('ana', { text: 'second' }, here.run.id, id)
    here.tick()
    expect(said(here)).toHaveLength(1)
  })

  test('are shown once more when the step is closed, and then nothing is taken any more', () => {
    const here = room()
    const box = here.run.id
    here.put('ana', { text: 'last word' })
    moveOn(here)
    expect(said(here)).toEqual([['last word', null]])
    expect(here.state.live).toBeNull()
    expect(codeOf(() => here.put('ana', { text: 'too late' }, box))).toBe('step-closed')
  })

  test.each([
    ['nothing to read', { text: ' \u200b' }, 'text-empty'],
    ['301 characters', { text: 'x'.repeat(301) }, 'text-too-long'],
    ['something that it can not be about', { text: 'x', about: idOf(1) }, 'unknown-item'],
  ] as const)('refuse %s', (_, body, code) => {
    const here = room()
    expect(codeOf(() => here.put('ana', body))).toBe(code)
  })

  test('end at ten of one person that are not shown yet', () => {
    const here = room()
    for (let count = 0; count < 10; count += 1) here.put('ana', { text: `entry ${count}` })
    expect(codeOf(() => here.put('ana', { text: 'one more' }))).toBe('too-many-entries')
    here.put('ben', { text: 'of somebody else' })
    here.tick()
    here.put('ana', { text: 'one more' })
  })
})
