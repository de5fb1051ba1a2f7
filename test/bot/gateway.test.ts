import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Account } from '../../okra/ports/chat.ts'
import { serveLoopback } from '../teams/loopback.ts'
import type { Chat, RosterPerson } from '../teams/roster.ts'
import { personalChat } from '../teams/roster.ts'
import type { Stage } from './stage.ts'
import { cardOf, startStage } from './stage.ts'

let stage: Stage
let ana: RosterPerson
let bruno: RosterPerson
let carla: RosterPerson
let guest: RosterPerson
let meeting: Chat
let meetingId: string

const accountOf = ({ oid, tid }: RosterPerson): Account => ({ tenant: tid, id: oid })
const belonging = (who: RosterPerson, chat = meeting, claimed: string | null = chat.meeting?.id ?? null) =>
  stage.gateway.belonging(accountOf(who), keyOf(chat), claimed)
const keyOf = ({ conversationId, team, channel }: Chat) => (team ? `${team.id}|${channel?.id}` : conversationId)
const cards = (chat = meeting) =>
  stage.connector.messages(chat).map(({ activity }) => Object(activity).attachments?.[0]?.content.body[0].text)
const callsOf = (kind: string) => stage.connector.calls.filter((call) => call.kind === kind).length
const post = (key: string, again?: boolean) => stage.gateway.post(keyOf(meeting), key, cardOf(key), again)

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not there')
  return value
}

beforeEach(async () => {
  stage = await startStage()
  const { people } = stage.roster
  ;[ana, bruno, carla, , guest] = people as typeof people & [RosterPerson, RosterPerson, RosterPerson, RosterPerson, RosterPerson]
  meeting = stage.roster.meeting
  meetingId = meeting.meeting?.id ?? ''
  onTestFinished(stage.close)
  await stage.teams.install(meeting, ana)
})

