import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'
import type { Person } from './person.ts'
import { complaintsOf, goOn } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Team } from './team.ts'
import { openTeam, runOf, screenOf } from './team.ts'

const card = (page: Page, name: RegExp) => page.getByRole('list', { name: 'Milestones on the board' }).getByRole('button', { name }).first()
const placeOf = (team: Team, text: string) =>
  Object.values(team.lead.state().plan.milestones).find((one) => one.text.startsWith(text))?.placement ?? null

describe('a team runs Session #4 in the browser', () => {
  let browser: Browser
  let product: Product
  let team: Team
  let ana: Person
  let bruno: Person
  let chiara: Person
  let everyone: readonly Person[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    product = await startProduct()
    team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara'])
    const [first, second, third] = team.members
    if (!first || !second || !third) throw new Error('no team')
    ana = await screenOf(browser, team, first, { width: 1360, height: 900 })
    bruno = await screenOf(browser, team, second, { width: 320, height: 720 })
    chiara = await screenOf(browser, team, third, { width: 390, height: 780 })
    everyone = [ana, bruno, chiara]
    await team.lead.command({ type: 'StartSession', session: 4 })
    await ana.page.goto(team.quarter)
    await bruno.page.goto(`${team.quarter}/panel`)
    await chiara.page.goto(team.quarter)
  }, 120_000)

  afterAll(async () => {
    team?.close()
    await browser?.close()
    await product?.stop()
  }, 60_000)

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    mkdirSync('test-results', { recursive: true })
    for (const { name, page } of everyone) await page.screenshot({ path: `test-results/4-${name}.png`, fullPage: true })
  })

  const take = (part: 'Lead' | 'Take part') => ana.page.getByRole('tab', { name: part }).click()

  it('is run alone: objectives and milestones are entered at its start', async () => {
    await ana.page.getByText('No milestones yet. Add the first one in the panel.').waitFor()
    const { page } = bruno
    await page.getByLabel('Add an objective').fill('Find a match nearby')
    await page.getByRole('button', { name: 'Add', exact: true }).first().click()
    // What is taken leaves its field; what comes then is put below it.
    await expect.poll(() => page.getByLabel('Add an objective').inputValue()).toBe('')
    for (const text of ['Cache for match history', 'A/B test of search filters', 'E-mail feedback form']) {
      await page.getByLabel('Add a milestone').fill(text)
      await page.getByRole('button', { name: 'Add', exact: true }).last().click()
      await ana.page.getByRole('button', { name: text, exact: true }).waitFor()
    }
  })

  it('adds once what is sent twice, and keeps what is typed on meanwhile', async () => {
    const { page } = bruno
    let arrive = () => {}
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve
    })
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const sent: string[] = []
    await page.route('**/commands', async (route) => {
      sent.push(route.request().postData() ?? '')
      arrive()
      await held
      await route.continue()
    })
    const field = page.getByLabel('Add a milestone')
    await field.fill('Teams of five')
    await field.press('Control+Enter')
    await field.press('Control+Enter')
    await onItsWay
    await field.press('End')
    await field.pressSequentially(' or six')
    expect(await page.getByRole('button', { name: 'Add', exact: true }).last().isDisabled()).toBe(true)
    letGo()
    const added = () => Object.values(team.lead.state().plan.milestones).filter(({ text }) => text.startsWith('Teams of five'))
    await team.lead.until(() => added().length > 0)
    await expect.poll(() => page.getByRole('button', { name: 'Add', exact: true }).last().isEnabled()).toBe(true)
    await page.unroute('**/commands')
    expect(await field.inputValue()).toBe('Teams of five or six')
    expect(sent).toHaveLength(1)
    await field.fill('')
    await page.getByRole('button', { name: 'Undo my last change' }).click()
    await team.lead.until(() => added().length === 0)
  })

  it('takes turns: who has the turn picks, and proposes weeks in a form that says what is wrong', async () => {
    await take('Take part')
    await ana.page.getByRole('button', { name: 'Take turns in a new order' }).click()
    await ana.page
      .getByText(/turn\.|your turn/)
      .first()
      .waitFor()
    for (let turn = 0; turn < 3 && !(await bruno.page.getByText('It is your turn.').count()); turn += 1) {
      await ana.page.getByRole('button', { name: 'Pass the turn on' }).click()
      await team.lead.until((device) => (runOf(device).data as { turns: { turn: number } }).turns.turn === turn + 1)
      await bruno.page.getByText(/turn/).first().waitFor()
    }
    await bruno.page.getByRole('button', { name: 'Pick: Cache for match history' }).click()
    await ana.page.getByText('Bruno reads aloud:').first().waitFor()
    await bruno.page.getByRole('button', { name: 'Propose its weeks' }).click()
    await bruno.page.getByLabel('Starts in week').selectOption('5')
    await bruno.page.getByLabel('Ends in week').selectOption('3')
    await bruno.page.getByText('This would end before it starts.').waitFor()
    expect(await bruno.page.getByRole('button', { name: 'Put it there' }).isDisabled()).toBe(true)
    await bruno.page.getByLabel('Starts in week').selectOption('2')
    await bruno.page.getByLabel('Ends in week').selectOption('4')
    await bruno.page.getByRole('button', { name: 'Put it there' }).click()
    await card(ana.page, /Cache for match history, No type, weeks 2 to 4/).waitFor()
  })

  it('places by drag, from beside the board and on it, and puts back with Escape', async () => {
    const { page } = ana
    const tray = await page.getByRole('button', { name: 'A/B test of search filters', exact: true }).boundingBox()
    const known = await card(page, /Cache/).boundingBox()
    if (!tray || !known) throw new Error('nothing to drag')
    const week = known.width / 3
    const before = await page.getByRole('img', { name: 'Weeks 1 to 13 of the quarter' }).boundingBox()
    await drag(page, { x: tray.x + 20, y: tray.y + 10 }, { x: known.x + 2.5 * week, y: known.y + 20 })
    await card(page, /A\/B test of search filters, No type, weeks 4 to 5/).waitFor()
    const box = await card(page, /A\/B test/).boundingBox()
    if (!box) throw new Error('no card')
    await drag(page, { x: box.x + 20, y: box.y + 20 }, { x: box.x + 20 + 3 * week, y: box.y + 20 })
    await card(page, /A\/B test of search filters, No type, weeks 7 to 8/).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Undo my last change' }).first().isEnabled()).toBe(true)
    expect(await page.getByRole('img', { name: 'Weeks 1 to 13 of the quarter' }).boundingBox()).toEqual(before)
    await page.mouse.move(box.x + 3 * week + 20, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x, box.y + 20, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(placeOf(team, 'A/B test')).toEqual({ start: 7, end: 8 })
  })

  it('moves and resizes by keyboard alone, and the focus stays on the card', async () => {
    const { page } = ana
    await card(page, /A\/B test/).focus()
    for (const key of ['Space', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
    await card(page, /A\/B test of search filters, No type, weeks 4 to 6/).waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('A/B test'))
    for (const key of ['Space', 'ArrowRight', 'Escape']) await page.keyboard.press(key)
    expect(placeOf(team, 'A/B test')).toEqual({ start: 4, end: 6 })
    await page.keyboard.press('m')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  })

  it('lets the last one win on one card, and undo does not overwrite what somebody else did', async () => {
    const { page } = bruno
    await page.getByRole('button', { name: 'Show it here' }).click()
    await page.getByRole('button', { name: 'A week later: Cache for match history' }).click()
    await card(ana.page, /Cache for match history, No type, weeks 3 to 5/).waitFor()
    await card(ana.page, /Cache/).click()
    await ana.page.getByRole('button', { name: 'A week later: Cache for match history' }).click()
    await page.getByText('4 – 6').first().waitFor()
    await page.getByRole('button', { name: 'Undo my last change' }).first().click()
    await page.getByText('Somebody has changed this since').first().waitFor()
    expect(placeOf(team, 'Cache')).toEqual({ start: 4, end: 6 })
    await ana.page.getByRole('button', { name: 'Undo my last change' }).first().click()
    await team.lead.until(() => placeOf(team, 'Cache')?.start === 3)
  })

  it('locks the board: others see it and can move nothing', async () => {
    await ana.page.getByRole('button', { name: 'Lock the board' }).click()
    await bruno.page.getByText('The facilitator has locked the board.').first().waitFor()
    expect(await bruno.page.getByRole('button', { name: /A week later/ }).count()).toBe(0)
    await ana.page.getByRole('button', { name: 'Unlock the board' }).click()
    await bruno.page
      .getByRole('button', { name: /A week later/ })
      .first()
      .waitFor()
  })

  it('is clean for axe, and fits from 280 px on', async () => {
    expect(await violations(ana.page)).toEqual([])
    expect(await violations(bruno.page)).toEqual([])
    expect(await overflows(bruno.page, [280, 320, 390])).toEqual([])
    await bruno.page.setViewportSize({ width: 320, height: 720 })
  }, 60_000)

  it('adds details, and the board says what starts too early, with the answer in one click', async () => {
    await take('Lead')
    await ana.page.getByRole('button', { name: 'Next: Add details' }).click()
    const { page } = chiara
    await page.getByLabel('Milestone', { exact: true }).selectOption({ label: 'A/B test of search filters' })
    await page.getByLabel('Effort').selectOption('S')
    await page.getByLabel('Owner').selectOption({ label: 'Chiara' })
    await page.getByLabel('Risk').check()
    await page.getByLabel('Or another milestone').selectOption({ label: 'Cache for match history' })
    await page.getByRole('button', { name: 'Add dependency' }).click()
    await page.getByRole('button', { name: 'Remove: Cache for match history' }).waitFor()
    await card(ana.page, /A\/B test.*effort S, Risk\. Warning: Starts before “Cache for match history” ends\./).waitFor()
    await ana.page.getByText('1 to look at').waitFor()
  })

  it('talks in a fishbowl, and shows a remark without a name', async () => {
    await ana.page.getByRole('button', { name: 'Next: Talk it through' }).click()
    await bruno.page.getByRole('button', { name: 'Take a seat' }).click()
    await chiara.page.getByRole('list', { name: 'In the middle' }).getByText('Bruno').waitFor()
    await chiara.page.getByLabel('A remark about the plan').fill('Who reviews the filters?')
    await chiara.page.getByRole('button', { name: 'Send without my name' }).click()
    await bruno.page.getByText('Who reviews the filters?').first().waitFor()
  })

  it('splits and sequences, over a reload in the middle', async () => {
    await ana.page.getByRole('button', { name: 'Next: Last moves' }).click()
    const { page } = ana
    // The board of this step, not the one before.
    await page.getByRole('heading', { name: 'Can you commit to this?' }).first().waitFor()
    await card(page, /A\/B test/).click()
    await page.getByRole('button', { name: 'Start in week 6' }).click()
    await card(page, /A\/B test of search filters, No type, weeks 6 to 8/).waitFor()
    await page.reload()
    await card(page, /A\/B test/).click()
    await page.getByRole('button', { name: 'More: A/B test of search filters' }).click()
    await page.getByRole('menuitem', { name: 'Split in two' }).click()
    await page.getByLabel('Name of the second part').fill('Read the results')
    await page.getByLabel('The second part starts in week').selectOption('8')
    await page.getByRole('button', { name: 'Split', exact: true }).click()
    await card(page, /Read the results, No type, week 8/).waitFor()
    expect(placeOf(team, 'A/B test')).toEqual({ start: 6, end: 7 })
  })

  it('agrees: sealed answers with a stakeholder who counts, the distribution, and the sentence when somebody cannot commit', async () => {
    const sam = await team.join('Sam', 'stakeholder')
    await take('Lead')
    await goOnTo('Next: Agreement')
    await bruno.page.getByRole('button', { name: 'Send my answer' }).click()
    await bruno.page.getByText('Choose an answer first.').waitFor()
    await bruno.page.getByRole('radio', { name: /I can live with it/ }).focus()
    await bruno.page.keyboard.press('1')
    await bruno.page.getByLabel('A concern? (optional)').fill('No designer before week 9')
    await bruno.page.getByRole('button', { name: 'Send my answer' }).click()
    await chiara.page.getByRole('radio', { name: /Fully/ }).click()
    await chiara.page.getByRole('button', { name: 'Send my answer' }).click()
    for (const { page } of [bruno, chiara]) await page.getByText('Your answer is stored.').first().waitFor()
    expect(ana.received.join('')).not.toContain('No designer before week 9')
    await sam.put(runOf(team.lead).id, { answer: 4, concern: '' }, 'e'.repeat(32))
    await goOn(ana, 'Count the answers')
    await ana.page.getByText('2 of 3 at 3 or more, lowest 1.').first().waitFor()
    await ana.page.getByText('Someone cannot commit yet. What would have to change?').first().waitFor()
    await chiara.page.getByText('No designer before week 9').first().waitFor()
    expect(await violations(bruno.page)).toEqual([])
  }, 60_000)

  it('ends the session, and nobody had an error on screen', async () => {
    await goOn(ana, 'End the session')
    await team.lead.until((device) => device.state().live === null)
    // The one refusal above is a 409, which the browser writes to its console by itself.
    expect(complaintsOf(everyone)).toEqual([])
    expect(team.lead.state().plan.agreed).toHaveLength(3)
  })

  async function goOnTo(button: string): Promise<void> {
    await ana.page.getByRole('button', { name: button }).first().click()
    await bruno.page.getByText('Can you commit to this plan?').waitFor()
  }
})

/** Drags from one place to another, step by step like a hand. */
async function drag(page: Page, from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}
