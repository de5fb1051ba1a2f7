import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { facts, groups } from './football.ts'
import { hiddenStops, overflows, violations } from './looking.ts'
import { person } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Member, Team } from './team.ts'
import { formGroups, idOf, moveOn, openTeam, runOf, screenOf, startSession, writeFacts } from './team.ts'

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

const names = ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif']
const panel = { width: 280, height: 640 }
const phone = { hasTouch: true, isMobile: true }

const memberOf = (team: Team, index: number) => team.members[index] as Member

async function paged(team: Team, index: number, path: string, viewport = panel, options = {}): Promise<Page> {
  const { page } = await screenOf(browser, team, memberOf(team, index), viewport, options)
  await page.goto(team.quarter + path)
  return page
}

describe('a form that is not filled in', () => {
  it('says what is missing to make a team, at the field that is missing', async () => {
    const { page, context } = await person(browser, 'Ana')
    await page.goto(product.url)
    const create = page.getByRole('button', { name: 'Create and get the invite link' })
    await page.getByLabel('Team name').fill('   ')
    await create.click()
    await page.getByText('Give the team a name.').waitFor()
    await page.getByText('Type your name.').waitFor()
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent?.startsWith('Team name'))
    expect(await violations(page)).toEqual([])
    expect(await overflows(page, [280])).toEqual([])
    await page.getByLabel('Team name').fill('Pricing')
    await page.getByText('Give the team a name.').waitFor({ state: 'detached' })
    await create.click()
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent?.startsWith('Your name'))
    expect(new URL(page.url()).pathname).toBe('/')
    await context.close()
  })

  it('takes a quarter that begins elsewhere in the year, with a name of its own', async () => {
    const { page, context } = await person(browser, 'Ana', { width: 320, height: 720 })
    await page.goto(product.url)
    await page.getByLabel('Quarter', { exact: true }).selectOption({ label: 'Other dates …' })
    await page.getByLabel('Name of the quarter').fill('  ')
    await page.getByText('Give the quarter a name.').waitFor()
    await page.getByLabel('Name of the quarter').fill('FY27-Q1')
    await page.getByLabel('First day').fill('2027-02-02')
    await page.getByText('Week 1 begins on 8 Feb.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflows(page, [280, 320])).toEqual([])
    await page.getByLabel('Team name').fill('Fiscal')
    await page.getByLabel('Your name').fill('Ana')
    await page.getByRole('button', { name: 'Create and get the invite link' }).click()
    await page.getByText('Fiscal, FY27-Q1').first().waitFor()
    await context.close()
  })

  it('says what is missing to join', async () => {
    const team = await openTeam(product.url, names.slice(0, 1))
    const { page, context } = await person(browser, 'Nobody')
    await page.goto(await team.invite('participant'))
    await page.getByRole('button', { name: 'Join the session' }).click()
    await page.getByText('Type your name.').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/join\//)
    await context.close()
    team.close()
  })
})

describe('between sessions', () => {
  it('the panel lets who leads start, and says to everyone else who does', async () => {
    const team = await openTeam(product.url, names)
    const [ana, bruno] = [await paged(team, 0, '/panel'), await paged(team, 1, '/panel')]
    await bruno.getByText('It starts when Ana presses Start.').waitFor()
    expect(await bruno.getByRole('button', { name: 'Start session 0' }).count()).toBe(0)
    await ana.getByRole('button', { name: 'Start session 0' }).waitFor()
    expect(await ana.getByText('It starts when Ana presses Start.').count()).toBe(0)
    expect(await violations(ana)).toEqual([])
    expect(await overflows(ana, [280, 320])).toEqual([])
    await ana.getByRole('button', { name: 'Start session 0' }).click()
    await ana.getByRole('button', { name: 'Reveal and group' }).waitFor()
    team.close()
  })
})

