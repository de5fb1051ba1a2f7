import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import type { Person } from './person.ts'

/** Where the pictures are kept. */
export const folder = fileURLToPath(new URL('../../docs/screens', import.meta.url))
const looks = ['light', 'dark', 'contrast'] as const
/** The windows in which pictures are taken. */
export const shapes = {
  'panel-280': { width: 280, height: 640, path: '/panel', whole: true },
  'panel-320': { width: 320, height: 640, path: '/panel', whole: true },
  stage: { width: 994, height: 678, path: '/stage', whole: false },
  phone: { width: 390, height: 780, path: '', whole: true },
  page: { width: 1280, height: 800, path: '', whole: true },
  /** A full page in a side panel: looks move nothing, so one is enough. */
  'page-320': { width: 320, height: 640, path: '', whole: true },
  'page-280': { width: 280, height: 640, path: '', whole: true },
  /** Stage and panel side by side: both are there in all looks, so one look is enough. */
  both: { width: 1280, height: 800, path: '', whole: false },
} as const
/** The name of one of them. */
export type Shape = keyof typeof shapes

const inOneLook: readonly Shape[] = ['both', 'page-320', 'page-280']

/** One kind of picture: who looks, where, and what is done before it is taken. `ready` is a text that has to be there. */
export interface Picture {
  readonly of: string
  readonly who: Person
  readonly at: string
  readonly on: readonly Shape[]
  readonly ready: string
  readonly first?: (who: Person, shape: Shape) => Promise<void>
}

function nameOf(of: string, shape: Shape, look: string): string {
  const [kind, width] = shape.split('-')
  return [kind === 'both' ? 'page' : kind, of, width, look].filter((part) => part !== undefined).join('-')
}

/** The pictures that were asked for by name; all of them if none was. */
export const wanted = process.argv.slice(2)

/** Takes a picture in each look and shape; `npm run screens -- vote draft` takes only those. */
export async function picture(wish: Picture): Promise<void> {
  const { of, who, at, on } = wish
  if (wanted.length > 0 && !wanted.includes(of)) return
  const { origin } = new URL(at)
  if (!who.page.url().startsWith(origin)) await who.page.goto(origin)
  for (const look of looks) {
    await who.page.evaluate((choice) => localStorage.setItem('okra.look', choice), look)
    for (const shape of on) if (!inOneLook.includes(shape) || look === 'light') await take(wish, look, shape)
  }
  await touch(who, false)
  process.stdout.write(`${of}: ${on.join(', ')}\n`)
}

async function take({ of, who, at, ready, first }: Picture, look: string, shape: Shape): Promise<void> {
  const { page } = who
  const { width, height, path } = shapes[shape]
  await touch(who, shape === 'phone')
  await page.setViewportSize({ width, height })
  await page.goto(at.includes('/q/') && !at.includes('/summary') ? at + path : at)
  await page.locator(`[data-look=${look}]`).waitFor()
  await first?.(who, shape)
  await page.getByText(ready).filter({ visible: true }).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await shoot(who, shape, `${nameOf(of, shape, look)}.png`)
}

/** The whole page, as tall as it is: what is sticky then stands where it belongs. */
export async function shoot({ page }: Person, shape: Shape, file: string): Promise<void> {
  const { width, height, whole } = shapes[shape]
  const isModal = (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  if (whole && !isModal && tall > height) await page.setViewportSize({ width, height: tall })
  await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' })
}

/** Whether the page believes that it is worked with a finger: targets are larger then. */
async function touch({ page, context }: Person, enabled: boolean): Promise<void> {
  const session = fingers.get(page) ?? (await context.newCDPSession(page))
  fingers.set(page, session)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 1 })
}

/** What is emulated lasts as long as its session does. */
const fingers = new WeakMap<Page, CDPSession>()

/** The windows of who reads a full page. */
export const reading = ['page', 'phone', 'page-320', 'page-280'] as const
/** The windows of who acts. */
export const acting = ['panel-280', 'panel-320', 'phone'] as const
/** Opens a tab first, where there are tabs. */
export const tab =
  (name: string) =>
  async ({ page }: Person, shape: Shape) => {
    if (!shape.startsWith('stage')) await page.getByRole('tab', { name, exact: true }).click()
  }
