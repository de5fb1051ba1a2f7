import { describe, expect, test } from 'vitest'
import { createMethod } from '../../../okra/quarter/method.ts'
import { carriable, carriedFrom } from '../../../okra/quarter/plan/carry.ts'
import { schemas } from '../../../okra/quarter/schemas.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { codeOf, context, frozen, idOf } from '../../given.ts'
import { areaId, discover, joined, later, plannedQuarter, rated, ratings, speed, trust, value } from '../overview/given.ts'

const next = idOf(2, 'f')
const kept = [{ id: areaId, name: 'Matchmaking', colour: 'teal', duty: '' }] as const

/** The quarter, with an objective that waits for the next one and had four dots. */
function closing(): QuarterState {
  const room = plannedQuarter()
  room.send(value(joined, 50))
  const { plan } = room.state
  const [one] = Object.values(plan.objectives)
  if (!one) throw new Error('no objective')
  const waiting = { ...one, id: later, text: 'Invite friends', slot: 'next-quarter', dots: 4, areas: [], supports: [idOf(7)] } as const
  return { ...room.state, plan: { ...plan, objectives: { ...plan.objectives, [later]: waiting } } }
}

function opened(state: QuarterState, objectives: readonly string[]): QuarterState {
  const method = frozen(createMethod())
  const carried = carriedFrom(state, objectives, kept)
  const command = { type: 'OpenQuarter', quarter: next, label: '2027-Q1', startsOn: '2027-01-04', carried } as const
  return method.fold(method.decide(initialQuarter, command, context()))
}

describe('What the next quarter takes over', () => {
  test('may be what is not achieved, and what waited for it', () => {
    expect(carriable(closing()).map(({ objective, why }) => [objective.id, why])).toEqual([
      [trust, 'unfinished'],
      [later, 'waited'],
    ])
    expect(carriable(plannedQuarter().state).map(({ objective }) => objective.id)).toEqual([discover, trust])
  })

  test('comes with its key results and hypotheses, and says where it comes from and with how many dots', () => {
    const { plan } = opened(closing(), [trust, later])
    expect(Object.keys(plan.objectives).sort()).toEqual([later, trust].sort())
    expect(plan.objectives[later]).toMatchObject({ slot: null, dots: null, supports: [], carried: { quarter: '2026-Q4', dots: 4 } })
    expect(Object.keys(plan.keyResults)).toEqual([rated])
    expect(Object.keys(plan.hypotheses)).toEqual([ratings])
  })

  test('keeps the link to the areas that the team keeps', () => {
    const { plan } = opened(plannedQuarter().state, [discover])
    expect(plan.objectives[discover]?.areas).toEqual([areaId])
    expect(plan.areas[areaId]).toMatchObject({ name: 'Matchmaking', moves: [] })
    expect(carriedFrom(plannedQuarter().state, [discover], []).objectives[0]?.areas).toEqual([])
  })

  test('has hypotheses that nobody could judge open again', () => {
    const room = plannedQuarter()
    room.send({ type: 'JudgeHypothesis', hypothesis: speed, status: 'unknown' })
    room.send({ type: 'JudgeHypothesis', hypothesis: ratings, status: 'rejected' })
    const { hypotheses } = carriedFrom(room.state, [discover, trust], [])
    expect(hypotheses.map(({ status }) => status)).toEqual(['open', 'rejected'])
  })

  test('is not what nobody chose', () => {
    expect(opened(closing(), []).plan.objectives).toEqual({})
  })

  test.each([
    ['is achieved', discover],
    ['is not there', idOf(9)],
  ])('can’t be what %s', (_, id) => {
    expect(codeOf(() => carriedFrom(closing(), [id], []))).toBe('unknown-item')
  })

  test('can’t be named twice', () => {
    expect(carriedFrom(closing(), [trust, trust], []).objectives).toHaveLength(1)
  })

  test('is composed by the server: a device that sends it itself is not understood', () => {
    const command = { type: 'OpenQuarter', quarter: next, label: '2027-Q1', startsOn: '2027-01-04', carried: {} }
    expect(schemas.commands.get('OpenQuarter')?.safeParse(command).success).toBe(false)
  })
})
