import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { JsonObject } from '../assistant/endpoint/json.ts'
import { runServer } from '../childServer.ts'
import { messageActivity } from './activities.ts'
import { startConnector } from './connector.ts'
import type { EchoBot } from './echoBot.ts'
import { startEchoBot, startPeers, statusOf } from './echoBot.ts'
import type { Issuer } from './issuer.ts'
import { botSettings, loginEnvironment, managedIdentityEnvironment, startIssuer } from './issuer.ts'
import type { RosterPerson } from './roster.ts'
import { makeRoster } from './roster.ts'
import { createSender } from './sender.ts'
import { channelFaults } from './tokens.ts'

const roster = makeRoster(5)
const { meeting, channel, groupChat, outsider } = roster
const [ana, bruno, carla, , guest] = roster.people as readonly [RosterPerson, RosterPerson, RosterPerson, RosterPerson, RosterPerson]

let issuer: Issuer
let bot: EchoBot
let close: () => Promise<void>

beforeAll(async () => {
  ;({ issuer, bot, close } = await startPeers(roster))
})

afterAll(() => close())

beforeEach(() => {
  bot.forget()
  // The SDK prints each error of a request.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  return () => vi.restoreAllMocks()
})

async function started() {
  const connector = await startConnector({ roster, issuer })
  onTestFinished(connector.close)
  return { connector, sender: createSender(bot.endpoint, connector, issuer) }
}

describe('who may speak to the bot', () => {
  test('Teams may: the bot answers in the same conversation, with a token of its own', async () => {
    const { connector, sender } = await started()
    expect(await sender.message(meeting, ana, 'start 0')).toMatchObject({ status: 200 })
    expect(connector.messages(meeting)).toMatchObject([{ conversation: meeting.conversationId, activity: { text: 'start 0' }, edits: 0 }])
    expect(connector.calls).toMatchObject([{ kind: 'reply', conversation: meeting.conversationId, status: 201 }])
    expect(issuer.requests).toContain(`POST /${roster.tenantId}/oauth2/v2.0/token`)
  })

  test.each([
    ['is signed with another key', 500],
    ['is signed with a key that nobody knows', 401],
    ['is not signed (alg none)', 500],
    ['is signed with HS256 and the public key as the secret', 500],
    ['was changed after signing', 500],
    ['is cut off', 500],
    ['is no token', 401],
    ['has expired', 401],
    ['is not valid yet', 500],
    ['is for another audience', 401],
    ['has no audience', 401],
    ['is from another issuer', 401],
    ['has no issuer', 401],
    ['is for another service URL', 401],
    ['has no service URL', 401],
  ])('whose token %s may not; the SDK answers %i', async (fault, status) => {
    const { connector, sender } = await started()
    const token = await issuer.channelToken(connector.serviceUrl, channelFaults[fault])
    const answer = await sender.send(messageActivity(connector, meeting, ana, 'hello'), { token })
    expect(answer.status).toBe(status)
    expect(connector.calls).toEqual([])
  })

  test('the faults of tokens are all tried', () => {
    expect(Object.keys(channelFaults)).toHaveLength(15)
  })

  test('whoever brings no token may not, nor a person with a token for the tab', async () => {
    const { connector, sender } = await started()
    const activity = messageActivity(connector, meeting, ana, 'hello')
    expect(await sender.send(activity, { token: null })).toMatchObject({ status: 401 })
    for (const version of [1, 2] as const) {
      expect(await sender.send(activity, { token: await issuer.sso(ana, { version }) })).toMatchObject({ status: 401 })
    }
    expect(connector.calls).toEqual([])
  })

  test('the bot itself may, as an emulator, at any service URL and from any tenant', async () => {
    const { connector, sender } = await started()
    const claims = (good: JsonObject) => ({ ...good, aud: roster.bot.appId, tid: guest.tid, iss: `https://sts.windows.net/${guest.tid}/` })
    const token = await issuer.appToken({ claims: (good) => claims(good as JsonObject) })
    expect(await sender.send(messageActivity(connector, meeting, ana, 'hello'), { token })).toMatchObject({ status: 200 })
  })

  test.each([
    ['{}', 500],
    ['[]', 400],
    ['text', 400],
    ['', 500],
    ['{"type":"message"}', 500],
  ])('a body %s with a good token is answered by the SDK with %i', async (body, status) => {
    const { connector, sender } = await started()
    expect((await sender.raw(body)).status).toBe(status)
    expect(connector.calls).toEqual([])
  })

  test('a managed identity gets its token as on App Service', async () => {
    const elsewhere = await startIssuer(makeRoster(1))
    const { roster: theirs } = elsewhere
    const connector = await startConnector({ roster: theirs, issuer: elsewhere })
    for (const [name, value] of Object.entries(managedIdentityEnvironment(elsewhere))) vi.stubEnv(name, value)
    const other = await startEchoBot(botSettings(elsewhere, 'managed-identity'))
    onTestFinished(async () => {
      vi.unstubAllEnvs()
      await other.close()
      await connector.close()
      await elsewhere.close()
    })
    const sender = createSender(other.endpoint, connector, elsewhere)
    expect(await sender.message(theirs.meeting, theirs.people[0] as RosterPerson, 'hello')).toMatchObject({ status: 200 })
    expect(connector.messages(theirs.meeting)).toHaveLength(1)
    expect(elsewhere.requests).toContain('GET /msi/token')
    expect(elsewhere.requests.join()).not.toContain('oauth2')
  })

  test('a program of its own logs in at the issuer too', async () => {
    const program = new URL('./askToken.ts', import.meta.url).pathname
    const child = runServer({ ...loginEnvironment(issuer), BOT_SETTINGS: JSON.stringify(botSettings(issuer)) }, program)
    expect(await child.ended).toMatchObject({ code: 0 })
    expect(await issuer.isFromBot(`Bearer ${child.output()}`)).toBe(true)
  })
})

