import { describe, expect, it } from 'vitest'
import { runOf } from '../room.ts'
import type { RosterPerson } from '../teams/roster.ts'
import { everybody } from '../teams/roster.ts'
import type { BoundScene } from '../teams/scene.ts'
import { startBoundScene } from '../teams/scene.ts'
import { cards, press, some, startedInChat, withText, write } from './chat.ts'

/** The card of the first step, with its field and buttons. */
const stepOf = (scene: BoundScene) => {
  const step = withText(scene, scene.meeting, 'Share what we know').find(({ text }) => text.includes('"idea"'))
  if (!step) throw new Error('no card with a field')
  return step
}

describe('a button that must not do what it says', () => {
  it('is not for a participant where only who leads may press it', async () => {
    const scene = await startedInChat()
    const answer = await press(scene, scene.meeting, scene.bruno, stepOf(scene), 'reveal')
    expect(answer.text).toContain('Your role in this team can')
    // A card would take the place of the pressed one, and of what is half typed in it.
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' })
    expect(runOf(scene.seats[0]).activity).toBe('facts')
  })

  it.each([
    ['an unknown verb', 'explode', {}],
    ['a verb without what it needs', 'next', {}],
    ['a verb with more than it takes', 'status', { quarter: 'a'.repeat(32), extra: 1 }],
    ['a run of another quarter', 'next', { quarter: 'a'.repeat(32), run: `${'b'.repeat(32)}.0.1.facts.1` }],
    ['a prototype', '__proto__', {}],
  ])('does nothing with %s', async (_, verb, data) => {
    const scene = await startedInChat()
    const answer = await scene.teams.press(scene.meeting, scene.ana, { verb, data })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' })
    expect(runOf(scene.seats[0]).activity).toBe('facts')
  })

  it('says that a step is over, and which one runs, when an old card is pressed', async () => {
    const scene = await startedInChat()
    const step = stepOf(scene)
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    const [one, other] = await Promise.all([
      press(scene, scene.meeting, scene.ana, step, 'reveal'),
      press(scene, scene.meeting, scene.ana, step, 'reveal'),
    ])
    await scene.seats[0].until((seat) => runOf(seat).activity === 'themes')
    const late = await press(scene, scene.meeting, scene.ana, step, 'reveal')
    expect(late.text).toContain('This step is over')
    expect(late.text).toContain('Group the facts')
    expect((await press(scene, scene.meeting, scene.carla, step, 'idea', { idea: 'too late', place: 'customer-pains' })).text).toContain(
      'This step has just been closed',
    )
    expect(JSON.stringify([one.body, other.body])).not.toContain('broken')
    expect(runOf(scene.seats[0]).activity).toBe('themes')
  })

  it('goes one step when two who lead press it at once', async () => {
    const scene = await startedInChat()
    const [ana, bruno] = scene.seats
    await ana.team({ type: 'NameCofacilitator', person: bruno.person, named: true })
    await bruno.until((one) => one.role() === 'cofacilitator')
    const step = stepOf(scene)
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    const answers = await Promise.all([scene.ana, scene.bruno].map((who) => press(scene, scene.meeting, who, step, 'reveal')))
    await ana.until((one) => runOf(one).activity === 'themes')
    await some(scene, scene.meeting, 'Group the facts', 2)
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    for (const { text } of answers) expect(text).not.toMatch(/did not work|may not/)
    expect(runOf(ana).activity).toBe('themes')
  })

  it('is over with its session: a button of one that has ended does nothing in the next', async () => {
    const scene = await startedInChat()
    const [ana] = scene.seats
    const step = stepOf(scene)
    await ana.command({ type: 'EndSession', from: runOf(ana).id })
    await scene.teams.message(scene.meeting, scene.ana, 'start 1')
    await ana.until((one) => one.state().live === 1)
    const run = runOf(ana).id
    for (const verb of ['reveal', 'more']) {
      const { text } = await press(scene, scene.meeting, scene.ana, step, verb)
      expect(text).toContain('This step is over')
      expect(text).toContain('Hear the company goals')
    }
    const { text } = await press(scene, scene.meeting, scene.carla, step, 'idea', { idea: 'too late', place: 'customer-pains' })
    expect(text).toContain('This step has just been closed')
    expect(runOf(ana).id).toBe(run)
  })

  it('says so where the team is not there any more', async () => {
    const scene = await startedInChat()
    const step = stepOf(scene)
    for (const seat of scene.seats) seat.close()
    await scene.server.store.removeStream(scene.made.team)
    const again = await scene.restart()
    for (const verb of ['reveal', 'more']) {
      const answer = await press(again, scene.meeting, scene.ana, step, verb)
      expect(answer.status).toBe(200)
      expect(answer.text).toContain('no team any more')
    }
    const idea = await press(again, scene.meeting, scene.carla, step, 'idea', { idea: 'for nobody', place: 'customer-pains' })
    expect(idea.text).toContain('no team any more')
    expect(again.server.stored()).not.toContain('for nobody')
  })

  it('refuses an idea that is empty, too long or under a place that there is none, and keeps what is hostile as it is', async () => {
    const scene = await startedInChat()
    const dario = scene.roster.people[3] as RosterPerson
    const send = async (idea: string, place = 'customer-pains') =>
      (await press(scene, scene.meeting, dario, stepOf(scene), 'idea', { idea, place })).text
    expect(await send('   ')).toContain('nothing to read')
    expect(await send('x'.repeat(5_000))).not.toContain('Your idea is in')
    expect(await send('fine', 'no-such-lens')).not.toContain('Your idea is in')
    const hostile = '<at>all</at> {{DATE()}} $\u007bx} [a](http://evil.example) =cmd() \u202egnirts'
    expect(await send(hostile)).toContain('Your idea is in')
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    await scene.teams.message(scene.meeting, scene.ana, 'next')
    await scene.seats[0].until((seat) => runOf(seat).activity === 'themes')
    const texts = Object.values(scene.seats[0].state().sessions[0]?.contributions ?? {}).map(({ text }) => text)
    expect(texts).toHaveLength(4)
    expect(texts.some((text) => text?.includes('[a](http://evil.example)'))).toBe(true)
  })

  it('points who takes part in the tab to the tab', async () => {
    const scene = await startedInChat()
    await scene.seats[1].pass(runOf(scene.seats[1]).id)
    const answer = await press(scene, scene.meeting, scene.bruno, stepOf(scene), 'idea', { idea: 'twice', place: 'customer-pains' })
    expect(answer.text).not.toContain('Your idea is in')
    expect(answer.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('Write this idea there'),
    })
  })

  it('shows where the session is when it is to start or go on and runs already, and that it is over when it is', async () => {
    const scene = await startBoundScene()
    await scene.teams.message(scene.meeting, scene.ana, 'schedule')
    await scene.teams.message(scene.meeting, scene.ana, 'start 0')
    await some(scene, scene.meeting, '"verb":"idea"')
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    const [offer] = withText(scene, scene.meeting, '"verb":"start"')
    const [paused] = withText(scene, scene.meeting, '"verb":"continue"')
    if (!offer || !paused) throw new Error('no card')
    for (const [card, verb] of [[offer, 'start'] as const, [paused, 'continue'] as const]) {
      const { text } = await press(scene, scene.meeting, scene.ana, card, verb)
      expect(text).not.toContain('This step is over')
      expect(text).toContain('"verb":"idea"')
    }
    await press(scene, scene.meeting, scene.ana, paused, 'finish')
    for (const verb of ['continue', 'finish']) {
      const { text } = await press(scene, scene.meeting, scene.ana, paused, verb)
      expect(text).toContain('No session is running')
    }
  })

  it('does nothing from a card of a quarter that the chat was about before', async () => {
    const scene = await startedInChat()
    const step = stepOf(scene)
    const other = await scene.call(scene.ana, scene.meeting, '/api/chats/teams', {
      team: 'Second',
      quarter: { label: '2027-Q1', startsOn: '2027-01-04' },
      language: 'en',
      timeZone: 'UTC',
    })
    await scene.call(scene.ana, scene.meeting, '/api/chats/binding', other as object)
    expect((await press(scene, scene.meeting, scene.ana, step, 'more')).text).toContain('quarter is not there any more')
    expect(runOf(scene.seats[0]).activity).toBe('facts')
  })
})

