import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../browser/chromium.ts'
import { hostBridgeContract } from '../../contracts/hostBridge.ts'
import type { HostPage } from './hostPage.ts'
import { serveHostPage, withHost } from './hostPage.ts'
import { stageIn } from './stage.ts'

let browser: Browser
let served: HostPage

beforeAll(async () => {
  browser = await launchChromium()
  served = await serveHostPage([])
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

hostBridgeContract('a browser', () =>
  stageIn(browser, async (page) => {
    await page.goto(served.url)
    return page.mainFrame()
  }),
)

test('a browser knows nobody and no place, and has no stage and no tabs', async () => {
  const page = await browser.newPage()
  await page.goto(served.url)
  const said = await withHost(page.mainFrame(), async (host) => ({
    name: host.name,
    ...host.context(),
    token: await host.ssoToken(),
    shared: await host.shareToStage('https://okra.example/'),
    offered: host.configure(null),
    saved: host.save(new Blob(['a']), 'a.txt'),
  }))
  expect(said).toEqual({
    name: 'browser',
    surface: null,
    theme: null,
    language: null,
    postsSummary: false,
    place: null,
    token: { ok: false, reason: 'unavailable' },
    shared: 'unavailable',
    offered: false,
    saved: 'saved',
  })
})

test('a browser opens a link in a page of its own, which knows nothing of the tab', async () => {
  const page = await browser.newPage()
  await page.goto(served.url)
  const opening = page.context().waitForEvent('page')
  expect(await withHost(page.mainFrame(), (host, url) => host.openLink(url), `${served.url}/elsewhere`)).toBe('opened')
  const opened = await opening
  await opened.waitForURL('**/elsewhere')
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
})
