import { describe, expect, test } from 'vitest'
import { codeIn } from '../../../tab/pages/code.ts'
import { openKeep } from '../../../tab/quarter/keep.ts'
import { membershipsOn, memoryShelf } from '../../../tab/quarter/memberships.ts'

const membership = { team: 't1', person: 'p', proof: 'secret', quarter: 'q1' }
const visit = (team: string) => ({ team, name: `Team ${team}`, quarter: `q-${team}`, label: '2026-Q4' })

describe('what this device knows of its teams', () => {
  test('is the proof by team and the team by quarter', () => {
    const memberships = membershipsOn(memoryShelf())
    memberships.remember(membership)
    expect(memberships.proofOf('t1')).toBe('secret')
    expect(memberships.teamOf('q1')).toBe('t1')
    expect(memberships.proofOf('t2')).toBeNull()
  })

  test('lists teams with the latest first, each once', () => {
    const memberships = membershipsOn(memoryShelf())
    for (const team of ['t1', 't2']) memberships.remember({ ...membership, team })
    for (const team of ['t1', 't2', 't1']) memberships.visited(visit(team))
    expect(memberships.recent().map(({ team }) => team)).toEqual(['t1', 't2'])
  })

  test('forgets a team that signed this device out', () => {
    const memberships = membershipsOn(memoryShelf())
    memberships.remember(membership)
    memberships.visited(visit('t1'))
    memberships.forget('t1')
    expect(memberships.proofOf('t1')).toBeNull()
    expect(memberships.recent()).toEqual([])
  })
})

describe('what somebody pastes to join', () => {
  const code = 'aa68f901bc78fe84e813442b65df1a5b'

  test.each([code, ` ${code.toUpperCase()} `, `https://okra.example/join/${code}`, `http://localhost:3978/join/${code}?from=chat`])(
    'is understood: %s',
    (text) => {
      expect(codeIn(text)).toBe(code)
    },
  )

  test.each(['', 'KICK-7F4Q', `${code}0`, 'https://okra.example/q/aa68f901bc78fe84e813442b65df1a5b'])('is no invite: %s', (text) => {
    expect(codeIn(text)).toBeNull()
  })
})

describe('a browser that forbids IndexedDB', () => {
  test('keeps what is written in memory, and says that it does not last', async () => {
    const keep = await openKeep('q')
    expect(keep.durable).toBe(false)
    await keep.setNote('secret', 'kept')
    expect(await keep.note('secret')).toBe('kept')
  })
})
