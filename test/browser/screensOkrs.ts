import type { Browser } from 'playwright-core'
import {
  chooseObjectives,
  enterGoals,
  fillSheet,
  formPairs,
  groupIdeas,
  makeCandidates,
  nameBlockers,
  ownAreas,
  pasted,
  startOkrs,
  writeIdeas,
} from './okrs.ts'
import type { Person } from './person.ts'
import type { Shape } from './pictures.ts'
import { picture } from './pictures.ts'
import type { Product } from './product.ts'
import type { Team } from './team.ts'
import { moveOn, openTeam, screenOf } from './team.ts'

const both = ['panel-320', 'phone', 'stage'] as const
const panels = ['panel-320', 'phone'] as const

/** Pictures of Session #1, step by step. */
export async function pictureOkrs(browser: Browser, product: Product): Promise<void> {
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif'])
  const stakeholder = await team.join('Mia', 'stakeholder')
  const [lead, second] = team.members
  if (!lead || !second) throw new Error('nobody is here')
  const ana = await screenOf(browser, team, lead)
  const bruno = await screenOf(browser, team, second)
  const mia = await screenOf(browser, team, stakeholder)
  await goals(team, ana, bruno, mia)
  await ideas(team, bruno)
  await objectives(team, ana, bruno)
  await sheets(team, ana, bruno)
  team.close()
  for (const { name, complaints } of [ana, bruno, mia]) for (const line of complaints) process.stderr.write(`${name}: ${line}\n`)
  for (const { context } of [ana, bruno, mia]) await context.close()
}

async function goals(team: Team, ana: Person, bruno: Person, mia: Person): Promise<void> {
  await startOkrs(team)
  const paste = async ({ page }: Person) => {
    await page.getByRole('button', { name: 'Paste several' }).click()
    await page.getByLabel('Paste company OKRs').last().fill(pasted)
  }
  await picture({ of: 'goals-paste', who: mia, at: team.quarter, on: panels, ready: '3 objectives would be imported', first: paste })
  await enterGoals(team, team.members.slice(2))
  await picture({ of: 'goals', who: bruno, at: team.quarter, on: both, ready: 'count?' })
  await picture({ of: 'goals-lead', who: ana, at: team.quarter, on: panels, ready: 'Who presents' })
  await moveOn(team)
  await ownAreas(team)
  await picture({ of: 'areas', who: bruno, at: team.quarter, on: both, ready: 'Community & trust' })
}

async function ideas(team: Team, bruno: Person): Promise<void> {
  await moveOn(team)
  await bruno.page.goto(`${team.quarter}/panel`)
  await bruno.page.getByRole('button', { name: 'Metric' }).click()
  await bruno.page.getByRole('button', { name: 'Company goal' }).click()
  await bruno.page.getByLabel('Your idea', { exact: true }).fill('Players know who they are going to meet')
  await bruno.page.getByLabel('Metric', { exact: true }).fill('Rated players per match')
  await bruno.page.getByLabel('Company goal').selectOption({ label: 'Trust' })
  await bruno.page.getByRole('button', { name: 'Add idea' }).click()
  await writeIdeas(team, team.members.slice(2, 5))
  await bruno.page.getByText('have written').first().waitFor()
  await picture({ of: 'ideas', who: bruno, at: team.quarter, on: both, ready: 'have written' })
  await moveOn(team)
  await groupIdeas(team)
  await picture({ of: 'ideas-cluster', who: bruno, at: team.quarter, on: ['panel-320', 'stage'], ready: 'Finding a match nearby' })
}

async function objectives(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  await makeCandidates(team)
  const make = async ({ page }: Person, shape: Shape) => {
    if (shape === 'stage') return
    await page.getByRole('button', { name: 'Make it an objective' }).first().click()
  }
  await picture({ of: 'candidates', who: bruno, at: team.quarter, on: both, ready: 'Players bring their friends', first: make })
  await moveOn(team)
  await nameBlockers(team, team.members.slice(2))
  await picture({ of: 'blockers', who: bruno, at: team.quarter, on: both, ready: 'Half of us' })
  await moveOn(team)
  await formPairs(team)
  await picture({ of: 'pairs-lead', who: ana, at: team.quarter, on: panels, ready: 'Start in pairs' })
}

async function sheets(team: Team, ana: Person, bruno: Person): Promise<void> {
  await team.lead.command({ type: 'StartPairs' })
  await fillSheet(team)
  await picture({ of: 'sheets', who: bruno, at: team.quarter, on: both, ready: 'Matches take place as agreed' })
  await moveOn(team)
  await chooseObjectives(team, team.members.slice(1, 5))
  await moveOn(team)
  await picture({ of: 'objectives', who: ana, at: team.quarter, on: panels, ready: 'slots' })
  await picture({ of: 'objectives', who: bruno, at: team.quarter, on: ['stage'], ready: 'slots' })
}
