import type { Browser } from 'playwright-core'
import { quarterJson } from '../../okra/exchange/quarterFile.ts'
import { dana, football } from '../fixtures/archive/football.ts'
import type { Person } from './person.ts'
import { picture } from './pictures.ts'
import type { Product } from './product.ts'
import { openTeam, screenOf } from './team.ts'

/** A quarter that comes from a file: what it would bring, a file that is none, and what can be taken along again. */
export async function pictureImporting(browser: Browser, product: Product): Promise<void> {
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara'])
  const ana = await screenOf(browser, team, team.lead)
  const json = quarterJson(football().state, (person) => (person === dana.key ? dana.name : null))
  const choosing =
    (name: string, text: string) =>
    async ({ page }: Person) => {
      await page.getByRole('button', { name: 'Import a quarter' }).click()
      await page.setInputFiles('input[type=file]', { name, mimeType: 'application/json', buffer: Buffer.from(text) })
    }
  const on = ['page', 'phone'] as const
  await picture({ of: 'import', who: ana, at: team.quarter, on, ready: 'The results of 5 sessions', first: choosing('quarter.json', json) })
  await picture({
    of: 'import-refused',
    who: ana,
    at: team.quarter,
    on,
    ready: 'This is no archive',
    first: choosing('notes.json', 'notes'),
  })
  await team.lead.api(`/api/quarters/${team.lead.membership.quarter}/import`, { method: 'POST', body: JSON.parse(json) })
  await team.lead.until((device) => Object.keys(device.state().plan.milestones).length > 0)
  await picture({ of: 'downloads', who: ana, at: team.quarter, on, ready: 'The whole quarter' })
  await ana.context.close()
  team.close()
}
