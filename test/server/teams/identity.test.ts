import { describe, expect, it } from 'vitest'
import type { Membership } from '../../../okra/api.ts'
import { send } from '../../../server/simulation/device.ts'
import { keyOf, placeOf } from '../../teams/place.ts'
import { founding, inside, startBoundScene } from '../../teams/scene.ts'
import { ssoFaults } from '../../teams/tokens.ts'

const status = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (cause) => `${cause.status} ${cause.body?.code}`,
  )

describe('signing in from a tab in Teams', () => {
  it('makes whoever belongs to the chat a person of its team, always the same one', async () => {
    const scene = await startBoundScene()
    const { made, ana, bruno, meeting } = scene
    const first = inside(await scene.signIn(bruno, meeting))
    expect(first).toMatchObject({ quarter: made.quarter, me: { team: made.team, name: bruno.name, role: 'participant', admitted: true } })
    const again = inside(await scene.signIn(bruno, meeting, { token: await scene.issuer.sso(bruno, { version: 1 }) }))
    expect(again.me.person).toBe(first.me.person)
    expect(inside(await scene.signIn(ana, meeting)).me.role).toBe('facilitator')
  })

  it('makes one person of two tabs that sign in at the same moment', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const all = await Promise.all(Array.from({ length: 6 }, () => scene.signIn(bruno, meeting)))
    expect(new Set(all.map((one) => inside(one).me.person)).size).toBe(1)
  })

  it('makes somebody anew whose person is not stored any more', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const before = inside(await scene.signIn(bruno, meeting)).me.person
    await scene.server.store.remove('member', before)
    const after = await scene.restart()
    const [first, second] = [await after.signIn(bruno, meeting), await after.signIn(bruno, meeting)].map((one) => inside(one).me)
    expect(first).toMatchObject({ name: bruno.name })
    expect(first?.person).not.toBe(before)
    expect(second?.person).toBe(first?.person)
  })

  it('finds everybody again after a restart', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const before = inside(await scene.signIn(bruno, meeting))
    const after = await scene.restart()
    expect(inside(await after.signIn(bruno, meeting)).me).toEqual(before.me)
  })

  it('refuses a token that is wrong in any way', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const answers: Record<string, unknown> = {}
    for (const version of [1, 2] as const)
      for (const [fault, forgery] of Object.entries(ssoFaults)) {
        const token = await scene.issuer.sso(bruno, { version, ...forgery })
        answers[`${fault}, v${version}`] = await status(scene.signIn(bruno, meeting, { token }))
      }
    expect(Object.keys(answers).length).toBeGreaterThan(40)
    expect(Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '401 host-token'))).toEqual({})
  })

  it('refuses whoever names a chat that they are not in, whatever their token is', async () => {
    const scene = await startBoundScene()
    const { meeting } = scene
    expect(await status(scene.signIn(scene.roster.outsider, meeting))).toBe('403 chat-stranger')
    const place = { ...placeOf(meeting), meeting: scene.roster.otherMeeting.meeting?.id ?? null }
    expect(await status(scene.call(scene.roster.outsider, meeting, '/api/identity/teams', { place }))).toBe('403 chat-stranger')
  })

  it('refuses a chat that the bot is not in', async () => {
    const scene = await startBoundScene()
    const { ana } = scene
    expect(await status(scene.signIn(ana, scene.roster.groupChat))).toBe('404 chat-unknown')
  })

  it.each([429, 500, 503])('keeps the role of who was known, and gives none, while Teams answers %i', async (code) => {
    const scene = await startBoundScene()
    const { bruno, carla, meeting } = scene
    await scene.signIn(bruno, meeting)
    scene.connector.fail('participant', { status: code })
    scene.connector.fail('member', { status: code })
    expect(inside(await scene.signIn(bruno, meeting)).me.name).toBe(bruno.name)
    expect(await status(scene.signIn(carla, meeting))).toBe('503 chat-unanswered')
  })

  it('keeps the last role of who belongs to a chat, and not the name', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const { me } = inside(await scene.signIn(bruno, meeting))
    const kept = async () => (await scene.server.store.list('belonging', keyOf(meeting))).map(({ body }) => body)
    expect(await kept()).toEqual(expect.arrayContaining([{ role: 'organizer' }, { role: 'presenter' }]))
    expect(scene.server.stored()).toContain(bruno.name)
    await scene.server.app.directory.removeMember(me.person)
    expect(scene.server.stored()).not.toContain(bruno.name)
  })

  it('asks the chat itself where the meeting does not answer for the app', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    scene.connector.fail('participant', { status: 403 })
    expect(inside(await scene.signIn(bruno, meeting)).me.name).toBe(bruno.name)
  })

  it('says that Teams does not answer when the keys can not be had, and not that the token is bad', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const restarted = await scene.restart()
    scene.issuer.setDown(true)
    expect(await status(restarted.signIn(bruno, meeting))).toBe('503 chat-unanswered')
  })

  it('shuts out who was removed from the team', async () => {
    const scene = await startBoundScene()
    const { made, ana, bruno, meeting } = scene
    const { me } = inside(await scene.signIn(bruno, meeting))
    const { token } = inside(await scene.signIn(ana, meeting))
    const body = { id: 'a'.repeat(32), command: { type: 'RemovePerson', person: me.person } }
    await send(scene.server.url, `/api/teams/${made.team}/commands`, { body, token })
    expect(await status(scene.signIn(bruno, meeting))).toBe('401 signed-out')
  })
})

