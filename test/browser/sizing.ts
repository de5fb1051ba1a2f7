import type { ScaleId } from '../../okra/quarter/plan/results.ts'
import { planId } from './milestones.ts'
import type { Member, Team } from './team.ts'
import { moveOn, runOf } from './team.ts'

/** The nth milestone of the football example. */
export const milestone = (number: number) => planId(number, 'f')
const objective = (number: number) => planId(number, 'b')

const texts = [
  ['Smart match recommendations', 'milestone'],
  ['E-mail match feedback form', 'epic'],
  ['New ranking algorithm', 'spike'],
  ['A/B test of search filters', 'experiment'],
  ['Cache for match history', 'enabler'],
  ['Public scores after three ratings', 'milestone'],
  ['Emoji quick feedback', 'milestone'],
] as const

/** Session #3 run alone: one objective with its hypothesis, and seven milestones. */
export async function enterMilestones({ lead, members }: Team): Promise<void> {
  await lead.command({ type: 'StartSession', session: 3 })
  await Promise.all(members.map((member) => member.until((device) => device.state().live === 3)))
  const add = (kind: string, ...items: readonly object[]) => lead.command({ type: 'AddItems', kind, items })
  await add('objectives', { id: objective(1), text: 'Recommendations worth joining' })
  await add('hypotheses', {
    id: objective(2),
    objective: objective(1),
    if: 'we rank matches by play history',
    // biome-ignore lint/suspicious/noThenProperty: the method's word; a hypothesis is data and is never awaited
    then: 'more players join from the list',
  })
  const items = texts.map(([text, type], index) => ({
    id: milestone(index),
    text,
    type,
    objective: objective(1),
    hypothesis: index === 0 ? objective(2) : null,
  }))
  await add('milestones', ...items)
  await lead.command({
    type: 'EditItem',
    kind: 'milestones',
    id: milestone(0),
    changes: { notes: 'Can start with rules only, the model comes later. Cold start: new players have no history.' },
  })
}

/** What the team of the example means by its sizes. */
export const sizes = {
  S: { meaning: 'Up to one week, one person.', example: 'cache last place' },
  M: { meaning: 'Two to three weeks, a pair.', example: 'match alerts' },
  L: { meaning: 'A month or more, several skills.', example: 'payments' },
}

/** Members score milestones: the nth label is the nth member's; an empty one says nothing. */
export async function score(
  members: readonly Member[],
  scale: ScaleId,
  labels: Readonly<Record<number, readonly string[]>>,
): Promise<void> {
  for (const [number, given] of Object.entries(labels)) {
    for (const [index, label] of given.entries()) {
      const member = members[index]
      if (member && label !== '') await member.put(runOf(member).id, { milestone: milestone(Number(number)), marks: { [scale]: label } })
    }
  }
}

/** Reveals the sizes of the example: two wide spreads, some that are close, one without any, one that too few have answered. */
export async function revealSizes(team: Team, scorers: readonly Member[] = team.members): Promise<void> {
  await score(scorers, 'effort', {
    0: ['S', 'M', 'L', 'L'],
    1: ['M', 'L', 'L', 'M'],
    2: ['S', 'S', 'M', 'S'],
    3: ['S', 'S', 'S', 'M'],
    4: ['S', 'M', 'M', 'L'],
    5: ['M', 'M', 'M', 'M'],
    6: ['S', 'S', '', ''],
  })
  await moveOn(team)
}

/** What the milestones of the example wait for: parties, each other, and one from outside with its week. */
export async function nameNeeds({ lead }: Team): Promise<void> {
  const items = [
    { from: milestone(0), on: { party: 'data-science' }, what: 'a model to rank matches' },
    { from: milestone(0), on: { milestone: milestone(2) } },
    { from: milestone(2), on: { milestone: milestone(4) }, what: 'match history' },
    { from: milestone(1), on: { party: 'Mailbird' }, what: 'an API key', by: 5 },
    { from: milestone(3), on: { party: 'business-intelligence' }, what: 'a dashboard' },
  ]
  await lead.command({ type: 'AddItems', kind: 'dependencies', items: items.map((item, index) => ({ id: planId(index, 'd'), ...item })) })
}
