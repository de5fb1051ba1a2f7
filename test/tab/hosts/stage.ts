import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { personIn } from '../../browser/person.ts'
import type { HostStage } from '../../contracts/hostBridge.ts'
import { withHost } from './hostPage.ts'

/** A page in a browser of its own, in which `open` puts a host, as a stage of the contract. */
export async function stageIn(browser: Browser, open: (page: Page) => Promise<Frame>): Promise<HostStage> {
  const context = await browser.newContext()
  const { page, complaints } = await personIn(context, 'Ana')
  const frame = await open(page)
  return {
    run: (work) => withHost(frame, work),
    allowClipboard: async (allowed) => {
      await allowClipboard(context, page, allowed)
      // A browser gives the clipboard to the frame that somebody works in.
      await frame.evaluate(() => window.focus())
    },
    clipboard: async () => {
      await page.evaluate(() => window.focus())
      return page.evaluate(() => navigator.clipboard.readText())
    },
    complaints,
    close: () => context.close(),
  }
}

async function allowClipboard(context: BrowserContext, page: Page, allowed: boolean): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  if (allowed) return
  const session = await context.newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  const own = targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}
  await session.send('Browser.setPermission', { permission: { name: 'clipboard-write' }, setting: 'denied', ...own })
}
