import { expect, test } from 'vitest'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { football } from '../../fixtures/archive/football.ts'
import type { Room } from '../../given.ts'
import { moveOn } from '../../given.ts'

const scored = ({ state: { plan } }: Room) =>
  currentMilestones(plan).map(({ text, effort, businessValue, uxValue, placement, skills }) => ({
    text,
    effort,
    businessValue,
    uxValue,
    placement,
    skills,
  }))

/** To the end of the session that runs, without changing anything. */
function close(room: Room): void {
  while (room.state.live !== null) moveOn(room)
}

test('Opening #2 again after #3 and #4 keeps the scores, places and skills of milestones that nobody changes', () => {
  const room = football()
  const before = scored(room)
  const spreads = room.state.plan.spreads
  room.send({ type: 'ReopenSession', session: 2 })
  room.send({ type: 'EnterActivity', activity: 'types' })
  expect(scored(room)).toEqual(before)
  close(room)
  expect(scored(room)).toEqual(before)
  expect(room.state.plan.spreads).toEqual(spreads)
})

test('A card that is written then becomes a milestone without scores beside those that have theirs', () => {
  const room = football()
  const before = scored(room)
  room.send({ type: 'ReopenSession', session: 2 })
  room.send({ type: 'ReopenActivity', activity: 'ideas' })
  const { objective } = currentMilestones(room.state.plan)[0] ?? expect.fail('no milestones')
  for (const author of ['author-0', 'author-1', 'author-2'])
    room.put(author, { lens: objective, text: `Alerts for a new match, says ${author}` })
  while (room.run.activity !== 'order') moveOn(room)
  close(room)
  const after = scored(room)
  expect(after.filter(({ text }) => !text.startsWith('Alerts'))).toEqual(expect.arrayContaining(before))
  expect(after).toHaveLength(before.length + 3)
  for (const fresh of after.filter(({ text }) => text.startsWith('Alerts')))
    expect(fresh).toMatchObject({ effort: null, businessValue: null, uxValue: null, placement: null })
})