describe('a long screen', () => {
  let team: Team
  let bruno: Page

  beforeAll(async () => {
    team = await openTeam(product.url, names)
    await startSession(team)
    await writeFacts(team, facts, team.members.slice(2))
    bruno = await paged(team, 1, '/panel')
  }, 60_000)

  afterAll(() => team?.close())

  it('never hides what has the focus under its sticky header or footer', async () => {
    const ana = await paged(team, 0, '/panel')
    await bruno.getByLabel('Your idea', { exact: true }).fill('Payments work in all six countries')
    await bruno.getByRole('button', { name: 'Add idea' }).click()
    expect(await hiddenStops(bruno)).toEqual([])
    await moveOn(team)
    await formGroups(team, groups)
    await bruno.getByRole('button', { name: 'Show it here' }).click()
    await ana.getByRole('button', { name: 'Next: Place dots' }).waitFor()
    expect(await hiddenStops(ana)).toEqual([])
    expect(await hiddenStops(bruno)).toEqual([])
  })

  it('gives the name of a group the whole width of its dialog', async () => {
    await bruno.getByRole('button', { name: 'Move: Nobody knows who will really come' }).click()
    await bruno.getByRole('option', { name: 'New group' }).click()
    // Not the menu on its way out, which is a dialog with a field, too.
    const name = bruno.getByLabel('Name of the group')
    const widthOf = async (part: Locator) => (await part.boundingBox())?.width ?? 0
    expect(await widthOf(name)).toBeGreaterThan((await widthOf(bruno.getByRole('dialog').filter({ has: name }))) - 60)
    await bruno.keyboard.press('Escape')
  })

  it('draws each card of the phone board before it comes into view', async () => {
    const page = await paged(team, 2, '', { width: 390, height: 780 }, phone)
    await page.getByRole('tab', { name: 'See' }).click()
    await page.locator('[data-card]').first().waitFor()
    const blank = () =>
      page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight)
        const cards = [...document.querySelectorAll('[data-card]')]
        return cards.filter((card) => !card.checkVisibility({ contentVisibilityAuto: true })).length
      })
    expect(await page.locator('[data-card]').count()).toBeGreaterThan(10)
    expect(await blank()).toBe(0)
  })

  it('keeps in view how many dots are left', async () => {
    await moveOn(team)
    await bruno.getByText('5 of 5 dots left').waitFor()
    await bruno.getByText('Secret ballot.').scrollIntoViewIfNeeded()
    const left = await bruno.getByText('5 of 5 dots left').boundingBox()
    const header = await bruno.locator('header').first().boundingBox()
    expect(left?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0))
    expect(left?.y).toBeLessThan(200)
    expect(await hiddenStops(bruno)).toEqual([])
  })

  it('leads from the summary back to the team', async () => {
    await bruno.goto(`${team.quarter}/summary/0`)
    await bruno.getByRole('link', { name: 'Football matches, 2026-Q4' }).click()
    await bruno.waitForURL(team.quarter)
  })
})

describe('the focus', () => {
  /** Waits until what has the focus is called so. */
  async function focusOn(page: Page, words: string): Promise<void> {
    await page.waitForFunction((wanted) => {
      const stop = document.activeElement
      const label = stop && 'labels' in stop ? (stop as HTMLInputElement).labels?.[0]?.textContent : null
      return (stop?.getAttribute('aria-label') ?? label ?? stop?.textContent) === wanted
    }, words)
  }

  /** Presses a button by keyboard. */
  async function press(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name, exact: true }).first().focus()
    await page.keyboard.press('Enter')
  }

  let team: Team
  let ana: Page
  let bruno: Page

  beforeAll(async () => {
    team = await openTeam(product.url, names)
    ana = await paged(team, 0, '', { width: 1120, height: 700 })
    bruno = await paged(team, 1, '/panel')
  }, 60_000)

  afterAll(() => team?.close())

  it('goes to the title of the first step when a session starts', async () => {
    await bruno.getByText('It starts when Ana presses Start.').waitFor()
    await press(ana, 'Start session 0')
    await focusOn(ana, 'Share what we know')
    await focusOn(bruno, 'Share what we know')
  })

  it('stays where an idea was deleted, and where it was brought back', async () => {
    for (const text of ['Payments work in all six countries', 'The app is open on every match day']) {
      await bruno.getByLabel('Your idea', { exact: true }).fill(text)
      await bruno.keyboard.press('Control+Enter')
    }
    await press(bruno, 'Delete: Payments work in all six countries')
    await focusOn(bruno, 'Delete: The app is open on every match day')
    await press(bruno, 'Delete: The app is open on every match day')
    await focusOn(bruno, 'Undo')
    await press(bruno, 'Undo')
    await focusOn(bruno, 'Edit: The app is open on every match day')
  })

  it('goes with a view that is opened and closed', async () => {
    await writeFacts(team, facts, team.members.slice(2))
    await moveOn(team)
    await bruno.getByRole('button', { name: 'Show it here' }).waitFor()
    await press(bruno, 'Show it here')
    await focusOn(bruno, 'Back to the overview')
    await press(bruno, 'Back to the overview')
    await focusOn(bruno, 'Show it here')
    await press(ana, 'Team and people')
    await focusOn(ana, 'Back to the session')
  })

  it('goes to the title of the summary when the session ends', async () => {
    await press(ana, 'Back to the session')
    await moveOn(team)
    for (const member of team.members.slice(2)) await member.put(runOf(team.lead).id, { dots: { [idOf(0, 'c')]: 3 } })
    await moveOn(team)
    await bruno.getByRole('button', { name: 'Propose a wording' }).waitFor()
    await press(bruno, 'Propose a wording')
    await focusOn(bruno, 'Do what')
    await press(bruno, 'Cancel')
    await focusOn(bruno, 'Propose a wording')
    await ana.getByRole('button', { name: 'End the session' }).click()
    await ana.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).press('Enter')
    await focusOn(ana, 'What came out of it')
    await focusOn(bruno, 'No session is running.')
  })
})

