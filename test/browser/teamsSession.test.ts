import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connector } from '../teams/connector.ts'
import { startConnector } from '../teams/connector.ts'
import type { Issuer } from '../teams/issuer.ts'
import { loginEnvironment, startIssuer } from '../teams/issuer.ts'
import { teamsEnvironment } from '../teams/place.ts'
import type { Roster, RosterPerson } from '../teams/roster.ts'
import { makeRoster } from '../teams/roster.ts'
import type { Sender } from '../teams/sender.ts'
import { createSender } from '../teams/sender.ts'
import { launchChromium } from './chromium.ts'
import type { Person } from './person.ts'
import { goOn, person, view, write } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Hosted, Opening, TeamsContext, TeamsHost } from './teamsHost.ts'
import { startTeamsHost } from './teamsHost.ts'

let browser: Browser
let host: TeamsHost
let product: Product
let roster: Roster
let issuer: Issuer
let connector: Connector
let teams: Sender

beforeAll(async () => {
  roster = makeRoster(5)
  issuer = await startIssuer(roster)
  connector = await startConnector({ roster, issuer })
  browser = await launchChromium()
  host = await startTeamsHost()
  product = await startProduct({
    ...teamsEnvironment(roster, issuer, connector),
    ...loginEnvironment(issuer),
    PUBLIC_URL: 'http://localhost',
    TEAMS_HOST_ORIGINS: host.origin,
    DEMO: '0',
  })
  teams = createSender(`${product.url}/api/messages`, connector, issuer)
  await teams.install(roster.meeting, roster.people[0] as RosterPerson)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await Promise.all([host?.close(), connector?.close(), issuer?.close()])
}, 60_000)

/** Somebody with the tab in Teams. What acts on a page acts on the tab as well: both find things in the same way. */
type Seated = Person & { readonly hosted: Hosted; readonly outer: Page; readonly requested: readonly string[] }

async function seat(
  who: RosterPerson,
  opening: Partial<Opening> & { readonly frameContext?: TeamsContext['frameContext']; readonly subPage?: string } = {},
): Promise<Seated> {
  const { frameContext = 'sidePanel', subPage, ...rest } = opening
  const one = await person(browser, who.name)
  const requested: string[] = []
  one.page.on('request', (request) => requested.push(request.url()))
  const context = {
    frameContext,
    chatId: roster.meeting.conversationId,
    meetingId: roster.meeting.meeting?.id ?? '',
    userObjectId: who.oid,
    tid: who.tid,
    locale: 'en-us',
    theme: 'default',
    ...(subPage === undefined ? {} : { subEntityId: subPage }),
  }
  const hosted = await host.open(one.page, {
    url: `${product.url}/teams`,
    width: 320,
    height: 720,
    context,
    token: () => issuer.sso(who),
    ...rest,
  })
  return { ...one, page: hosted.tab as Frame as unknown as Page, outer: one.page, hosted, requested }
}

/** How far the tab is wider than its frame. */
const overflow = ({ hosted }: Seated) =>
  hosted.tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

let ana: Seated
let bruno: Seated
let carla: Seated
let stage: Seated
let guest: Seated
const everyone = () => [ana, bruno, carla, stage, guest].filter(Boolean)

