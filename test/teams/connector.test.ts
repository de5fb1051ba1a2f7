import type { TurnContext } from 'botbuilder'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { posts } from './calls.ts'
import type { Connector } from './connector.ts'
import { startConnector } from './connector.ts'
import type { EchoBot } from './echoBot.ts'
import { startPeers, statusOf, withoutRetries } from './echoBot.ts'
import type { Issuer } from './issuer.ts'
import type { RosterPerson } from './roster.ts'
import { makeRoster } from './roster.ts'
import { createSender } from './sender.ts'

const roster = makeRoster(5)
const { meeting, channel, otherMeeting, outsider } = roster
const meetingId = meeting.meeting?.id ?? ''
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

describe('what the bot asks of Teams', () => {
  test('a message that the bot starts itself is posted, edited and deleted', async () => {
    const { connector } = await started()
    const turn = <T>(work: (context: TurnContext) => Promise<T>) => bot.turn(connector, meeting, work)
    const id = await turn(async (context) => (await context.sendActivity('one'))?.id ?? '')
    await turn((context) => context.updateActivity({ id, type: 'message', text: 'two' }))
    expect(connector.messages(meeting)).toMatchObject([{ id, activity: { text: 'two' }, edits: 1, deleted: false }])
    await turn((context) => context.deleteActivity(id))
    expect(connector.messages(meeting)).toMatchObject([{ id, deleted: true }])
    expect(connector.calls).toMatchObject([
      { method: 'POST', kind: 'reply', body: { text: 'one' } },
      { method: 'PUT', kind: 'update', activityId: id },
      { method: 'DELETE', kind: 'delete', activityId: id },
    ])
    expect(await statusOf(turn((context) => context.updateActivity({ id, text: 'late' })))).toBe(404)
  })

  test('a conversation with one person, and a new thread of a channel, can be opened', async () => {
    const { connector } = await started()
    const opened = (parameters: object) =>
      bot.turn(connector, meeting, async (context) => {
        const client = context.turnState.get(bot.adapter.ConnectorClientKey)
        return client.conversations.createConversation(parameters)
      })
    const itself = { id: roster.bot.id }
    const activity = { type: 'message', text: 'new thread' }
    expect(await opened({ isGroup: false, bot: itself, members: [{ id: carla.mri }], tenantId: roster.tenantId })).toMatchObject({
      id: /^a:1/,
    })
    const thread = await opened({ isGroup: true, bot: itself, channelData: { channel: { id: channel.channel?.id } }, activity })
    expect(connector.messages(channel)).toMatchObject([
      { id: thread.activityId, conversation: thread.id, activity: { text: 'new thread' } },
    ])
    expect(await statusOf(opened({ isGroup: false, bot: itself, members: [{ id: '29:nobody' }] }))).toBe(400)
  })

  test('a message larger than 28 KiB gets 413 and is not posted', async () => {
    const { connector } = await started()
    const say = (length: number) => statusOf(bot.turn(connector, meeting, (context) => context.sendActivity('é'.repeat(length))))
    expect(await say(13 * 1024)).toBe(200)
    expect(await say(14 * 1024)).toBe(413)
    expect(connector.messages(meeting)).toHaveLength(1)
  })

  test('an unknown conversation gets 404', async () => {
    const { connector } = await started()
    const nowhere = { ...meeting, conversationId: '19:nowhere@thread.v2' }
    expect(await statusOf(bot.turn(connector, nowhere, (context) => context.sendActivity('hello')))).toBe(404)
  })

  test('without a token of this issuer the connector answers 401', async () => {
    const { connector } = await started()
    const answer = await fetch(`${connector.serviceUrl}v3/conversations/${encodeURIComponent(meeting.conversationId)}/members`)
    expect(answer.status).toBe(401)
    expect(connector.calls).toMatchObject([{ kind: 'members', conversation: meeting.conversationId, status: 401 }])
  })

  test('members are found by MRI and by object id, and page by page', async () => {
    const { connector } = await started()
    const found = await bot.turn(connector, meeting, async (context) => ({
      byMri: await bot.sdk.TeamsInfo.getMember(context, bruno.mri),
      byOid: await bot.sdk.TeamsInfo.getMember(context, bruno.oid),
      first: await bot.sdk.TeamsInfo.getPagedMembers(context, 3),
      rest: await bot.sdk.TeamsInfo.getPagedMembers(context, 3, '3'),
      outsider: await statusOf(bot.sdk.TeamsInfo.getMember(context, outsider.oid)),
    }))
    expect(found.byMri).toMatchObject({ id: bruno.mri, aadObjectId: bruno.oid, userPrincipalName: bruno.upn, tenantId: roster.tenantId })
    expect(found.byOid).toMatchObject({ id: bruno.mri })
    expect([...found.first.members, ...found.rest.members].map(({ name }) => name)).toEqual(roster.people.map(({ name }) => name))
    expect([found.first.continuationToken, found.rest.continuationToken]).toEqual(['3', undefined])
    expect(found.outsider).toBe(404)
  })

  test("the members of a channel are its team's", async () => {
    const { connector, sender } = await started()
    await sender.message(channel, ana, 'status')
    const members = await bot.turn(connector, channel, (context) => bot.sdk.TeamsInfo.getPagedTeamMembers(context, channel.team?.id))
    expect(members.members).toHaveLength(5)
  })
})

