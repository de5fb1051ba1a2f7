import { expect } from 'vitest'
import type { Device } from '../../server/simulation/device.ts'
import { newId, runOf } from '../room.ts'
import type { Chat, RosterPerson } from '../teams/roster.ts'
import type { BoundScene, Scene } from '../teams/scene.ts'
import { sitDown, startBoundScene } from '../teams/scene.ts'

export type Json = Readonly<Record<string, unknown>>

/** The cards that stand in a chat, oldest first, as one text each. */
export const cards = ({ connector }: Pick<Scene, 'connector'>, chat: Chat) =>
  connector.messages(chat).map(({ id, activity }) => {
    const card = (activity as { attachments?: readonly { content: Json }[] }).attachments?.[0]?.content
    return { id, text: JSON.stringify(card ?? activity.text ?? ''), card: card as Json | undefined }
  })

/** Those that say this. */
export const withText = (scene: Pick<Scene, 'connector'>, chat: Chat, text: string) =>
  cards(scene, chat).filter((card) => card.text.includes(text))
/** Waits until so many of them say this. */
export const some = (scene: Pick<Scene, 'connector'>, chat: Chat, text: string, count = 1) =>
  expect.poll(() => withText(scene, chat, text).length).toBe(count)

/** A button of a card, by its verb. */
export function button(card: Json | undefined, verb: string): Json {
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

/** Presses the button of a card that has this verb. */
export const press = (
  scene: Pick<Scene, 'teams'>,
  chat: Chat,
  who: RosterPerson,
  from: { id: string; card: Json | undefined },
  verb: string,
  more: Json = {},
) => scene.teams.press(chat, who, { verb, data: { ...(button(from.card, verb).data as Json), ...more } as never, messageId: from.id })

/** Writes a fact from a tab. */
export async function write(device: Device, text: string) {
  await device.put(runOf(device).id, { lens: 'customer-pains', text }, newId())
}

/** Ana, Bruno and Carla have the tab open, and the session runs in the chat. */
export async function startedInChat(): Promise<BoundScene & { readonly seats: readonly [Device, Device, Device] }> {
  const scene = await startBoundScene()
  const seats = [await sitDown(scene, scene.ana), await sitDown(scene, scene.bruno), await sitDown(scene, scene.carla)] as const
  await scene.teams.message(scene.meeting, scene.ana, 'start 0')
  await Promise.all(seats.map((seat) => seat.until((one) => one.state().live === 0)))
  await some(scene, scene.meeting, 'Share what we know', 2)
  return { ...scene, seats: [...seats] }
}
