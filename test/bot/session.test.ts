import { describe, expect, it } from 'vitest'
import { runOf } from '../room.ts'
import type { RosterPerson } from '../teams/roster.ts'
import { startBoundScene } from '../teams/scene.ts'
import { cards, press, some, startedInChat, withText, write } from './chat.ts'

describe('the bot in a meeting', () => {
  it('greets once, although Teams tells of it twice', async () => {
    const scene = await startBoundScene()
    await some(scene, scene.meeting, 'OKRA', 1)
    await scene.teams.uninstall(scene.meeting, scene.ana)
    await scene.teams.install(scene.meeting, scene.ana)
    await some(scene, scene.meeting, 'OKRA', 2)
  })

  it('guides a session: a card for each step, ideas by tab and by card, and one summary', async () => {
    const scene = await startedInChat()
    const { meeting, ana, roster, seats } = scene
    const [lead, ...others] = seats
    const [dario, eva] = roster.people.slice(3) as [RosterPerson, RosterPerson]
    const step = withText(scene, meeting, 'Share what we know').find(({ text }) => text.includes('"idea"'))
    if (!step) throw new Error('no card with a field')
    await Promise.all(seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    const answer = await press(scene, meeting, dario, step, 'idea', { idea: 'Sent by a card', place: 'customer-pains' })
    expect(answer.text).toContain('Your idea is in')
    const guest = await press(scene, meeting, eva, step, 'idea', { idea: 'Sent by a guest', place: 'customer-pains' })
    expect(guest.text).toContain('Your idea is in')
    await press(scene, meeting, ana, step, 'reveal')
    await Promise.all(seats.map((seat) => seat.until((one) => runOf(one).activity === 'themes')))
    const texts = Object.values(lead.state().sessions[0]?.contributions ?? {}).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([
      'Sent by a card',
      'Sent by a guest',
      'What hurts number 0',
      'What hurts number 1',
      'What hurts number 2',
    ])
    await some(scene, meeting, 'Group the facts', 2)
    for (const activity of ['dots', 'sentence']) {
      await scene.teams.message(meeting, ana, 'next')
      if (activity === 'dots') {
        await lead.until((one) => runOf(one).activity === 'dots')
        const [first = ''] = Object.keys(lead.state().sessions[0]?.contributions ?? {})
        await Promise.all([lead, ...others].map((seat) => seat.put(runOf(seat).id, { dots: { [first]: 1 } })))
      } else await lead.until((one) => runOf(one).activity === 'sentence')
    }
    expect(withText(scene, meeting, 'Next: session')).toEqual([])
    await scene.teams.message(meeting, ana, 'next')
    await lead.until((one) => one.state().live === null)
    await some(scene, meeting, 'What weighs most', 1)
    await scene.teams.meetingEnd(meeting, ana)
    await scene.teams.meetingEnd(meeting, ana)
    await some(scene, meeting, 'What weighs most', 1)
  })

  it('posts nothing when a meeting ends in which no session was started', async () => {
    const scene = await startBoundScene()
    await some(scene, scene.meeting, 'OKRA', 1)
    await scene.teams.meetingEnd(scene.meeting, scene.ana)
    expect(cards(scene, scene.meeting)).toHaveLength(1)
  })
})