describe('binding a chat to a quarter', () => {
  it('offers the own teams, and tells who will see the results', async () => {
    const scene = await startBoundScene()
    const { made, ana, bruno } = scene
    const next = scene.roster.nextMeeting
    await scene.teams.install(next, ana)
    expect(await scene.signIn(ana, next)).toEqual({
      status: 'unbound',
      gone: false,
      mayFound: true,
      teams: [{ team: made.team, name: 'Pricing', leads: true, quarters: [{ id: made.quarter, label: '2026-Q4' }] }],
      crowd: { people: 5, external: 1 },
    })
    expect(await scene.signIn(bruno, next)).toMatchObject({ status: 'unbound', teams: [] })
  })

  it('is refused to who does not lead the team, and to who is not in the chat', async () => {
    const scene = await startBoundScene()
    const { made, ana, bruno, meeting } = scene
    await scene.signIn(bruno, meeting)
    const next = scene.roster.nextMeeting
    await scene.teams.install(next, ana)
    expect(await status(scene.call(bruno, next, '/api/chats/binding', made))).toBe('403 not-allowed')
    expect(await status(scene.call(scene.roster.outsider, next, '/api/chats/binding', made))).toBe('403 chat-stranger')
    expect(await status(scene.call(ana, next, '/api/chats/binding', { ...made, quarter: 'f'.repeat(32) }))).toBe('404 not-found')
    expect(await scene.signIn(ana, next)).toMatchObject({ status: 'unbound' })
  })

  it('is refused to an attendee of the meeting, even for a team of their own', async () => {
    const scene = await startBoundScene()
    const { ana, carla } = scene
    const { groupChat, nextMeeting } = scene.roster
    for (const chat of [groupChat, nextMeeting]) await scene.teams.install(chat, ana)
    const theirs = (await scene.call(carla, groupChat, '/api/chats/teams', { ...founding, team: 'Theirs' })) as object
    expect(await status(scene.call(carla, nextMeeting, '/api/chats/binding', theirs))).toBe('403 not-allowed')
    expect(await scene.signIn(carla, nextMeeting)).toMatchObject({ status: 'unbound' })
    expect(await status(scene.call(carla, groupChat, '/api/chats/binding', theirs))).toBe(200)
  })

  it('can not be taken from the team that has it by another one', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const other = await scene.call(bruno, meeting, '/api/chats/teams', { ...founding, team: 'Theirs' })
    expect(await status(scene.call(bruno, meeting, '/api/chats/binding', other as object))).toBe('403 not-allowed')
    expect(inside(await scene.signIn(bruno, meeting)).me.role).toBe('participant')
  })

  it('lets no attendee found a team', async () => {
    const scene = await startBoundScene()
    const { carla, meeting } = scene
    expect(await status(scene.call(carla, meeting, '/api/chats/teams', founding))).toBe('403 not-allowed')
  })

  it('lets nobody found more than ten teams in an hour, and the others go on', async () => {
    const scene = await startBoundScene()
    const { ana, bruno, meeting } = scene
    for (let count = 0; count < 10; count += 1) await scene.call(bruno, meeting, '/api/chats/teams', founding)
    const stored = scene.server.stored()
    expect(await status(scene.call(bruno, meeting, '/api/chats/teams', founding))).toBe('429 too-many-requests')
    expect(scene.server.stored()).toBe(stored)
    expect(await status(scene.call(ana, meeting, '/api/chats/teams', founding))).toBe(200)
  })

  it('knows a channel by its team and itself', async () => {
    const scene = await startBoundScene()
    const { made, ana } = scene
    await scene.teams.install(scene.roster.channel, ana)
    await scene.call(ana, scene.roster.channel, '/api/chats/binding', made)
    expect(inside(await scene.signIn(ana, scene.roster.channel)).quarter).toBe(made.quarter)
    expect(keyOf(scene.roster.channel)).not.toContain('messageid')
  })
})

