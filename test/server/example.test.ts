import { describe, expect, test } from 'vitest'
import type { Membership } from '../../okra/api.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { byProof, connectDevice, send } from '../../server/simulation/device.ts'
import { memoryStorePlace, openMemoryStore } from '../../server/store/memory/store.ts'
import type { TestServer } from '../room.ts'
import { expectProblem, newId, raw, startServer } from '../room.ts'

const env = { DEMO: '1' }
const november = () => Date.parse('2026-11-25T12:00:00Z')
const look = (server: TestServer) => send(server.url, '/api/example', { body: {} }) as Promise<Membership>

/** A visitor's device, once it has the quarter. */
async function visit(server: TestServer) {
  const { quarter, proof } = await look(server)
  const device = await connectDevice({ url: server.url, quarter, method: createMethod(), signIn: byProof(server.url, proof) })
  await device.until((one) => one.version() > 0)
  return device
}

describe('The example', () => {
  test('is a finished quarter, the one before this one, with the record of three more', async () => {
    const server = await startServer({ env, now: november })
    const device = await visit(server)
    const { quarter, sessions, plan } = device.state()
    expect(quarter).toMatchObject({ label: '2026-Q3', startsOn: '2026-07-01' })
    expect(Object.values(sessions).map(({ closedAt }) => closedAt !== null)).toEqual([true, true, true, true, true])
    expect(plan.reflection).not.toBeNull()
    const team = (await server.app.directory.teamOf(quarter?.id ?? '')) ?? ''
    const events = (await server.store.read(team)).flatMap((record) => record.events as readonly { type: string; label?: string }[])
    expect(events.flatMap(({ type, label }) => (type === 'QuarterRecorded' ? [label] : []))).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ])
    device.close()
  })

  test('is the same for everyone, and stays', async () => {
    const server = await startServer({ env })
    const [one, two] = await Promise.all([look(server), look(server)])
    expect(two).toEqual(one)
    expect(await look(server)).toEqual(one)
  })

  test('is played anew when its log is not what was played', async () => {
    const server = await startServer({ env })
    const { quarter } = await look(server)
    await server.app.quarters.logs.execute(quarter, null, () => [{ type: 'QuarterReopened', v: 1 } as { type: string }])
    const again = await look(server)
    expect(again.quarter).not.toBe(quarter)
    expect((await look(server)).quarter).toBe(again.quarter)
  })

  test('moves on with the calendar', async () => {
    const store = openMemoryStore(memoryStorePlace())
    const before = await look(await startServer({ env, store, now: november }))
    const later = await startServer({ env, store, now: () => Date.parse('2027-02-01T12:00:00Z') })
    const after = await look(later)
    expect(after.quarter).not.toBe(before.quarter)
    expect((await later.app.quarters.logs.read(after.quarter)).state.quarter?.label).toBe('2026-Q4')
  })

  test('can be read and not be changed', async () => {
    const server = await startServer({ env })
    const { team, quarter, proof } = await look(server)
    const { token } = await byProof(server.url, proof)()
    const { version, state } = await server.app.quarters.logs.read(quarter)
    const [milestone, keyResult, hypothesis] = [state.plan.milestones, state.plan.keyResults, state.plan.hypotheses].map(
      (items) => Object.keys(items)[0],
    )
    const refused = async (path: string, command: object) =>
      expectProblem(await raw(server.url, path, { token, body: { id: newId(), command } }), 403, 'not-allowed')
    for (const command of [
      { type: 'ReopenQuarter' },
      { type: 'CloseQuarter', learnings: '' },
      { type: 'ReopenSession', session: 0 },
      { type: 'StartSession', session: 4 },
      { type: 'CheckInMilestone', milestone, status: 'done', note: '' },
      { type: 'CheckInKeyResult', keyResult, value: 1, confidence: 'low', note: '' },
      { type: 'TakeBackCheckIn', item: milestone },
      { type: 'JudgeHypothesis', hypothesis, status: 'rejected' },
    ])
      await refused(`/api/quarters/${quarter}/commands`, command)
    await refused(`/api/teams/${team}/commands`, { type: 'TakeLead' })
    const after = { label: '2027-Q1', startsOn: '2027-01-01', carry: { from: quarter, objectives: [] } }
    expectProblem(await raw(server.url, `/api/teams/${team}/quarters`, { token, body: after }), 403, 'not-allowed')
    expectProblem(await raw(server.url, `/api/teams/${team}/invites`, { token }), 403, 'not-allowed')
    expectProblem(await raw(server.url, `/api/quarters/${quarter}/teammates`, { token, body: {} }), 403, 'not-allowed')
    expect((await server.app.quarters.logs.read(quarter)).version).toBe(version)
    expect((await raw(server.url, `/api/quarters/${quarter}/archive.zip`, { token })).status).toBe(200)
  })

  test('is offered by demo servers only', async () => {
    const server = await startServer()
    expectProblem(await raw(server.url, '/api/example', { body: {} }), 404, 'not-found')
  })
})
