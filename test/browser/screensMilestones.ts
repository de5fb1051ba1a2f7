import type { Browser } from 'playwright-core'
import { arrangeCards, cardId, pairAndMap, placeDots, startMilestones, typeCards, writeCards } from './milestones.ts'
import type { Person } from './person.ts'
import { picture, tab } from './pictures.ts'
import type { Product } from './product.ts'
import type { Team } from './team.ts'
import { moveOn, openTeam, screenOf } from './team.ts'

const panels = ['panel-280', 'panel-320', 'phone'] as const
const all = [...panels, 'stage', 'both'] as const
const lead = ['panel-320'] as const

/** Pictures of Session #2, step by step. */
export async function pictureMilestones(browser: Browser, product: Product): Promise<void> {
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Filip'])
  const [first, second] = team.members
  if (!first || !second) throw new Error('nobody is here')
  const ana = await screenOf(browser, team, first)
  const bruno = await screenOf(browser, team, second)
  await context(team, ana, bruno)
  await cards(team, ana, bruno)
  await milestones(team, ana, bruno)
  team.close()
  for (const { name, complaints } of [ana, bruno]) for (const line of complaints) process.stderr.write(`${name}: ${line}\n`)
  for (const one of [ana, bruno]) await one.context.close()
}

async function context(team: Team, ana: Person, bruno: Person): Promise<void> {
  await startMilestones(team)
  await picture({ of: 'recap', who: bruno, at: team.quarter, on: all, ready: 'Players find and join a match nearby' })
  const edit = async ({ page }: Person) => page.getByRole('button', { name: 'Edit this objective' }).click()
  await picture({ of: 'recap-edit', who: bruno, at: team.quarter, on: ['panel-320'], ready: 'Add hypothesis', first: edit })
  await moveOn(team)
  await picture({ of: 'map-lead', who: ana, at: team.quarter, on: lead, ready: 'Draw pairs' })
  await pairAndMap(team)
  await picture({ of: 'map', who: bruno, at: team.quarter, on: all, ready: 'Matchmaking & discovery' })
}

async function cards(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  await writeCards(team, team.members.slice(2))
  await picture({ of: 'cards', who: bruno, at: team.quarter, on: all, ready: 'have written' })
  await moveOn(team)
  await arrangeCards(team)
  const open = async ({ page }: Person) => page.getByText('1 card set aside').first().click()
  await picture({ of: 'prune', who: ana, at: team.quarter, on: ['stage'], ready: 'Nobody could say when it is done', first: open })
  await picture({ of: 'milestone-groups', who: bruno, at: team.quarter, on: ['stage', 'both'], ready: 'Better search' })
}

async function milestones(team: Team, ana: Person, bruno: Person): Promise<void> {
  await moveOn(team)
  await typeCards(team)
  await picture({ of: 'classify', who: bruno, at: team.quarter, on: all, ready: 'of 9 typed' })
  await picture({ of: 'classify-lead', who: ana, at: team.quarter, on: lead, ready: 'Next card' })
  await moveOn(team)
  await picture({ of: 'milestone-vote', who: bruno, at: team.quarter, on: panels, ready: '5 of 5 dots left' })
  await placeDots(team, team.members.slice(2))
  await moveOn(team)
  const changes = { notDoing: 'It moves no key result this quarter' }
  await team.lead.command({ type: 'EditItem', kind: 'milestones', id: cardId(9), changes })
  await picture({ of: 'slots', who: bruno, at: team.quarter, on: all, ready: 'If we delivered only these three' })
  await picture({ of: 'slots-lead', who: ana, at: team.quarter, on: lead, ready: '3 of 3 slots', first: tab('Take part') })
}
