import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/card.ts'
import { sampleCards, wording } from '../bot/cardSamples.ts'
import type { CardHost } from './cardHost.ts'
import { cardLooks, openCardHost } from './cardHost.ts'
import { launchChromium } from './chromium.ts'
import { overflows, violations } from './looking.ts'

let browser: Browser
let host: CardHost

beforeAll(async () => {
  browser = await launchChromium()
  host = await openCardHost(browser)
})

afterAll(() => browser.close())

const names = Object.keys(sampleCards('en'))
const cardOf = (name: string, cards = sampleCards('en')): Card => cards[name] ?? expect.fail(`no card ${name}`)

describe.each(['en', 'pt-BR'] as const)('In a chat in %s', (language) => {
  const cards = sampleCards(language)

  test.each(cardLooks)('every card fits beside a meeting, in %s', async (look) => {
    for (const name of names) {
      expect(await host.show(cardOf(name, cards), look), name).toEqual([])
      expect(await overflows(host.page, [320, 480]), name).toEqual([])
    }
    expect(host.complaints).toEqual([])
  })
})

describe('In a chat', () => {
  // The colours are those of this host; what is asked here is whether everything has its name.
  test('every card can be read and worked by everyone', async () => {
    await host.page.setViewportSize({ width: 480, height: 900 })
    for (const name of names) {
      await host.show(cardOf(name), 'light')
      // The card stands in a chat: what belongs to a whole page is not its own.
      const own = (await violations(host.page)).filter((line) => !/^(page-has-heading-one|region|heading-order|landmark-)/.test(line))
      expect(own, name).toEqual([])
    }
  })

  test('long and hostile words break, and stay words', async () => {
    const text = `<img src=x onerror=alert(1)> [a](javascript:alert(1)) {{DATE(2026-10-01T00:00:00Z)}} ${'Donaudampfschifffahrt'.repeat(20)}`
    const cards = sampleCards('en', { team: text, label: text, person: text }, wording(text))
    const alien = '.ac-richTextBlock a, main img:not([alt^="The quarter on the board"]), main script, main at'
    for (const name of names) {
      await host.show(cardOf(name, cards), 'light')
      expect(await overflows(host.page, [320]), name).toEqual([])
      expect(await host.page.locator(alien).count(), name).toBe(0)
      expect(await host.page.locator('main').innerText(), name).not.toMatch(/10\/1\/2026|\{\{/)
    }
    expect(host.complaints).toEqual([])
  })

  test('what can’t be taken back is asked about in the card, and only then sent', async () => {
    const pressed = await pressedIn(cardOf('step-vote'))
    await host.page.getByRole('button', { name: 'Close the vote' }).click()
    expect(await host.page.getByText('The last saved dots count.').isVisible()).toBe(true)
    expect(await pressed()).toEqual([])
    await host.page.getByRole('button', { name: 'Close the vote' }).last().click()
    expect(await pressed()).toMatchObject([{ verb: 'reveal' }])
  })

  test('what is half typed is sent by its own button only, and by that with its lens', async () => {
    const pressed = await pressedIn(cardOf('step'))
    await host.page.getByLabel('Your idea').fill('Players trust nobody')
    await host.page.getByRole('button', { name: '+2 minutes' }).click()
    await host.page.getByRole('button', { name: 'Send without my name' }).click()
    expect(JSON.stringify(await pressed())).not.toContain('trust')
    await host.page.getByLabel('Lens').selectOption('Customer pains')
    await host.page.getByRole('button', { name: 'Send without my name' }).click()
    const [more, idea, ...others] = await pressed()
    expect(more).toMatchObject({ verb: 'more' })
    expect(idea).toMatchObject({ verb: 'idea', data: { idea: 'Players trust nobody', place: 'customer-pains' } })
    expect(others).toEqual([])
  })
})

/** Shows a card; answers what its buttons have sent so far. */
async function pressedIn(card: Card): Promise<() => Promise<readonly object[]>> {
  await host.page.setViewportSize({ width: 480, height: 900 })
  await host.show(card, 'light')
  return () => host.page.evaluate(() => (globalThis as unknown as { pressed: readonly object[] }).pressed)
}