describe('a guest without a token', () => {
  it('asks to be let in, and comes in once somebody who leads says yes', async () => {
    const scene = await startBoundScene()
    const { made, ana, meeting } = scene
    const body = { conversation: keyOf(meeting), name: 'Gus' }
    const guest = (await send(scene.server.url, '/api/chats/guests', { body })) as Membership
    expect(guest).toMatchObject({ team: made.team, quarter: made.quarter })
    const { me, token } = (await send(scene.server.url, '/api/identity', { body: { proof: guest.proof } })) as ReturnType<typeof inside>
    expect(me).toMatchObject({ name: 'Gus', admitted: false, role: 'participant' })
    expect(await status(send(scene.server.url, `/api/quarters/${made.quarter}`, { token }))).toBe('403 not-admitted')
    const { token: leading } = inside(await scene.signIn(ana, meeting))
    await send(scene.server.url, `/api/teams/${made.team}/people/${guest.person}/admit`, { body: {}, token: leading })
    await send(scene.server.url, `/api/quarters/${made.quarter}`, { token })
  })

  it('is one person with the account that signs in later on the same device', async () => {
    const scene = await startBoundScene()
    const { bruno, meeting } = scene
    const body = { conversation: keyOf(meeting), name: 'Bruno' }
    const guest = (await send(scene.server.url, '/api/chats/guests', { body })) as Membership
    expect(inside(await scene.signIn(bruno, meeting, { proof: guest.proof })).me).toMatchObject({ person: guest.person, admitted: true })
  })

  it('is nobody else’s person: a second account on the same device is somebody of its own', async () => {
    const scene = await startBoundScene()
    const { bruno, carla, meeting } = scene
    const body = { conversation: keyOf(meeting), name: 'Bruno' }
    const guest = (await send(scene.server.url, '/api/chats/guests', { body })) as Membership
    await scene.signIn(bruno, meeting, { proof: guest.proof })
    const second = inside(await scene.signIn(carla, meeting, { proof: guest.proof })).me
    expect(second).toMatchObject({ name: carla.name })
    expect(second.person).not.toBe(guest.person)
    expect(inside(await scene.signIn(bruno, meeting)).me.person).toBe(guest.person)
  })

  it('is one person only for whichever of two accounts comes first', async () => {
    const scene = await startBoundScene()
    const { bruno, carla, meeting } = scene
    const guest = (await send(scene.server.url, '/api/chats/guests', { body: { conversation: keyOf(meeting), name: 'B' } })) as Membership
    const people = [bruno, bruno, carla, carla]
    const all = await Promise.all(people.map((person) => scene.signIn(person, meeting, { proof: guest.proof })))
    const [one, same, other, sameOther] = all.map((identity) => inside(identity).me.person)
    expect([same, sameOther]).toEqual([one, other])
    expect(one).not.toBe(other)
    expect([one, other]).toContain(guest.person)
  })

  it('finds the door closed while twenty people wait in front of it', async () => {
    const scene = await startBoundScene()
    const { made, ana, meeting } = scene
    const knock = () => send(scene.server.url, '/api/chats/guests', { body: { conversation: keyOf(meeting), name: 'Gus' } })
    const all = await Promise.all(Array.from({ length: 23 }, () => status(knock())))
    expect(all.filter((one) => one === 200)).toHaveLength(20)
    expect(all.filter((one) => one === '429 too-many-requests')).toHaveLength(3)
    const [waiting] = (await scene.server.app.directory.members(made.team)).filter(({ admitted }) => !admitted)
    const { token } = inside(await scene.signIn(ana, meeting))
    await send(scene.server.url, `/api/teams/${made.team}/people/${waiting?.key}/admit`, { body: {}, token })
    expect(await status(knock())).toBe(200)
  })

  it('finds nobody to ask in a chat that is bound to nothing', async () => {
    const scene = await startBoundScene()
    const body = { conversation: keyOf(scene.roster.nextMeeting), name: 'Gus' }
    expect(await status(send(scene.server.url, '/api/chats/guests', { body }))).toBe('404 chat-unknown')
  })
})
