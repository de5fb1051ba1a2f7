import { describe, expect, test } from 'vitest'
import { record, trackRecord } from '../../../okra/team/record.ts'
import type { TeamEvent, TeamState } from '../../../okra/team/team.ts'
import { decideTeam, evolveTeam } from '../../../okra/team/team.ts'
import { deepFreeze, idOf, quarter } from '../../given.ts'
import { done, filters, joined, plannedQuarter, ranking, value } from '../overview/given.ts'

const created = decideTeam(
  null,
  { type: 'CreateTeam', name: 'Pricing', settings: { k: 3, dots: 5, language: 'en', timeZone: 'UTC', admission: 'ask' } },
  { person: 'ana', role: 'facilitator', facilitatorAbsentMs: 0, named: null },
)
const having = (team: TeamState | null, events: readonly TeamEvent[]) => deepFreeze(events.reduce(evolveTeam, team))
const team = having(null, created)

describe('The record of a team', () => {
  test('keeps the shares of a quarter when it is closed, and not before', () => {
    const room = plannedQuarter()
    room.send(value(joined, 50))
    room.send(done(ranking))
    expect(record(team, room.state)).toEqual([])
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(having(team, record(team, room.state))?.record).toEqual([{ quarter, label: '2026-Q4', keyResults: 0.5, milestones: 1 / 3 }])
  })

  test('keeps it once, however often the quarter is looked at', () => {
    const room = plannedQuarter()
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(record(having(team, record(team, room.state)), room.state)).toEqual([])
  })

  test('lets it go when the quarter is opened again, and keeps the corrected shares', () => {
    const room = plannedQuarter()
    room.send({ type: 'CloseQuarter', learnings: '' })
    const before = having(team, record(team, room.state))
    room.send({ type: 'ReopenQuarter' })
    const open = having(before, record(before, room.state))
    expect(open?.record).toEqual([])
    expect(record(open, room.state)).toEqual([])
    room.send(done(filters))
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(having(open, record(open, room.state))?.record[0]?.milestones).toBeCloseTo(1 / 3)
    // A crash in between: the record still says what stood before the quarter was opened again.
    expect(having(before, record(before, room.state))?.record).toHaveLength(1)
    expect(having(before, record(before, room.state))?.record[0]?.milestones).toBeCloseTo(1 / 3)
  })

  test('is a line by the start of its quarters; those from before the product come first', () => {
    const of = (id: string, label: string) => ({ quarter: id, label, keyResults: null, milestones: 1 })
    const listed = (id: string, startsOn: string) => ({ id, label: '', startsOn })
    const line = trackRecord({
      record: [of(idOf(2), 'Q4'), of(idOf(1), 'Q3'), of(idOf(9), 'Q1')],
      quarters: [listed(idOf(1), '2026-07-01'), listed(idOf(2), '2026-10-01')],
    })
    expect(line.map(({ label }) => label)).toEqual(['Q1', 'Q3', 'Q4'])
  })

  test('is nothing to a team that does not exist', () => {
    const room = plannedQuarter()
    room.send({ type: 'CloseQuarter', learnings: '' })
    expect(record(null, room.state)).toEqual([])
  })
})