describe('a lead that nobody holds', () => {
  it('is offered to who may not do what they press, only once who leads has been away for a minute, and told to all', async () => {
    let now = Date.now()
    const scene = await startBoundScene(5, { now: () => now })
    await scene.teams.message(scene.meeting, scene.ana, 'start 0')
    await some(scene, scene.meeting, 'Share what we know', 2)
    const step = stepOf(scene)
    now += 59_000
    expect((await press(scene, scene.meeting, scene.bruno, step, 'more')).text).toContain('Your role in this team can')
    // Ana acts from the chat alone: she is here.
    await press(scene, scene.meeting, scene.ana, step, 'more')
    now += 59_000
    expect((await press(scene, scene.meeting, scene.bruno, step, 'more')).text).toContain('Your role in this team can')
    now += 2_000
    expect((await press(scene, scene.meeting, scene.bruno, step, 'more')).text).toContain('takeLead')
    await scene.teams.press(scene.meeting, scene.bruno, { verb: 'takeLead', data: { quarter: scene.made.quarter } })
    await some(scene, scene.meeting, `${scene.bruno.name}`, 1)
    expect((await press(scene, scene.meeting, scene.carla, step, 'more')).text).toContain('Your role in this team can')
    await press(scene, scene.meeting, scene.bruno, step, 'reveal')
  })
})

