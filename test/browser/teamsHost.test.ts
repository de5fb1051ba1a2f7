import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import type { Person } from './person.ts'
import { person } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Hosted, Opening, TeamsHost } from './teamsHost.ts'
import { startTeamsHost } from './teamsHost.ts'

let browser: Browser
let host: TeamsHost
let foreign: TeamsHost
let product: Product

beforeAll(async () => {
  browser = await launchChromium()
  host = await startTeamsHost()
  foreign = await startTeamsHost('127.0.0.1')
  product = await startProduct({ TEAMS_HOST_ORIGINS: `${host.origin},${foreign.origin}` })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await host?.close()
  await foreign?.close()
}, 60_000)

const sidePanel = {
  frameContext: 'sidePanel',
  chatId: '19:meeting_OKRA@thread.v2',
  meetingId: 'MCMxOTptZWV0aW5n',
  locale: 'en-us',
} as const

/** The tab in the side panel of a meeting, unless something else is said. */
async function inTeams(
  opening: Partial<Opening> = {},
  { at = host, by = browser } = {},
): Promise<Hosted & Pick<Person, 'page' | 'complaints'>> {
  const { page, complaints } = await person(by, 'Ana')
  const hosted = await at.open(page, { url: `${product.url}/teams`, width: 320, height: 700, context: sidePanel, ...opening })
  return { ...hosted, page, complaints }
}

const title = 'From unclear strategy to a quarter plan'

/** What a person sees first, whatever page it is. */
const first = ({ tab }: Pick<Hosted, 'tab'>) => tab.getByRole('heading', { level: 1 })
/** The start of the tab in a browser. */
const start = ({ tab }: Pick<Hosted, 'tab'>) => tab.getByRole('heading', { level: 1, name: title })
const inLook = ({ tab }: Pick<Hosted, 'tab'>, look: string) => tab.locator(`[data-look="${look}"]`).waitFor()
const funcs = ({ calls }: Pick<Hosted, 'calls'>) => calls().map(({ func }) => func)

describe('the tab in Teams', () => {
  it('says that it is loaded, and then that it is well, once there is something to see', async () => {
    const ana = await inTeams()
    await ana.called('appInitialization.success')
    await first(ana).waitFor()
    const told = funcs(ana).filter((func) => func.startsWith('appInitialization'))
    expect(told).toEqual(['appInitialization.appLoaded', 'appInitialization.success'])
    expect(ana.complaints).toEqual([])
  })

  it('begins in the theme of the host and changes with it; a theme that nobody knows is light', async () => {
    const ana = await inTeams({ context: { ...sidePanel, theme: 'dark' } })
    await inLook(ana, 'dark')
    for (const [theme, look] of [
      ['contrast', 'contrast'],
      ['default', 'light'],
      ['dark', 'dark'],
      ['glass', 'light'],
    ] as const) {
      await ana.setTheme(theme)
      await inLook(ana, look)
    }
    expect(ana.complaints).toEqual([])
  })

  it('speaks the language of the host', async () => {
    const ana = await inTeams({ context: { ...sidePanel, locale: 'pt-br' } })
    await ana.called('appInitialization.success')
    expect(await ana.tab.evaluate(() => document.documentElement.lang)).toBe('pt-BR')
  })

  it('is not kept by the host where the host keeps nothing', async () => {
    const ana = await inTeams({ context: { ...sidePanel, frameContext: 'meetingStage' }, width: 994, height: 678 })
    await ana.called('appInitialization.success')
    await expect(ana.suspend()).rejects.toThrow('did not ask to be kept')
  })

  it('shows nothing while it is set aside, and comes back where the host wants it, in the theme of now', async () => {
    const ana = await inTeams({ context: { ...sidePanel, theme: 'default' } })
    await first(ana).waitFor()
    await ana.suspend()
    expect(await first(ana).count()).toBe(0)
    await ana.resume(`${product.url}/teams/elsewhere?from=chat#here`, { theme: 'dark', chatId: '19:other@thread.v2' })
    await inLook(ana, 'dark')
    await ana.called('appInitialization.success', 2)
    await first(ana).waitFor()
    expect(ana.tab.url()).toBe(`${product.url}/teams/elsewhere?from=chat#here`)
    await ana.setTheme('contrast')
    await inLook(ana, 'contrast')
    await ana.suspend()
    expect(ana.complaints).toEqual([])
  })
})

