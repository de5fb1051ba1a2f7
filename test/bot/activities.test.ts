import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { ChatEvent } from '../../bot/events.ts'
import { actionActivity, activityFrom, installationActivities, meetingActivity, messageActivity } from '../teams/activities.ts'
import type { Chat, RosterPerson } from '../teams/roster.ts'
import { personalChat } from '../teams/roster.ts'
import type { Stage } from './stage.ts'
import { cardOf, startStage } from './stage.ts'

let stage: Stage
let ana: RosterPerson
let bruno: RosterPerson
let guest: RosterPerson
let meeting: Chat

beforeEach(async () => {
  stage = await startStage()
  const { people } = stage.roster
  ;[ana, bruno, , , guest] = people as typeof people & [RosterPerson, RosterPerson, RosterPerson, RosterPerson, RosterPerson]
  meeting = stage.roster.meeting
  onTestFinished(stage.close)
})

const kinds = () => stage.heard.map(({ kind }) => kind)
const last = <K extends ChatEvent['kind']>(kind: K) =>
  stage.heard.findLast((event): event is Extract<ChatEvent, { kind: K }> => event.kind === kind)
const texts = (chat: Chat) => stage.connector.messages(chat).map(({ activity }) => activity.text)
const accountOf = ({ oid, tid }: RosterPerson) => ({ tenant: tid, id: oid })

describe('the bot that is added', () => {
  it('hears of it once, although Teams tells twice, and its answer is in the chat', async () => {
    stage.answer(() => ({ card: cardOf('Hello') }))
    await stage.teams.install(meeting, ana)
    expect(kinds()).toEqual(['installed'])
    expect(last('installed')?.actor).toMatchObject({ chatId: ana.mri, account: accountOf(ana) })
    const [message, ...more] = stage.connector.messages(meeting)
    expect(more).toEqual([])
    expect(message?.activity.attachments).toEqual([{ contentType: 'application/vnd.microsoft.card.adaptive', content: cardOf('Hello') }])
  })

  it('hears of it once also if both come at the same time', async () => {
    await Promise.all(installationActivities(stage.connector, meeting, ana, 'add').map((activity) => stage.teams.send(activity)))
    expect(kinds()).toEqual(['installed'])
  })

  it('keeps where the chat is, and nothing of the person', async () => {
    await stage.teams.install(meeting, ana)
    const [kept] = stage.directory.all.values()
    expect(kept).toMatchObject({
      key: meeting.conversationId,
      kind: 'chat',
      tenant: stage.roster.tenantId,
      meeting: meeting.meeting?.id,
      left: false,
      bound: null,
    })
    const text = JSON.stringify(kept)
    for (const hidden of [ana.mri, ana.oid, ana.name, ana.email]) expect(text).not.toContain(hidden)
  })

  it('and removed and added again hears of each', async () => {
    await stage.teams.install(meeting, ana)
    await stage.teams.uninstall(meeting, ana)
    expect(stage.directory.all.get(meeting.conversationId)?.left).toBe(true)
    await stage.teams.install(meeting, bruno)
    expect(kinds()).toEqual(['installed', 'removed', 'installed'])
    expect(stage.directory.all.get(meeting.conversationId)?.left).toBe(false)
    expect(stage.logged).toEqual([])
  })

  it('does not hear of other people who come and go', async () => {
    await stage.teams.install(meeting, ana)
    await stage.teams.addPeople(meeting, [stage.roster.outsider])
    await stage.teams.removePeople(meeting, [bruno])
    expect(kinds()).toEqual(['installed'])
  })

  it('stays in a chat where its app is updated', async () => {
    await stage.teams.install(meeting, ana)
    await stage.teams.send(activityFrom(stage.connector, meeting, ana, { type: 'installationUpdate', action: 'remove-upgrade' }))
    await stage.teams.send(activityFrom(stage.connector, meeting, ana, { type: 'installationUpdate', action: 'add-upgrade' }))
    expect(kinds()).toEqual(['installed'])
    expect(stage.directory.all.get(meeting.conversationId)?.left).toBe(false)
  })

  it('stays bound to what its chat was bound to', async () => {
    await stage.teams.install(meeting, ana)
    await stage.directory.remember({ ...(await known()), meeting: 'older' })
    await stage.teams.meetingStart(meeting, ana)
    expect((await known()).meeting).toBe(meeting.meeting?.id)
  })

  const known = async () => {
    const found = await stage.directory.conversation(meeting.conversationId)
    if (!found) throw new Error('not kept')
    const { bound: _, ...rest } = found
    return rest
  }
})

