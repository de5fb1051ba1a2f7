import { mkdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { proposedQuarter } from '../../okra/cadence.ts'
import { dayIn } from '../../okra/days.ts'
import { launchChromium } from './chromium.ts'
import type { Person } from './person.ts'
import { createTeam, goOn, inviteLink, join, person, view, write } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import { stores, withoutMongo } from './stores.ts'

const facts = {
  Ana: [['Customer pains', 'Players cancel an hour before kick-off']],
  Bruno: [
    ['Customer pains', 'Nobody knows who really comes'],
    ['Customer gains', 'A reminder makes players confirm in time'],
  ],
  Chiara: [['Business opportunities', 'Clubs would pay for reliable bookings <script>alert(1)</script>']],
  Deniz: [['Platform strengths', '=cmd() and **bold** stay what they are']],
} as const
const offline = 'Written without a connection by Deniz'
const whileDown = 'Written while the server was down by Bruno'

/** Presses a button and answers the bytes of the file that comes. */
async function download(page: Page, button: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).first().click()])
  return readFileSync(await file.path())
}

/** A document with the items of each list in order: their order on paper follows random ids. */
function ordered(markdown: string): string {
  return markdown.replace(/(?:^- .*\n?)+/gm, (list) => `${list.trimEnd().split('\n').sort().join('\n')}\n`)
}

/** Gives a dot to an option of the ballot. */
async function dot(page: Page, option: string): Promise<void> {
  await page.getByRole('button', { name: `Give a dot: ${option}` }).click()
}

