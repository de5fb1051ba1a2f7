import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { facts, groups, wordings } from './football.ts'
import { lengthen, overflows, violations, wear } from './looking.ts'
import type { Person } from './person.ts'
import { person } from './person.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Fact, Member, Team } from './team.ts'
import { formGroups, idOf, moveOn, openTeam, runOf, screenOf, startSession, writeFacts } from './team.ts'

const looks = ['light', 'dark', 'contrast'] as const

/** Somebody who takes part (panel and stage), and somebody who leads. */
interface Seats {
  readonly panel: Page
  readonly stage: Page
  readonly lead: Page
}

const narrow = [280, 320, 390]
const all = [280, 320, 390, 994]

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

/** What axe finds on a page in each look, and what does not hold at these widths; looks don't move anything. */
async function faults(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of looks) {
    await wear(page, look)
    found.push(...(await violations(page)).map((line) => `${look}: ${line}`))
  }
  await wear(page, 'light')
  return [...found, ...(await fits(page, widths))]
}

/** Whether the page holds at all widths: as it is, and in a language that needs 40 % more room. */
async function fits(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const plain = await overflows(page, widths)
  const shorten = await lengthen(page)
  const long = await overflows(page, widths)
  await shorten()
  return [...plain, ...long.map((line) => `+40 %: ${line}`)]
}

describe('every screen is free of what axe finds, in three looks, and holds at each width', () => {
  let team: Team
  let seats: Seats

  beforeAll(async () => {
    team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif'])
    const [leading, taking] = team.members as readonly [Member, Member]
    const panel = await screenOf(browser, team, taking, { width: 320, height: 700 })
    const lead = await screenOf(browser, team, leading, { width: 320, height: 700 })
    seats = { panel: panel.page, stage: await panel.context.newPage(), lead: lead.page }
    await seats.stage.setViewportSize({ width: 994, height: 678 })
  }, 60_000)

  afterAll(() => team?.close())

  /** The surfaces of a step, each once it says this. */
  async function step(ready: Partial<Record<keyof Seats, string>>): Promise<void> {
    for (const surface of ['panel', 'stage', 'lead'] as const) {
      const words = ready[surface]
      if (words === undefined) continue
      const page = seats[surface]
      await page.getByText(words).filter({ visible: true }).first().waitFor()
      const found = await faults(page, surface === 'stage' ? [390, 472, 994] : narrow)
      expect(found.map((line) => `${surface}: ${line}`)).toEqual([])
    }
  }

  const others = () => team.members.slice(2)

  it('start, join, dead link, and what is stored', async () => {
    const addresses = [
      [`${product.url}/`, 'Create a team'],
      [await team.invite('participant'), 'Join the session'],
      [`${product.url}/join/none`, 'does not work any more'],
      [`${product.url}/anonymity`, 'Two channels'],
    ] as const
    const { page, context } = await person(browser, 'Nobody')
    for (const [address, ready] of addresses) {
      await page.goto(address)
      await page.getByText(ready).first().waitFor()
      expect(await faults(page, all)).toEqual([])
    }
    await context.close()
  })

  it('begins in the look that was chosen before, and in the one of another tab', async () => {
    const { panel, stage } = seats
    await stage.goto(`${product.url}/anonymity`)
    await stage.locator('[data-look=light]').waitFor()
    await panel.goto(`${product.url}/anonymity`)
    await panel.evaluate(() => localStorage.setItem('okra.look', 'dark'))
    await stage.locator('[data-look=dark]').waitFor()
    await panel.reload()
    await panel.locator('[data-look=dark]').waitFor()
    await panel.evaluate(() => localStorage.removeItem('okra.look'))
    await stage.locator('[data-look=light]').waitFor()
  })

  it('the lobby and its dialogs, who leads and who waits for the start', async () => {
    const { panel, lead } = seats
    await Promise.all([panel.goto(team.quarter), lead.goto(team.quarter)])
    await panel.getByText('It starts when Ana presses Start.').first().waitFor()
    await lead.getByRole('button', { name: 'Show as QR code' }).first().click()
    for (const page of [panel, lead]) expect(await faults(page, all)).toEqual([])
    await lead.getByRole('button', { name: 'Settings' }).click()
    await lead.getByText('Dots per person').waitFor()
    expect(await faults(lead, narrow)).toEqual([])
  })

  it('write silently, with the table of who sees what', async () => {
    const { panel, stage, lead } = seats
    await startSession(team)
    await writeFacts(team, facts, others())
    await Promise.all([panel.goto(`${team.quarter}/panel`), stage.goto(`${team.quarter}/stage`), lead.goto(`${team.quarter}/panel`)])
    await panel.getByLabel('Your idea', { exact: true }).fill('Payments work in all six countries')
    await panel.getByRole('button', { name: 'Add idea' }).click()
    await step({ panel: 'Your ideas on this device', stage: 'have written', lead: 'Reveal and group' })
    await panel.getByRole('button', { name: 'Who sees what?' }).first().click()
    await step({ panel: 'Who can see what' })
    await panel.keyboard.press('Escape')
    await panel.getByRole('button', { name: 'Questions' }).click()
    await step({ panel: 'Questions that may help' })
    await panel.keyboard.press('Escape')
    await lead.getByRole('button', { name: 'Reveal and group' }).click()
    await step({ lead: 'Reveal to everyone?' })
    await lead.keyboard.press('Escape')
    await lead.getByRole('button', { name: 'End the session' }).click()
    await step({ lead: 'Not done yet:' })
    await lead.keyboard.press('Escape')
  })

  it('group, with the board as a list, the menu and the preview of who leads', async () => {
    const { panel, lead } = seats
    await moveOn(team)
    await lead.getByRole('button', { name: 'Propose groups' }).click()
    await lead.getByRole('button', { name: 'Preview' }).waitFor()
    await formGroups(team, groups)
    await step({ panel: 'Know who will come', stage: 'Know who will come', lead: 'Propose again' })
    await panel.getByRole('button', { name: 'Show it here' }).click()
    await lead.getByRole('button', { name: 'Preview' }).click()
    await step({ panel: 'Nobody knows who will really come', lead: 'Suggested groups' })
    // The menu stands where it was opened, so it is opened where there is least room.
    await panel.setViewportSize({ width: 280, height: 700 })
    await panel.getByRole('button', { name: 'Move: Nobody knows who will really come' }).click()
    await step({ panel: 'Leave it alone' })
    await panel.keyboard.press('Escape')
  })

  it('place dots', async () => {
    const { panel } = seats
    await moveOn(team)
    const box = runOf(team.lead).id
    for (const member of others()) await member.put(box, { dots: { [idOf(0, 't')]: 3, [idOf(1, 't')]: 2 } })
    await panel.getByRole('button', { name: 'Give a dot: Know who will come' }).click()
    await step({ panel: '4 of 5 dots left', stage: 'have voted', lead: 'Close the vote' })
  })

  it('the sentence: shaping, answering, and the drafts on the table', async () => {
    const { panel, lead } = seats
    await moveOn(team)
    for (const [index, wording] of wordings.entries())
      await team.lead.command({ type: 'PutDraft', draft: idOf(index, 'd'), themes: [idOf(index, 't')], ...wording })
    await lead.getByRole('tab', { name: 'Take part' }).click()
    await step({ panel: 'Propose a wording', stage: 'Themes with most dots', lead: 'Ask about 2 drafts' })
    await team.lead.command({ type: 'AskRoom', drafts: [idOf(0, 'd'), idOf(1, 'd')] })
    await panel.getByRole('radio', { name: 'Almost' }).first().check()
    await step({ panel: 'Your answer', lead: 'Close and show the answers' })
  })

  it('the summary, and the panel between sessions', async () => {
    const [wording] = wordings
    await team.lead.command({ type: 'DropAsk', ask: `${runOf(team.lead).id}.ask1` })
    await team.lead.command({ type: 'SettleVision', what: wording.what, outcome: wording.outcome, audience: wording.audience })
    await moveOn(team)
    await seats.stage.goto(`${team.quarter}/summary/0`)
    await step({ panel: 'No session is running.', stage: 'Downloads' })
  })

  it('keeps the sizes of targets for fingers', async () => {
    const page = seats.stage
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(team.quarter)
    await page.getByRole('button', { name: 'Open again' }).or(page.getByText('The five sessions')).first().waitFor()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, [role=tab]')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 0 && (width < 44 || height < 44) ? [`${element.textContent} ${width}x${height}`] : []
      }),
    )
    expect(small).toEqual([])
  })
})

