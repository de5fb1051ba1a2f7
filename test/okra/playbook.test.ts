import { describe, expect, test } from 'vitest'
import { activitiesOf, activityOf, minutesOf, sessionOf, sessions, stepOf } from '../../okra/playbook/index.ts'
import { lenses, lensIds } from '../../okra/playbook/lenses.ts'
import type { Mode, Playbook } from '../../okra/playbook/step.ts'

const modes: Readonly<Record<Mode, true>> = {
  silent: true,
  pairs: true,
  'divide-and-conquer': true,
  'tell-and-cluster': true,
  spotlight: true,
  fishbowl: true,
  round: true,
  turns: true,
  private: true,
  vote: true,
  together: true,
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Every `from` and `on` of a session that doesn't name an activity that is run before. */
function danglingReferences(playbook: Playbook): readonly string[] {
  const ids = activitiesOf(playbook).map(({ plan }) => plan.id)
  return activitiesOf(playbook).flatMap(({ plan }, index) =>
    [plan.settings.from, plan.settings.on]
      .filter((id) => id !== undefined && !ids.slice(0, index).includes(String(id)))
      .map((id) => `${plan.id} -> ${String(id)}`),
  )
}

describe('The playbook', () => {
  test('holds the five sessions in order', () => {
    expect(sessions.map(({ number, id }) => [number, id])).toEqual([
      [0, 'vision'],
      [1, 'okrs'],
      [2, 'milestones'],
      [3, 'sizing'],
      [4, 'quarterPlan'],
    ])
    for (const session of sessions) expect(sessionOf(session.number)).toBe(session)
  })

  test('gives every step the minutes of the method', () => {
    expect(sessions.map(({ steps }) => steps.map(({ minutes }) => minutes))).toEqual([
      [15, 5, 10],
      [10, 10, 15, 10, 15],
      [10, 15, 15, 15, 15, 5],
      [30, 20, 20, 10, 10],
      [30, 20, 20, 5],
    ])
    expect(sessions.map(minutesOf)).toEqual([30, 60, 75, 90, 75])
  })

  test('runs Session #0 from facts over themes and dots to one sentence', () => {
    expect(activitiesOf(sessionOf(0)).map(({ step, plan, place }) => [place, step.id, plan.id, plan.activity, plan.settings])).toEqual([
      [1, 'share', 'facts', 'write', { lenses: lensIds, limit: 30 }],
      [2, 'group', 'themes', 'cluster', { from: 'facts', by: 'lens' }],
      [3, 'group', 'dots', 'vote', { on: 'themes', dots: 5, most: 3 }],
      [4, 'vision', 'sentence', 'draft', { from: 'dots', drafts: 4 }],
    ])
  })

  test('lets the activities of every session follow each other as in the method', () => {
    expect(sessions.map((session) => activitiesOf(session).map(({ plan }) => plan.activity))).toEqual([
      ['write', 'cluster', 'vote', 'draft'],
      ['present', 'areas', 'write', 'cluster', 'refine', 'blockers', 'pairs', 'vote', 'order'],
      ['present', 'map', 'write', 'cluster', 'classify', 'vote', 'order'],
      ['review', 'score', 'settle', 'score', 'settle', 'depend', 'skills'],
      ['place', 'annotate', 'discuss', 'sequence', 'agree'],
    ])
  })

  test('opens every kind of sealed box anew: what is written is grouped next, what is scored is settled next', () => {
    const follower = { write: 'cluster', score: 'settle' } as const
    const pairs = sessions.flatMap((session) => {
      const plans = activitiesOf(session).map(({ plan }) => plan)
      return plans.flatMap((plan, index) =>
        plan.activity === 'write' || plan.activity === 'score' ? [{ plan, next: plans[index + 1], expected: follower[plan.activity] }] : [],
      )
    })
    expect(pairs).toHaveLength(5)
    for (const { plan, next, expected } of pairs) {
      expect(next?.activity, plan.id).toBe(expected)
      expect(next?.settings.from, plan.id).toBe(plan.id)
    }
  })

  test('finds steps and activities by id and answers null for others', () => {
    expect(activityOf(sessionOf(0), 'dots')).toMatchObject({ place: 3, step: { id: 'group' }, plan: { activity: 'vote' } })
    expect(stepOf(sessionOf(4), 'sequencing')?.minutes).toBe(5)
    expect(activityOf(sessionOf(0), 'toString')).toBeNull()
    expect(stepOf(sessionOf(0), 'facts')).toBeNull()
  })

  test('shows the platform as one lens in two halves', () => {
    expect(lenses).toHaveLength(5)
    expect(lenses.flatMap(({ halves }) => [...halves])).toEqual(lensIds)
    expect(lenses.filter(({ halves }) => halves.length === 2).map(({ id }) => id)).toEqual(['platform'])
  })
})

describe.each(sessions)('Session $number, $id,', (session) => {
  test('has ids that are unique and fit into a key', () => {
    const steps = session.steps.map(({ id }) => id)
    const activities = activitiesOf(session).map(({ plan }) => plan.id)
    expect(repeated(steps)).toEqual([])
    expect(repeated(activities)).toEqual([])
    for (const id of [session.id, ...steps, ...activities]) expect(id).toMatch(/^[a-z][a-zA-Z]*$/)
  })

  test('uses only results of activities that were run before', () => {
    expect(danglingReferences(session)).toEqual([])
  })

  test('offers only known modes, each once', () => {
    for (const step of session.steps) {
      expect(step.modes.filter((mode) => !Object.hasOwn(modes, mode))).toEqual([])
      expect(repeated(step.modes)).toEqual([])
    }
  })

  test('is for 4 to 8 people and gives every step a whole number of minutes', () => {
    expect(session.people).toEqual({ least: 4, most: 8 })
    for (const { minutes } of session.steps) expect(Number.isInteger(minutes) && minutes > 0).toBe(true)
  })

  test('is plain data that a log can hold', () => {
    expect(JSON.parse(JSON.stringify(session))).toEqual(session)
  })

  test('never allows more dots on one thing than a person has', () => {
    for (const { plan } of activitiesOf(session).filter((found) => found.plan.activity === 'vote')) {
      expect(plan.settings).toMatchObject({ dots: 5, most: 3 })
    }
  })
})

test('A reference forwards, to itself or to nothing is noticed', () => {
  const activity = (id: string, settings: Record<string, unknown>) => ({ id, activity: 'any', settings })
  const broken: Playbook = {
    number: 0,
    id: 'broken',
    people: { least: 4, most: 8 },
    steps: [
      {
        id: 'only',
        minutes: 1,
        modes: ['together'],
        activities: [activity('a', { from: 'b' }), activity('b', { on: 'b' }), activity('c', { from: 'z' }), activity('d', { on: 'a' })],
      },
    ],
  }
  expect(danglingReferences(broken)).toEqual(['a -> b', 'b -> b', 'c -> z'])
})
