import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../browser/chromium.ts'
import type { Hosted, Opening, TeamsContext, TeamsHost } from '../../browser/teamsHost.ts'
import { startTeamsHost } from '../../browser/teamsHost.ts'
import { hostBridgeContract } from '../../contracts/hostBridge.ts'
import type { HostPage } from './hostPage.ts'
import { serveHostPage, withHost } from './hostPage.ts'
import { stageIn } from './stage.ts'

let browser: Browser
let teams: TeamsHost
let served: HostPage

beforeAll(async () => {
  browser = await launchChromium()
  teams = await startTeamsHost()
  served = await serveHostPage([teams.origin])
})

afterAll(async () => {
  await browser?.close()
  await teams?.close()
  await served?.close()
})

const opening = (more: Partial<Opening> = {}): Opening => ({
  url: `${served.url}/teams/panel`,
  width: 320,
  height: 700,
  context: { frameContext: 'sidePanel' },
  ...more,
})

async function inTeams(more: Partial<Opening> = {}, page?: Page): Promise<Hosted> {
  const own = page ?? (await browser.newPage())
  const hosted = await teams.open(own, opening(more))
  expect(await withHost(hosted.tab, ({ name }) => name)).toBe('teams')
  return hosted
}

for (const frameContext of ['sidePanel', 'meetingStage', 'content', 'settings'] as const)
  hostBridgeContract(`Teams (${frameContext})`, () =>
    stageIn(browser, async (page) => (await inTeams({ context: { frameContext }, token: () => 'a.b.c' }, page)).tab),
  )

describe('where the tab stands in Teams', () => {
  const place = { chat: null, meeting: null, channel: null, team: null, tenant: null, subPage: null }
  it.each<[string, TeamsContext, object]>([
    [
      'the side panel of a meeting',
      { frameContext: 'sidePanel', chatId: '19:c@thread.v2', meetingId: 'm', tid: 't', locale: 'pt-br', theme: 'dark', subEntityId: 'q/3' },
      {
        surface: 'panel',
        theme: 'dark',
        language: 'pt-br',
        postsSummary: true,
        place: { ...place, chat: '19:c@thread.v2', meeting: 'm', tenant: 't', subPage: 'q/3' },
      },
    ],
    [
      'a tab of a channel',
      { frameContext: 'content', channelId: '19:ch@thread.tacv2', teamId: '19:team@thread.tacv2', locale: 'en-us' },
      {
        surface: 'page',
        theme: 'default',
        language: 'en-us',
        postsSummary: true,
        place: { ...place, channel: '19:ch@thread.tacv2', team: '19:team@thread.tacv2' },
      },
    ],
    ['the stage', { frameContext: 'meetingStage' }, { surface: 'stage', theme: 'default', language: null, postsSummary: false, place }],
    [
      'the page of settings, and empty ids',
      { frameContext: 'settings', chatId: '', meetingId: '', tid: '', subEntityId: '', locale: '' },
      { surface: 'config', theme: 'default', language: null, postsSummary: false, place },
    ],
  ])('is told: %s', async (_what, context, said) => {
    const { tab } = await inTeams({ context })
    expect(await withHost(tab, (host) => host.context())).toEqual(said)
  })
})

describe('who this is', () => {
  it('comes as the token that Teams has now, each time', async () => {
    let n = 0
    const { tab } = await inTeams({ token: () => `token-${++n}` })
    expect(await withHost(tab, (host) => host.ssoToken())).toEqual({ ok: true, token: 'token-1' })
    expect(await withHost(tab, (host) => host.ssoToken())).toEqual({ ok: true, token: 'token-2' })
  })

  it.each([
    ['CancelledByUser', 'refused'],
    ['AADSTS65004: User declined to consent to access the app.', 'refused'],
    ['resourceRequiresConsent', 'consent'],
    ['AADSTS65001: The user or administrator has not consented to use the application', 'consent'],
    ['AADSTS90094: Admin approval is required', 'consent'],
    ['resourceDisabled', 'unavailable'],
    ['', 'unavailable'],
  ])('is not said when Teams answers "%s": %s', async (refused, reason) => {
    const { tab } = await inTeams({ token: () => 'never seen', answers: { 'authentication.getAuthToken': { refused } } })
    expect(await withHost(tab, (host) => host.ssoToken())).toEqual({ ok: false, reason })
  })

  it('is not said when Teams has an empty token', async () => {
    const { tab } = await inTeams({ token: () => '' })
    expect(await withHost(tab, (host) => host.ssoToken())).toEqual({ ok: false, reason: 'unavailable' })
  })

  it('may be asked for again while the first answer is late, and twice the same answer does no harm', async () => {
    const hosted = await inTeams({ token: () => 'a.b.c', answers: { 'authentication.getAuthToken': 'late' } })
    const first = withHost(hosted.tab, (host) => host.ssoToken())
    await hosted.called('authentication.getAuthToken')
    hosted.answer('authentication.getAuthToken', 'twice')
    expect(await withHost(hosted.tab, (host) => host.ssoToken())).toEqual({ ok: true, token: 'a.b.c' })
    await hosted.release('authentication.getAuthToken')
    expect(await first).toEqual({ ok: true, token: 'a.b.c' })
  })

  it('is not waited for without an end', async () => {
    const page = await browser.newPage()
    await page.clock.install()
    const hosted = await inTeams({ answers: { 'authentication.getAuthToken': 'never', 'meeting.shareAppContentToStage': 'never' } }, page)
    const token = withHost(hosted.tab, (host) => host.ssoToken())
    const shared = withHost(hosted.tab, (host) => host.shareToStage('https://okra.example/teams/stage'))
    await hosted.called('authentication.getAuthToken')
    await hosted.called('meeting.shareAppContentToStage')
    await page.clock.fastForward(31_000)
    expect(await token).toEqual({ ok: false, reason: 'unavailable' })
    expect(await shared).toBe('unavailable')
  })
})

