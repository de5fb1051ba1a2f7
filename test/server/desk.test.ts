import { describe, expect, it, onTestFinished } from 'vitest'
import type { Proposal } from '../../okra/api.ts'
import { localAssistant } from '../../server/assistant/local.ts'
import type { Room, Seat } from '../room.ts'
import { expectProblem, newId, openRoom, plainAssistant, raw, roomAt, runOf, sessionOf, start, startServer, tokenOf } from '../room.ts'

type Themes = Extract<Proposal, { question: 'themes' }>
type Vision = Extract<Proposal, { question: 'vision' }>

const put = ({ lead, quarter }: Room, body: object) => lead.api(`/api/quarters/${quarter}/desk`, { method: 'PUT', body })
const proposalOf = <P extends Proposal>(seat: Seat, question: P['question']) =>
  seat.desk()?.proposals.find((one): one is P => one.question === question)

/** Every id of a proposal of themes, those that stand alone too. */
const idsOf = ({ lenses }: Themes) =>
  lenses.flatMap(({ themes, alone }) => [...themes.flatMap(({ contributions }) => contributions), ...alone])

/** An assistant that answers when it is told to. */
function patient() {
  const waiting: (() => void)[] = []
  const asked: AbortSignal[] = []
  const assistant = plainAssistant((signal) => {
    asked.push(signal)
    return new Promise((resolve) => {
      waiting.push(resolve)
      signal.addEventListener('abort', () => resolve())
    })
  })
  return { assistant, asked, answer: () => waiting.shift()?.() }
}

describe('a proposal of themes', () => {
  it('of the local engine holds every contribution exactly once, and is on the desks of who leads only', async () => {
    const assistant = localAssistant()
    onTestFinished(() => assistant.close())
    const server = await startServer({ assistant })
    const room = await openRoom(server, 4)
    const [lead, second, third] = room.seats as readonly [Seat, Seat, Seat]
    await lead.team({ type: 'NameCofacilitator', person: second.person, named: true })
    await start(room)
    const facts = [
      'Players cancel late',
      'Late cancellations ruin matches',
      'Search is slow',
      'Finding a match takes ages',
      'Friends invite friends',
      'Teams cancel at the last minute',
    ]
    for (const [index, text] of facts.entries()) {
      const lens = index === 4 ? 'customer-gains' : 'customer-pains'
      await room.seats[index % 4]?.put(runOf(lead).id, { lens, text })
    }
    await lead.command({ type: 'MoveOn', from: runOf(lead).id })
    await lead.until((one) => runOf(one).activity === 'themes')
    await put(room, { type: 'Ask', question: 'themes' })
    await second.until(() => proposalOf<Themes>(second, 'themes') !== undefined)
    const proposal = proposalOf<Themes>(lead, 'themes')
    expect(proposal && idsOf(proposal).toSorted()).toEqual(Object.keys(sessionOf(lead).contributions).toSorted())
    expect(proposal?.engine).toBe('local')
    for (const { lens, themes, alone } of proposal?.lenses ?? []) {
      const here = [...themes.flatMap(({ contributions }) => contributions), ...alone]
      expect(new Set(here.map((id) => sessionOf(lead).contributions[id]?.lens))).toEqual(new Set([lens]))
      for (const { title, id } of themes)
        expect({ title: title.length > 0, id }).toEqual({ title: true, id: expect.stringMatching(/^[0-9a-f]{32}$/) })
    }
    expect(third.frames.filter(({ name }) => name === 'desk')).toEqual([])
    expect((await server.store.read(room.quarter)).flatMap(({ events }) => events).filter(({ type }) => type === 'Arranged')).toEqual([])
  })

  it('is thrown away theme by theme or as a whole, and a new one takes the place of the old one', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const { lead } = room
    await put(room, { type: 'Ask', question: 'themes' })
    await lead.until(() => proposalOf<Themes>(lead, 'themes')?.lenses[0]?.themes.length === 1)
    const first = proposalOf<Themes>(lead, 'themes')
    await put(room, { type: 'Ask', question: 'themes' })
    await lead.until(() => proposalOf<Themes>(lead, 'themes')?.id !== first?.id)
    const second = proposalOf<Themes>(lead, 'themes')
    expect(second?.about).toBe(first?.about)
    expect(lead.desk()?.proposals).toHaveLength(1)
    await put(room, { type: 'DismissProposal', proposal: second?.id, part: second?.lenses[0]?.themes[0]?.id })
    await lead.until(() => proposalOf<Themes>(lead, 'themes')?.lenses[0]?.themes.length === 0)
    await put(room, { type: 'DismissProposal', proposal: second?.id })
    await lead.until(() => lead.desk()?.proposals.length === 0)
  })

  it('leaves out what is hidden, what is grouped already and what is a duplicate', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    const [a = '', b = '', c = '', d = ''] = room.facts
    await room.lead.command({ type: 'HideContribution', contribution: a })
    await room.lead.command({ type: 'FormTheme', arrangement: newId(), theme: newId(), title: 'One', contributions: [b] })
    await put(room, { type: 'Ask', question: 'themes' })
    await room.lead.until(() => proposalOf<Themes>(room.lead, 'themes') !== undefined)
    const proposal = proposalOf<Themes>(room.lead, 'themes')
    expect(proposal && idsOf(proposal).toSorted()).toEqual([c, d].toSorted())
  })

  it('is there after a reload, on the desk of who comes to lead later, too', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'themes')
    await put(room, { type: 'Ask', question: 'themes' })
    await room.lead.until(() => proposalOf<Themes>(room.lead, 'themes') !== undefined)
    const elsewhere = await room.sit(room.lead)
    await elsewhere.until(() => elsewhere.desk() !== null)
    expect(elsewhere.desk()).toEqual(room.lead.desk())
    await room.lead.team({ type: 'NameCofacilitator', person: room.seats[1]?.person, named: true })
    await room.seats[1]?.until((one) => one.desk() !== null)
    expect(room.seats[1]?.desk()).toEqual(room.lead.desk())
  })
})