describe('who belongs to a conversation', () => {
  it('is told with the role in the meeting, each time anew', async () => {
    expect(await belonging(ana)).toEqual({ status: 'member', role: 'organizer', name: ana.name })
    expect(await belonging(bruno)).toMatchObject({ status: 'member', role: 'presenter' })
    expect(await belonging(carla)).toMatchObject({ status: 'member', role: 'attendee' })
    expect(await belonging(guest)).toMatchObject({ status: 'member', role: 'attendee' })
    stage.connector.change(carla.oid, { role: 'Presenter' })
    expect(await belonging(carla)).toMatchObject({ role: 'presenter' })
  })

  it('does not include somebody of another chat, whatever this person names', async () => {
    const { outsider, otherMeeting } = stage.roster
    await stage.teams.install(otherMeeting, outsider)
    expect(await belonging(outsider)).toEqual({ status: 'stranger' })
    expect(await belonging(outsider, meeting, null)).toEqual({ status: 'stranger' })
    // An organizer, but of another meeting.
    expect(await belonging(outsider, meeting, otherMeeting.meeting?.id ?? '')).toEqual({ status: 'stranger' })
    expect(await belonging(outsider, meeting, 'nonsense')).toEqual({ status: 'stranger' })
    expect(await belonging(outsider, otherMeeting)).toMatchObject({ status: 'member', role: 'organizer' })
  })

  it('does not include somebody who names another tenant, or no id at all', async () => {
    const of = (account: Account) => stage.gateway.belonging(account, keyOf(meeting), meetingId)
    expect(await of({ tenant: guest.tid, id: ana.oid })).toEqual({ status: 'stranger' })
    expect(await of({ tenant: ana.tid, id: guest.oid })).toEqual({ status: 'stranger' })
    expect(await of({ tenant: ana.tid, id: '../../x' })).toEqual({ status: 'stranger' })
    expect(await of({ tenant: '', id: '' })).not.toMatchObject({ status: 'member' })
  })

  it('is told as a member where there is no meeting', async () => {
    const { groupChat, channel } = stage.roster
    for (const chat of [groupChat, personalChat(ana)]) {
      await stage.teams.install(chat, ana)
      expect(await belonging(ana, chat)).toEqual({ status: 'member', role: 'member', name: ana.name })
    }
    await stage.teams.install(channel, ana)
    expect(await belonging(ana, channel)).toMatchObject({ role: 'organizer' })
    expect(await belonging(stage.roster.outsider, channel)).toEqual({ status: 'stranger' })
  })

  it.each([403, 404])('is asked of the conversation if the meeting answers %i', async (status) => {
    stage.connector.fail('participant', { status })
    expect(await belonging(ana)).toEqual({ status: 'member', role: 'member', name: ana.name })
    expect(await belonging(stage.roster.outsider)).toEqual({ status: 'stranger' })
  })

  it.each([401, 408, 429, 500, 502, 503])('stays open if the meeting answers %i', async (status) => {
    stage.connector.fail('participant', { status, retryAfter: 60 })
    expect(await belonging(ana)).toEqual({ status: 'unanswered' })
    expect(await belonging(stage.roster.outsider)).toEqual({ status: 'unanswered' })
    expect(callsOf('participant')).toBe(2)
  })

  it.each([429, 500])('stays open if the meeting answers 404 and the conversation %i', async (status) => {
    stage.connector.fail('participant', { status: 404 })
    stage.connector.fail('member', { status, retryAfter: 60 })
    expect(await belonging(ana)).toEqual({ status: 'unanswered' })
  })

  it('stays open if the connection breaks, the host does not answer in time, or there is no token', async () => {
    stage.connector.loseReply('participant')
    expect(await belonging(ana)).toEqual({ status: 'unanswered' })
    const held = stage.connector.hold('participant')
    const hasty = stage.restarted({ patience: { askMs: 50, sendMs: 50, throttledMs: 50 } })
    expect(await hasty.belonging(accountOf(ana), keyOf(meeting), meetingId)).toEqual({ status: 'unanswered' })
    held.release()
    // Nobody has a token for this app yet.
    const nameless = stage.restarted({ mode: 'single-tenant', appId: 'other', tenant: stage.roster.tenantId, secret: 'wrong' })
    expect(await nameless.belonging(accountOf(ana), keyOf(meeting), meetingId)).toEqual({ status: 'unanswered' })
  })

  it('waits as long as the host asks if that is not long', async () => {
    stage.connector.fail('participant', { status: 429, retryAfter: 1, times: 1 })
    expect(await belonging(ana)).toMatchObject({ role: 'organizer' })
    expect(callsOf('participant')).toBe(2)
  })

  it('is nobody where the bot is not, was removed, or may not go', async () => {
    expect(await belonging(ana, stage.roster.nextMeeting)).toEqual({ status: 'stranger' })
    const closed = stage.restarted({ origins: ['https://smba.trafficmanager.net'] })
    expect(await closed.belonging(accountOf(ana), keyOf(meeting), meetingId)).toEqual({ status: 'stranger' })
    await stage.teams.uninstall(meeting, ana)
    const before = stage.connector.calls.length
    expect(await belonging(ana)).toEqual({ status: 'stranger' })
    expect(stage.connector.calls).toHaveLength(before)
  })

  it('stays open if the store is down', async () => {
    vi.spyOn(stage.directory, 'conversation').mockRejectedValue(new Error('down'))
    expect(await belonging(ana)).toEqual({ status: 'unanswered' })
    expect(await stage.gateway.crowd(keyOf(meeting))).toBeNull()
    expect(await post('a')).toEqual({ status: 'unreachable' })
    expect(await stage.gateway.update(keyOf(meeting), '1', cardOf('x'))).toBe(false)
    expect(await stage.gateway.notify(keyOf(meeting), accountOf(ana), 'x', '/')).toBe(false)
  })
})

describe('the crowd of a conversation', () => {
  it('is counted, and those of another organization with it', async () => {
    expect(await stage.gateway.crowd(keyOf(meeting))).toEqual({ people: 5, external: 1 })
  })

  it.each([403, 404, 429, 500])('is not known if the host answers %i', async (status) => {
    stage.connector.fail('pagedMembers', { status, retryAfter: 60 })
    expect(await stage.gateway.crowd(keyOf(meeting))).toBeNull()
  })

  it('is not known where the bot is not', async () => {
    expect(await stage.gateway.crowd('elsewhere')).toBeNull()
  })
})

