import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { facts, groups, wordings } from './football.ts'
import type { Person } from './person.ts'
import { person, write } from './person.ts'
import { acting, folder, picture, shapes, shoot, tab, wanted } from './pictures.ts'
import { startProduct } from './product.ts'
import { pictureCards } from './screensCards.ts'
import { pictureImporting } from './screensImporting.ts'
import { pictureMilestones } from './screensMilestones.ts'
import { pictureOkrs } from './screensOkrs.ts'
import { pictureOverview } from './screensOverview.ts'
import { pictureQuarterPlan } from './screensQuarterPlan.ts'
import { pictureSizing } from './screensSizing.ts'
import type { Team } from './team.ts'
import { formGroups, idOf, moveOn, openTeam, runOf, screenOf, startSession, writeFacts } from './team.ts'

/** Before the session. */
async function arrive(browser: Browser, team: Team, ana: Person): Promise<void> {
  const stranger = await person(browser, 'Greta')
  await picture({ of: 'join', who: stranger, at: await team.invite('participant'), on: ['page', 'phone'], ready: 'Join the session' })
  await picture({ of: 'dead-link', who: stranger, at: `${team.url}/join/nosuchlink`, on: ['phone'], ready: 'does not work any more' })
  await stranger.context.close()
  const playbooks = async ({ page }: Person) => {
    await page.getByRole('button', { name: 'How we run the sessions' }).click()
    await page.getByLabel('Session', { exact: true }).selectOption('3')
  }
  await picture({
    of: 'playbooks',
    who: ana,
    at: team.quarter,
    on: ['page', 'phone'],
    ready: 'Sizes from small to large',
    first: playbooks,
  })
  await picture({ of: 'lobby', who: ana, at: team.quarter, on: ['page', 'phone'], ready: 'people are here' })
}

async function sharing(team: Team, ana: Person, bruno: Person): Promise<void> {
  await startSession(team)
  await bruno.page.goto(`${team.quarter}/panel`)
  await write(bruno, 'Customer pains', 'Players trust nobody they have never met')
  await write(bruno, 'Platform strengths', 'The app is open on every match day')
  await writeFacts(
    team,
    facts,
    team.members.filter(({ name }) => name !== ana.name && name !== bruno.name),
  )
  await bruno.page.getByText('have written').first().waitFor()
  await picture({ of: 'write', who: bruno, at: team.quarter, on: [...acting, 'stage', 'both'], ready: 'have written' })
  const see = async ({ page }: Person) => page.getByRole('button', { name: 'Who sees what?' }).first().click()
  await picture({ of: 'who-sees-what', who: bruno, at: team.quarter, on: ['panel-320'], ready: 'Who can see what', first: see })
  await picture({ of: 'lead', who: ana, at: team.quarter, on: [...acting, 'both'], ready: 'Reveal and group' })
}

async function grouping(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  await ana.page.goto(`${team.quarter}/panel`)
  await ana.page.getByRole('button', { name: 'Propose groups' }).click()
  await ana.page
    .getByText(/groups? suggested/)
    .first()
    .waitFor()
  const preview = async ({ page }: Person) => page.getByRole('button', { name: 'Preview' }).click()
  await picture({ of: 'proposal', who: ana, at: team.quarter, on: ['panel-280', 'panel-320'], ready: 'Suggested groups', first: preview })
  await formGroups(team, groups)
  await picture({
    of: 'cluster',
    who: bruno,
    at: team.quarter,
    on: ['panel-280', 'panel-320', 'stage', 'both'],
    ready: 'Know who will come',
  })
  await picture({ of: 'cluster', who: bruno, at: team.quarter, on: ['phone'], ready: 'Know who will come', first: tab('See') })
}

