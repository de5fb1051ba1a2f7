import fc from 'fast-check'
import { expect, it } from 'vitest'
import { passHash } from '../../server/anonymous/pass.ts'
import { expectProblem, newId, raw, roomAt, runOf, startServer, tokenOf } from '../room.ts'

/** A template with one part replaced, removed or added. */
function bent(template: object): fc.Arbitrary<unknown> {
  const paths: (readonly string[])[] = []
  const walk = (value: unknown, path: readonly string[]) => {
    paths.push(path)
    if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) walk(one, [...path, key])
  }
  walk(template, [])
  const change = (value: unknown, path: readonly string[], wrong: unknown): unknown => {
    const [key, ...rest] = path
    if (key === undefined) return wrong
    return { ...(value as object), [key]: change((value as Record<string, unknown>)[key], rest, wrong) }
  }
  const added = fc.tuple(fc.string({ minLength: 1 }), fc.jsonValue()).map(([key, value]) => ({ ...template, [`x${key}`]: value }))
  return fc.oneof(
    fc.tuple(fc.constantFrom(...paths), fc.jsonValue()).map(([path, wrong]) => change(template, path, wrong)),
    added,
  )
}

it('answers any JSON on any route with a 4xx, or takes it, and goes on', async () => {
  const server = await startServer({ env: { TICK_MS: '3600000' } })
  const room = await roomAt(server, 'facts', 3)
  const token = await tokenOf(server, room.lead)
  const run = runOf(room.lead).id
  const x = 'ab'.repeat(32)
  await room.lead.api(`/api/quarters/${room.quarter}/passes`, { body: { run, passHash: passHash(x) } })
  const { participant } = (await room.lead.api(`/api/teams/${room.team}/invites`)) as { participant: string }
  const quarter = { label: 'Q', startsOn: '2026-10-05' }
  const routes: readonly (readonly [path: string, method: string, template: object, token?: string])[] = [
    ['/api/teams', 'POST', { team: 'A', name: 'B', quarter, language: 'en', timeZone: 'UTC' }],
    [`/api/invitations/${participant}`, 'POST', { name: 'B', discipline: 'data' }],
    ['/api/identity', 'POST', { proof: room.lead.proof }],
    [
      `/api/teams/${room.team}/commands`,
      'POST',
      { id: newId(), command: { type: 'NameCofacilitator', person: room.seats[1]?.person, named: true } },
      token,
    ],
    [`/api/teams/${room.team}/invites`, 'POST', { which: 'stakeholder' }, token],
    [`/api/teams/${room.team}/quarters`, 'POST', { label: 'R', startsOn: '2027-01-04' }, token],
    [`/api/quarters/${room.quarter}/commands`, 'POST', { id: newId(), command: { type: 'ExtendClock', minutes: 2 } }, token],
    [`/api/quarters/${room.quarter}/passes`, 'POST', { run, passHash: passHash(x) }, token],
    [`/api/quarters/${room.quarter}/desk`, 'PUT', { type: 'DismissProposal', proposal: 'p', part: 'q' }, token],
    ['/anonymous/acts', 'POST', { op: 'put', run, x, id: newId(), body: { lens: 'customer-pains', text: 'x' } }],
  ]
  for (const [path, method, template, bearer] of routes) {
    const body = fc.oneof(
      fc.jsonValue(),
      bent(template),
      fc.string(),
      fc.json().map((text) => text.slice(0, -1)),
    )
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const answer = await raw(server.url, path, { method, body: given ?? 'null', ...(bearer ? { token: bearer } : {}) })
        expect({ path, given, status: answer.status }).not.toMatchObject({ status: 500 })
        if (answer.status >= 300) expectProblem(answer)
      }),
      { numRuns: 300 },
    )
  }
  expect((await raw(server.url, '/healthz')).body).toEqual({ status: 'ok' })
  expect(server.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  await room.lead.command({ type: 'PauseClock' })
})