describe('a conversation', () => {
  it('in a channel is named by team and channel, whatever the thread', async () => {
    const { channel } = stage.roster
    const elsewhere = { ...channel, conversationId: `${channel.channel?.id};messageid=1` }
    await stage.teams.message(channel, ana, 'one')
    await stage.teams.message(elsewhere, ana, 'two')
    expect([...stage.directory.all.keys()]).toEqual([`${channel.team?.id}|${channel.channel?.id}`])
    expect(last('said')?.where.kind).toBe('channel')
  })

  it('with one person is a personal one', async () => {
    await stage.teams.message(personalChat(ana), ana, 'help')
    expect(last('said')?.where).toMatchObject({ kind: 'personal', meeting: null })
  })

  it('is written down only when something about it changes', async () => {
    await stage.teams.message(meeting, ana, 'one')
    await stage.teams.message(meeting, bruno, 'two')
    await stage.teams.meetingStart(meeting, ana)
    expect(stage.directory.writes()).toBe(1)
  })

  it('keeps its meeting when an activity does not name it', async () => {
    await stage.teams.message(meeting, ana, 'one')
    const without = messageActivity(stage.connector, meeting, ana, 'two')
    await stage.teams.send({ ...without, channelData: { tenant: { id: stage.roster.tenantId } } })
    expect(last('said')?.where.meeting).toBe(meeting.meeting?.id)
  })
})

