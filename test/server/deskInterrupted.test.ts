import { rm } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Assistant } from '../../okra/ports/assistant.ts'
import { openSqliteBallotBox } from '../../server/store/sqlite/ballotBox.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import { startEndpoint } from '../assistant/endpoint/endpoint.ts'
import { modelInTest } from '../assistant/modelAt.ts'
import { startChild } from '../childServer.ts'
import { bytesOfFolder, newDataFolder } from '../fixtures/dataFolder.ts'
import type { Room } from '../room.ts'
import { moveRoom, newId, plainAssistant, roomAt, sessionOf, startServer } from '../room.ts'
import { asked, put, sentFor, writeMoreFacts } from './askedDesk.ts'

async function dataFolder(): Promise<string> {
  const folder = await newDataFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Makes one group, so that the same question is about something else than before. */
async function group(room: Room, contribution: string): Promise<void> {
  await room.lead.command({ type: 'FormTheme', arrangement: newId(), theme: newId(), title: 'One', contributions: [contribution] })
}

const idOf = (room: Room, text: string) => Object.values(sessionOf(room.lead).contributions).find((one) => one.text === text)?.id ?? ''

/** A server that keeps everything in files. */
async function serverOn(folder: string, assistant: Assistant) {
  const [store, box] = [openSqliteStore(folder), openSqliteBallotBox(folder)]
  const server = await startServer({ store, box, assistant })
  onTestFinished(async () => {
    await server.stop()
    await box.close()
    await store.close()
  })
  return server
}

const stored = async (folder: string) => (await bytesOfFolder(folder)).toString('latin1')

describe('a text that is hidden', () => {
  const text = 'Quetzalcoatl never answers the phone'
  const others = ['Late cancellations ruin matches', 'Search is slow', 'Finding a match takes ages', 'Nobody knows who comes']

  it('while a model still holds its answer is neither on the desk, nor in what was sent, nor in any byte that is stored', async () => {
    const folder = await dataFolder()
    const at = await modelInTest()
    const { store, ...server } = await serverOn(folder, at.assistant)
    const room = await roomAt(server, 'themes')
    await writeMoreFacts(room, [text, ...others])
    const first = await asked(room, 'themes')
    await group(room, idOf(room, 'Search is slow'))
    const before = at.endpoint.requests.length
    at.endpoint.setMisbehaviour(() => 'hanging')
    await put(room, { type: 'Ask', question: 'themes' })
    await expect.poll(() => at.endpoint.requests.length).toBe(before + 1)
    expect(at.endpoint.requests.at(-1)?.body).toContain(text)
    expect((await sentFor(room, first.id)).join()).toContain(text)
    expect(await stored(folder)).toContain(text)

    await room.lead.command({ type: 'HideContribution', contribution: idOf(room, text) })
    await room.lead.until((one) => one.desk()?.thinking === null && one.desk()?.proposals.length === 0)
    expect(room.lead.desk()).toEqual({ thinking: null, failed: null, proposals: [], unanswered: [], dismissed: [] })
    expect(await sentFor(room, first.id)).toEqual([])
    expect(await store.get('desk-sent', room.quarter)).toBeNull()
    expect(await stored(folder)).not.toContain(text)
    expect(await stored(folder)).toContain('Finding a match takes ages')

    at.endpoint.setMisbehaviour(null)
    await asked(room, 'themes')
    expect(
      at.endpoint.requests
        .slice(before + 1)
        .map(({ body }) => body)
        .join(),
    ).not.toContain(text)
  })

  it('goes with a proposal that repeats it, byte by byte, although an engine takes its time to stop', async () => {
    const folder = await dataFolder()
    const stopped = Promise.withResolvers<void>()
    const held: AbortSignal[] = []
    const plain = plainAssistant((signal) => (held.push(signal) === 1 ? Promise.resolve() : stopped.promise))
    const repeating: Assistant = {
      ...plain,
      ask: async (question, input, asker, signal) => {
        const answered = await plain.ask(question, input, asker, signal)
        return JSON.parse(JSON.stringify(answered).replace('Everything', text.toUpperCase())) as typeof answered
      },
    }
    const room = await roomAt(await serverOn(folder, repeating), 'themes')
    await writeMoreFacts(room, [text, ...others])
    const proposal = await asked(room, 'themes')
    expect(JSON.stringify(proposal)).toContain(text.toUpperCase())
    await group(room, idOf(room, 'Search is slow'))
    await put(room, { type: 'Ask', question: 'themes' })
    await expect.poll(() => held.length).toBe(2)
    expect(await stored(folder)).toContain(text.toUpperCase())
    await room.lead.command({ type: 'HideContribution', contribution: idOf(room, text) })
    expect(held[1]?.aborted).toBe(true)
    stopped.resolve()
    await room.lead.until((one) => one.desk()?.proposals.length === 0)
    expect(await stored(folder)).not.toContain(text.toUpperCase())
    expect(await stored(folder)).not.toContain(text)
  })
})

describe('a server that is killed while a model thinks', () => {
  it('has an idle desk when it is back, with what was on it before once, and the question can be asked again', async () => {
    const folder = await dataFolder()
    const endpoint = await startEndpoint()
    onTestFinished(() => endpoint.close())
    const env = { OPENAI_BASE_URL: endpoint.url, OPENAI_MODEL: 'scripted', MODEL_FOR_ALL_TEAMS: '1' }
    const server = await startChild(folder, env)
    const room = await roomAt(server, 'themes')
    await writeMoreFacts(room)
    const first = await asked(room, 'themes')
    const sent = await sentFor(room, first.id)
    await group(room, idOf(room, 'Search is slow'))
    endpoint.setMisbehaviour(() => 'hanging')
    const before = endpoint.requests.length
    await put(room, { type: 'Ask', question: 'themes' })
    await expect.poll(() => endpoint.requests.length).toBe(before + 1)
    expect(room.lead.desk()?.thinking).toBe('themes')
    server.process.kill('SIGKILL')
    await server.ended
    for (const seat of room.seats) seat.close()

    endpoint.setMisbehaviour(null)
    const back = await moveRoom(await startChild(folder, env), room)
    await back.lead.until((one) => one.desk() !== null)
    expect(back.lead.desk()).toEqual({ thinking: null, failed: null, proposals: [first], unanswered: [], dismissed: [] })
    expect(await sentFor(back, first.id)).toEqual(sent)
    expect(endpoint.requests).toHaveLength(before + 1)

    const again = await asked(back, 'themes')
    expect(again).toMatchObject({ engine: 'scripted', instead: null })
    expect(back.lead.desk()).toMatchObject({ thinking: null, failed: null, proposals: [{ id: again.id }], unanswered: [] })
    const placed = again.lenses.flatMap(({ themes, alone }) => [...themes.flatMap(({ contributions }) => contributions), ...alone])
    const loose = Object.values(sessionOf(back.lead).contributions).filter(({ theme }) => theme === null)
    expect(placed.toSorted()).toEqual(loose.map(({ id }) => id).toSorted())
  })
})