describe('a line that was down', () => {
  it('is told when it is back, with what was sent, and not for good', async () => {
    const team = await openTeam(product.url, names)
    await startSession(team)
    const bruno = await paged(team, 1, '/panel')
    await bruno.getByLabel('Your idea', { exact: true }).waitFor()
    await product.kill()
    await bruno.getByText('Reconnecting …').waitFor()
    await bruno.getByLabel('Your idea', { exact: true }).fill('Written while the server was down')
    await bruno.keyboard.press('Control+Enter')
    await bruno.getByText('Waits on this device').waitFor()
    await product.start()
    await bruno.getByText('Back online. 1 idea sent.').waitFor()
    await bruno.getByText('Back online.').waitFor({ state: 'detached' })
    team.close()
  })
})

describe('a text made of heaps of marks', () => {
  it('stays within its card', async () => {
    const team = await openTeam(product.url, names)
    await startSession(team)
    await writeFacts(team, facts, team.members.slice(2))
    await moveOn(team)
    const page = await paged(team, 1, '/stage', { width: 472, height: 500 })
    await page.getByText('Nobody knows who will really come').first().waitFor()
    const question = () => page.getByRole('heading', { level: 2 }).first().screenshot({ animations: 'disabled' })
    const before = await question()
    await page.evaluate(() => {
      const text = document.querySelector('[data-card] bdi')
      if (text) text.textContent = `a${'\u0301'.repeat(300)}`
    })
    expect((await question()).equals(before)).toBe(true)
    team.close()
  })
})

describe('the assistant', () => {
  it('says so when there is nothing to group, and has nothing to preview', async () => {
    const team = await openTeam(product.url, names)
    await startSession(team)
    const alone = facts.filter(({ lens }, index) => facts.findIndex((fact) => fact.lens === lens) === index)
    await writeFacts(team, alone, team.members.slice(1))
    await moveOn(team)
    const ana = await paged(team, 0, '/panel')
    await ana.getByRole('button', { name: 'Propose groups' }).click()
    await ana.getByText('No further groups found.').waitFor()
    expect(await ana.getByRole('button', { name: 'Preview' }).count()).toBe(0)
    team.close()
  })
})

describe('a team that runs a session in its own way', () => {
  it('changes minutes and order in a dialog; the session then says so on the agenda', async () => {
    const team = await openTeam(product.url, names.slice(0, 3))
    const page = await paged(team, 0, '', { width: 320, height: 900 })
    const open = async () => {
      await page.getByRole('button', { name: 'How we run the sessions' }).click()
      await page.getByLabel('Session', { exact: true }).selectOption('3')
    }
    await open()
    await page.getByLabel('Minutes: Effort').fill('0')
    expect(await page.getByLabel('Minutes: Effort').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Minutes: Effort').fill('12')
    await page.getByRole('button', { name: 'Move up: Effort' }).click()
    await page.getByText('82 minutes in all. The method takes 90.').waitFor()
    await page.getByLabel('Sizes from small to large').fill('S')
    await page.getByText('2 to 5 different sizes').waitFor()
    await page.getByLabel('Sizes from small to large').fill('1 2 3 5 8')
    expect(await violations(page)).toEqual([])
    expect(await overflows(page, [280])).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await page.reload()
    await open()
    await page.getByText('82 minutes in all. The method takes 90.').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Start session 3' }).click()
    await page
      .getByText('Your team’s own version of this session: it differs in the order of steps, minutes, and scales.')
      .first()
      .waitFor()
    await page.getByText('Size the effort').first().waitFor()
  })
})