async function voting(team: Team, bruno: Person): Promise<void> {
  await moveOn(team)
  await bruno.page.goto(`${team.quarter}/panel`)
  const give = async (title: string) => bruno.page.getByRole('button', { name: `Give a dot: ${title}` }).click()
  await give('Know who will come')
  await give('Know who will come')
  await give('Confirm in time')
  await bruno.page.getByText('Saved').first().waitFor()
  const box = runOf(team.lead).id
  const ballots = [
    { [idOf(0, 't')]: 3, [idOf(1, 't')]: 2 },
    { [idOf(0, 't')]: 2, [idOf(2, 't')]: 3 },
    { [idOf(1, 't')]: 1, [idOf(6, 'c')]: 1 },
  ]
  for (const [index, dots] of ballots.entries()) await team.members[index + 2]?.put(box, { dots })
  await picture({ of: 'vote', who: bruno, at: team.quarter, on: [...acting, 'stage', 'both'], ready: 'have voted' })
}

async function drafting(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  for (const [index, wording] of wordings.entries())
    await team.lead.command({ type: 'PutDraft', draft: idOf(index, 'd'), themes: [idOf(index, 't')], ...wording })
  await ana.page.goto(`${team.quarter}/panel`)
  await picture({ of: 'lead-draft', who: ana, at: team.quarter, on: ['panel-320'], ready: 'The sentence', first: tab('Take part') })
  await team.lead.command({ type: 'AskRoom', drafts: wordings.map((_, index) => idOf(index, 'd')) })
  await picture({ of: 'draft', who: bruno, at: team.quarter, on: [...acting, 'stage', 'both'], ready: 'make attendance dependable' })
}

async function closing(team: Team, bruno: Person): Promise<void> {
  const [wording] = wordings
  const ask = `${runOf(team.lead).id}.ask1`
  for (const member of team.members.slice(2)) await member.put(ask, { answers: { [idOf(0, 'd')]: 'yes', [idOf(1, 'd')]: 'almost' } })
  // The server counts voices at its ticks.
  await team.lead.until((device) => device.progress().some(({ box, word }) => box === ask && word !== 'waiting'))
  await team.lead.command({ type: 'CloseAsk', ask })
  const { what, outcome, audience } = wording
  await team.lead.command({ type: 'SettleVision', what, outcome, audience })
  await moveOn(team)
  await picture({ of: 'summary', who: bruno, at: `${team.quarter}/summary/0`, on: ['page', 'phone', 'panel-320'], ready: 'Downloads' })
}

/** What the system's own high contrast makes of it. */
async function forced(who: Person, team: Team): Promise<void> {
  if (wanted.length > 0 && !wanted.includes('forced')) return
  const { page } = who
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.evaluate(() => localStorage.removeItem('okra.look'))
  await page.setViewportSize(shapes['panel-320'])
  await page.goto(`${team.quarter}/panel`)
  await page.getByText('have voted').first().waitFor()
  await shoot(who, 'panel-320', 'panel-vote-320-forced-colors.png')
  await page.emulateMedia({ forcedColors: null, colorScheme: null })
}

if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
const product = await startProduct()
try {
  await pictureCards(browser)
  await pictureImporting(browser, product)
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Filip'])
  const [lead, second] = team.members
  if (!lead || !second) throw new Error('nobody is here')
  const ana = await screenOf(browser, team, lead)
  const bruno = await screenOf(browser, team, second)
  await arrive(browser, team, ana)
  await sharing(team, ana, bruno)
  await grouping(team, ana, bruno)
  await voting(team, bruno)
  await forced(bruno, team)
  await drafting(team, ana, bruno)
  await closing(team, bruno)
  team.close()
  await pictureOverview(browser)
  await pictureOkrs(browser, product)
  await pictureMilestones(browser, product)
  await pictureSizing(browser, product)
  await pictureQuarterPlan(browser, product)
  for (const { name, complaints } of [ana, bruno]) for (const line of complaints) process.stderr.write(`${name}: ${line}\n`)
} finally {
  await browser.close()
  await product.stop()
}
const files = readdirSync(folder)
const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
process.stdout.write(`${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB\n`)
process.exit(0)