const hostile: readonly Fact[] = [
  { lens: 'customer-pains', text: 'W'.repeat(500) },
  { lens: 'customer-pains', text: `a${'\u0301'.repeat(1_000)}`.normalize('NFC') },
  { lens: 'customer-gains', text: 'اللاعبون يريدون أن يعرفوا من سيأتي فعلاً إلى المباراة، ومتى' },
  { lens: 'customer-gains', text: '👨‍👩‍👧‍👦🏳️‍🌈🧑🏽‍🚀'.repeat(30) },
  { lens: 'business-opportunities', text: `<img src=x onerror="fetch('/canary'),alert(1)">` },
  { lens: 'business-opportunities', text: `<script>fetch('/canary')</script>` },
  { lens: 'stakeholder-expectations', text: `javascript:fetch('/canary')` },
  { lens: 'stakeholder-expectations', text: `[a link](javascript:fetch('/canary')) **bold** # heading | table` },
  { lens: 'platform-strengths', text: '{n, plural, other {#}} {{7*7}} %s &lt;b&gt;' },
]
const texts = hostile.map(({ text }) => text)
const evilTitle = `<b onmouseover=alert(1)>${'G'.repeat(50)}`

describe('hostile ideas stay what they are', () => {
  let team: Team
  let bruno: Person
  let stage: Page
  let lead: Person
  const fired: string[] = []

  /** Everything that a page does that it should not. */
  function watch({ context }: Person): void {
    context.on('dialog', (dialog) => {
      fired.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('request', (request) => {
      const url = request.url()
      if (url.includes('canary') || url.endsWith('/x') || !/^(blob:|data:|https?:\/\/localhost)/.test(url)) fired.push(`request: ${url}`)
    })
  }

  /** The texts that are on screen as texts of people, and what of them has become more than a text. */
  const shown = (page: Page) => page.evaluate(() => [...document.querySelectorAll('bdi')].map(({ textContent }) => textContent))
  const alive = (page: Page) =>
    page.evaluate(
      () =>
        document.querySelectorAll('#tab :is(img[src="x"], script, iframe, a[href^="javascript"], bdi *, [onerror], [onmouseover])').length,
    )

  beforeAll(async () => {
    team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'N'.repeat(60), `<i>${'ش'.repeat(20)}`], `<u>${'T'.repeat(56)}`)
    bruno = await screenOf(browser, team, team.members[1] as Member, { width: 320, height: 700 })
    lead = await screenOf(browser, team, team.lead, { width: 320, height: 700 })
    watch(bruno)
    watch(lead)
    const look = await screenOf(browser, team, team.members[1] as Member, { width: 994, height: 678 })
    watch(look)
    stage = look.page
  }, 60_000)

  afterAll(() => team?.close())

  it('as the names of a team and its people, in the lobby', async () => {
    await lead.page.goto(team.quarter)
    await lead.page.getByText('5 people are here').waitFor()
    expect(await shown(lead.page)).toEqual(expect.arrayContaining(['N'.repeat(60), `<i>${'ش'.repeat(20)}`]))
    expect(await overflows(lead.page, all)).toEqual([])
  })

  it('in the own list, typed by hand', async () => {
    await startSession(team)
    await bruno.page.goto(`${team.quarter}/panel`)
    for (const text of texts) {
      await bruno.page.getByLabel('Your idea', { exact: true }).fill(text)
      await bruno.page.getByRole('button', { name: 'Add idea' }).click()
    }
    await bruno.page.getByText(`Your ideas on this device (${texts.length})`).first().waitFor()
    expect(await shown(bruno.page)).toEqual(expect.arrayContaining(texts))
    expect(await overflows(bruno.page, all)).toEqual([])
  })

  it('on the board, in its list, and as names of groups', async () => {
    await writeFacts(team, hostile, team.members.slice(2))
    await moveOn(team)
    await formGroups(team, [[evilTitle, [0, 1]]])
    await stage.goto(`${team.quarter}/stage`)
    await stage.getByText(evilTitle).first().waitFor()
    await bruno.page.getByRole('button', { name: 'Show it here' }).click()
    for (const page of [stage, bruno.page]) {
      expect(await shown(page)).toEqual(expect.arrayContaining([...texts, evilTitle]))
      expect(await alive(page)).toBe(0)
      expect(await overflows(page, page === stage ? [390, 472, 994] : narrow)).toEqual([])
      expect(await violations(page)).toEqual([])
    }
    await lead.page.goto(`${team.quarter}/panel`)
    await lead.page.getByRole('button', { name: 'Propose groups' }).click()
    await lead.page.getByRole('button', { name: 'Preview' }).click()
    expect(await overflows(lead.page, narrow)).toEqual([])
  })

  it('on the ballot', async () => {
    await moveOn(team)
    await bruno.page.getByText('5 of 5 dots left').first().waitFor()
    expect(await shown(bruno.page)).toEqual(expect.arrayContaining([evilTitle, ...texts.slice(2)]))
    expect(await overflows(bruno.page, narrow)).toEqual([])
    for (const member of team.members.slice(2)) await member.put(runOf(team.lead).id, { dots: { [idOf(0, 't')]: 3, [idOf(4, 'c')]: 2 } })
  })

  it('in the sentence and in the summary', async () => {
    await moveOn(team)
    const sentence = { what: `<img src=x onerror=alert(1)> ${'V'.repeat(150)}`, outcome: texts[6] ?? '', audience: texts[7] ?? '' }
    await team.lead.command({ type: 'PutDraft', draft: idOf(0, 'd'), origin: 'facilitator', themes: [idOf(0, 't')], ...sentence })
    for (const page of [bruno.page, stage]) {
      await page.getByText(sentence.what).first().waitFor()
      expect(await overflows(page, page === stage ? [390, 472, 994] : narrow)).toEqual([])
    }
    await team.lead.command({ type: 'SettleVision', ...sentence })
    await moveOn(team)
    await stage.goto(`${team.quarter}/summary/0`)
    await stage.getByText(sentence.what).first().waitFor()
    expect(await overflows(stage, all)).toEqual([])
  })

  it('and nothing of it came alive', async () => {
    for (const page of [bruno.page, lead.page, stage]) expect(await alive(page)).toBe(0)
    expect(fired).toEqual([])
    // A violation of the content security policy is written to the console as an error.
    expect([...bruno.complaints, ...lead.complaints]).toEqual([])
  })
})