describe('a question to the assistant', () => {
  it('can be called off, and the room is never held up by it', async () => {
    const { assistant, asked } = patient()
    const server = await startServer({ assistant })
    const room = await roomAt(server, 'themes')
    await put(room, { type: 'Ask', question: 'themes' })
    await room.lead.until((one) => one.desk()?.thinking === 'themes')
    await room.lead.command({ type: 'PauseClock' })
    await put(room, { type: 'Cancel' })
    await room.lead.until((one) => one.desk()?.thinking === null)
    expect(asked[0]?.aborted).toBe(true)
    expect(room.lead.desk()).toMatchObject({ failed: null, proposals: [], unanswered: [] })
  })

  it("that takes the place of another one is not ended by the other one's end", async () => {
    const { assistant, asked, answer } = patient()
    const server = await startServer({ assistant })
    const room = await roomAt(server, 'dots')
    await put(room, { type: 'Ask', question: 'themes' })
    await put(room, { type: 'Ask', question: 'vision' })
    await room.lead.until(() => asked.length === 2 && asked[0]?.aborted === true && room.lead.desk()?.thinking === 'vision')
    const before = room.lead.frames.length
    await put(room, { type: 'DismissNudge', nudge: 'any' })
    await room.lead.until((one) => one.desk()?.dismissed.length === 1)
    const desks = room.lead.frames.slice(before).filter(({ name }) => name === 'desk')
    for (const { body } of desks) expect(body).toMatchObject({ thinking: 'vision' })
    answer()
    answer()
    await room.lead.until(() => proposalOf<Vision>(room.lead, 'vision') !== undefined)
    expect(room.lead.desk()).toMatchObject({ thinking: null, failed: null, proposals: [{ question: 'vision' }] })
  })

  it('that fails says so on the desk, and nothing else happens', async () => {
    const failing = {
      ...plainAssistant(),
      ask: async () => ({ status: 'failed', engine: 'plain', reason: 'timed-out', report: null }) as const,
    }
    const server = await startServer({ assistant: failing })
    const room = await roomAt(server, 'themes')
    await put(room, { type: 'Ask', question: 'themes' })
    await room.lead.until((one) => one.desk()?.failed != null)
    expect(room.lead.desk()).toMatchObject({ thinking: null, failed: { question: 'themes', reason: 'timed-out' }, proposals: [] })
  })

  it('that breaks the assistant says so, too', async () => {
    const broken = { ...plainAssistant(), ask: () => Promise.reject(new Error('quetzal')) }
    const server = await startServer({ assistant: broken })
    const room = await roomAt(server, 'themes')
    await put(room, { type: 'Ask', question: 'themes' })
    await room.lead.until((one) => one.desk()?.failed != null)
    expect(room.lead.desk()).toMatchObject({ thinking: null, failed: { question: 'themes', reason: 'unavailable' } })
    expect(server.lines.join('')).not.toContain('quetzal')
  })

  it('is refused while no session runs', async () => {
    const server = await startServer()
    const room = await openRoom(server, 1)
    const token = await tokenOf(server, room.lead)
    const asked = await raw(server.url, `/api/quarters/${room.quarter}/desk`, {
      method: 'PUT',
      body: { type: 'Ask', question: 'themes' },
      token,
    })
    expectProblem(asked, 409, 'session-closed')
  })

  it('brings three parts of a sentence, and the themes that they rest on by their own ids', async () => {
    const server = await startServer()
    const room = await roomAt(server, 'sentence')
    await put(room, { type: 'Ask', question: 'vision' })
    await room.lead.until(() => proposalOf<Vision>(room.lead, 'vision') !== undefined)
    const [vision] = proposalOf<Vision>(room.lead, 'vision')?.visions ?? []
    expect(vision).toMatchObject({ what: 'do it', outcome: 'be better', audience: 'everyone' })
    expect(room.facts).toContain(vision?.themes[0])
    await room.lead.command({
      type: 'PutDraft',
      draft: newId(),
      origin: 'assistant',
      themes: vision?.themes,
      what: 'do it',
      outcome: '',
      audience: '',
    })
    await room.seats[1]?.until((one) => Object.keys(sessionOf(one).drafts).length === 1)
  })
})
