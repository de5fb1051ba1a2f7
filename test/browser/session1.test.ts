import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'
import { pasted } from './okrs.ts'
import type { Person } from './person.ts'
import { createTeam, goOn, inviteLink, join, person, view } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'

const ideas = {
  Ana: 'Organisers fill a team without chasing anybody',
  Bruno: 'A match that was confirmed takes place',
  Chiara: 'Attendance that everybody can rely on',
} as const
const [dependable, organised] = ['Matches take place as agreed', ideas.Ana] as const

/** Presses the first button with this name. */
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
/** Waits until a text is there. */
const sees = ({ page }: Person, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Types into a field of what is to be added, and adds it. */
async function add(page: Page, label: string, text: string, button: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().fill(text)
  await page.getByRole('button', { name: button, exact: true }).last().click()
}

/** Writes an idea and waits until the server has it. */
async function idea(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your idea', { exact: true }).fill(text)
  await press(page, 'Add idea')
  await page.getByRole('button', { name: `Edit: ${text}` }).waitFor()
}

describe('a team runs Session #1 in the browser, with a stakeholder', () => {
  let browser: Browser
  let product: Product
  let ana: Person
  let bruno: Person
  let chiara: Person
  let mia: Person
  let everyone: readonly Person[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    product = await startProduct()
    ana = await person(browser, 'Ana')
    bruno = await person(browser, 'Bruno', { width: 320, height: 720 })
    chiara = await person(browser, 'Chiara', { width: 390, height: 780 })
    mia = await person(browser, 'Mia')
    everyone = [ana, bruno, chiara, mia]
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  }, 60_000)

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    mkdirSync('test-results', { recursive: true })
    for (const { name, page } of everyone) await page.screenshot({ path: `test-results/session1-${name}.png`, fullPage: true })
  })

  it('begins with what the company wants: the stakeholder pastes it, and the line that can not be taken is named', async () => {
    await createTeam(ana, product.url, 'Matches')
    const [team, stakeholders] = [await inviteLink(ana, 'team'), await inviteLink(ana, 'stakeholders')]
    for (const one of [bruno, chiara]) await join(one, team, ana)
    await join(mia, stakeholders, ana)
    await sees(ana, '4 people are here')
    await press(ana.page, 'Start session 1')
    await sees(bruno, 'No company OKRs yet.')
    await press(mia.page, 'Paste several')
    await mia.page.getByLabel('Paste company OKRs').last().fill(pasted)
    await sees(mia, 'Line 5: the priority is not 1, 2 or 3')
    await press(mia.page, 'Import 3 objectives')
    for (const one of [bruno, chiara]) await sees(one, 'Discover and join nearby matches with confidence')
    await sees(bruno, '50 % of new users join a match within 48 hours')
    expect(await violations(mia.page)).toEqual([])
  })

  it('shows one after the other to everyone, by who leads and by who presents', async () => {
    expect(await mia.page.getByRole('button', { name: 'Next objective' }).count()).toBe(0)
    await ana.page.getByLabel('Who presents').selectOption({ label: 'Mia' })
    await mia.page.getByRole('button', { name: 'Next objective' }).first().click()
    await sees(bruno, 'Trust through transparent match and player experience')
    await sees(chiara, 'Mia presents')
    await press(ana.page, 'Back to the one before')
    await sees(bruno, 'Discover and join nearby matches with confidence')
  })

  it('takes questions without a name', async () => {
    await add(bruno.page, 'Ask anonymously', 'What would be enough for this year?', 'Ask')
    for (const one of [ana, chiara, mia]) await sees(one, 'What would be enough for this year?')
    for (const one of everyone) expect(one.received.some((frame) => /EntriesShown[^}]*(Bruno|person)/.test(frame))).toBe(false)
  })

  it('names what the team owns and what that moves; the stakeholder reads along', async () => {
    await press(ana.page, 'Next: What we own')
    await add(bruno.page, 'A feature, service or platform that we own', 'Participation & reliability', 'Add area')
    await bruno.page.getByRole('button', { name: 'Trust', exact: true }).first().click()
    await sees(mia, 'Participation & reliability')
    await mia.page.getByRole('list', { name: 'Company objectives that it supports' }).getByText('Trust').first().waitFor()
    expect(await mia.page.getByRole('button', { name: 'Add area' }).count()).toBe(0)
    await press(bruno.page, 'Undo my last change')
    await mia.page.getByText('No company objective yet').first().waitFor()
    await bruno.page.getByRole('button', { name: 'Trust', exact: true }).first().click()
    expect(await violations(bruno.page)).toEqual([])
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
  })

  it('writes ideas in silence, with more where one likes, and keeps them over a reload', async () => {
    await press(ana.page, 'Next: Write silently')
    await view(ana, 'Take part')
    await press(bruno.page, 'Metric')
    await bruno.page.getByLabel('Metric', { exact: true }).fill('Matches cancelled on the day')
    await press(bruno.page, 'Company goal')
    await bruno.page.getByLabel('Company goal', { exact: true }).last().selectOption({ label: 'Trust' })
    await idea(bruno.page, ideas.Bruno)
    await bruno.page.reload()
    await bruno.page.getByRole('button', { name: `Edit: ${ideas.Bruno}` }).waitFor()
    await sees(bruno, 'Matches cancelled on the day')
    expect(await bruno.page.getByLabel('Metric', { exact: true }).inputValue()).toBe('')
    await idea(ana.page, ideas.Ana)
    await idea(chiara.page, ideas.Chiara)
    await mia.page.getByText('Only the team writes here.').first().waitFor()
    expect(chiara.received.some((frame) => frame.includes(ideas.Bruno))).toBe(false)
    expect(await violations(bruno.page)).toEqual([])
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
  })

  it('groups what was revealed, and a card tells all that was said with it', async () => {
    await view(ana, 'Lead')
    await goOn(ana, 'Reveal and group')
    const { page } = ana
    for (const text of [ideas.Bruno, ideas.Chiara]) await page.getByRole('checkbox', { name: `Choose: ${text}` }).check()
    await press(page, 'Group them')
    await page.getByLabel('Name of the group').fill('Dependable matches')
    await press(page, 'Make the group')
    await page.getByRole('heading', { name: 'Dependable matches' }).waitFor()
    await page.getByText(ideas.Bruno, { exact: true }).first().click()
    await page.getByRole('dialog').getByText('Matches cancelled on the day').waitFor()
    await page.keyboard.press('Escape')
  })

  it('makes candidate objectives of themes, with the company goals that their ideas name, and merges what says the same', async () => {
    await press(ana.page, 'Next: Shape objectives')
    const theme = bruno.page.locator('article').filter({ hasText: 'Dependable matches' })
    await theme.getByRole('button', { name: 'Make it an objective' }).click()
    expect(await theme.getByRole('button', { name: 'Trust', exact: true }).getAttribute('aria-pressed')).toBe('true')
    await theme.getByLabel('Objective', { exact: true }).fill(dependable)
    await theme.getByRole('button', { name: 'Add candidate' }).click()
    await chiara.page.getByText(dependable).first().waitFor()
    const alone = chiara.page.locator('article').filter({ hasText: organised })
    await alone.getByRole('button', { name: 'Make it an objective' }).click()
    await alone.getByRole('button', { name: 'Add candidate' }).click()
    await add(bruno.page, 'An objective that no theme says', 'Matches happen', 'Add objective')
    await press(bruno.page, 'Merge with another one: Matches happen')
    await bruno.page.getByRole('option', { name: dependable }).click()
    await bruno.page.getByRole('dialog').waitFor({ state: 'detached' })
    await sees(bruno, 'Candidate objectives (2)')
    await sees(mia, 'Candidate objectives (2)')
    expect(await mia.page.getByRole('button', { name: 'Make it an objective' }).count()).toBe(0)
    expect(await violations(bruno.page)).toEqual([])
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
  })

  it('hears blockers from everyone, the stakeholder too', async () => {
    await press(ana.page, 'Next: Blocker check')
    await mia.page.getByLabel('About', { exact: true }).selectOption({ label: dependable })
    await add(mia.page, 'Name a risk or a dependency', 'Pitch owners have to agree', 'Add blocker')
    for (const one of [ana, bruno, chiara]) await sees(one, 'Pitch owners have to agree')
    expect(await violations(mia.page)).toEqual([])
  })

  it('fills the sheets in pairs: numbers are numbers, and two who type into one field lose nothing', async () => {
    await press(ana.page, 'Next: Work in pairs')
    await sees(bruno, 'The facilitator is about to draw the pairs.')
    await press(ana.page, 'Draw pairs')
    await press(ana.page, 'Start in pairs')
    for (const one of [bruno, chiara]) await sees(one, 'You work with')
    await bruno.page.getByRole('tab', { name: dependable }).click()
    await chiara.page.getByRole('tab', { name: dependable }).click()
    await add(bruno.page, 'What is measured', 'Confirmed players who show up', 'Add key result')
    await bruno.page.getByLabel('From', { exact: true }).fill('many')
    await bruno.page.getByText('This is not a number that we can keep.').first().waitFor()
    await bruno.page.getByLabel('From', { exact: true }).fill('71')
    await bruno.page.getByLabel('To', { exact: true }).fill('85')
    await bruno.page.getByLabel('Unit', { exact: true }).fill('%')
    await bruno.page.getByLabel('Unit', { exact: true }).blur()
    await sees(mia, /Confirmed players who show up: from 71.* to 85.*%/)
    await add(bruno.page, 'If we …', 'we ask the evening before', 'Add hypothesis')
    await sees(mia, 'we ask the evening before')

    await chiara.context.setOffline(true)
    await chiara.page.getByLabel('Pains', { exact: true }).fill('Nobody shows up, says Chiara')
    await bruno.page.getByLabel('Pains', { exact: true }).fill('Nine people stand on the pitch')
    await bruno.page.getByLabel('Pains', { exact: true }).blur()
    await sees(mia, 'Nine people stand on the pitch')
    await chiara.context.setOffline(false)
    await chiara.page.getByText('Somebody has changed this while you were typing. It says now:').waitFor()
    await press(chiara.page, 'Take theirs')
    await press(bruno.page, 'Ready to show')
    await sees(ana, '1 of 1 ready to show')
    expect(await violations(bruno.page)).toEqual([])
    expect(await overflows(bruno.page, [280, 320])).toEqual([])
  })

  it('votes in secret, fills the slots by the dots, and lets who leads put one off', async () => {
    await press(ana.page, 'Next: Place dots')
    await view(ana, 'Take part')
    for (const { page } of [ana, bruno, chiara]) await press(page, `Give a dot: ${dependable}`)
    for (const { page } of [ana, bruno, chiara]) await page.getByText('4 of 5 dots left').waitFor()
    await mia.page.getByText('Only the team places dots.').first().waitFor()
    await view(ana, 'Lead')
    await goOn(ana, 'Close the vote')
    for (const one of [bruno, mia]) await sees(one, '2 of 3 slots')
    expect(await bruno.page.getByRole('button', { name: 'Next quarter' }).count()).toBe(0)
    await ana.page.getByRole('button', { name: 'Next quarter' }).last().click()
    for (const one of [bruno, mia]) await sees(one, '1 of 3 slots')
    await bruno.page.getByRole('region', { name: 'Next quarter' }).getByText(organised).first().waitFor()
    expect(await violations(bruno.page)).toEqual([])
  })

  it('ends with a draft that stays over a restart, and no page complained', async () => {
    await goOn(ana, 'End the session')
    for (const { page } of everyone) await page.getByRole('heading', { level: 1, name: 'Your OKRs are drafted' }).waitFor()
    await product.killAndRestart()
    await ana.page.goto(ana.page.url())
    await sees(ana, dependable)
    await ana.page.getByRole('link', { name: 'Matches, ' }).click()
    await sees(ana, 'Your line starts with this quarter.')
    await sees(ana, 'No milestones yet. They come from session 2.')
    const complaints = everyone
      .flatMap((one) => one.complaints)
      .filter((line) => !/ERR_(INTERNET|CONNECTION)|WebSocket|Failed to load resource/.test(line))
    expect(complaints).toEqual([])
  })
})