describe('a post', () => {
  it('is written down before it is sent, and appears once for its key', async () => {
    const held = stage.connector.hold('send')
    const posting = post('summary')
    await held.reached
    expect(await stage.posts.find('summary')).toEqual({ conversation: keyOf(meeting), message: null })
    held.release()
    const posted = await posting
    expect(posted).toEqual({ status: 'posted', message: stage.connector.messages(meeting)[0]?.id })
    expect(await post('summary')).toEqual(posted)
    expect(await post('summary', true)).toEqual(posted)
    expect(await stage.restarted().post(keyOf(meeting), 'summary', cardOf('x'))).toEqual(posted)
    expect(cards()).toEqual(['summary'])
  })

  it('that is asked for twice at once is sent once', async () => {
    const [one, other] = await Promise.all([post('summary', true), post('summary', true)])
    expect(one).toEqual(other)
    expect(cards()).toEqual(['summary'])
  })

  it('whose receipt is lost is unsure, and is not sent again unless somebody says so', async () => {
    stage.connector.loseReply('send')
    expect(await post('summary')).toEqual({ status: 'unsure' })
    expect(await post('summary')).toEqual({ status: 'unsure' })
    expect(await stage.restarted().post(keyOf(meeting), 'summary', cardOf('x'))).toEqual({ status: 'unsure' })
    expect(cards()).toEqual(['summary'])
    expect(await stage.posts.unfinished()).toEqual(['summary'])
    expect(await post('summary', true)).toMatchObject({ status: 'posted' })
    expect(cards()).toEqual(['summary', 'summary'])
    expect(await stage.posts.unfinished()).toEqual([])
  })

  it.each([408, 500, 502, 503, 504])('that the host answers with %i is unsure, and was sent once', async (status) => {
    stage.connector.fail('send', { status, retryAfter: 1 })
    expect(await post('summary')).toEqual({ status: 'unsure' })
    expect(callsOf('send')).toBe(1)
    expect(await stage.posts.find('summary')).toEqual({ conversation: keyOf(meeting), message: null })
  })

  it('that is not received in time is unsure', async () => {
    const held = stage.connector.hold('send')
    const hasty = stage.restarted({ patience: { askMs: 1_000, sendMs: 300, throttledMs: 50 } })
    // The token is fetched before, in its own time.
    await hasty.crowd(keyOf(meeting))
    expect(await hasty.post(keyOf(meeting), 'summary', cardOf('summary'))).toEqual({ status: 'unsure' })
    held.release()
    expect(cards()).toEqual(['summary'])
  })

  it.each([400, 401, 403, 404, 413])('that the host refuses with %i is given up, and can be sent later', async (status) => {
    stage.connector.fail('send', { status, times: 1 })
    expect(await post('summary')).toEqual({ status: 'unreachable' })
    expect(await stage.posts.find('summary')).toBeNull()
    expect(await post('summary')).toMatchObject({ status: 'posted' })
    expect(cards()).toEqual(['summary'])
  })

  it('that is refused after an unsure one leaves it unsure', async () => {
    stage.connector.loseReply('send')
    await post('summary')
    stage.connector.fail('send', { status: 403, times: 1 })
    expect(await post('summary', true)).toEqual({ status: 'unreachable' })
    expect(await post('summary')).toEqual({ status: 'unsure' })
  })

  it('waits as long as the host asks when there are too many, and then appears once', async () => {
    stage.connector.fail('send', { status: 429, retryAfter: 1, times: 2 })
    expect(await post('summary')).toMatchObject({ status: 'posted' })
    expect(callsOf('send')).toBe(3)
    expect(cards()).toEqual(['summary'])
  })

  it('of which there are too many for long is given up after a few tries', async () => {
    stage.connector.fail('send', { status: 429, retryAfter: 0 })
    expect(await post('summary')).toEqual({ status: 'unreachable' })
    expect(callsOf('send')).toBe(3)
    stage.connector.heal()
    stage.connector.fail('send', { status: 429, retryAfter: 3_600 })
    expect(await post('summary')).toEqual({ status: 'unreachable' })
    expect(callsOf('send')).toBe(4)
    expect(await stage.posts.find('summary')).toBeNull()
  })

  it('to a host that is not there, or without a token, is given up', async () => {
    const nameless = stage.restarted({ mode: 'single-tenant', appId: 'other', tenant: stage.roster.tenantId, secret: 'wrong' })
    expect(await nameless.post(keyOf(meeting), 'summary', cardOf('x'))).toEqual({ status: 'unreachable' })
    const gone = await serveLoopback(async () => ({ status: 200 }))
    await gone.close()
    const where = stage.directory.all.get(keyOf(meeting))
    await stage.directory.remember({ ...must(where), address: { ...Object(where?.address), serviceUrl: `${gone.url}/` } })
    expect(await stage.restarted({ origins: [gone.url] }).post(keyOf(meeting), 'summary', cardOf('x'))).toEqual({ status: 'unreachable' })
    expect(await stage.posts.find('summary')).toBeNull()
  })

  it('of more than the host takes is given up', async () => {
    const large = cardOf('x'.repeat(40_000))
    expect(await stage.gateway.post(keyOf(meeting), 'large', large)).toEqual({ status: 'unreachable' })
  })

  it('goes nowhere where the bot is not, or was removed', async () => {
    expect(await stage.gateway.post('elsewhere', 'a', cardOf('a'))).toEqual({ status: 'unreachable' })
    await stage.teams.uninstall(meeting, ana)
    expect(await post('a')).toEqual({ status: 'unreachable' })
    expect(await stage.posts.find('a')).toBeNull()
    await stage.teams.install(meeting, ana)
    expect(await post('a')).toMatchObject({ status: 'posted' })
  })

  it('is not sent if it cannot be written down before', async () => {
    vi.spyOn(stage.posts, 'begin').mockRejectedValueOnce(new Error('down'))
    expect(await post('summary')).toEqual({ status: 'unreachable' })
    expect(callsOf('send')).toBe(0)
  })

  it('that cannot be written down afterwards is posted, and unsure to who asks later', async () => {
    vi.spyOn(stage.posts, 'finish').mockRejectedValueOnce(new Error('down'))
    expect(await post('summary')).toMatchObject({ status: 'posted' })
    expect(await post('summary')).toEqual({ status: 'unsure' })
    expect(cards()).toEqual(['summary'])
  })

  it('in a channel goes into the thread that the bot was last spoken to in', async () => {
    const { channel } = stage.roster
    await stage.teams.message(channel, ana, 'start 0')
    await stage.gateway.post(keyOf(channel), 'step', cardOf('step'))
    expect(stage.connector.messages(channel).at(-1)).toMatchObject({ conversation: channel.conversationId, replyToId: null })
  })
})