describe('what is written to the bot', () => {
  it('gets a pointer where ideas are written, once for each person and step', async () => {
    const scene = await startedInChat()
    const before = cards(scene, scene.meeting).length
    await scene.teams.message(scene.meeting, scene.bruno, 'Players cancel an hour before kick-off')
    await some(scene, scene.meeting, 'Write ideas in the tab', 1)
    await scene.teams.message(scene.meeting, scene.bruno, 'And nobody knows who comes')
    expect(cards(scene, scene.meeting)).toHaveLength(before + 1)
    await scene.teams.message(scene.meeting, scene.carla, 'Me too')
    expect(cards(scene, scene.meeting)).toHaveLength(before + 2)
    expect(scene.server.stored()).not.toContain('cancel an hour')
  })

  it('understands a hand-over, refuses one to a stranger, and lets who is asked accept', async () => {
    const scene = await startedInChat()
    await scene.teams.message(scene.meeting, scene.ana, `hand over @${scene.roster.people[3]?.name}`, {
      mentions: [scene.roster.people[3] as RosterPerson],
    })
    await some(scene, scene.meeting, 'not in the team', 1)
    await scene.teams.message(scene.meeting, scene.ana, `hand over @${scene.bruno.name}`, { mentions: [scene.bruno] })
    await expect.poll(() => withText(scene, scene.meeting, 'acceptLead').length).toBe(1)
    const [offer] = withText(scene, scene.meeting, 'acceptLead')
    if (!offer) throw new Error('no offer')
    expect((await press(scene, scene.meeting, scene.carla, offer, 'acceptLead')).text).toContain('not offered to you')
    await press(scene, scene.meeting, scene.bruno, offer, 'acceptLead')
    await scene.seats[1].until((seat) => seat.role() === 'facilitator')
    // The card that asked says it to everyone.
    await some(scene, scene.meeting, `${scene.bruno.name} leads now`, 1)
    expect(withText(scene, scene.meeting, 'acceptLead')).toEqual([])
  })

  it('is answered with the help where a hand-over names nobody', async () => {
    const scene = await startedInChat()
    await scene.teams.message(scene.meeting, scene.ana, 'hand over')
    await some(scene, scene.meeting, 'What you can ask me', 1)
  })

  it('is answered with what can be done when it comes at the wrong time', async () => {
    const scene = await startBoundScene()
    for (const words of ['next', 'back', 'summary', 'start 7', 'próximo', 'x'.repeat(20_000)])
      expect((await scene.teams.message(scene.meeting, scene.ana, words)).status).toBe(200)
    expect(withText(scene, scene.meeting, 'No session is running').length).toBe(3)
  })

  it('offers to choose a team where the chat has none any more', async () => {
    const scene = await startBoundScene()
    await scene.server.store.removeStream(scene.made.team)
    const again = await scene.restart()
    const greetings = withText(scene, scene.meeting, 'bind%2F').length
    await again.teams.message(scene.meeting, scene.ana, 'start 0')
    await expect.poll(() => withText(scene, scene.meeting, 'bind%2F').length).toBe(greetings + 1)
    expect(await again.signIn(scene.ana, scene.meeting)).toMatchObject({ status: 'unbound', gone: true })
  })
})

describe('who sends an idea by a card', () => {
  it('stands nowhere: not in the store, not in the log, not in what the bot sends', async () => {
    const scene = await startedInChat()
    const dario = scene.roster.people[3] as RosterPerson
    const before = scene.connector.calls.length
    await press(scene, scene.meeting, dario, stepOf(scene), 'idea', { idea: 'Nobody must know who wrote this', place: 'customer-pains' })
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    await scene.teams.message(scene.meeting, scene.ana, 'next')
    await scene.seats[0].until((seat) => runOf(seat).activity === 'themes')
    await some(scene, scene.meeting, 'Group the facts', 2)
    const outgoing = JSON.stringify(scene.connector.calls.slice(before).map(({ body }) => body ?? null))
    const log = scene.server.lines.join('\n')
    const secrets = everybody(scene.roster).flatMap(({ name, oid, mri, upn }) => [name, oid, mri, upn])
    expect(secrets.filter((secret) => outgoing.includes(secret) || log.includes(secret))).toEqual([])
    const stored = scene.server.stored()
    expect(stored).toContain('Nobody must know who wrote this')
    // The idea has not brought Dario into the team: nothing anywhere tells of him, and no screen has heard of him.
    expect([dario.name, dario.oid, dario.mri, dario.upn].filter((secret) => stored.includes(secret))).toEqual([])
    expect(scene.seats.flatMap((seat) => seat.people().map(({ name }) => name))).not.toContain(dario.name)
    expect(log).not.toContain('Nobody must know')
  })
})
