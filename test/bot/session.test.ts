import { describe, expect, it } from 'vitest'
import type { Device } from '../../server/simulation/device.ts'
import { newId, runOf } from '../room.ts'
import type { Chat, RosterPerson } from '../teams/roster.ts'
import type { BoundScene, Scene } from '../teams/scene.ts'
import { sitDown, startBoundScene } from '../teams/scene.ts'

type Json = Readonly<Record<string, unknown>>

/** The cards that stand in a chat, oldest first, as one text each. */
const cards = ({ connector }: Scene, chat: Chat) =>
  connector.messages(chat).map(({ id, activity }) => {
    const card = (activity as { attachments?: readonly { content: Json }[] }).attachments?.[0]?.content
    return { id, text: JSON.stringify(card ?? activity.text ?? ''), card: card as Json | undefined }
  })

const withText = (scene: Scene, chat: Chat, text: string) => cards(scene, chat).filter((card) => card.text.includes(text))
const some = (scene: Scene, chat: Chat, text: string, count = 1) =>
  expect.poll(() => withText(scene, chat, text).length, { timeout: 20_000 }).toBe(count)

/** A button of a card, by its verb. */
function button(card: Json | undefined, verb: string): Json {
  const found: Json[] = []
  const walk = (value: unknown) => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    if ((value as Json).verb === verb) found.push(value as Json)
    Object.values(value).forEach(walk)
  }
  walk(card)
  if (!found[0]) throw new Error(`no button ${verb}`)
  return found[0]
}

const press = (scene: Scene, chat: Chat, who: RosterPerson, from: { id: string; card: Json | undefined }, verb: string, more: Json = {}) =>
  scene.teams.press(chat, who, { verb, data: { ...(button(from.card, verb).data as Json), ...more } as never, messageId: from.id })

async function write(device: Device, text: string) {
  await device.put(runOf(device).id, { lens: 'customer-pains', text }, newId())
}

/** Ana, Bruno and Carla have the tab open, and the session runs in the chat. */
async function started(): Promise<BoundScene & { readonly seats: readonly [Device, Device, Device] }> {
  const scene = await startBoundScene()
  const seats = [await sitDown(scene, scene.ana), await sitDown(scene, scene.bruno), await sitDown(scene, scene.carla)] as const
  await scene.teams.message(scene.meeting, scene.ana, 'start 0')
  await Promise.all(seats.map((seat) => seat.until((one) => one.state().live === 0)))
  await some(scene, scene.meeting, 'Share what we know', 2)
  return { ...scene, seats: [...seats] }
}

describe('the bot in a meeting', () => {
  it('greets once, although Teams tells of it twice', async () => {
    const scene = await startBoundScene()
    await some(scene, scene.meeting, 'OKRA', 1)
    await scene.teams.uninstall(scene.meeting, scene.ana)
    await scene.teams.install(scene.meeting, scene.ana)
    await some(scene, scene.meeting, 'OKRA', 2)
  })

  it('guides a session: a card for each step, ideas by tab and by card, and one summary', async () => {
    const scene = await started()
    const { meeting, ana, roster, seats } = scene
    const [lead, ...others] = seats
    const [, , , dario] = roster.people as [RosterPerson, RosterPerson, RosterPerson, RosterPerson]
    const step = withText(scene, meeting, 'Share what we know').find(({ text }) => text.includes('"idea"'))
    if (!step) throw new Error('no card with a field')
    await Promise.all(seats.map((seat, index) => write(seat, `What hurts number ${index}`)))
    const answer = await press(scene, meeting, dario, step, 'idea', { idea: 'Sent by a card', place: 'customer-pains' })
    expect(answer.text).toContain('Your idea is in')
    await press(scene, meeting, ana, step, 'reveal')
    await Promise.all(seats.map((seat) => seat.until((one) => runOf(one).activity === 'themes')))
    const texts = Object.values(lead.state().sessions[0]?.contributions ?? {}).map(({ text }) => text)
    expect(texts.toSorted()).toEqual(['Sent by a card', 'What hurts number 0', 'What hurts number 1', 'What hurts number 2'])
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
