import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '../../server/simulation/device.ts'
import { launchChromium } from './chromium.ts'
import { facts, wordings } from './football.ts'
import type { Person } from './person.ts'
import { createTeam, person, view, write } from './person.ts'
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

const names = ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Filip']
const small = { width: 320, height: 700 }

/** The member with this name. */
function memberOf(team: Team, name: string): Member {
  const found = team.members.find((member) => member.name === name)
  if (!found) throw new Error(`${name} is not in the team`)
  return found
}

/** A browser of a member on an address of the quarter. */
async function at(team: Team, name: string, path = '', viewport = { width: 1280, height: 860 }): Promise<Person> {
  const one = await screenOf(browser, team, memberOf(team, name), viewport)
  await one.page.goto(team.quarter + path)
  return one
}

/** Two presses in the same moment, as impatient people make them. */
const twice = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().dblclick()

async function add({ page }: Person, text: string): Promise<void> {
  await page.getByLabel('Your idea', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Add idea' }).click()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('who comes to the wrong door', () => {
  it('is told that a link is dead, also one that was renewed a moment ago', async () => {
    const ana = await person(browser, 'Ana')
    await createTeam(ana, product.url, 'Pricing')
    const old = await ana.page.getByLabel('Link for the team').inputValue()
    await ana.page.getByRole('button', { name: 'Renew', exact: true }).first().click()
    await ana.page.getByRole('alertdialog').getByRole('button', { name: 'Renew' }).click()
    await ana.page.getByRole('alertdialog').waitFor({ state: 'detached' })
    const late = await person(browser, 'Late')
    for (const link of [old, `${product.url}/join/0123456789abcdef0123456789abcdef`]) {
      await late.page.goto(link)
      await heading(late.page, 'This invite link does not work any more')
    }
    await late.page.getByRole('button', { name: 'Back' }).click()
    await heading(late.page, 'From unclear strategy to a quarter plan')
    await late.page.goto(ana.page.url())
    await heading(late.page, 'This link belongs to another team')
    await late.context.close()
    await ana.context.close()
  })

  it('is told when removed, at once and after a reload', async () => {
    const team = await openTeam(product.url, names.slice(0, 4))
    const ana = await at(team, 'Ana')
    const deniz = await at(team, 'Deniz')
    await deniz.page.getByText('It starts when Ana presses Start.').first().waitFor()
    await ana.page.getByRole('button', { name: 'What to do with Deniz' }).click()
    await ana.page.getByRole('menuitem', { name: 'Remove from the team' }).click()
    await ana.page.getByRole('alertdialog').getByRole('button', { name: 'Remove from the team' }).click()
    await heading(deniz.page, 'You are not in this team any more')
    await deniz.page.reload()
    await heading(deniz.page, 'You are not in this team any more')
    await ana.page.getByText('Deniz', { exact: true }).waitFor({ state: 'detached' })
    team.close()
    await ana.context.close()
    await deniz.context.close()
  })
})

describe('who presses twice, goes back, or reloads', () => {
  it('makes one team and starts one session with a double click, and finds back with the browser', async () => {
    const ana = await person(browser, 'Ana')
    await ana.page.goto(product.url)
    await ana.page.getByLabel('Team name').fill('Pricing')
    await ana.page.getByLabel('Your name').fill('Ana')
    await twice(ana.page, 'Create and get the invite link')
    await ana.page.getByRole('button', { name: 'Start session 0' }).waitFor()
    await ana.page.goBack()
    await heading(ana.page, 'From unclear strategy to a quarter plan')
    expect(await ana.page.getByRole('link', { name: /Pricing/ }).count()).toBe(1)
    await ana.page.goForward()
    await ana.page.getByRole('button', { name: 'Start session 0' }).waitFor()
    await ana.page.goBack()
    await ana.page.getByRole('link', { name: /Pricing/ }).click()
    await ana.page.getByRole('button', { name: 'Start session 0' }).waitFor()
    await ana.context.close()
  })

  it('starts one session and adds one idea with a double click', async () => {
    const team = await openTeam(product.url, names.slice(0, 4))
    const ana = await at(team, 'Ana')
    await twice(ana.page, 'Start session 0')
    await ana.page.getByRole('button', { name: 'Reveal and group' }).waitFor()
    expect(Object.keys(team.lead.state().sessions)).toEqual(['0'])
    expect(runOf(team.lead).plan.activity).toBe('write')
    await view(ana, 'Take part')
    await ana.page.getByLabel('Your idea', { exact: true }).fill('Once and no more')
    await twice(ana.page, 'Add idea')
    await ana.page.getByRole('button', { name: 'Edit: Once and no more' }).waitFor()
    expect(await ana.page.getByRole('button', { name: /^Edit: / }).count()).toBe(1)
    expect(ana.complaints).toEqual([])
    team.close()
    await ana.context.close()
  })
})

