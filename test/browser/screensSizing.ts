import type { Browser } from 'playwright-core'
import type { Person } from './person.ts'
import { picture, tab } from './pictures.ts'
import type { Product } from './product.ts'
import { enterMilestones, milestone, nameNeeds, revealSizes, score, sizes } from './sizing.ts'
import type { Team } from './team.ts'
import { moveOn, openTeam, screenOf } from './team.ts'

const panels = ['panel-280', 'panel-320', 'phone'] as const
const all = [...panels, 'stage', 'both'] as const
const lead = ['panel-320'] as const

/** Pictures of Session #3, step by step. */
export async function pictureSizing(browser: Browser, product: Product): Promise<void> {
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Filip'])
  const [first, second] = team.members
  if (!first || !second) throw new Error('nobody is here')
  const ana = await screenOf(browser, team, first)
  const bruno = await screenOf(browser, team, second)
  await review(team, ana, bruno)
  await effort(team, ana, bruno)
  await value(team, ana, bruno)
  await needsAndSkills(team, ana, bruno)
  team.close()
  for (const { name, complaints } of [ana, bruno]) for (const line of complaints) process.stderr.write(`${name}: ${line}\n`)
  for (const one of [ana, bruno]) await one.context.close()
}

async function review(team: Team, ana: Person, bruno: Person): Promise<void> {
  await enterMilestones(team)
  await picture({ of: 'review', who: bruno, at: team.quarter, on: all, ready: 'Smart match recommendations' })
  await picture({ of: 'review-lead', who: ana, at: team.quarter, on: lead, ready: 'Who presents' })
}

async function effort(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  await picture({ of: 'sizes', who: ana, at: team.quarter, on: lead, ready: 'What do our sizes mean?', first: tab('Take part') })
  await team.lead.command({ type: 'DefineSizes', sizes })
  await picture({ of: 'score', who: bruno, at: team.quarter, on: all, ready: 'Waiting for more voices' })
  await revealSizes(team, team.members.slice(2))
  await picture({ of: 'scores', who: ana, at: team.quarter, on: ['stage', 'both'], ready: 'Settle on M' })
  await picture({ of: 'scores-lead', who: ana, at: team.quarter, on: lead, ready: 'Settle on M' })
  await picture({ of: 'scores', who: bruno, at: team.quarter, on: panels, ready: 'Look at the stage' })
}

async function value(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  const give = async ({ page }: Person) => {
    await page.getByRole('radio', { name: '$$', exact: true }).check({ force: true })
    await page.getByRole('radio', { name: '3 hearts' }).check({ force: true })
  }
  await picture({ of: 'value', who: bruno, at: team.quarter, on: panels, ready: 'Your picture so far', first: give })
  const scorers = team.members.slice(2)
  await score(scorers, 'businessValue', { 0: ['$$$', '$$$', '$', '$$'], 1: ['$$', '$$', '$$$'], 2: ['$', '$$', '$'] })
  await moveOn(team)
  await picture({ of: 'values', who: ana, at: team.quarter, on: ['stage'], ready: 'Choose one to settle' })
}

async function needsAndSkills(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  await nameNeeds(team)
  await picture({ of: 'dependencies', who: bruno, at: team.quarter, on: all, ready: 'a model to rank matches' })
  await moveOn(team)
  await picture({ of: 'skills-lead', who: ana, at: team.quarter, on: lead, ready: 'Draw pairs' })
  await team.lead.command({ type: 'FormPairs', people: team.members.map(({ person }) => person) })
  await team.lead.command({ type: 'StartPairs' })
  const changes = { skills: ['design', 'data-science', 'Maps'] }
  await team.lead.command({ type: 'EditItem', kind: 'milestones', id: milestone(0), changes })
  await team.lead.command({ type: 'SetCapacity', skill: 'data-science', capacity: 1 })
  await picture({ of: 'skills', who: bruno, at: team.quarter, on: all, ready: 'Data science' })
}
