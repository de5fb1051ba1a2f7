import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'
import type { Person } from './person.ts'
import { createTeam, goOn, inviteLink, join, person, view } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'

const finding = 'Players find a match nearby'
const trust = 'Players trust who they meet'
const cards = {
  Ana: [[finding, 'New ranking algorithm']],
  Bruno: [
    [finding, 'Search filters'],
    [trust, 'Ratings after each match'],
  ],
  Chiara: [
    [finding, 'Filters for the search'],
    [trust, 'Make it nicer'],
  ],
} as const

/** Presses a button and answers when the page has what follows. */
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

/** Types into a field of what is to be added, and adds it. */
async function add(page: Page, label: string, text: string, button: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().fill(text)
  await page.getByRole('button', { name: button, exact: true }).last().click()
}

describe('a team that has not run Session #1 runs Session #2 in the browser', () => {
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
    for (const { name, page } of everyone) await page.screenshot({ path: `test-results/session2-${name}.png`, fullPage: true })
  })

  it('starts without the sessions before it, and enters objectives, key results and hypotheses', async () => {
    await createTeam(ana, product.url, 'Matches')
    const link = await inviteLink(ana, 'team')
    for (const one of [bruno, chiara]) await join(one, link, ana)
    await ana.page.getByText('3 people are here').waitFor()
    await press(ana.page, 'Start session 2')
    await view(ana, 'Take part')
    await ana.page.getByText('There are no objectives yet.').first().waitFor()
    await add(ana.page, 'An objective of ours', finding, 'Add objective')
    await press(ana.page, 'Edit this objective')
    await add(ana.page, 'If we …', 'we rank by skill', 'Add hypothesis')
    await add(ana.page, 'What is measured', 'Joined within 48 h', 'Add key result')
    await ana.page.getByText('Joined within 48 h').first().waitFor()
    await press(bruno.page, 'Edit this objective')
    await add(bruno.page, 'An objective of ours', trust, 'Add objective')
    await chiara.page.getByText(finding).first().waitFor()
  })

  it('pairs the room, and a pair connects an area to its objective', async () => {
    await view(ana, 'Lead')
    await press(ana.page, 'Next: Map our areas')
    await press(ana.page, 'Draw pairs')
    await press(ana.page, 'Start in pairs')
    await bruno.page.getByText('You work with').first().waitFor()
    await add(bruno.page, 'Something else that we own', 'Matchmaking', 'Add area')
    await bruno.page.getByRole('checkbox', { name: 'Matchmaking' }).first().check()
    await ana.page.getByRole('list', { name: 'Objectives and the areas that can move them' }).getByText('Matchmaking').first().waitFor()
  })

  it('writes cards in silence, each under its objective, and keeps them over a reload', async () => {
    await press(ana.page, 'Next: Write milestones')
    await view(ana, 'Take part')
    for (const one of everyone) for (const [under, text] of cards[one.name as keyof typeof cards]) await card(one.page, under, text)
    await bruno.page.reload()
    for (const [, text] of cards.Bruno) await bruno.page.getByRole('button', { name: `Edit: ${text}` }).waitFor()
    expect(chiara.received.some((frame) => frame.includes('Ratings after each match'))).toBe(false)
    expect(await violations(bruno.page)).toEqual([])
  })

  it('groups by objective, merges what says the same, sets aside what is vague and brings it back', async () => {
    await view(ana, 'Lead')
    await goOn(ana, 'Reveal and group')
    const { page } = ana
    await press(page, 'Move: Filters for the search')
    await page.getByRole('option', { name: 'Mark as duplicate of …' }).click()
    await page.getByRole('option', { name: 'Search filters' }).click()
    await page.getByText('2 merged').first().waitFor()
    await setAside(page, 'Make it nicer')
    await page.getByText('1 card set aside').first().click()
    await page.getByText('Nobody could say when it is done').first().waitFor()
    await press(page, 'Bring back: Make it nicer')
    await page.getByText('1 card set aside').first().waitFor({ state: 'detached' })
    await setAside(page, 'Make it nicer')
    await chiara.page.getByRole('tab', { name: 'See' }).click()
    await chiara.page.getByText('1 card set aside').first().waitFor()
  })

  it('does not set a card aside without a reason', async () => {
    const { page } = ana
    await press(page, 'Move: Ratings after each match')
    await page.getByRole('option', { name: 'Set aside …' }).click()
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('makes a milestone of each card that came through, and everybody types and links them, also by keys', async () => {
    await press(ana.page, 'Next: Type and link')
    await bruno.page.getByText('0 of 3 typed').first().waitFor()
    await bruno.page.getByRole('radio', { name: /^Spike/ }).check()
    await ana.page.getByText('1 of 3 typed').first().waitFor()
    await bruno.page.getByRole('checkbox', { name: /^Joined within 48 h/ }).check()
    await bruno.page.getByLabel('What does it unlock or validate?').fill('The new search')
    await bruno.page.getByLabel('What does it unlock or validate?').blur()
    await ana.page.getByText('The new search').first().waitFor()
    await press(ana.page, 'Next card')
    await bruno.page.getByText('Card 2 of 3').waitFor()
    await bruno.page
      .getByRole('radio', { name: /^Milestone/ })
      .first()
      .focus()
    await bruno.page.keyboard.press('2')
    await ana.page.getByText('2 of 3 typed').first().waitFor()
    expect(await violations(bruno.page)).toEqual([])
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
  })

  it('tells who was slower that somebody else has changed the text meanwhile, and loses neither', async () => {
    const field = (page: Page) => page.getByLabel('The card says')
    await chiara.context.setOffline(true)
    await chiara.page.getByRole('tab', { name: 'Do' }).click()
    await field(chiara.page).fill('Chiara says it in her words')
    await field(bruno.page).fill('Bruno was faster')
    await field(bruno.page).blur()
    await ana.page.getByText('Bruno was faster').first().waitFor()
    await chiara.context.setOffline(false)
    await chiara.page.getByText('Somebody has changed this while you were typing. It says now:').waitFor()
    await press(chiara.page, 'Keep mine')
    await ana.page.getByText('Chiara says it in her words').first().waitFor()
  })

  it('votes on milestones, orders the objectives by their dots, and lists what is not done', async () => {
    await press(ana.page, 'Next: Place dots')
    await view(ana, 'Take part')
    for (const { page } of everyone) {
      await press(page, 'Give a dot: Ratings after each match')
      await press(page, 'Give a dot: Ratings after each match')
      await press(page, 'Give a dot: Ratings after each match')
    }
    for (const { page } of everyone) await page.getByText('2 of 5 dots left').waitFor()
    await view(ana, 'Lead')
    await goOn(ana, 'Close the vote')
    await bruno.page.getByText('2 of 3 slots').first().waitFor()
    const order = await bruno.page.getByRole('list', { name: '2 of 3 slots' }).getByRole('listitem').allInnerTexts()
    expect(order.map((line) => line.split('\n').find((part) => part.startsWith('Players')))).toEqual([trust, finding])
    const dropped = bruno.page.getByRole('button', { name: /^Not doing: / }).last()
    await dropped.click()
    await bruno.page.getByLabel('Why not now?').fill('Few people search')
    await press(bruno.page, 'Put on the list')
    await ana.page.getByText('Few people search').first().waitFor()
    await press(ana.page, 'Next quarter')
    await bruno.page.getByText('1 of 3 slots').first().waitFor()
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
    for (const { complaints } of everyone) expect(complaints.filter((line) => !line.includes('409'))).toEqual([])
  })
})

async function card(page: Page, under: string, text: string): Promise<void> {
  await page.getByRole('button', { name: under }).first().click()
  await page.getByLabel('Your idea', { exact: true }).fill(text)
  await press(page, 'Add idea')
  await page.getByRole('button', { name: `Edit: ${text}` }).waitFor()
}

async function setAside(page: Page, text: string): Promise<void> {
  await press(page, `Move: ${text}`)
  await page.getByRole('option', { name: 'Set aside …' }).click()
  await page.getByLabel('Why?').fill('Nobody could say when it is done')
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