describe('a message', () => {
  it('comes without the bot’s name and with those of others as words', async () => {
    await stage.teams.message(meeting, ana, 'hand over @Bruno Costa  please', { mentions: [bruno] })
    expect(last('said')).toMatchObject({
      text: 'hand over Bruno Costa please',
      actor: { chatId: ana.mri, account: accountOf(ana), name: ana.name, locale: 'en-US' },
      mentions: [{ chatId: bruno.mri, account: accountOf(bruno), name: bruno.name, locale: null }],
    })
  })

  it('knows a guest by the guest’s own tenant, which only the roster tells', async () => {
    await stage.teams.message(meeting, guest, 'help', { locale: 'pt-PT' })
    expect(last('said')?.actor).toMatchObject({ account: accountOf(guest), locale: 'pt-PT' })
  })

  it('asks the roster for each person once', async () => {
    await stage.teams.message(meeting, ana, 'one')
    await stage.teams.message(meeting, ana, 'two')
    expect(stage.connector.calls.map(({ kind }) => kind)).toEqual(['member'])
  })

  it('without the name of who sent it has the name that the roster tells', async () => {
    const activity = messageActivity(stage.connector, meeting, ana, 'next')
    await stage.teams.send({ ...activity, from: { id: ana.mri, aadObjectId: ana.oid } })
    await stage.teams.send({ ...activity, id: 'again', from: { id: ana.mri, aadObjectId: ana.oid, tenantId: ana.tid } })
    expect(stage.heard.map((event) => 'actor' in event && event.actor.name)).toEqual([ana.name, ana.name])
    expect(stage.connector.calls.map(({ kind }) => kind)).toEqual(['member'])
  })

  it('from somebody whom the roster does not know is from nobody', async () => {
    const activity = messageActivity(stage.connector, meeting, ana, 'next')
    await stage.teams.send({ ...activity, from: { id: '29:unknown', name: 'Somebody' } })
    expect(last('said')?.actor).toEqual({ chatId: '29:unknown', account: null, name: 'Somebody', locale: 'en-US' })
    await stage.teams.send({ ...activity, id: 'another', from: { id: '29:unknown', name: 'Somebody', aadObjectId: ana.oid } })
    expect(last('said')?.actor.account).toBeNull()
  })

  it.each([403, 404, 429, 500])('does not fail when the roster answers %i, and asks again next time', async (status) => {
    stage.connector.fail('member', { status, retryAfter: 60, times: 1 })
    const { aadObjectId: _, ...from } = Object(messageActivity(stage.connector, meeting, ana, 'next').from)
    await stage.teams.send({ ...messageActivity(stage.connector, meeting, ana, 'next'), from })
    expect(last('said')?.actor.account).toBeNull()
    await stage.teams.send({ ...messageActivity(stage.connector, meeting, ana, 'next'), from })
    expect(last('said')?.actor.account).toEqual(accountOf(ana))
  })

  it('is answered as a reply, in words that nothing reads as markup', async () => {
    stage.answer(() => ({ text: '**no** <at>Ana</at>' }))
    await stage.teams.message(meeting, ana, 'help')
    const [message] = stage.connector.messages(meeting)
    expect(message?.replyToId).not.toBeNull()
    expect(message?.activity).toMatchObject({ text: '**no** <at>Ana</at>', textFormat: 'plain' })
  })

  it('that comes twice is heard and answered once', async () => {
    stage.answer(() => ({ text: 'yes' }))
    const activity = messageActivity(stage.connector, meeting, ana, 'next')
    await stage.teams.send(activity)
    await stage.teams.send(activity)
    expect(kinds()).toEqual(['said'])
    expect(texts(meeting)).toEqual(['yes'])
  })

  it('whose answer is lost on the way is not answered a second time', async () => {
    stage.answer(() => ({ text: 'yes' }))
    stage.connector.loseReply('reply')
    expect((await stage.teams.message(meeting, ana, 'next')).status).toBe(200)
    expect(texts(meeting)).toEqual(['yes'])
    expect(stage.logged).toMatchObject([{ error: 'ReplyLost' }])
  })

  it('with mentions and values of any shape does no harm', async () => {
    const activity = messageActivity(stage.connector, meeting, ana, 'next')
    const odd = [
      null,
      7,
      [],
      { type: 'mention' },
      { type: 'mention', mentioned: 'x', text: 'y' },
      { type: 'mention', mentioned: {}, text: null },
    ]
    await stage.teams.send({ ...activity, entities: [...odd, ...(activity.entities as [])], locale: 7, channelData: 'x' })
    expect(last('said')).toMatchObject({ text: 'next', mentions: [], actor: { locale: null } })
    await stage.teams.send({ ...activity, id: 'another', text: { $gt: '' } })
    expect(kinds()).toEqual(['said'])
  })
})