describe('a posted card', () => {
  it('can be replaced', async () => {
    const posted = await post('status')
    const message = posted.status === 'posted' ? posted.message : ''
    expect(await stage.gateway.update(keyOf(meeting), message, cardOf('changed'))).toBe(true)
    expect(cards()).toEqual(['changed'])
    expect(stage.connector.messages(meeting)).toMatchObject([{ edits: 1 }])
  })

  it('that is not there, or cannot be reached, is not replaced', async () => {
    expect(await stage.gateway.update(keyOf(meeting), 'unknown', cardOf('x'))).toBe(false)
    expect(await stage.gateway.update('elsewhere', '1', cardOf('x'))).toBe(false)
    stage.connector.fail('update', { status: 500 })
    expect(await stage.gateway.update(keyOf(meeting), '1', cardOf('x'))).toBe(false)
  })
})

describe('somebody in the meeting', () => {
  const notify = (who: RosterPerson, chat = meeting) => stage.gateway.notify(keyOf(chat), accountOf(who), 'Vision', '/q/1')

  it('is pointed to the app by a dialog for this person alone', async () => {
    expect(await notify(bruno)).toBe(true)
    const { body } = await stage.connector.seen('notification')
    const surface = { surface: 'meetingStage', contentType: 'task' }
    expect(body).toMatchObject({
      type: 'targetedMeetingNotification',
      value: {
        recipients: [bruno.mri],
        surfaces: [{ ...surface, content: { value: { title: 'Vision', url: 'https://okra.example/q/1' } } }],
      },
    })
  })

  it('is not pointed to it who is not there, in no meeting, or not to be reached', async () => {
    stage.connector.change(bruno.oid, { inMeeting: false })
    expect(await notify(bruno)).toBe(false)
    expect(await notify(stage.roster.outsider)).toBe(false)
    await stage.teams.install(stage.roster.groupChat, ana)
    expect(await notify(ana, stage.roster.groupChat)).toBe(false)
    for (const status of [403, 404, 429, 500]) {
      stage.connector.fail('notification', { status, retryAfter: 60, times: 1 })
      expect(await notify(ana), `${status}`).toBe(false)
    }
  })
})
