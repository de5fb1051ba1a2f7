import { describe, expect, it } from 'vitest'
import { runOf } from '../room.ts'
import { posts } from '../teams/calls.ts'
import type { RosterPerson } from '../teams/roster.ts'
import { personalChat } from '../teams/roster.ts'
import { founding, startBoundScene, startScene } from '../teams/scene.ts'
import { cards, press, some, startedInChat, withText, write } from './chat.ts'

describe('a meeting', () => {
  it('is offered the next session when it starts, once a day', async () => {
    const scene = await startBoundScene()
    await scene.teams.meetingStart(scene.meeting, scene.ana)
    await scene.teams.meetingStart(scene.meeting, scene.ana)
    // The greeting has the button, too.
    await some(scene, scene.meeting, 'Start session 0', 2)
    const offer = cards(scene, scene.meeting).at(-1)
    if (!offer) throw new Error('no offer')
    await press(scene, scene.meeting, scene.ana, offer, 'start')
    await some(scene, scene.meeting, 'Share what we know', 2)
  })

  it('that ends in mid-session pauses it: nothing sealed is shown, and whoever leads goes on or finishes', async () => {
    const scene = await startedInChat()
    await Promise.all(scene.seats.map((seat, index) => write(seat, `Sealed thing number ${index}`)))
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    await some(scene, scene.meeting, '"verb":"continue"', 1)
    expect(withText(scene, scene.meeting, 'the summary is here.')).toEqual([])
    const [paused] = withText(scene, scene.meeting, '"verb":"continue"')
    if (!paused) throw new Error('no card')
    expect((await press(scene, scene.meeting, scene.ana, paused, 'continue')).text).toContain('Share what we know')
    expect((await press(scene, scene.meeting, scene.bruno, paused, 'finish')).text).toContain('Your role in this team can')
    await press(scene, scene.meeting, scene.ana, paused, 'finish')
    await scene.seats[0].until((one) => one.state().live === null)
    await some(scene, scene.meeting, 'the summary is here.', 1)
    expect(JSON.stringify(cards(scene, scene.meeting))).not.toContain('Sealed thing')
    expect(scene.server.stored()).not.toContain('Sealed thing')
  })

  it('is not ended by the card of a pause that is over', async () => {
    const scene = await startedInChat()
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    const [paused] = withText(scene, scene.meeting, '"verb":"continue"')
    if (!paused) throw new Error('no card')
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    await scene.teams.message(scene.meeting, scene.ana, 'next')
    await scene.seats[0].until((one) => runOf(one).activity === 'themes')
    expect((await press(scene, scene.meeting, scene.ana, paused, 'finish')).text).toContain('This step is over')
    expect(scene.seats[0].state().live).toBe(0)
  })

  it('that is finished from the chat tells nothing of the steps on the way out', async () => {
    const scene = await startedInChat()
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    const before = cards(scene, scene.meeting)
    const paused = before.at(-1)
    if (!paused) throw new Error('no card')
    await press(scene, scene.meeting, scene.ana, paused, 'finish')
    await some(scene, scene.meeting, 'the summary is here.', 1)
    expect(cards(scene, scene.meeting)).toHaveLength(before.length + 1)
    await expect
      .poll(() => withText(scene, scene.meeting, 'Nothing is running').length + withText(scene, scene.meeting, 'This step is over').length)
      .toBe(1)
  })

  it('shows the step again that it goes back to', async () => {
    const scene = await startedInChat()
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    await scene.teams.message(scene.meeting, scene.ana, 'next')
    await some(scene, scene.meeting, 'Group the facts', 2)
    await scene.teams.message(scene.meeting, scene.ana, 'back')
    await scene.seats[0].until((one) => runOf(one).activity === 'facts')
    await some(scene, scene.meeting, 'Share what we know', 3)
  })

  it('gets its summary after a restart, if Teams did not take it before', async () => {
    const scene = await startedInChat()
    scene.connector.fail(posts, { status: 403 })
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    while (scene.seats[0].state().live !== null) {
      const { id } = runOf(scene.seats[0])
      await scene.seats[0].command({ type: 'SkipActivity', from: id, openly: true })
      await scene.seats[0].until((one) => one.state().live === null || runOf(one).id !== id)
    }
    await scene.connector.seen((call) => JSON.stringify(call.body ?? '').includes('the summary is here.'))
    // It is given up, not unsure: Teams has said no.
    await expect.poll(() => scene.server.stored().includes(`summary.${scene.made.quarter}`)).toBe(false)
    for (const seat of scene.seats) seat.close()
    expect(withText(scene, scene.meeting, 'the summary is here.')).toEqual([])
    await scene.server.stop()
    scene.connector.heal()
    await scene.restart()
    await some(scene, scene.meeting, 'the summary is here.', 1)
  })

  it('goes on after a restart of the server as if nothing had been', async () => {
    const scene = await startedInChat()
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    const before = cards(scene, scene.meeting).length
    for (const seat of scene.seats) seat.close()
    const again = await scene.restart()
    await again.teams.message(scene.meeting, scene.ana, 'next')
    await some(scene, scene.meeting, 'Group the facts', 1)
    await expect.poll(() => cards(scene, scene.meeting).length).toBe(before + 1)
  })

  it('moves with the team to the next chat: cards go there, and the old cards stay with the old meeting', async () => {
    const scene = await startBoundScene()
    const { nextMeeting } = scene.roster
    await scene.teams.install(nextMeeting, scene.ana)
    expect(withText(scene, nextMeeting, 'Pricing')).toHaveLength(1)
    await scene.call(scene.ana, nextMeeting, '/api/chats/binding', scene.made)
    const before = cards(scene, scene.meeting).length
    await scene.teams.message(nextMeeting, scene.ana, 'start 0')
    await some(scene, nextMeeting, 'Share what we know', 2)
    expect(cards(scene, scene.meeting)).toHaveLength(before)
  })

  it('points who comes late while a session runs to the tab, and nobody before', async () => {
    const scene = await startBoundScene()
    await scene.teams.join(scene.meeting, scene.bruno)
    await scene.teams.message(scene.meeting, scene.ana, 'start 0')
    await some(scene, scene.meeting, 'Share what we know', 2)
    await scene.teams.join(scene.meeting, scene.carla)
    const told = await scene.connector.seen('notification')
    expect(JSON.stringify(told.body)).toContain(scene.carla.mri)
    expect(scene.connector.calls.filter(({ kind }) => kind === 'notification')).toHaveLength(1)
  })

  it('goes on without the bot when it is taken out, and again with it', async () => {
    const scene = await startedInChat()
    await scene.teams.uninstall(scene.meeting, scene.ana)
    expect(await scene.signIn(scene.bruno, scene.meeting)).toMatchObject({ status: 'in', bot: false })
    await expect(scene.signIn(scene.roster.people[3] as never, scene.meeting)).rejects.toMatchObject({ status: 404 })
    await Promise.all(scene.seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    await scene.seats[0].command({ type: 'MoveOn', from: runOf(scene.seats[0]).id })
    await scene.seats[0].until((one) => runOf(one).activity === 'themes')
    await scene.teams.install(scene.meeting, scene.ana)
    await scene.teams.message(scene.meeting, scene.ana, 'status')
    await some(scene, scene.meeting, 'Group the facts', 3)
    expect(await scene.signIn(scene.bruno, scene.meeting)).toMatchObject({ status: 'in', bot: true })
  })
})

describe('the greeting of a chat that gets its quarter afterwards', () => {
  it('is about that quarter from then on, also after a restart in between, and stays with it', async () => {
    const first = await startScene()
    const { meeting, people } = first.roster
    const ana = people[0] as RosterPerson
    await first.teams.install(meeting, ana)
    const [greeting] = withText(first, meeting, 'bind%2F')
    const scene = await first.restart()
    const made = (await scene.call(ana, meeting, '/api/chats/teams', founding)) as object
    await scene.call(ana, meeting, '/api/chats/binding', made)
    await some(scene, meeting, 'Pricing', 1)
    expect(cards(scene, meeting).map(({ id }) => id)).toEqual([greeting?.id])
    expect(withText(scene, meeting, 'bind%2F')).toEqual([])
    const other = (await scene.call(ana, meeting, '/api/chats/teams', { ...founding, team: 'Payments' })) as object
    await scene.call(ana, meeting, '/api/chats/binding', other)
    await scene.teams.message(meeting, ana, 'start 0')
    await some(scene, meeting, 'Share what we know', 2)
    expect(withText(scene, meeting, 'Pricing')).toHaveLength(1)
  })

  it('stays as it was where Teams refuses the change, and the chat is bound all the same', async () => {
    const scene = await startScene()
    const { meeting, people } = scene.roster
    const ana = people[0] as RosterPerson
    await scene.teams.install(meeting, ana)
    scene.connector.fail('update', { status: 403 })
    const made = (await scene.call(ana, meeting, '/api/chats/teams', founding)) as object
    await scene.call(ana, meeting, '/api/chats/binding', made)
    await scene.connector.seen('update')
    expect(await scene.signIn(ana, meeting)).toMatchObject({ status: 'in' })
    expect(withText(scene, meeting, 'bind%2F')).toHaveLength(1)
    scene.connector.heal()
    await scene.teams.message(meeting, ana, 'start 0')
    await some(scene, meeting, 'Share what we know', 2)
  })
})

describe('the summary in the chat', () => {
  it('is edited when the session is opened again and ends otherwise', async () => {
    const scene = await startedInChat()
    const [lead] = scene.seats
    const finish = async () => {
      while (lead.state().live !== null) {
        const { id, status } = runOf(lead)
        await lead.command({ type: status === 'open' ? 'SkipActivity' : 'MoveOn', from: id, openly: true })
        await lead.until((one) => one.state().live === null || runOf(one).id !== id)
      }
    }
    await finish()
    await some(scene, scene.meeting, 'the summary is here.', 1)
    await lead.command({ type: 'ReopenSession', session: 0 })
    await lead.until((one) => one.state().live === 0)
    await lead.command({ type: 'KeepSummary', decided: ['We meet on Mondays from now on.'], open: [], next: [] })
    await finish()
    await some(scene, scene.meeting, 'We meet on Mondays from now on.', 1)
    expect(withText(scene, scene.meeting, 'the summary is here.')).toHaveLength(1)
  })

  it('reads in the language of the team', async () => {
    const scene = await startBoundScene()
    const made = await scene.call(scene.ana, scene.meeting, '/api/chats/teams', {
      team: 'Preços',
      quarter: { label: '2027-Q1', startsOn: '2027-01-04' },
      language: 'pt-BR',
      timeZone: 'America/Sao_Paulo',
    })
    await scene.call(scene.ana, scene.meeting, '/api/chats/binding', made as object)
    await scene.teams.message(scene.meeting, scene.ana, 'iniciar 0')
    await some(scene, scene.meeting, 'Compartilhe o que sabemos', 2)
  })
})

describe('a chat with the bot alone', () => {
  it('lists the own teams with a way into the chat where each is at home, and helps', async () => {
    const scene = await startBoundScene()
    const alone = personalChat(scene.ana)
    await scene.teams.install(alone, scene.ana)
    await some(scene, alone, 'Pricing', 1)
    expect(withText(scene, alone, encodeURIComponent(JSON.stringify(scene.meeting.conversationId).slice(1, -1)))).toHaveLength(1)
    await scene.teams.message(alone, scene.ana, 'help')
    await some(scene, alone, 'hand over', 1)
    await scene.teams.message(alone, scene.ana, 'anything else', { locale: 'pt-BR' })
    await expect.poll(() => cards(scene, alone).length).toBe(3)
    expect(cards(scene, alone).at(-1)?.text).toContain('Seus times')
  })
})
