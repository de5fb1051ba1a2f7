import { describe, expect, test } from 'vitest'
import { settledScales, settleOrder } from '../../../okra/quarter/activities/settle.ts'
import { dataOf } from '../../../okra/quarter/facets/facet.ts'
import type { SpotlightData } from '../../../okra/quarter/facets/spotlight.ts'
import { bySpread, isWide, medianOf, widthOf } from '../../../okra/quarter/plan/spread.ts'
import type { Room } from '../../given.ts'
import { cache, dependingRoom, edit, feedback, filters, recommendations, settlingRoom } from './sizing.ts'

const labels = ['S', 'M', 'L']
const order = (room: Room) => settleOrder({ plan: room.state.plan, session: room.session, run: room.run })

describe('A spread', () => {
  test.each([
    [{ S: 1, M: 2, L: 4 }, 2, true, 'L'],
    [{ S: 1, M: 0, L: 1 }, 2, true, 'S'],
    [{ S: 2, M: 3, L: 0 }, 1, false, 'M'],
    [{ S: 2, M: 2, L: 0 }, 1, false, 'S'],
    [{ S: 0, M: 0, L: 5 }, 0, false, 'L'],
    [{}, 0, false, null],
  ])('of %j is %i wide, something to talk about: %j, and has %j in its middle', (counts, width, wide, median) => {
    expect([widthOf(counts, labels), isWide(counts, labels), medianOf(counts, labels)]).toEqual([width, wide, median])
  })

  test('is compared by width, then by how far the answers lie from the middle; what is not known comes last', () => {
    const scales = { effort: labels, businessValue: [], uxValue: [] }
    const spreads = {
      close: { effort: { S: 1, M: 4 } },
      wide: { effort: { S: 1, M: 5, L: 1 } },
      wider: { effort: { S: 3, M: 1, L: 3 } },
      same: { effort: { M: 7 } },
    }
    expect(bySpread({ spreads, scales }, ['effort'], ['unknown', 'same', 'close', 'wide', 'wider'])).toEqual([
      'wider',
      'wide',
      'close',
      'same',
      'unknown',
    ])
  })
})

describe('Settling', () => {
  test('goes through the milestones by spread, widest first', () => {
    const room = settlingRoom()
    expect(order(room)).toEqual([cache, feedback, recommendations, filters])
    room.send({ type: 'ShowItem', item: feedback })
    expect(dataOf<SpotlightData>(room.run, { name: 'spotlight' })).toMatchObject({ item: feedback, since: room.now })
  })

  test('keeps that order while values are settled, so that nobody loses the place', () => {
    const room = settlingRoom()
    room.send(edit('milestones', cache, { effort: 'L' }))
    expect(order(room)).toEqual([cache, feedback, recommendations, filters])
  })

  test('writes one label of the scale, and can be taken back by saying what was', () => {
    const room = settlingRoom()
    room.send(edit('milestones', cache, { effort: 'L' }, { effort: null }))
    expect(room.refusal(edit('milestones', cache, { effort: 'M' }, { effort: null }))).toBe('changed-since')
    room.send(edit('milestones', cache, { effort: null }, { effort: 'L' }))
    expect(room.state.plan.milestones[cache]?.effort).toBeNull()
  })

  test('is for who leads, and for the scales of this step only', () => {
    const room = settlingRoom()
    expect(settledScales(room)).toEqual({ effort: labels })
    expect(room.refusal(edit('milestones', cache, { effort: 'XL' }))).toBe('not-understood')
    expect(room.refusal(edit('milestones', cache, { businessValue: '$' }))).toBe('not-now')
    expect(room.refusal(edit('milestones', cache, { text: 'Other' }))).toBe('not-now')
    for (const role of ['participant', 'stakeholder'] as const)
      expect(room.refusal(edit('milestones', cache, { effort: 'S' }), { role })).toBe('not-allowed')
    room.send(edit('milestones', cache, { effort: 'S' }), { role: 'cofacilitator' })
  })

  test('works without a spread, too: a step that was skipped is settled by talking', () => {
    const room = settlingRoom()
    room.send(edit('milestones', filters, { effort: 'S' }))
    expect(room.state.plan.milestones[filters]?.effort).toBe('S')
  })

  test('of the value settles both scales', () => {
    const room = dependingRoom()
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'EnterActivity', activity: 'scoreSpread' })
    expect(Object.keys(settledScales(room))).toEqual(['businessValue', 'uxValue'])
    room.send(edit('milestones', cache, { businessValue: '$$', uxValue: '2' }))
    expect(room.state.plan.milestones[cache]).toMatchObject({ businessValue: '$$', uxValue: '2' })
  })
})
