import { describe, expect, it } from 'vitest'
import type { ModelOptions } from '../assistant/modelAt.ts'
import type { Room, Seat } from '../room.ts'
import { expectProblem, newId, raw, runOf, sessionOf, tokenOf } from '../room.ts'
import { asked, fullRoom, put, sentFor } from './askedDesk.ts'

describe('a proposal of a model on the desk', () => {
  it('says which model gave it, how many requests were sent, and shows them as they left to who leads only', async () => {
    const { at, room } = await fullRoom()
    const proposal = await asked(room, 'themes')
    expect(proposal).toMatchObject({ engine: 'scripted', instead: null, requests: at.endpoint.requests.length })
    expect(proposal.tokens).toBeGreaterThan(0)
    const path = `/api/quarters/${room.quarter}/desk/sent/${proposal.id}`
    expect(await sentFor(room, proposal.id)).toEqual(at.endpoint.requests.map(({ body }) => body))
    for (const { name } of room.seats) expect(at.endpoint.requests.map(({ body }) => body).join()).not.toContain(name)
    const other = await raw(room.url, path, { token: await tokenOf(room, room.seats[1] as Seat) })
    expectProblem(other, 403, 'not-allowed')
  })

  it('is not asked for twice about the same content, and anew when the content has changed', async () => {
    const { at, room } = await fullRoom()
    const first = await asked(room, 'themes')
    const { length } = at.endpoint.requests
    expect(await asked(room, 'themes')).toMatchObject({ about: first.about, engine: 'scripted' })
    expect(at.endpoint.requests).toHaveLength(length)
    const [id = ''] = Object.keys(sessionOf(room.lead).contributions)
    await room.lead.command({ type: 'FormTheme', arrangement: newId(), theme: newId(), title: 'One', contributions: [id] })
    const changed = await asked(room, 'themes')
    expect(changed.about).not.toBe(first.about)
    expect(at.endpoint.requests.length).toBeGreaterThan(length)
  })

  it('does not raise again what was dismissed, as long as it is about the same', async () => {
    const { room } = await fullRoom()
    const first = await asked(room, 'themes')
    const part = first.lenses.flatMap(({ themes }) => themes)[0]
    await put(room, { type: 'DismissProposal', proposal: first.id, part: part?.id })
    await room.lead.until((one) => one.desk()?.dismissed.length === 1)
    const again = await asked(room, 'themes')
    expect(again.lenses.flatMap(({ themes }) => themes).map(({ title }) => title)).not.toContain(part?.title)
    const placed = again.lenses.flatMap(({ themes, alone }) => [...themes.flatMap(({ contributions }) => contributions), ...alone])
    expect(placed.toSorted()).toEqual(Object.keys(sessionOf(room.lead).contributions).toSorted())
  })

  it('falls back to the wording with the reason, and asks the model again the next time', async () => {
    const { at, room } = await fullRoom({ misbehave: () => 'refusal' })
    expect(await asked(room, 'themes')).toMatchObject({ engine: 'local', instead: 'refused' })
    at.endpoint.setMisbehaviour(null)
    expect(await asked(room, 'themes')).toMatchObject({ engine: 'scripted', instead: null })
  })

  it('never holds up a step: the room goes on while the model hangs', async () => {
    const { at, room } = await fullRoom({ misbehave: () => 'hanging' })
    await put(room, { type: 'Ask', question: 'themes' })
    await room.lead.until((one) => one.desk()?.thinking === 'themes')
    await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id })
    await room.lead.until((one) => sessionOf(one).position === 'dots')
    await put(room, { type: 'Cancel' })
    await room.lead.until((one) => one.desk()?.thinking === null)
    expect(room.lead.desk()).toMatchObject({ failed: null, proposals: [] })
    expect(at.problems).toEqual([])
  })
})