describe.each(stores)('a team runs Session #0 in the browser, on $name', ({ env, close }) => {
  let browser: Browser
  let product: Product
  let ana: Person
  let bruno: Person
  let chiara: Person
  let deniz: Person
  let everyone: readonly Person[] = []
  let quarter = ''
  let link = ''

  beforeAll(async () => {
    browser = await launchChromium()
    product = await startProduct(env)
    ana = await person(browser, 'Ana')
    bruno = await person(browser, 'Bruno', { width: 320, height: 720 })
    chiara = await person(browser, 'Chiara', { width: 390, height: 780 })
    deniz = await person(browser, 'Deniz')
    everyone = [ana, bruno, chiara, deniz]
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    await close()
  }, 60_000)

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    mkdirSync('test-results', { recursive: true })
    for (const { name, page } of everyone) await page.screenshot({ path: `test-results/${name}.png`, fullPage: true })
  })

  it('creates a team, invites, and lets people in', async () => {
    quarter = await createTeam(ana, product.url, 'Pricing')
    link = await inviteLink(ana, 'team')
    for (const one of [bruno, chiara, deniz]) await join(one, link, ana)
    await ana.page.getByText('4 people are here').waitFor()
    expect(await bruno.page.getByRole('button', { name: 'Start session 0' }).count()).toBe(0)
  })

  it('shares facts silently: nobody receives what another person writes', async () => {
    await ana.page.getByRole('button', { name: 'Start session 0' }).click()
    await view(ana, 'Take part')
    for (const one of everyone) {
      for (const [lens, text] of facts[one.name as keyof typeof facts]) await write(one, lens, text)
    }
    await bruno.page.getByRole('button', { name: 'Edit: Nobody knows who really comes' }).click()
    await bruno.page.getByLabel('Edit your idea').fill('Nobody knows who will really come')
    await bruno.page.keyboard.press('Control+Enter')
    await bruno.page.getByRole('button', { name: 'Edit: Nobody knows who will really come' }).waitFor()
    await write(chiara, 'Customer gains', 'to be deleted')
    await chiara.page.getByRole('button', { name: 'Delete: to be deleted' }).click()
    await chiara.page.getByText('to be deleted').waitFor({ state: 'detached' })
    await ana.page.getByText('have written').first().waitFor()
    expect(foreignTexts(everyone)).toEqual([])
  })

  it('refuses nothing silently: an empty idea is not added', async () => {
    const before = await chiara.page.getByRole('button', { name: /^Edit: / }).count()
    await chiara.page.getByLabel('Your idea', { exact: true }).fill('   ')
    await chiara.page.getByRole('button', { name: 'Add idea' }).click()
    await chiara.page.getByText('Write something first.').first().waitFor()
    expect(await chiara.page.getByRole('button', { name: /^Edit: / }).count()).toBe(before)
  })

  it('keeps what is written offline, and while the server is down, and delivers it once', async () => {
    await deniz.context.setOffline(true)
    await deniz.page.getByLabel('Your idea', { exact: true }).fill(offline)
    await deniz.page.getByRole('button', { name: 'Add idea' }).click()
    await deniz.page.getByText('Waits on this device').first().waitFor()
    await deniz.context.setOffline(false)
    await deniz.page.getByText('Waits on this device').first().waitFor({ state: 'detached' })

    await product.kill()
    await bruno.page.getByLabel('Your idea', { exact: true }).fill(whileDown)
    await bruno.page.getByRole('button', { name: 'Add idea' }).click()
    await bruno.page.getByText('Waits on this device').first().waitFor()
    await product.start()
    await bruno.page.getByText('Waits on this device').first().waitFor({ state: 'detached' })
    expect(foreignTexts(everyone)).toEqual([])
  })

  it('finds the own ideas again after a reload', async () => {
    await bruno.page.reload()
    for (const text of [whileDown, 'Nobody knows who will really come'])
      await bruno.page.getByRole('button', { name: `Edit: ${text}` }).waitFor()
    expect(await bruno.page.getByRole('button', { name: /^Edit: / }).count()).toBe(3)
  })

  it('reveals everything to everyone at once, each text exactly once', async () => {
    await view(ana, 'Lead')
    await goOn(ana, 'Reveal and group')
    const all = [...Object.values(facts).flat(), ['', offline], ['', whileDown]].map(([, text]) => text)
    const texts = all.map((text) => (text === 'Nobody knows who really comes' ? 'Nobody knows who will really come' : text))
    for (const text of texts) await ana.page.getByText(text, { exact: true }).first().waitFor()
    expect(await ana.page.getByRole('checkbox', { name: /^Choose: / }).count()).toBe(texts.length)
    await chiara.page.getByRole('tab', { name: 'See' }).click()
    await chiara.page.getByText(offline, { exact: true }).first().waitFor()
    expect(await chiara.page.evaluate(() => document.querySelectorAll('main script').length)).toBe(0)
  })

  it('groups by keyboard and menu, drags, and takes back', async () => {
    const { page } = ana
    await page.getByRole('checkbox', { name: 'Choose: Players cancel an hour before kick-off' }).check()
    await page.getByRole('checkbox', { name: 'Choose: Nobody knows who will really come' }).check()
    await page.getByRole('button', { name: 'Group them' }).click()
    await page.getByLabel('Name of the group').fill('Attendance is unsure')
    await page.getByRole('button', { name: 'Make the group' }).click()
    for (const one of [ana, deniz]) await one.page.getByRole('heading', { name: 'Attendance is unsure' }).waitFor()

    await drag(deniz.page, whileDown, deniz.page.getByRole('heading', { name: 'Attendance is unsure' }))
    await page
      .locator('section')
      .filter({ has: page.getByRole('heading', { level: 3, name: 'Attendance is unsure' }) })
      .last()
      .getByText(whileDown, { exact: true })
      .waitFor()

    await page.getByRole('button', { name: 'Move: A reminder makes players confirm in time' }).click()
    await page
      .getByRole('menuitem', { name: 'New group' })
      .or(page.getByRole('option', { name: 'New group' }))
      .first()
      .click()
    await page.getByLabel('Name of the group').fill('Reminders work')
    await page.getByRole('button', { name: 'Make the group' }).click()
    await deniz.page.getByRole('heading', { name: 'Reminders work' }).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await deniz.page.getByRole('heading', { name: 'Reminders work' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Redo', exact: true }).first().click()
    await deniz.page.getByRole('heading', { name: 'Reminders work' }).waitFor()
  })

  it('proposes groups on the desk of who leads only', async () => {
    await ana.page.getByRole('button', { name: 'Propose groups' }).click()
    await ana.page.getByText('No further groups found.').first().waitFor()
    expect(deniz.received.some((frame) => frame.includes('"proposals"'))).toBe(false)
  })

  it('votes in secret and shows totals at the close', async () => {
    await goOn1(ana, 'Next: Place dots')
    await view(ana, 'Take part')
    await chiara.page.getByRole('tab', { name: 'Do' }).click()
    for (const one of everyone) {
      await dot(one.page, 'Attendance is unsure')
      await dot(one.page, 'Reminders work')
    }
    await dot(bruno.page, offline)
    await bruno.page.getByRole('button', { name: `Take a dot back: ${offline}` }).click()
    await dot(bruno.page, 'Attendance is unsure')
    await bruno.page.getByText('Saved').first().waitFor()
    for (const one of everyone) expect(one.received.some((frame) => frame.includes('VotesCounted'))).toBe(false)
    await view(ana, 'Lead')
    await goOn(ana, 'Close the vote')
    for (const one of [ana, bruno]) await one.page.getByRole('heading', { name: 'Define the vision' }).first().waitFor()
    await ana.page.getByText('Themes with most dots').first().waitFor()
  })

  it('lands a late joiner in the running step with what is public', async () => {
    const elif = await person(browser, 'Elif', { width: 390, height: 780 })
    await elif.page.goto(link)
    await elif.page.getByLabel('Your name').fill('Elif')
    await elif.page.getByRole('button', { name: 'Join the session' }).click()
    await elif.page.getByText('Ana lets you in').waitFor()
    await ana.page.getByRole('button', { name: 'Let Elif in' }).first().click()
    await elif.page.getByRole('heading', { name: 'Define the vision' }).first().waitFor()
    await elif.page.getByText('You joined at step 4').waitFor()
    await elif.context.close()
  })

  it('drafts the vision: wordings from the room, sealed answers, one sentence', async () => {
    await chiara.page.getByRole('button', { name: 'Propose a wording' }).first().click()
    await chiara.page.getByLabel('Do what').fill('send reminders that work')
    await chiara.page.getByLabel('To drive which outcome').fill('let matches take place')
    await chiara.page.getByLabel('For whom').fill('players')
    await chiara.page.getByRole('button', { name: 'Put it on the table' }).click()
    await ana.page.getByText('send reminders that work').first().waitFor()

    await view(ana, 'Take part')
    await ana.page.getByLabel('Do what').fill('make attendance dependable')
    await ana.page.getByLabel('To drive which outcome').fill('halve late cancellations')
    await deniz.page.getByText('make attendance dependable').first().waitFor()
    await ana.page.getByText('No audience yet. Who is it for?').first().waitFor()
    await ana.page.getByLabel('For whom').fill('players and organisers')
    await ask(ana)
    for (const one of [bruno, chiara, deniz]) {
      const answers = one.page.getByRole('radio', { name: 'This is it' })
      await answers.first().waitFor()
      await answers.first().check()
      await one.page.getByText('Saved. You can change it until the question is closed.').waitFor()
    }
    await ana.page.getByRole('button', { name: 'Close and show the answers' }).click()
    await deniz.page.getByText('This is it 3').first().waitFor()
    await ana.page.getByRole('button', { name: 'Take this sentence' }).first().click()
    await deniz.page.getByText('This is our sentence.').first().waitFor()
  })

  it('closes with a summary, an invitation and an archive', async () => {
    await view(ana, 'Lead')
    await goOn(ana, 'End the session')
    for (const one of everyone) await one.page.getByText('Vision for the next 90 days').first().waitFor()
    await ana.page.getByText('make attendance dependable').first().waitFor()

    const files = unzipSync(await download(ana.page, 'Download all'))
    const { 'okra/quarter.json': quarterFile = '', ...documents } = Object.fromEntries(
      Object.entries(files).map(([path, body]) => [path, ordered(strFromU8(body))]),
    )
    expect(documents).toEqual(expectedArchive)
    expect(quarterFile).toContain('okra-quarter')
    const calendar = strFromU8(await download(ana.page, 'Invite (.ics)'))
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Pricing: OKR ideation\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })

  it('still has everything after a restart, and no page complained', async () => {
    await product.killAndRestart()
    await ana.page.goto(`${quarter}/summary/0`)
    await ana.page.getByText('make attendance dependable').first().waitFor()
    await ana.page.goto(quarter)
    await ana.page.getByRole('button', { name: 'Open again' }).waitFor()
    const network = /Failed to load resource|WebSocket connection|ERR_(INTERNET|CONNECTION)|net::/
    expect(everyone.flatMap(({ complaints }) => complaints.filter((line) => !network.test(line)))).toEqual([])
  })
})