describe('the stage of the meeting', () => {
  it('gets the address that is shared', async () => {
    const hosted = await inTeams()
    expect(await withHost(hosted.tab, (host) => host.shareToStage('https://okra.example/teams/stage'))).toBe('shared')
    expect((await hosted.called('meeting.shareAppContentToStage')).args[0]).toBe('https://okra.example/teams/stage')
  })

  it.each([
    [1000, 'forbidden'],
    [501, 'forbidden'],
    [5000, 'forbidden'],
    [500, 'unavailable'],
  ])('is refused with %i: %s', async (refused, answer) => {
    const { tab } = await inTeams({ answers: { 'meeting.shareAppContentToStage': { refused } } })
    expect(await withHost(tab, (host) => host.shareToStage('https://okra.example/teams/stage'))).toBe(answer)
  })

  it('is out of reach from a tab of a chat', async () => {
    const { tab } = await inTeams({ context: { frameContext: 'content' } })
    expect(await withHost(tab, (host) => host.shareToStage('https://okra.example/teams/stage'))).toBe('unavailable')
  })
})

describe('a link', () => {
  it('is opened by Teams, or not', async () => {
    const hosted = await inTeams()
    expect(await withHost(hosted.tab, (host) => host.openLink('https://teams.microsoft.com/l/chat/0/0'))).toBe('opened')
    expect((await hosted.called('executeDeepLink')).args).toEqual(['https://teams.microsoft.com/l/chat/0/0'])
    hosted.answer('executeDeepLink', { refused: 'no such place' })
    expect(await withHost(hosted.tab, (host) => host.openLink('https://teams.microsoft.com/l/nowhere'))).toBe('blocked')
  })
})

describe('the page on which a chat gets its tab', () => {
  const settings = { context: { frameContext: 'settings' } } as const
  const offer = (hosted: Hosted, before?: string | null | 'broken') =>
    withHost(
      hosted.tab,
      (host, before) => {
        const tab = {
          name: 'OKRA Q4',
          entityId: 'q4',
          contentUrl: 'https://okra.example/teams/chat',
          websiteUrl: 'https://okra.example/q/4',
        }
        if (before === undefined) return host.configure(tab)
        return host.configure(tab, async () => {
          if (before === 'broken') throw new Error('broken')
          return before
        })
      },
      before,
    )

  it('has its Save closed until there is something to save, and closes it again', async () => {
    const hosted = await inTeams(settings)
    expect(hosted.canSave()).toBe(false)
    expect(await offer(hosted)).toBe(true)
    await hosted.called('settings.setValidityState')
    expect(hosted.canSave()).toBe(true)
    await withHost(hosted.tab, (host) => host.configure(null))
    await hosted.called('settings.setValidityState', 2)
    expect(hosted.canSave()).toBe(false)
  })

  it('keeps what was offered last, once what comes before is done', async () => {
    const hosted = await inTeams(settings)
    await offer(hosted, 'Only who leads may do this.')
    await offer(hosted, null)
    await hosted.called('settings.setValidityState', 2)
    expect(await hosted.save()).toEqual({
      saved: {
        suggestedDisplayName: 'OKRA Q4',
        entityId: 'q4',
        contentUrl: 'https://okra.example/teams/chat',
        websiteUrl: 'https://okra.example/q/4',
      },
    })
  })

  it('keeps nothing when something stops it, and says what', async () => {
    const hosted = await inTeams(settings)
    await offer(hosted, 'Only who leads may do this.')
    await hosted.called('settings.setValidityState')
    expect(await hosted.save()).toEqual({ stopped: 'Only who leads may do this.' })
    await offer(hosted, 'broken')
    await hosted.called('settings.setValidityState', 2)
    expect(await hosted.save()).toEqual({ stopped: undefined })
    expect(hosted.calls().map(({ func }) => func)).not.toContain('settings.setSettings')
  })

  it('keeps nothing when Teams refuses it', async () => {
    const hosted = await inTeams({ ...settings, answers: { 'settings.setSettings': { refused: 'invalid address' } } })
    await offer(hosted)
    await hosted.called('settings.setValidityState')
    expect(await hosted.save()).toEqual({ stopped: undefined })
  })

  it('is nowhere else', async () => {
    const hosted = await inTeams()
    expect(await offer(hosted)).toBe(false)
  })
})

describe('the end of a tab before its beginning', () => {
  it.each([
    ['sign-in', 'AuthFailed'],
    ['time-out', 'Timeout'],
    ['other', 'Other'],
  ] as const)('is told to Teams: %s', async (why, reason) => {
    const hosted = await inTeams()
    await withHost(hosted.tab, (host, why) => host.failed(why), why)
    expect((await hosted.called('appInitialization.failure')).args[0]).toBe(reason)
  })
})
