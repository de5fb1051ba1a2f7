import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { send } from '../../../server/simulation/device.ts'
import { plainAssistant, testConfig } from '../../room.ts'
import { placeOf, teamsEnvironment } from '../../teams/place.ts'
import type { BoundScene } from '../../teams/scene.ts'
import { inside, startBoundScene } from '../../teams/scene.ts'

/** The same data on a server that has no bot any more: the address of the server. */
async function withoutBot({ server, roster, issuer, connector }: BoundScene): Promise<string> {
  await server.stop()
  const { store, box, key } = server
  const config = testConfig(teamsEnvironment(roster, issuer, connector))
  const app = createApp({
    config: { ...config, teams: { ...config.teams, bot: null } },
    store,
    box,
    key,
    assistant: plainAssistant(),
    log: pino({ level: 'silent' }),
    now: Date.now,
    pages: null,
    shared: false,
  })
  await app.start()
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await app.close()
    app.server.closeAllConnections()
  })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

it('a server without a bot says at once that nobody tells who is in a chat, and keeps who was known', async () => {
  const scene = await startBoundScene()
  const { bruno, carla, meeting, issuer } = scene
  const before = inside(await scene.signIn(bruno, meeting))
  const url = await withoutBot(scene)
  const signIn = async (person: typeof bruno) =>
    send(url, '/api/identity/teams', { body: { token: await issuer.sso(person), place: placeOf(meeting) } })
  expect(await signIn(bruno)).toMatchObject({ status: 'in', me: before.me })
  await expect(signIn(carla)).rejects.toMatchObject({ status: 503, body: { code: 'chat-unanswered' } })
})