describe('a pressed button', () => {
  it('comes with what it carries, and its answer is the response', async () => {
    stage.answer(() => ({ card: cardOf('done') }))
    const { status, body } = await stage.teams.press(meeting, bruno, { verb: 'next', data: { step: 2 }, messageId: '77' })
    expect(last('pressed')).toMatchObject({ verb: 'next', data: { step: 2 }, actor: { account: accountOf(bruno) } })
    expect(status).toBe(200)
    expect(body).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: cardOf('done') })
    expect(stage.connector.messages(meeting)).toEqual([])
  })

  it('is answered with a sentence to who pressed it, or with none', async () => {
    stage.answer(() => ({ text: 'Not yours to press.' }))
    const { body } = await stage.teams.press(meeting, bruno, { verb: 'next' })
    expect(body).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Not yours to press.' })
    stage.answer(() => null)
    expect((await stage.teams.press(meeting, bruno, { verb: 'next' })).body).toMatchObject({ statusCode: 200, value: '' })
  })

  it('can replace its card for everybody', async () => {
    stage.answer(() => ({ card: cardOf('before') }))
    await stage.teams.install(meeting, ana)
    const [message] = stage.connector.messages(meeting)
    stage.answer(() => ({ card: cardOf('after'), replace: true }))
    const { body } = await stage.teams.press(meeting, ana, { verb: 'next', messageId: message?.id ?? '' })
    expect(body).toMatchObject({ value: cardOf('after') })
    expect(stage.connector.messages(meeting)).toMatchObject([{ edits: 1, activity: { attachments: [{ content: cardOf('after') }] } }])
  })

  it('that cannot replace its card still answers who pressed it', async () => {
    stage.answer(() => ({ card: cardOf('after'), replace: true }))
    const { body } = await stage.teams.press(meeting, ana, { verb: 'next', messageId: 'gone' })
    expect(body).toMatchObject({ value: cardOf('after') })
  })

  it('that comes twice does its work once and gets the same answer, also while the first is at work', async () => {
    let done = 0
    const held = Promise.withResolvers<void>()
    stage.answer(async () => {
      await held.promise
      done += 1
      return { text: `done ${done}` }
    })
    const activity = actionActivity(stage.connector, meeting, ana, { verb: 'next', data: {} })
    const both = Promise.all([stage.teams.send(activity), stage.teams.send(activity)])
    held.resolve()
    const bodies = [...(await both), await stage.teams.send(activity)].map(({ body }) => body)
    expect(bodies.map((body) => Object(body).value)).toEqual(['done 1', 'done 1', 'done 1'])
    expect(kinds()).toEqual(['pressed'])
  })

  it('with an id that somebody else used before gets an answer of its own', async () => {
    stage.answer((event) => ({ text: event.kind === 'pressed' ? event.actor.name : '' }))
    const activity = actionActivity(stage.connector, meeting, ana, { verb: 'next' })
    const other = { ...actionActivity(stage.connector, meeting, bruno, { verb: 'next' }), id: activity.id ?? null }
    const names = [await stage.teams.send(activity), await stage.teams.send(other)].map(({ body }) => Object(body).value)
    expect(names).toEqual([ana.name, bruno.name])
  })

  it('is heard again as soon as so many others were pressed in between that it is forgotten', async () => {
    const activity = actionActivity(stage.connector, meeting, ana, { verb: 'next' })
    await stage.teams.send(activity)
    for (let others = 0; others < 500; others += 1) await stage.teams.press(meeting, ana, { verb: 'other' })
    await stage.teams.send(activity)
    expect(stage.heard.filter((event) => event.kind === 'pressed' && event.verb === 'next')).toHaveLength(2)
  })
})

describe('a meeting', () => {
  it('tells its start, its end and who comes', async () => {
    await stage.teams.meetingStart(meeting, ana)
    await stage.teams.join(meeting, guest)
    await stage.teams.leave(meeting, guest)
    await stage.teams.meetingEnd(meeting, ana)
    expect(kinds()).toEqual(['meeting-started', 'joined', 'meeting-ended'])
    expect(last('joined')?.actor).toMatchObject({ chatId: guest.mri, account: accountOf(guest), name: guest.name })
    expect(last('meeting-ended')?.where.meeting).toBe(meeting.meeting?.id)
  })

  const values = [null, 7, 'x', [], {}, { Title: null, Id: {}, StartTime: 'never' }, { Id: '', Title: {} }]
  it.each(values)('whose event says %j is a meeting all the same', async (value) => {
    for (const what of ['Start', 'End'] as const) {
      const { status } = await stage.teams.send({ ...meetingActivity(stage.connector, meeting, ana, what), value })
      expect(status).toBe(200)
    }
    expect(kinds()).toEqual(['meeting-started', 'meeting-ended'])
    expect(stage.logged).toEqual([])
  })

  const arrivals = [null, {}, { members: 'all' }, { members: [null, 7, {}, { user: null }, { user: { id: 7 } }] }]
  it.each(arrivals)('into which %j comes has nobody new', async (value) => {
    const own = { type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value }
    expect((await stage.teams.send(activityFrom(stage.connector, meeting, ana, own))).status).toBe(200)
    expect(stage.heard).toEqual([])
  })

  it('tells nothing by an event of another name', async () => {
    for (const name of ['application/vnd.microsoft.readReceipt', 'meetingStart', '']) {
      await stage.teams.send(activityFrom(stage.connector, meeting, ana, { type: 'event', name, value: {} }))
    }
    expect(stage.heard).toEqual([])
  })
})
