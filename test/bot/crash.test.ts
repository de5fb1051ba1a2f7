import { rm } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChatIdentity } from '../../okra/api.ts'
import type { Binding } from '../../okra/ports/chat.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { Device } from '../../server/simulation/device.ts'
import { connectDevice, send } from '../../server/simulation/device.ts'
import { startChild } from '../childServer.ts'
import { newDataFolder } from '../fixtures/dataFolder.ts'
import { newId, runOf } from '../room.ts'
import type { Call } from '../teams/calls.ts'
import { posts } from '../teams/calls.ts'
import { startConnector } from '../teams/connector.ts'
import { loginEnvironment, startIssuer } from '../teams/issuer.ts'
import { placeOf, teamsEnvironment } from '../teams/place.ts'
import type { RosterPerson } from '../teams/roster.ts'
import { makeRoster } from '../teams/roster.ts'
import { founding, inside } from '../teams/scene.ts'
import { createSender } from '../teams/sender.ts'
import { cards, press, withText } from './chat.ts'

const isSummary = (call: Call) => typeof posts === 'function' && posts(call) && JSON.stringify(call.body).includes('the summary is here.')

/** Goes through the rest of the session. */
async function finish(lead: Device) {
  while (lead.state().live === 0) {
    const { id, activity } = runOf(lead)
    await lead.command({ type: activity === 'facts' ? 'MoveOn' : 'SkipActivity', from: id, openly: true })
    await lead.until((one) => one.state().live === null || runOf(one).id !== id)
  }
}

describe('a server that is killed while it posts the summary', () => {
  it.each([
    { when: 'before Teams has taken it', taken: 0 },
    { when: 'after Teams has taken it', taken: 1 },
  ])('posts it at most once: $when', async ({ taken }) => {
    const roster = makeRoster(3)
    const issuer = await startIssuer(roster)
    const connector = await startConnector({ roster, issuer })
    const folder = await newDataFolder()
    onTestFinished(async () => {
      await connector.close()
      await issuer.close()
      await rm(folder, { recursive: true, force: true })
    })
    const env = { ...teamsEnvironment(roster, issuer, connector), ...loginEnvironment(issuer) }
    const ana = roster.people[0] as RosterPerson
    const { meeting } = roster
    const first = await startChild(folder, env)
    const teams = createSender(`${first.url}/api/messages`, connector, issuer)
    const call = async (url: string, path: string, body: object) =>
      send(url, path, { body: { token: await issuer.sso(ana), place: placeOf(meeting), ...body } })
    await teams.install(meeting, ana)
    const made = (await call(first.url, '/api/chats/teams', founding)) as Binding
    await call(first.url, '/api/chats/binding', made)
    const signIn = async () => inside((await call(first.url, '/api/identity/teams', {})) as ChatIdentity)
    const lead = await connectDevice({ url: first.url, quarter: made.quarter, method: createMethod(), signIn })
    await lead.command({ type: 'StartSession', session: 0, openly: true })
    await lead.until((one) => one.state().live === 0)
    await lead.put(runOf(lead).id, { lens: 'customer-pains', text: 'Nobody knows who comes' }, newId())
    if (taken === 0) connector.fail(isSummary, { status: 429, retryAfter: 600 })
    const hold = connector.hold(isSummary)
    await finish(lead)
    lead.close()
    await connector.seen(isSummary)
    first.process.kill('SIGKILL')
    await first.ended
    hold.release()
    connector.heal()

    const again = await startChild(folder, env)
    await expect.poll(() => withText({ connector }, meeting, 'postAgain').length).toBe(1)
    const summaries = () => withText({ connector }, meeting, 'the summary is here.').length
    expect(summaries()).toBe(taken)
    const later = { connector, teams: createSender(`${again.url}/api/messages`, connector, issuer) }
    const [question] = withText(later, meeting, 'postAgain')
    if (!question) throw new Error('nobody asks')
    expect((await press(later, meeting, roster.people[1] as RosterPerson, question, 'postAgain')).text).toContain('Your role')
    expect(summaries()).toBe(taken)
    await press(later, meeting, ana, question, 'postAgain')
    expect(summaries()).toBe(taken + 1)
    expect((await press(later, meeting, ana, question, 'postAgain')).text).toContain('already')
    expect(cards(later, meeting).filter(({ text }) => text.includes('postAgain'))).toHaveLength(1)
  })
})
