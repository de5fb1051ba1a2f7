import { expect, it } from 'vitest'
import { disciplinesOf } from '../../server/identity/teamRoutes.ts'
import { openRoom, startServer } from '../room.ts'

const member = (discipline: 'design' | 'engineering' | null, more: object = {}) => ({
  discipline,
  admitted: true,
  removed: false,
  stakeholder: false,
  ...more,
})

it('Disciplines are counts of three or more people of the team', () => {
  const engineers = [member('engineering'), member('engineering'), member('engineering')]
  expect(disciplinesOf([...engineers, member('design'), member('design'), member(null)])).toEqual({ engineering: 3 })
  expect(disciplinesOf(engineers.slice(1))).toEqual({})
})

it('Who waits at the door, has left, or is a stakeholder is not counted', () => {
  const others = [{ admitted: false }, { removed: true }, { stakeholder: true }].map((more) => member('design', more))
  expect(disciplinesOf([...others, member('design'), member('design')])).toEqual({})
})

it('Members can ask for them, and nobody else', async () => {
  const server = await startServer()
  const [room, other] = [await openRoom(server, 2), await openRoom(server, 2, 'Billing')]
  expect(await room.lead.api(`/api/teams/${room.team}/disciplines`)).toEqual({})
  await expect(other.lead.api(`/api/teams/${room.team}/disciplines`)).rejects.toMatchObject({ status: 404 })
})
