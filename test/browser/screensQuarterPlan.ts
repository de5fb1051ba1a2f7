import type { Browser } from 'playwright-core'
import { picture } from './pictures.ts'
import type { Product } from './product.ts'
import type { Team } from './team.ts'
import { idOf, moveOn, openTeam, runOf, screenOf } from './team.ts'

const objectives = [
  'Make it easier to discover relevant matches nearby',
  'Make recommendations worth joining',
  'Strengthen trust with visible player feedback',
].map((text, index) => ({ id: idOf(index, 't'), text }))

type Row = readonly [text: string, type: string, objective: number, start: number | null, end: number | null, effort: string, skill: string]
const rows: readonly Row[] = [
  ['New ranking algorithm', 'spike', 0, 1, 2, 'S', 'backend'],
  ['A/B test of search filters', 'experiment', 0, 4, 6, 'S', 'frontend'],
  ['Cache for match history', 'enabler', 0, 2, 4, 'M', 'backend'],
  ['Nearby search under 300 ms', 'milestone', 0, 6, 9, 'M', 'backend'],
  ['Smart match recommendations', 'milestone', 1, 6, 9, 'M', 'data-science'],
  ['Match of the day', 'experiment', 1, 2, 3, 'S', 'design'],
  ['Friends who joined', 'milestone', 1, 9, 11, 'S', 'frontend'],
  ['E-mail match feedback form', 'epic', 2, 3, 5, 'L', 'design'],
  ['Public scores after three ratings', 'milestone', 2, 8, 11, 'M', 'backend'],
  ['What is a fair rating?', 'inception', 2, null, null, 'S', 'design'],
]

/** Session #4 in pictures: the board while it is filled and when it is complete, the details, the talk, the agreement and its result. */
export async function pictureQuarterPlan(browser: Browser, product: Product): Promise<void> {
  const team = await openTeam(product.url, ['Ana', 'Bruno', 'Chiara', 'Deniz', 'Elif'])
  const [, second] = team.members
  if (!second) throw new Error('nobody is here')
  const bruno = await screenOf(browser, team, second)
  const everywhere = { who: bruno, at: team.quarter, on: ['panel-280', 'panel-320', 'stage', 'phone', 'both'] } as const
  await placeAll(team)
  await picture({ ...everywhere, of: 'place', ready: 'When should this start' })
  await moveOn(team)
  await addDetails(team)
  await picture({ ...everywhere, of: 'annotate', ready: 'What would someone new' })
  await moveOn(team)
  await talk(team)
  await picture({ ...everywhere, of: 'discuss', ready: 'What if this slips' })
  await moveOn(team)
  const choose = async () => {
    const card = bruno.page.getByRole('list', { name: 'Milestones on the board' }).getByRole('button', { name: /^A\/B test/ })
    if ((await card.count()) > 0) await card.first().click()
  }
  await picture({ ...everywhere, of: 'sequence', ready: 'Can you commit to this?', first: choose })
  await moveOn(team)
  await picture({ ...everywhere, of: 'agree', ready: 'Can you commit to this' })
  await answer(team)
  await picture({ ...everywhere, of: 'agreed', ready: 'at 3 or more' })
  team.close()
}

const milestone = (index: number) => idOf(index, 'c')

async function placeAll({ lead, members }: Team): Promise<void> {
  await lead.command({ type: 'StartSession', session: 4 })
  await lead.command({ type: 'AddItems', kind: 'objectives', items: objectives })
  const items = rows.map(([text, type, objective, start, end], index) => ({
    id: milestone(index),
    text,
    type,
    objective: idOf(objective, 't'),
    placement: start === null ? null : { start, end },
  }))
  await lead.command({ type: 'AddItems', kind: 'milestones', items })
  const [, second, ...others] = members.map(({ person }) => person)
  await lead.command({ type: 'SetTurnOrder', people: [second, ...others] })
}

async function addDetails({ lead, members }: Team): Promise<void> {
  for (const [index, [, , , , , effort, skill]] of rows.entries()) {
    const changes = { effort, skills: [skill], owner: members[index % members.length]?.person }
    await lead.command({ type: 'EditItem', kind: 'milestones', id: milestone(index), changes })
  }
  await lead.command({ type: 'EditItem', kind: 'milestones', id: milestone(7), changes: { markers: ['risk', 'alignment'] } })
  const needs = [
    { from: milestone(1), on: { milestone: milestone(2) } },
    { from: milestone(4), on: { milestone: milestone(0) } },
    { from: milestone(8), on: { milestone: milestone(7) } },
    { from: milestone(4), on: { party: 'Ranking API' } },
  ]
  await lead.command({ type: 'AddItems', kind: 'dependencies', items: needs.map((need, index) => ({ id: idOf(index, 'd'), ...need })) })
  await lead.command({ type: 'SetCapacity', skill: 'design', capacity: 1 })
}

async function talk({ lead, members }: Team): Promise<void> {
  await lead.command({ type: 'TakeSeat' })
  await members[3]?.command({ type: 'TakeSeat' })
  // As long as fewer than k have a pass, nothing is shown of anybody.
  await Promise.all([lead, ...members.slice(2)].map((member) => member.pass(runOf(lead).id)))
  await members[2]?.put(runOf(lead).id, { text: 'What if this slips by two weeks?', about: milestone(4) }, idOf(1, 'a'))
  await lead.until((device) => device.state().plan.remarks.length > 0)
}

async function answer({ lead, members }: Team): Promise<void> {
  const box = runOf(lead).id
  const answers = [4, 3, 5, 1]
  for (const [index, member] of [lead, ...members.slice(2)].entries()) {
    const concern = index === 3 ? 'The ranking API has no date yet.' : ''
    await member.put(box, { answer: answers[index] ?? 4, concern }, idOf(10 + index, 'a'))
  }
  await lead.until((device) => device.progress().some((one) => one.box === box && one.word !== 'waiting'))
  await lead.command({ type: 'CloseAgreement', run: box })
}