describe('a meeting in Teams', () => {
  it('chooses its team on the configuration page, and is told who will see the results', async () => {
    const settings = await seat(roster.people[0] as RosterPerson, { frameContext: 'settings', width: 720, height: 640 })
    await settings.page.getByRole('heading', { name: 'What is this chat about?' }).waitFor()
    expect(settings.hosted.canSave()).toBe(false)
    await settings.page.getByLabel('Team name').fill('Pricing')
    await settings.page.getByRole('button', { name: 'Make the team' }).click()
    await settings.page.getByText('Everyone in this chat (5 people, 1 of them from outside) will see all results of').waitFor()
    await expect.poll(() => settings.hosted.canSave()).toBe(true)
    expect(await settings.hosted.save()).toMatchObject({ saved: { contentUrl: `${product.url}/teams` } })
    expect(settings.complaints).toEqual([])
    await settings.context.close()
  })

  it('is one person on both sides, and brings everybody in by their account', async () => {
    const [first, second, third] = roster.people as readonly [RosterPerson, RosterPerson, RosterPerson]
    ana = await seat(first)
    bruno = await seat(second, { width: 280 })
    carla = await seat(third)
    await ana.page.getByRole('button', { name: 'Start session 0' }).waitFor()
    for (const one of [bruno, carla]) await one.page.getByText('It starts when Ana Silva presses Start.').waitFor()
    for (const one of [ana, bruno, carla]) expect(await overflow(one)).toBeLessThanOrEqual(0)
  })

  it('lets a guest without an account ask, with a code that both sides see', async () => {
    guest = await seat(
      { ...(roster.people[4] as RosterPerson), name: 'Gus' },
      { answers: { 'authentication.getAuthToken': { refused: 'User declined' } } },
    )
    await guest.page.getByLabel('Your name').fill('Gus')
    await guest.page.getByRole('button', { name: 'Ask', exact: true }).click()
    const code = (await guest.page.getByText(/^Your code: \d{4}$/).textContent())?.slice(-4) ?? ''
    await ana.page
      .getByRole('link', { name: 'People and links' })
      .or(ana.page.getByRole('link', { name: /room|people/i }))
      .first()
      .click()
    await ana.page.getByText(`code ${code}`).waitFor()
    await ana.page.getByRole('button', { name: 'Let Gus in' }).first().click()
    await guest.page.getByText('It starts when Ana Silva presses Start.').first().waitFor()
    await ana.hosted.tab.evaluate(() => history.back())
  })

  it('starts in the panel, and the bot says it in the chat', async () => {
    await ana.page.getByRole('button', { name: 'Start session 0' }).click()
    for (const one of [bruno, carla]) await one.page.getByLabel('Your idea', { exact: true }).waitFor()
    await expect.poll(() => JSON.stringify(connector.messages(roster.meeting)).includes('Share what we know')).toBe(true)
  })

  it('writes in panels of 280 and 320 px in every theme, changed while somebody writes', async () => {
    await bruno.page.getByLabel('Your idea', { exact: true }).fill('half a sentence')
    for (const [theme, look] of [
      ['dark', 'dark'],
      ['contrast', 'contrast'],
      ['default', 'light'],
    ] as const) {
      await bruno.hosted.setTheme(theme)
      await bruno.hosted.tab.locator(`[data-look="${look}"]`).waitFor()
      expect(await overflow(bruno)).toBeLessThanOrEqual(0)
    }
    expect(await bruno.page.getByLabel('Your idea', { exact: true }).inputValue()).toBe('half a sentence')
    await view(ana, 'Take part')
    await write(ana, 'Customer pains', 'Players cancel an hour before kick-off')
    await write(bruno, 'Customer pains', 'Nobody knows who really comes')
    await write(carla, 'Customer gains', 'A reminder makes players confirm in time')
    for (const one of [ana, bruno, carla]) expect(await overflow(one)).toBeLessThanOrEqual(0)
  })

  it('shows the stage at both of its sizes, shared from the panel', async () => {
    await view(ana, 'Lead')
    await ana.page.getByRole('button', { name: 'Share to stage' }).click()
    await ana.page.getByText('Everybody in the meeting sees the stage now.').first().waitFor()
    const { args } = await ana.hosted.called('meeting.shareAppContentToStage')
    const url = String(args[0])
    expect(url.startsWith(`${product.url}/teams/q/`)).toBe(true)
    stage = await seat(roster.people[3] as RosterPerson, { frameContext: 'meetingStage', url, width: 994, height: 678 })
    await stage.page.getByText('Share what we know').first().waitFor()
    expect(await overflow(stage)).toBeLessThanOrEqual(0)
    const small = await seat(roster.people[3] as RosterPerson, { frameContext: 'meetingStage', url, width: 472, height: 382 })
    await small.page.getByText('Share what we know').first().waitFor()
    expect(await overflow(small)).toBeLessThanOrEqual(0)
    expect(small.complaints).toEqual([])
    await small.context.close()
  })

  it('goes on after a reload of the tab and a kill of the server', async () => {
    await carla.hosted.tab.evaluate(() => location.reload())
    await carla.page.getByRole('button', { name: 'Edit: A reminder makes players confirm in time' }).waitFor()
    await product.killAndRestart()
    await goOn(ana, 'Reveal and group')
    await stage.page.getByText('Nobody knows who really comes').first().waitFor()
  })

  it('votes, drafts, and ends with a summary in the chat, once', async () => {
    await ana.page.getByRole('button', { name: 'Next: Place dots' }).first().click()
    await view(ana, 'Take part')
    for (const one of [ana, bruno, carla])
      await one.page.getByRole('button', { name: 'Give a dot: Players cancel an hour before kick-off' }).click()
    await bruno.page.getByText('Saved').first().waitFor()
    expect(await overflow(bruno)).toBeLessThanOrEqual(0)
    await view(ana, 'Lead')
    await goOn(ana, 'Close the vote')
    await carla.page.getByRole('heading', { name: 'Define the vision' }).first().waitFor()
    await goOn(ana, 'End the session')
    const summaries = () => connector.messages(roster.meeting).filter((message) => JSON.stringify(message).includes('the summary is here.'))
    await expect.poll(() => summaries().length).toBe(1)
    await teams.meetingEnd(roster.meeting, roster.people[0] as RosterPerson)
    await teams.meetingEnd(roster.meeting, roster.people[0] as RosterPerson)
    expect(summaries()).toHaveLength(1)
  })

  it('shows the quarter in the tab of the chat, and what a link in a card asks for', async () => {
    const chat = await seat(roster.people[1] as RosterPerson, { frameContext: 'content', width: 994, height: 700 })
    await chat.page.getByRole('heading', { name: /^Pricing/ }).waitFor()
    await chat.page.getByText('OKR ideation').first().waitFor()
    expect(await overflow(chat)).toBeLessThanOrEqual(0)
    expect(chat.complaints).toEqual([])
    await chat.context.close()
    const links = connector
      .messages(roster.meeting)
      .flatMap((message) => JSON.stringify(message).match(/https:\/\/teams\.microsoft\.com[^"]+/g) ?? [])
    const asked = links.map((link) => JSON.parse(new URL(link).searchParams.get('context') ?? '{}').subEntityId as string)
    const toSummary = asked.find((page) => page.endsWith('/summary/0')) ?? ''
    expect(asked.some((page) => page.endsWith('/panel'))).toBe(true)
    const summary = await seat(roster.people[1] as RosterPerson, { frameContext: 'content', width: 994, height: 700, subPage: toSummary })
    await summary.page.getByRole('button', { name: 'Download all' }).waitFor()
    await summary.context.close()
  })

  it('shows the quarter beside a session that runs, without taking part', async () => {
    await teams.message(roster.meeting, roster.people[0] as RosterPerson, 'start 1')
    const chat = await seat(roster.people[2] as RosterPerson, { frameContext: 'content', width: 994, height: 700 })
    await chat.page.getByRole('button', { name: 'Go to the session' }).waitFor()
    expect(chat.requested.filter((url) => url.endsWith('/passes'))).toEqual([])
    expect(bruno.requested.some((url) => url.endsWith('/passes'))).toBe(true)
    await chat.context.close()
  })

  it('ends a session from the console in the middle, after saying what that leaves undone', async () => {
    await view(ana, 'Lead')
    await ana.page.getByRole('button', { name: 'End the session' }).click()
    const asked = ana.page.getByRole('alertdialog')
    await asked.getByText('Not done yet:').waitFor()
    await asked.getByRole('listitem').filter({ hasText: 'Write your ideas' }).waitFor()
    expect(await overflow(ana)).toBeLessThanOrEqual(0)
    await asked.getByRole('button', { name: 'End the session' }).click()
    await bruno.page.getByText('OKR ideation').first().waitFor()
    const paused = () => connector.messages(roster.meeting).filter((message) => JSON.stringify(message).includes('the summary is here.'))
    await expect.poll(() => paused().length).toBe(2)
  })

  it('goes on where the bot was taken out, and says how to add it; where it never was, that comes first', async () => {
    await teams.uninstall(roster.meeting, roster.people[0] as RosterPerson)
    const without = await seat(roster.people[1] as RosterPerson, { width: 280 })
    await without.page.getByText('The session goes on without.').waitFor()
    await without.page.getByRole('button', { name: 'How', exact: true }).click()
    await without.page.getByText('Look for OKRA Sessions.').waitFor()
    expect(await overflow(without)).toBeLessThanOrEqual(0)
    expect(without.complaints).toEqual([])
    await without.context.close()
    const elsewhere = await seat(roster.people[1] as RosterPerson, {
      context: { frameContext: 'sidePanel', chatId: roster.groupChat.conversationId, locale: 'en-us' },
    })
    await elsewhere.page.getByText('OKRA is not in this chat yet.').waitFor()
    await elsewhere.page.getByRole('button', { name: 'How', exact: true }).click()
    await elsewhere.page.getByText('Look for OKRA Sessions.').waitFor()
    await elsewhere.context.close()
  })

  it('lets nobody in who is not in the chat, and says what to do', async () => {
    await teams.install(roster.meeting, roster.people[0] as RosterPerson)
    const stranger = await seat(roster.outsider)
    await stranger.page.getByText("You don't belong to this chat").waitFor()
    await stranger.context.close()
  })

  it('has heard no complaint of any page', () => {
    const expected = /status of (409|50\d)|net::ERR_(CONNECTION|INCOMPLETE_CHUNKED)|WebSocket connection/
    for (const one of everyone()) expect([one.name, one.complaints.filter((line) => !expected.test(line))]).toEqual([one.name, []])
  })
})