describe.skipIf(withoutMongo === null)('the session on MongoDB', () => {
  it('was not run', ({ skip }) => skip(withoutMongo ?? ''))
})

/** Texts that reached a browser although another person wrote them. */
function foreignTexts(people: readonly Person[]): readonly string[] {
  const written: Record<string, readonly string[]> = {
    ...Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, rows.map(([, text]) => text)])),
  }
  const extra: Record<string, readonly string[]> = { Bruno: [whileDown, 'Nobody knows who will really come'], Deniz: [offline] }
  return people.flatMap((reader) =>
    people
      .filter((author) => author !== reader)
      .flatMap((author) => [...(written[author.name] ?? []), ...(extra[author.name] ?? [])])
      .filter((text) => reader.received.some((body) => body.includes(JSON.stringify(text).slice(1, -1)))),
  )
}

async function goOn1({ page }: Person, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
}

async function ask({ page }: Person): Promise<void> {
  await page
    .getByRole('button', { name: /Ask about \d drafts?|Ask the room/ })
    .first()
    .click()
}

/** Drags a card like a hand: takes hold of it until the board shows that it is held, and lets go when the group shows that it would take it. */
async function drag(page: Page, text: string, to: Locator): Promise<void> {
  const card = page.getByText(text, { exact: true })
  await expect
    .poll(async () => {
      await page.mouse.up()
      const start = await boxOf(card.first())
      await page.mouse.move(start.x + 10, start.y + 5)
      await page.mouse.down()
      await page.mouse.move(start.x + 30, start.y + 20, { steps: 4 })
      return card.count()
    })
    .toBe(2)
  const group = to.locator('xpath=ancestor::section[1]')
  const colour = () => group.evaluate((element) => getComputedStyle(element).backgroundColor)
  const before = await colour()
  await expect
    .poll(async () => {
      const end = await boxOf(to)
      await page.mouse.move(end.x + 20, end.y + 10, { steps: 10 })
      return colour()
    })
    .not.toBe(before)
  await page.mouse.up()
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing to drag')
  return box
}

