import { beforeAll, describe, expect, test } from 'vitest'
import { createMethod } from '../../../okra/quarter/method.ts'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { countsOf, isWide } from '../../../okra/quarter/plan/spread.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { frozen } from '../../given.ts'
import { linksOf, lostLinks } from './links.ts'
import { TeamOfEight } from './teamOfEight.ts'

const quarters = 200

describe(`${quarters} teams of eight`, () => {
  const teams: TeamOfEight[] = []
  const counted = (kind: string) => teams.reduce((sum, { happened }) => sum + (happened.get(kind) ?? 0), 0)
  const events = (type: string) => teams.reduce((sum, { room }) => sum + room.log.filter((event) => event.type === type).length, 0)
  const plans = (holds: (plan: Plan) => boolean) => teams.filter(({ room }) => holds(room.state.plan)).length

  beforeAll(() => {
    for (let seed = 0; seed < quarters; seed += 1) teams.push(new TeamOfEight(seed).play())
  })

  test('run all five sessions in one thread, and nothing is refused that was offered, or accepted that was not', () => {
    expect(teams.flatMap(({ unforeseen }) => unforeseen)).toEqual([])
    for (const { room } of teams) expect(Object.values(room.state.sessions).map((one) => one.closedAt != null)).toEqual(Array(5).fill(true))
  })

  test('leave a state that is the fold of the log, and empty boxes', () => {
    const method = frozen(createMethod())
    for (const { room } of teams) {
      expect(method.fold(JSON.parse(JSON.stringify(room.log)))).toEqual(room.state)
      expect(room.filled()).toEqual([])
    }
  })

  test('lose no link on the way', () => {
    for (const { room } of teams) expect(lostLinks(room.state)).toEqual([])
  })

  test('lead from what the company wants to the weeks and the agreement', () => {
    const whole = teams.filter(({ room }) => linksOf(room.state).length > 0)
    expect(whole.length).toBeGreaterThan(0.6 * quarters)
    expect(plans(({ vision }) => vision !== null)).toBe(quarters)
    expect(plans((plan) => currentMilestones(plan).every(({ placement }) => placement !== null))).toBeGreaterThan(0.9 * quarters)
  })

  test('come and go, go back, begin again, undo, and are led by two', () => {
    const least = {
      came: 1000,
      left: 1000,
      'two facilitators': 1000,
      EnterActivity: 300,
      ReopenActivity: 300,
      RestartActivity: 150,
      ReopenSession: 60,
      UndoArrangement: 100,
      HideContribution: 100,
      SkipActivity: 100,
    }
    const short = Object.entries(least).filter(([kind, count]) => counted(kind) < count)
    expect(short.map(([kind]) => `${kind}: ${counted(kind)}`)).toEqual([])
  })

  test('are sometimes too few to reveal, before it and in the middle of it', () => {
    expect(counted('too-few-voices')).toBeGreaterThan(quarters)
    expect(events('RevealWithheld')).toBeGreaterThan(10)
  })

  test('are of different minds: spreads are wide, and some can not commit', () => {
    const wide = ({ spreads, scales }: Plan) =>
      Object.keys(spreads).some((id) => {
        const counts = countsOf(spreads, id, 'effort')
        return counts !== null && isWide(counts, scales.effort)
      })
    expect(plans(wide)).toBeGreaterThan(0.5 * quarters)
    const low = ({ agreement }: Plan) => (agreement?.counts[0] ?? 0) > 0
    expect(plans(low)).toBeGreaterThan(0.05 * quarters)
    const high = ({ agreement }: Plan) => agreement !== null && agreement.counts[0] === 0 && agreement.counts[1] === 0
    expect(plans(high)).toBeGreaterThan(0.2 * quarters)
  })

  test('take different ways', () => {
    expect(new Set(teams.map(({ room }) => room.log.map(({ type }) => type).join())).size).toBe(quarters)
  })
})