describe('the tab in a private window, where a frame of another site is refused storage', () => {
  // The shell of Chromium refuses nothing.
  let whole: Browser
  beforeAll(async () => {
    whole = await launchChromium('whole')
  }, 60_000)
  afterAll(() => whole?.close())

  it('works all the same, and says what that means', async () => {
    const ana = await inTeams({ answers: { initialize: 'never' } }, { at: foreign, by: whole })
    await start(ana).waitFor()
    await expect(ana.tab.evaluate(() => localStorage.length)).rejects.toThrow('Access is denied')
    await ana.tab.getByLabel('Team name').fill('Pricing')
    await ana.tab.getByLabel('Your name').fill('Ana')
    await ana.tab.getByRole('button', { name: 'Create and get the invite link' }).click()
    await ana.tab.getByRole('button', { name: 'Start session 0' }).click()
    await ana.tab.getByRole('button', { name: 'Go on, not anonymous' }).click()
    await ana.tab.getByRole('tab', { name: 'Do', exact: true }).click()
    await ana.tab.getByRole('button', { name: 'Customer gains', exact: true }).click()
    await ana.tab.getByLabel('Your idea', { exact: true }).fill('They find us without looking')
    await ana.tab.getByRole('button', { name: 'Add idea' }).click()
    await ana.tab.getByText('All have written').waitFor()
    await ana.tab.getByText('Closing this tab ends your right to edit your ideas.').waitFor()
    expect(ana.complaints).toEqual([])
  })

  it('knows Teams all the same', async () => {
    const ana = await inTeams({ context: { ...sidePanel, theme: 'contrast' } }, { at: foreign, by: whole })
    await ana.called('appInitialization.success')
    await inLook(ana, 'contrast')
    await first(ana).waitFor()
    expect(ana.complaints).toEqual([])
  })
})

describe('a host that is not as it should be', () => {
  it.each(['initialize', 'getContext'] as const)('and never answers %s leaves the tab of a browser', async (func) => {
    const ana = await inTeams({ context: { ...sidePanel, theme: 'contrast' }, answers: { [func]: 'never' } })
    await start(ana).waitFor()
    await inLook(ana, 'light')
    expect(funcs(ana)).not.toContain('appInitialization.success')
    expect(ana.complaints).toEqual([])
  })

  it('and answers late finds the tab of a browser, which stays', async () => {
    const ana = await inTeams({ context: { ...sidePanel, theme: 'contrast' }, answers: { initialize: 'late' } })
    await start(ana).waitFor()
    await ana.release('initialize')
    await ana.setTheme('dark')
    await ana.tab.getByLabel('Team name').fill('Pricing')
    await inLook(ana, 'light')
    expect(funcs(ana)).not.toContain('appInitialization.success')
    expect(ana.complaints).toEqual([])
  })

  it('and answers twice is believed once', async () => {
    const ana = await inTeams({ answers: { initialize: 'twice', getContext: 'twice' } })
    await ana.called('appInitialization.success')
    expect(funcs(ana).filter((func) => func === 'appInitialization.success')).toHaveLength(1)
    expect(ana.complaints).toEqual([])
  })

  it('is not let in when it stands at an address that the operator did not name', async () => {
    const stranger = await startTeamsHost()
    try {
      const { page, complaints } = await person(browser, 'Mallory')
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
      const hosted = await stranger.open(page, { url: `${product.url}/teams`, width: 320, height: 700, context: sidePanel })
      await refused
      expect(complaints.join()).toContain('frame-ancestors')
      expect(hosted.calls()).toEqual([])
    } finally {
      await stranger.close()
    }
  })
})

describe('a plain browser', () => {
  /** Which of the scripts that a page gets, until it is shown, have the library of Teams in them; and what it asks elsewhere. */
  async function gets(page: Page, show: () => Promise<void>) {
    const asked: string[] = []
    const scripts: Promise<string>[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.text())
    })
    await show()
    const texts = await Promise.all(scripts)
    return {
      scripts: texts.length,
      ofTeams: texts.filter((text) => text.includes('validDomains.json')).length,
      elsewhere: asked.filter((url) => ![product.url, host.origin].includes(new URL(url).origin)),
    }
  }

  it.each(['/', '/teams'])('at %s loads nothing of Teams', async (path) => {
    const { page, complaints } = await person(browser, 'Ana')
    const got = await gets(page, async () => {
      await page.goto(product.url + path)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
    })
    expect(got).toEqual({ scripts: expect.any(Number), ofTeams: 0, elsewhere: [] })
    expect(got.scripts).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  it('is the only place without it: in Teams it comes in one part', async () => {
    const { page } = await person(browser, 'Ana')
    const got = await gets(page, async () => {
      const hosted = await host.open(page, { url: `${product.url}/teams`, width: 320, height: 700, context: sidePanel })
      await hosted.called('appInitialization.success')
    })
    expect(got.ofTeams).toBe(1)
    expect(got.elsewhere).toEqual(['https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'])
  })
})