describe('what Teams sends', () => {
  test('a mention is stripped by the SDK, also with people mentioned; ids are new each time', async () => {
    const { connector, sender } = await started()
    await sender.message(meeting, ana, 'hand over @Bruno Costa', { mentions: [bruno] })
    await sender.message(channel, carla, 'status')
    expect(connector.messages(meeting)[0]?.activity.text).toBe('hand over <at>Bruno Costa</at>')
    expect(connector.messages(channel)[0]).toMatchObject({ conversation: channel.conversationId, activity: { text: 'status' } })
    const [first, second] = [1, 2].map(() => messageActivity(connector, meeting, ana, 'x'))
    expect(first?.id).not.toBe(second?.id)
    expect(first).toMatchObject({
      from: { id: ana.mri, name: ana.name, aadObjectId: ana.oid },
      conversation: { id: meeting.conversationId, conversationType: 'groupChat', isGroup: true, tenantId: roster.tenantId },
      channelData: { tenant: { id: roster.tenantId }, meeting: { id: meeting.meeting?.id } },
      serviceUrl: connector.serviceUrl,
    })
  })

  test('installing and removing are two activities each, and removing shuts the bot out', async () => {
    const { connector, sender } = await started()
    await sender.install(groupChat, ana)
    expect(bot.heard()).toEqual([`added ${roster.bot.id}`, `installed in ${groupChat.conversationId}`])
    bot.forget()
    await sender.uninstall(groupChat, ana)
    expect(bot.heard()).toEqual([`left ${roster.bot.id}`, `removed from ${groupChat.conversationId}`])
    expect(await statusOf(bot.turn(connector, groupChat, (context) => context.sendActivity('hello')))).toBe(403)
    await sender.install(groupChat, ana)
    expect(await statusOf(bot.turn(connector, groupChat, (context) => context.sendActivity('hello')))).toBe(200)
  })

  test('meeting events reach the handlers', async () => {
    const { connector, sender } = await started()
    await sender.meetingStart(meeting, ana)
    await sender.leave(meeting, bruno)
    expect(connector.person(bruno.oid).inMeeting).toBe(false)
    await sender.join(meeting, bruno)
    await sender.meetingEnd(meeting, ana)
    expect(bot.heard()).toEqual([
      'start Session #0 2026-10-05T09:00:00.000Z',
      'leave Bruno Costa',
      'join Bruno Costa Presenter',
      'end Session #0',
    ])
  })

  test('people come and go', async () => {
    const { connector, sender } = await started()
    await sender.addPeople(meeting, [outsider])
    expect(connector.members(meeting)).toContain(outsider.oid)
    await sender.removePeople(meeting, [outsider])
    expect(connector.members(meeting)).not.toContain(outsider.oid)
    expect(bot.heard()).toEqual([`added ${outsider.mri}`, `left ${outsider.mri}`])
  })

  test('a pressed button is answered with the response to the invoke', async () => {
    const { sender } = await started()
    const answer = await sender.press(meeting, carla, { verb: 'next', data: { step: 2 }, messageId: '17' })
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: { type: 'AdaptiveCard' } } })
    expect(bot.heard()).toEqual([`next {"step":2} by ${carla.oid} on 17`])
  })
})