describe('a question that was stopped', () => {
  const hanging: ModelOptions = { misbehave: () => 'hanging' }

  it('shows to who leads what had been sent for it, until it is asked again', async () => {
    const { at, room } = await fullRoom(hanging)
    await put(room, { type: 'Ask', question: 'themes' })
    await expect.poll(() => at.endpoint.requests.length).toBe(1)
    await put(room, { type: 'Cancel' })
    await room.lead.until((one) => one.desk()?.thinking === null)
    const [stopped] = room.lead.desk()?.unanswered ?? []
    expect(room.lead.desk()).toMatchObject({ failed: null, proposals: [], unanswered: [{ question: 'themes', requests: 1 }] })
    expect(await sentFor(room, stopped?.id ?? '')).toEqual(at.endpoint.requests.map(({ body }) => body))
    const path = `/api/quarters/${room.quarter}/desk/sent/${stopped?.id}`
    expectProblem(await raw(room.url, path, { token: await tokenOf(room, room.seats[1] as Seat) }), 403, 'not-allowed')
    at.endpoint.setMisbehaviour(null)
    await asked(room, 'themes')
    expect(room.lead.desk()?.unanswered).toEqual([])
  })

  it('shows it, too, when another question has taken its place', async () => {
    const { at, room } = await fullRoom({ misbehave: ({ question }) => (question === 'themes_proposed' ? 'hanging' : null) })
    await room.lead.command({ type: 'MoveOn', from: runOf(room.lead).id })
    await room.lead.until((one) => sessionOf(one).position === 'dots')
    await put(room, { type: 'Ask', question: 'themes' })
    await expect.poll(() => at.endpoint.requests.length).toBe(1)
    await asked(room, 'vision')
    await room.lead.until((one) => one.desk()?.unanswered.length === 1)
    const [stopped] = room.lead.desk()?.unanswered ?? []
    expect(room.lead.desk()).toMatchObject({ thinking: null, proposals: [{ question: 'vision' }], unanswered: [{ question: 'themes' }] })
    expect(await sentFor(room, stopped?.id ?? '')).toEqual([at.endpoint.requests[0]?.body])
  })

  it('shows nothing any more once a text was hidden', async () => {
    const { at, room } = await fullRoom(hanging)
    await put(room, { type: 'Ask', question: 'themes' })
    await expect.poll(() => at.endpoint.requests.length).toBe(1)
    await put(room, { type: 'Cancel' })
    await room.lead.until((one) => one.desk()?.unanswered.length === 1)
    const [stopped] = room.lead.desk()?.unanswered ?? []
    const [hidden = ''] = Object.keys(sessionOf(room.lead).contributions)
    await room.lead.command({ type: 'HideContribution', contribution: hidden })
    await room.lead.until((one) => one.desk()?.unanswered.length === 0)
    expect(await sentFor(room, stopped?.id ?? '')).toEqual([])
  })
})

describe('the team’s settings of the assistant', () => {
  const change = async (room: Room, assistant: 'local' | 'off') => {
    const settings = { k: 3, dots: 5, language: 'en', timeZone: 'Europe/Lisbon', admission: 'open', assistant }
    await room.lead.team({ type: 'ChangeSettings', settings })
  }

  it('keep every text on the server when it is local', async () => {
    const { at, room } = await fullRoom()
    await change(room, 'local')
    expect(await asked(room, 'themes')).toMatchObject({ engine: 'local', instead: null, requests: 0 })
    expect(at.endpoint.requests).toEqual([])
  })

  it('refuse every question when it is off', async () => {
    const { at, room } = await fullRoom()
    await change(room, 'off')
    const token = await tokenOf(room, room.lead)
    const body = { type: 'Ask', question: 'themes' }
    const refused = await raw(room.url, `/api/quarters/${room.quarter}/desk`, { method: 'PUT', body, token })
    expectProblem(refused, 409, 'assistant-off')
    expect(at.endpoint.requests).toEqual([])
  })
})

describe('what was sent to a model', () => {
  it('is not kept any longer once a text is hidden, and neither are proposals that could repeat it', async () => {
    const { room } = await fullRoom()
    const proposal = await asked(room, 'themes')
    const [hidden = ''] = Object.keys(sessionOf(room.lead).contributions)
    await room.lead.command({ type: 'HideContribution', contribution: hidden })
    await room.lead.until((one) => one.desk()?.proposals.length === 0)
    expect(await sentFor(room, proposal.id)).toEqual([])
  })

  it('is refused for a question of another session', async () => {
    const { room } = await fullRoom()
    const token = await tokenOf(room, room.lead)
    const body = { type: 'Ask', question: 'dependencies' }
    const refused = await raw(room.url, `/api/quarters/${room.quarter}/desk`, { method: 'PUT', body, token })
    expectProblem(refused, 409, 'not-now')
  })
})
