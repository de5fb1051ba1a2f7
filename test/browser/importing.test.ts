import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayIn } from '../../server/words.ts'
import { dana, football } from '../fixtures/archive/football.ts'
import { wholeArchive } from '../fixtures/archive/written.ts'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Team } from './team.ts'
import { openTeam, screenOf } from './team.ts'

let browser: Browser
let product: Product

beforeAll(async () => {
  browser = await launchChromium()
  product = await startProduct()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
}, 60_000)

const context = {
  team: { name: 'Matchday' },
  say: sayIn('en'),
  language: 'en',
  nameOf: (key: string) => (key === dana.key ? dana.name : null),
} as const
const whole = await wholeArchive(football().state, context)
const archiveFile = { name: 'okra-2026-Q4.zip', mimeType: 'application/zip', buffer: whole }

/** Somebody of the team at the quarter's page. */
async function at(team: Team, index: number): Promise<Page> {
  const member = team.members[index]
  if (!member) throw new Error('nobody is here')
  const { page } = await screenOf(browser, team, member)
  await page.goto(team.quarter)
  return page
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import a quarter' })

async function choose(page: Page, file: typeof archiveFile): Promise<void> {
  const button = dialogOf(page).getByRole('button', { name: /^Choose/ })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles(file)
}

describe('a quarter from elsewhere', () => {
  it('is looked into first, then imported, and gives the same archive again', async () => {
    const team = await openTeam(product.url, ['Ana', 'Bruno'])
    const ana = await at(team, 0)
    await ana.getByRole('button', { name: 'Import a quarter' }).click()
    const dialog = dialogOf(ana)
    const take = dialog.getByRole('button', { name: 'Import', exact: true })
    expect(await take.isDisabled()).toBe(true)
    await choose(ana, archiveFile)
    await dialog.getByText('From okra-2026-Q4.zip: the quarter 2026-Q4').waitFor()
    for (const line of ['The results of 5 sessions', '3 company objectives', '6 milestones', '16 anonymous contributions'])
      await dialog.getByText(line, { exact: true }).waitFor()
    await dialog.getByText(`Nobody in this team is called ${dana.name}`).waitFor()
    expect(await violations(ana)).toEqual([])
    expect(await overflows(ana, [320, 1280])).toEqual([])
    await take.click()
    await dialog.waitFor({ state: 'detached' })
    await team.lead.until((device) => Object.keys(device.state().plan.milestones).length === 6)
    await ana.getByRole('button', { name: 'Import a quarter' }).waitFor({ state: 'detached' })

    await ana.getByRole('button', { name: 'Download The whole quarter' }).waitFor()
    expect(await violations(ana)).toEqual([])
    expect(await overflows(ana, [280, 390, 1280])).toEqual([])
    const again = unzipSync(await downloaded(ana, 'Download The whole quarter'))
    const same = unzipSync(whole)
    expect(Object.keys(again)).toEqual(expect.arrayContaining(Object.keys(same)))
    expect(strFromU8(again['okra/session-4/timeline.md'] ?? new Uint8Array())).toBe(
      strFromU8(same['okra/session-4/timeline.md'] ?? new Uint8Array()),
    )
    expect(Object.keys(unzipSync(await downloaded(ana, 'Download Session 0: Vision')))).toHaveLength(5)
    expect(strFromU8(await downloaded(ana, 'Download jira.csv'))).toContain('Smart match recommendations')
    expect(strFromU8(await downloaded(ana, 'Download azure-devops.csv'))).toMatch(/^Work Item Type,Title 1,Title 2,/)
    team.close()
  })

  it('that is none is named with the reason, and another file can be chosen', async () => {
    const team = await openTeam(product.url, ['Ana'])
    const ana = await at(team, 0)
    await ana.getByRole('button', { name: 'Import a quarter' }).click()
    const dialog = dialogOf(ana)
    const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    for (const [name, text, reason] of [
      ['notes.json', 'hello', 'This is no archive of a quarter.'],
      ['new.json', '{"format":"okra-quarter","version":99}', 'was written by another version of the app'],
      ['changed.json', '{"format":"okra-quarter","version":1}', 'something in it was changed or is missing'],
    ] as const) {
      await choose(ana, file(name, text))
      await dialog.getByRole('alert').getByText(reason).waitFor()
      expect(await dialog.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true)
    }
    await choose(ana, archiveFile)
    await dialog.getByText('6 milestones').waitFor()
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await ana.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(Object.keys(team.lead.state().plan.milestones)).toEqual([])
    team.close()
  })

  it('is not offered to who does not lead, nor once something has happened', async () => {
    const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara'])
    const bruno = await at(team, 1)
    await bruno.getByText('It starts when Ana presses Start.').first().waitFor()
    expect(await bruno.getByRole('button', { name: 'Import a quarter' }).count()).toBe(0)
    const ana = await at(team, 0)
    await ana.getByRole('button', { name: 'Import a quarter' }).waitFor()
    await team.lead.command({ type: 'StartSession', session: 0 })
    await ana.getByRole('button', { name: 'Import a quarter' }).waitFor({ state: 'detached' })
    team.close()
  })
})

async function downloaded(page: Page, button: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()])
  return new Uint8Array(readFileSync(await file.path()))
}
