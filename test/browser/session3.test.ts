import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'
import type { Person } from './person.ts'
import { createTeam, goOn, inviteLink, join, person, view } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'

const pasted =
  'Milestone,Type,Objective\nNew ranking,Spike,Join a match\nSearch filters,Experiment,Join a match\n,epic,\nFeedback form,dance,'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** Gives the milestone on screen these labels, and saves them. */
async function score({ page }: Person, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.getByRole('radio', { name: label, exact: true }).first().check({ force: true })
  await press(page, 'Save and next')
}

describe('a team that has no milestones yet runs Session #3 in the browser', () => {
  let browser: Browser
  let product: Product
  let ana: Person
  let bruno: Person
  let chiara: Person
  let everyone: readonly Person[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    product = await startProduct()
    ana = await person(browser, 'Ana')
    bruno = await person(browser, 'Bruno', { width: 320, height: 720 })
    chiara = await person(browser, 'Chiara', { width: 390, height: 780 })
    everyone = [ana, bruno, chiara]
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  }, 60_000)

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    mkdirSync('test-results', { recursive: true })
    for (const { name, page } of everyone) await page.screenshot({ path: `test-results/session3-${name}.png`, fullPage: true })
  })

  it('pastes milestones with a preview that names what can’t be taken, and adds one by form', async () => {
    await createTeam(ana, product.url, 'Matches')
    const link = await inviteLink(ana, 'team')
    for (const one of [bruno, chiara]) await join(one, link, ana)
    await ana.page.getByText('3 people are here').waitFor()
    await press(ana.page, 'Start session 3')
    const { page } = bruno
    await page.getByText('No milestones yet.').first().waitFor()
    await press(page, 'Paste several')
    await page.getByLabel('Paste milestones').last().fill(pasted)
    await page.getByText('Line 4: there is no milestone').waitFor()
    await page.getByText('Line 5: this type is not one of the six').waitFor()
    await press(page, 'Import 2 milestones')
    await chiara.page.getByText('New ranking').first().waitFor()
    await press(chiara.page, 'Add a milestone')
    await chiara.page.getByRole('textbox', { name: 'Milestone' }).fill('Cache for match history')
    await press(chiara.page, 'Add')
    await page.getByText('1 of 3').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('reviews them one by one: who leads goes on, notes are shared, a question comes without a name', async () => {
    await bruno.page.getByLabel('Notes from the review').fill('Rules first, the model later')
    await bruno.page.getByLabel('Ask anonymously').fill('Who owns the model?')
    await press(bruno.page, 'Ask')
    await chiara.page.getByText('Who owns the model?').first().waitFor()
    await ana.page.getByText('Rules first, the model later').first().waitFor()
    await press(ana.page, 'Next milestone')
    await bruno.page.getByText('2 of 3').first().waitFor()
    expect(await bruno.page.getByRole('button', { name: 'Next milestone' }).count()).toBe(0)
    await bruno.page.getByLabel('Notes from the review').fill('QA has to look at every filter')
    await ana.page.getByText('QA has to look at every filter').first().waitFor()
  })

  it('asks first what sizes mean, then scores in private and keeps the scores over a reload', async () => {
    await press(ana.page, 'Next: Size the effort')
    await view(ana, 'Take part')
    await bruno.page.getByText('Our sizes have no written meaning yet.').first().waitFor()
    const sizes = ['Up to one week', 'Two to three weeks', 'A month or more']
    for (const [index, meaning] of sizes.entries()) await ana.page.getByLabel('Meaning').nth(index).fill(meaning)
    await press(ana.page, 'Save what they mean')
    for (const one of everyone) await one.page.getByText('A month or more').first().waitFor()
    await score(ana, 'S')
    await score(bruno, 'M')
    await score(chiara, 'L')
    for (const one of everyone) await score(one, 'M')
    await score(bruno, 'S')
    await bruno.page.getByText('You have scored all 3.').first().waitFor()
    await bruno.page.reload()
    await bruno.page.getByText('You have scored all 3.').first().waitFor()
    expect(await bruno.page.getByRole('radio', { name: 'S' }).isChecked()).toBe(true)
    expect(ana.received.some((frame) => frame.includes('"marks"') && frame.includes('"L"'))).toBe(false)
    expect(await violations(bruno.page)).toEqual([])
  })

  it('chooses and saves by keyboard alone', async () => {
    const { page } = chiara
    const radio = page.getByRole('radio', { name: 'S' })
    await radio.focus()
    await page.keyboard.press('3')
    await expect.poll(() => page.getByRole('radio', { name: 'L' }).isChecked()).toBe(true)
    await page.keyboard.press('ArrowUp')
    await page.getByText('2 of 3').first().waitFor()
  })

  it('reveals spreads, widest first, and shows nothing of what only one has scored', async () => {
    await view(ana, 'Lead')
    await goOn(ana, 'Reveal the sizes')
    const talk = ana.page.getByRole('region', { name: 'Let us talk about these' })
    await talk.getByText('New ranking').waitFor()
    const close = ana.page.getByRole('region', { name: 'Close to each other' })
    await close.getByText('No spread, everyone is close').waitFor()
    await close.getByText('Too few answers to show').waitFor()
    await ana.page.getByText('Both S and L were given.').first().waitFor()
    expect(await violations(ana.page)).toEqual([])
  })

  it('lets who leads settle one value and take it back; others only look', async () => {
    await press(bruno.page, 'Show it here')
    await bruno.page.getByText('Both S and L were given.').first().waitFor()
    expect(await bruno.page.getByRole('button', { name: /^Settle on/ }).count()).toBe(0)
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
    await press(bruno.page, 'Hide it again')
    await press(ana.page, 'Settle on M')
    await bruno.page.getByRole('list', { name: 'In the order in which we talk about them' }).getByText('M', { exact: true }).waitFor()
    await press(ana.page, 'Undo my last change')
    await bruno.page.getByText('open', { exact: true }).nth(2).waitFor()
  })

  it('scores values, with a picture of one’s own that stays on the device', async () => {
    await press(ana.page, 'Next: Score the value')
    await view(ana, 'Take part')
    for (const one of everyone) await score(one, '$$$', '2 hearts')
    await bruno.page.getByText('Your picture so far').waitFor()
    await view(ana, 'Lead')
    await goOn(ana, 'Reveal the scores')
    await ana.page.getByText('No spread, everyone is close').first().waitFor()
  })

  it('names dependencies: one without a name, one openly, and a circle is told', async () => {
    await press(ana.page, 'Next: Name dependencies')
    const { page } = bruno
    await press(page, 'Data Science')
    await page.getByLabel('For what').fill('a model to rank matches')
    await press(page, 'Add dependency')
    await chiara.page.getByText('a model to rank matches').first().waitFor()
    await press(page, 'Next milestone')
    const hint = page.getByText('The text names QA, but no dependency says so. Add it?')
    await hint.waitFor()
    expect(await page.getByRole('button', { name: 'Not needed' }).count()).toBe(0)
    await press(page, 'Add')
    await hint.waitFor({ state: 'detached' })
    for (const [from, on] of [
      ['New ranking', 'Search filters'],
      ['Search filters', 'New ranking'],
    ] as const) {
      if (from === 'Search filters') await press(chiara.page, 'Next milestone')
      await chiara.page.getByRole('heading', { name: from }).waitFor()
      await chiara.page.getByRole('switch', { name: 'Without my name' }).setChecked(false)
      await chiara.page.getByLabel('Or another milestone').selectOption(on)
      await press(chiara.page, 'Add dependency')
    }
    await ana.page.getByText('These wait for each other: New ranking → Search filters → New ranking.').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflows(page, [280, 320])).toEqual([])
  })

  it('chooses skills in pairs, says how much of one there is, and ends', async () => {
    await press(ana.page, 'Next: Add skills')
    await press(ana.page, 'Draw pairs')
    await press(ana.page, 'Start in pairs')
    const { page } = bruno
    await page.getByText('You work with').first().waitFor()
    await press(page, 'Design')
    await page.getByLabel('Another skill').fill('Maps')
    await press(page, 'Add')
    await page.getByRole('button', { name: 'Maps', pressed: true }).waitFor()
    await page.getByRole('spinbutton', { name: 'Maps' }).fill('1')
    await page.keyboard.press('Enter')
    await ana.page.getByText('1 milestone, people for 1').first().waitFor()
    expect(await violations(page)).toEqual([])
    await goOn(ana, 'End the session')
    for (const one of everyone) expect(one.complaints).toEqual([])
  })
})