const expectedArchive: Readonly<Record<string, string>> = {
  'okra/vision.md': `# Vision: Pricing, ${quarterLabel()}

> This quarter, we will make attendance dependable in order to halve late cancellations for players and organisers.

## Themes by dots

- Attendance is unsure (5 dots)
- Reminders work (4 dots)
`,
  'okra/session-0/customer-pains.md': `# Customer pains

## Attendance is unsure (5 dots)

- Nobody knows who will really come
- Players cancel an hour before kick-off
- Written while the server was down by Bruno
`,
  'okra/session-0/customer-gains.md': `# Customer gains

## Reminders work (4 dots)

- A reminder makes players confirm in time
`,
  'okra/session-0/business-opportunities.md': `# Business opportunities

## On their own

- Clubs would pay for reliable bookings \\<script>alert(1)\\</script> (0 dots)
`,
  'okra/session-0/stakeholder-expectations.md': `# Stakeholder expectations

Nothing was added to this lens.
`,
  'okra/session-0/platform-notes.md': `# Platform

## Platform constraints

Nothing was added to this lens.

## Platform strengths

### On their own

- =cmd() and \\*\\*bold\\*\\* stay what they are (0 dots)
- Written without a connection by Deniz (0 dots)
`,
}

/** The quarter that is proposed today where the browsers are. */
function quarterLabel(): string {
  return proposedQuarter(dayIn(Date.now(), 'Europe/Lisbon')).label
}