describe('a session with everything that goes wrong on the way', () => {
  let team: Team
  let ana: Person
  let bruno: Person
  let chiara: Person
  let greta: Person

  beforeAll(async () => {
    team = await openTeam(product.url, names)
    await team.join('Greta', 'stakeholder')
    ana = await at(team, 'Ana')
  }, 60_000)

  afterAll(() => team?.close())

  it('takes the number of dots from the settings, and lets somebody lead along', async () => {
    await ana.page.getByRole('button', { name: 'Settings' }).click()
    const dots = ana.page.getByLabel('Dots per person')
    await dots.waitFor()
    expect(await dots.locator('option').allTextContents()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    await dots.selectOption('7')
    await ana.page.getByRole('button', { name: 'Save' }).click()
    await dots.waitFor({ state: 'detached' })
    await ana.page.getByRole('button', { name: 'What to do with Bruno' }).click()
    await ana.page.getByRole('menuitem', { name: 'Make co-facilitator' }).click()
    await startSession(team)
    bruno = await at(team, 'Bruno', '/panel', small)
    await bruno.page.getByRole('button', { name: 'Reveal and group' }).waitFor()
    await bruno.page.getByText('Agenda').waitFor()
  })

  it('shows a stakeholder everything but the field', async () => {
    greta = await at(team, 'Greta')
    await greta.page.getByText('Only the team writes here.').first().waitFor()
    expect(await greta.page.getByRole('textbox').count()).toBe(0)
  })

  it('gives a second tab the same ideas, and a second device its turn at the next step', async () => {
    chiara = await at(team, 'Chiara', '/panel', small)
    await write(chiara, 'Customer pains', 'From the first tab')
    const second = await chiara.context.newPage()
    await second.goto(`${team.quarter}/panel`)
    await second.getByRole('button', { name: 'Edit: From the first tab' }).waitFor()
    await second.getByLabel('Your idea', { exact: true }).fill('From the second tab')
    await second.getByRole('button', { name: 'Add idea' }).click()
    await second.getByRole('button', { name: 'Edit: From the second tab' }).waitFor()
    await second.close()
    await chiara.page.reload()
    await chiara.page.getByRole('button', { name: 'Edit: From the second tab' }).waitFor()
    expect(await chiara.page.getByRole('button', { name: /^Edit: / }).count()).toBe(2)

    const device = await at(team, 'Chiara')
    await device.page.getByText('You take part on another device. This one joins in at the next step.').first().waitFor()
    expect(await device.page.getByRole('button', { name: 'Add idea' }).count()).toBe(0)
    await device.page.getByText('Nothing is shown here until this step is closed.').first().waitFor()
    await device.context.close()
  })

  it('gives back for copying what came too late', async () => {
    await writeFacts(team, facts, team.members.slice(3, 6))
    await chiara.context.setOffline(true)
    await add(chiara, 'Written in a tunnel')
    await chiara.page.getByText('Waits on this device').first().waitFor()
    await moveOn(team)
    await chiara.context.setOffline(false)
    await chiara.page.getByText('1 text did not get in').first().waitFor()
    await chiara.page.getByText('Written in a tunnel').first().waitFor()
    await chiara.page.getByRole('button', { name: 'Copy', exact: true }).waitFor()
    await chiara.page.getByRole('button', { name: 'Clear from this device' }).click()
    await chiara.page.getByText('Written in a tunnel').waitFor({ state: 'detached' })
  })

  it('lands in the running step after a reload', async () => {
    await chiara.page.reload()
    await heading(chiara.page, 'Group the facts')
  })

  it('goes one step when two press Next at once', async () => {
    const from = runOf(team.lead).id
    await formGroups(team, [['Know who will come', [0, 1]]])
    const next = ({ page }: Person) => page.getByRole('button', { name: 'Next: Place dots' }).first()
    await Promise.all([ana, bruno].map((one) => next(one).waitFor()))
    await Promise.all([ana, bruno].map((one) => next(one).click()))
    for (const { page } of [ana, bruno]) {
      await page.getByRole('button', { name: 'Close the vote' }).first().waitFor()
      // Whose press came a moment later has met the next button in the same place, which asks first.
      const asked = page.getByRole('alertdialog')
      if ((await asked.count()) > 0) await asked.getByRole('button', { name: 'Cancel' }).click()
    }
    await team.lead.until((device) => runOf(device).id !== from)
    expect(runOf(team.lead).plan.activity).toBe('vote')
    await chiara.page.reload()
    await heading(chiara.page, 'Place your dots')
    await chiara.page.getByText('7 of 7 dots left').first().waitFor()
    await greta.page.getByText('Only the team places dots.').first().waitFor()
  })

  it('lets a stakeholder propose and answer', async () => {
    for (const member of team.members.slice(3, 6)) await member.put(runOf(team.lead).id, { dots: { [idOf(0, 't')]: 3 } })
    await moveOn(team)
    await chiara.page.reload()
    await heading(chiara.page, 'Define the vision')
    const { page } = greta
    await page.getByRole('button', { name: 'Propose a wording' }).first().click()
    await page.getByLabel('Do what').fill('listen to pitch owners')
    await page.getByLabel('To drive which outcome').fill('keep the pitches')
    await page.getByLabel('For whom').fill('weekly groups')
    await page.getByRole('button', { name: 'Put it on the table' }).click()
    const [wording] = wordings
    await team.lead.command({ type: 'PutDraft', draft: idOf(0, 'd'), themes: [], ...wording })
    await team.lead.command({ type: 'AskRoom', drafts: [idOf(0, 'd')] })
    await page.getByRole('radio', { name: 'This is it' }).first().check()
    await page.getByText('Saved. You can change it until the question is closed.').first().waitFor()
    expect(await page.getByRole('button', { name: /Ask|Take this sentence/ }).count()).toBe(0)
  })

  it('hands the lead over to who accepts it, and everybody hears of it', async () => {
    await view(ana, 'Lead')
    await ana.page.getByRole('button', { name: 'Hand over' }).click()
    await ana.page.getByRole('button', { name: 'Offer the lead to Chiara' }).click()
    const asked = chiara.page.getByRole('alertdialog', { name: 'Lead this team?' })
    await asked.getByRole('button', { name: 'Take the lead' }).click()
    await chiara.page.getByRole('tab', { name: 'Lead' }).waitFor()
    await greta.page.getByText('Chiara leads now.').first().waitFor()
    // The one who led is a co-facilitator.
    await ana.page.getByRole('tab', { name: 'Lead' }).waitFor()
  })

  it('says that nobody leads when the facilitator has gone', async () => {
    memberOf(team, 'Chiara').close()
    await chiara.context.close()
    await greta.page.getByText('No facilitator is connected.').first().waitFor()
    expect(await greta.page.getByRole('button', { name: 'Take the lead' }).count()).toBe(0)
  })

  it('made no page complain', () => {
    // The browser's own lines: a tunnel, and the second press of two that wanted the same step (409).
    const network = /Failed to load resource|net::|WebSocket connection/
    expect([ana, bruno, chiara, greta].flatMap(({ complaints }) => complaints.filter((line) => !network.test(line)))).toEqual([])
  })
})

describe('without a mouse', () => {
  /** Presses Tab until the element with this name has the focus. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement
        const labelled = element?.getAttribute('aria-labelledby')
        const label = labelled ? document.getElementById(labelled)?.textContent : null
        const field = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null
        return element?.getAttribute('aria-label') ?? label ?? field ?? element?.textContent ?? ''
      })
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      if (name.test(await focused())) return
    }
    throw new Error(`Tab never came to ${name}`)
  }

  it('writes, moves a card with M, and votes with + and −', async () => {
    const team = await openTeam(product.url, names.slice(0, 5))
    await startSession(team)
    const { page, context, complaints } = await at(team, 'Bruno', '/panel', small)
    await page.getByLabel('Your idea', { exact: true }).waitFor()
    await tabTo(page, /^Customer pains/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Your idea$/)
    await page.keyboard.type('Typed without a mouse')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Edit: Typed without a mouse' }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.getByLabel('Edit your idea').waitFor()
    await page.keyboard.press('Escape')
    await writeFacts(team, facts, team.members.slice(2))
    await moveOn(team)
    await formGroups(team, [['Know who will come', [0, 1]]])

    await page.goto(`${team.quarter}/stage`)
    await page.getByText('Typed without a mouse').first().waitFor()
    await tabTo(page, /^Know who will come$/)
    for (let presses = 0; presses < 40 && !(await focusIsOn(page, 'Typed without a mouse')); presses += 1)
      await page.keyboard.press(presses % 6 === 5 ? 'ArrowRight' : 'ArrowDown')
    expect(await focusIsOn(page, 'Typed without a mouse')).toBe(true)
    await page.keyboard.press('m')
    await page.getByRole('option', { name: 'Know who will come' }).waitFor()
    await page.keyboard.type('know')
    await page.keyboard.press('Enter')
    await team.lead.until(isIn(idOf(0, 't')))
    // At once, before the focus has settled near the card that went away.
    await page.keyboard.press('Control+z')
    await team.lead.until(isIn(null))

    await moveOn(team)
    await page.goto(`${team.quarter}/panel`)
    await page.getByText('5 of 5 dots left').first().waitFor()
    await tabTo(page, /^Know who will come$/)
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await page.getByText('3 of 5 dots left').first().waitFor()
    await page.keyboard.press('-')
    await page.getByText('4 of 5 dots left').first().waitFor()
    await page.getByText('Saved').first().waitFor()
    expect(complaints).toEqual([])
    team.close()
    await context.close()
  })

  /** Whether the idea that was typed is in this group; null: on its own. */
  const isIn = (group: string | null) => (device: Device) =>
    Object.values(device.state().sessions[0]?.contributions ?? {}).some(
      ({ text, theme }) => text === 'Typed without a mouse' && theme === group,
    )

  const focusIsOn = (page: Page, text: string) =>
    page.evaluate((words) => document.activeElement?.textContent?.includes(words) === true, text)
})

describe('what a person has chosen', () => {
  it('is there after a reload: look and language', async () => {
    const { page, context } = await person(browser, 'Elif')
    await page.goto(product.url)
    await page.getByLabel('Colours').selectOption('dark')
    await page.getByLabel('Language').selectOption('pt-BR')
    await page.locator('html[lang=pt-BR]').waitFor()
    await page.reload()
    await page.locator('html[lang=pt-BR] [data-look=dark]').waitFor()
    await page.getByLabel('Idioma').selectOption('en')
    await heading(page, 'From unclear strategy to a quarter plan')
    await context.close()
  })
})

describe('in production', () => {
  it('loads every page without a word in the console', async () => {
    const env = { NODE_ENV: 'production', SESSION_KEY: 'k'.repeat(48), PUBLIC_URL: 'http://localhost' }
    const production = await startProduct(env)
    try {
      const ana = await person(browser, 'Ana')
      const quarter = await createTeam(ana, production.url, 'Pricing')
      for (const path of ['/', '/anonymity', '/join/none']) {
        await ana.page.goto(production.url + path)
        await ana.page.getByRole('heading', { level: 1 }).waitFor()
      }
      await ana.page.goto(quarter)
      await ana.page.getByRole('button', { name: 'Start session 0' }).click()
      await ana.page.getByRole('button', { name: 'Go on, not anonymous' }).click()
      await ana.page.getByRole('button', { name: 'Reveal and group' }).waitFor()
      expect(await ana.page.getByText('Not anonymous: fewer than 3 people').count()).toBe(1)
      expect(await ana.page.getByRole('button', { name: 'Add simulated teammates' }).count()).toBe(0)
      // The browser itself writes a line about the answer 404 to the dead link.
      expect(ana.complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([])
      await ana.context.close()
    } finally {
      await production.stop()
    }
  })
})