describe('meetings', () => {
  /** Asks for a participant, without the SDK's own retries. */
  const ask = (connector: Connector, id: string, { oid, tid }: RosterPerson, tenantId = tid) =>
    bot.turn(connector, meeting, async (context) => {
      const { TeamsConnectorClient } = await import('botframework-connector')
      const { credentials } = context.turnState.get(bot.adapter.ConnectorClientKey)
      const client = new TeamsConnectorClient(credentials, { baseUri: connector.serviceUrl })
      withoutRetries(client)
      return client.teams.fetchMeetingParticipant(id, oid, { tenantId })
    })

  test('the role of a participant is as it is now', async () => {
    const { connector } = await started()
    expect(await ask(connector, meetingId, ana)).toMatchObject({ user: { id: ana.mri }, meeting: { role: 'Organizer', inMeeting: true } })
    expect(await ask(connector, meetingId, guest)).toMatchObject({ user: { tenantId: guest.tid }, meeting: { role: 'Attendee' } })
    connector.change(bruno.oid, { role: 'Attendee' })
    expect(await ask(connector, meetingId, bruno)).toMatchObject({ meeting: { role: 'Attendee' } })
  })

  test("who is not in the meeting, a tenant that is not the person's and an unknown meeting get 404", async () => {
    const { connector } = await started()
    expect(await statusOf(ask(connector, meetingId, outsider))).toBe(404)
    expect(await statusOf(ask(connector, meetingId, guest, roster.tenantId))).toBe(404)
    expect(await statusOf(ask(connector, 'bm93aGVyZQ==', ana))).toBe(404)
    expect(await ask(connector, otherMeeting.meeting?.id ?? '', outsider)).toMatchObject({ meeting: { role: 'Organizer' } })
  })

  test('a meeting without the bot gets 403', async () => {
    const { connector } = await started()
    connector.setInstalled(meeting, false)
    expect(await statusOf(ask(connector, meetingId, ana))).toBe(403)
  })

  test.each([403, 404, 429, 500])('a scripted %i is what the bot gets, until it is healed', async (status) => {
    const { connector } = await started()
    connector.fail('participant', { status, retryAfter: 7 })
    expect(await statusOf(ask(connector, meetingId, ana))).toBe(status)
    connector.heal()
    expect(await statusOf(ask(connector, meetingId, ana))).toBe(200)
  })

  test('TeamsInfo reads the meeting and its participants', async () => {
    const { connector } = await started()
    const { info, participant } = await bot.turn(connector, meeting, async (context) => ({
      info: await bot.sdk.TeamsInfo.getMeetingInfo(context, meetingId),
      participant: await bot.sdk.TeamsInfo.getMeetingParticipant(context, meetingId, ana.oid, ana.tid),
    }))
    expect(info).toMatchObject({
      details: { id: meetingId, title: 'Session #0' },
      conversation: { id: meeting.conversationId },
      organizer: { id: ana.mri },
    })
    expect(participant).toMatchObject({ meeting: { role: 'Organizer' } })
  })

  test('a notification reaches who is in the meeting, by MRI', async () => {
    const { connector, sender } = await started()
    await sender.leave(meeting, carla)
    const surfaces = [{ surface: 'meetingTabIcon' as const }]
    const notify = (...recipients: readonly string[]) =>
      bot.turn(connector, meeting, (context) =>
        bot.sdk.TeamsInfo.sendMeetingNotification(
          context,
          { type: 'targetedMeetingNotification', value: { recipients: [...recipients], surfaces } },
          meetingId,
        ),
      )
    expect(await notify(ana.mri)).not.toHaveProperty('recipientsFailureInfo')
    expect(await notify(ana.mri, carla.mri, bruno.oid)).toMatchObject({
      recipientsFailureInfo: [{ recipientMri: carla.mri }, { recipientMri: bruno.oid }],
    })
    expect(await statusOf(notify())).toBe(400)
  })
})

describe('when the network fails', () => {
  test('after a lost reply the message stands, and the SDK by itself posts it again', async () => {
    const { connector } = await started()
    connector.loseReply(posts)
    expect(await statusOf(bot.turn(connector, meeting, (context) => context.sendActivity('once')))).toBe(200)
    expect(connector.messages(meeting)).toHaveLength(2)
    expect(connector.calls.map(({ status }) => status)).toEqual([null, 201])
  })

  test("without the SDK's retries it stands once, and the bot does not know its id", async () => {
    const { connector } = await started()
    connector.loseReply(posts)
    const sent = bot.turn(connector, meeting, async (context) => {
      withoutRetries(context.turnState.get(bot.adapter.ConnectorClientKey))
      await context.sendActivity('once')
    })
    await expect(sent).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(connector.messages(meeting)).toHaveLength(1)
  })

  test('a throttled message is repeated by the SDK after the time that the connector names', async () => {
    const { connector } = await started()
    connector.fail(posts, { status: 429, retryAfter: 0, times: 2 })
    expect(await statusOf(bot.turn(connector, meeting, (context) => context.sendActivity('hello')))).toBe(200)
    expect(connector.calls.map(({ status }) => status)).toEqual([429, 429, 201])
    expect(connector.messages(meeting)).toHaveLength(1)
  })

  test('a held answer leaves the bot waiting for a message that already stands', async () => {
    const { connector } = await started()
    const held = connector.hold(posts)
    const sending = bot.turn(connector, meeting, (context) => context.sendActivity('hello'))
    expect(await held.reached).toMatchObject({ conversation: meeting.conversationId, status: null })
    expect(connector.messages(meeting)).toHaveLength(1)
    held.release()
    await sending
    expect(await connector.seen(posts)).toMatchObject({ status: 201 })
  })
})
