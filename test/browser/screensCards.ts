import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { sampleCards } from '../bot/cardSamples.ts'
import { cardLooks, openCardHost } from './cardHost.ts'
import { folder, wanted } from './pictures.ts'

/** The cards that look different from each other. */
const shown = [
  'greeting',
  'greeting-unbound',
  'help',
  'my-teams',
  'pointer',
  'offer',
  'step',
  'step-objectives',
  'step-vote',
  'step-together',
  'thanks',
  'status',
  'status-up',
  'step-over',
  'refused',
  'lead-offered',
  'summary-0',
  'summary-1',
  'summary-2',
  'summary-3',
  'summary-4',
  'paused',
  'unsure',
] as const

/** As wide as a chat beside a meeting is. */
const width = 480

/** The bot's cards as a chat shows them: `card-<name>-<look>.png`. `npm run screens -- cards` takes only these. */
export async function pictureCards(browser: Browser): Promise<void> {
  if (wanted.length > 0 && !wanted.includes('cards')) return
  const { page, show } = await openCardHost(browser)
  const cards = sampleCards('en')
  for (const name of shown) {
    const card = cards[name]
    if (!card) throw new Error(`no card ${name}`)
    for (const look of cardLooks) {
      await page.setViewportSize({ width, height: 200 })
      await show(card, look)
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(folder, `card-${name}-${look}.png`), fullPage: true, animations: 'disabled', caret: 'hide' })
    }
  }
  await page.close()
  process.stdout.write('cards\n')
}
