import type { Member, Team } from './team.ts'
import { runOf } from './team.ts'

/** The nth id of a kind in the plan of the pictures. */
export function planId(number: number, kind: 'b' | 'c' | 'd' | 'e' | 'f'): string {
  return `${kind}${number.toString(16).padStart(31, '0')}`
}

/** What the team of the pictures has drafted before: made up, and the same each time. */
export const objectives = [
  'Players find and join a match nearby',
  'Players trust who they are going to meet',
  'We grow by sharing and inviting',
]

const keyResults = [
  [0, 'New users who join a match within 48 hours', 31, 50],
  [1, 'Completed matches with at least 4 rated players', 20, 60],
  [2, 'Invited players who join a first match', 9, 25],
] as const

const hypotheses = [
  [0, 'we rank matches by skill and distance', 'more new users join one'],
  [1, 'we show ratings and attendance', 'fewer players stay away'],
  [2, 'sharing takes two taps', 'more invited players join'],
] as const

const areas = [
  ['Matchmaking & discovery', 'blue'],
  ['Community & trust', 'forest'],
  ['Participation & reliability', 'teal'],
  ['Growth & activation', 'pink'],
] as const

/** A card as it is written: under which objective, in which phase. */
export type CardIdea = readonly [objective: number, text: string, phase: string]

/** The cards of the pictures; the fourth and the fifth say the same, the last one says nothing. */
export const cards: readonly CardIdea[] = [
  [0, 'Smart match recommendations', 'build'],
  [0, 'New ranking algorithm', 'learn'],
  [0, 'Cache for match history', 'build'],
  [0, 'A/B test of search filters', 'learn'],
  [0, 'Try other search filters with a part of the players', 'learn'],
  [1, 'E-mail match feedback form', 'build'],
  [1, 'Ratings on every player page', 'build'],
  [1, 'Attendance record in every city', 'scale'],
  [2, 'Share a match with friends in two taps', 'build'],
  [2, 'Concept for groups that play every week', 'learn'],
  [2, 'Make it nicer', ''],
]

/** The id of the nth card, and of its milestone. */
export const cardId = (number: number) => planId(number, 'f')

/** Session #2 starts, and what it builds on is entered. */
export async function startMilestones({ lead, members }: Team): Promise<void> {
  await lead.command({ type: 'StartSession', session: 2 })
  await Promise.all(members.map((member) => member.until((device) => device.state().live === 2)))
  const add = (kind: string, items: readonly object[]) => lead.command({ type: 'AddItems', kind, items })
  await add(
    'objectives',
    objectives.map((text, index) => ({ id: planId(index, 'b'), text })),
  )
  await add(
    'keyResults',
    keyResults.map(([of, metric, baseline, target], index) => ({
      id: planId(index, 'c'),
      objective: planId(of, 'b'),
      metric,
      unit: '%',
      baseline,
      target,
    })),
  )
  await add(
    'hypotheses',
    hypotheses.map(([of, ifWe, result], index) => ({
      ...{ id: planId(index, 'd'), objective: planId(of, 'b'), if: ifWe },
      ...Object.fromEntries([['then', result]]),
    })),
  )
}

/** Areas are listed and pairs are formed; the first objective is connected. */
export async function pairAndMap({ lead, members }: Team): Promise<void> {
  const items = areas.map(([name, colour], index) => ({ id: planId(index, 'e'), name, colour }))
  await lead.command({ type: 'AddItems', kind: 'areas', items })
  await lead.command({ type: 'FormPairs', people: members.map(({ person }) => person) })
  await lead.command({ type: 'StartPairs' })
  const changes = { areas: [planId(0, 'e'), planId(2, 'e')] }
  await lead.command({ type: 'EditItem', kind: 'objectives', id: planId(0, 'b'), changes })
}

/** Members write the cards in turn. */
export async function writeCards({ lead }: Team, writers: readonly Member[]): Promise<void> {
  const box = runOf(lead).id
  for (const [index, [objective, text, phase]] of cards.entries()) {
    const fields = { ...(phase === '' ? {} : { phase }), ...(index % 2 === 0 ? { hypothesis: planId(objective, 'd') } : {}) }
    const said = Object.keys(fields).length > 0 ? { fields } : {}
    await writers[index % writers.length]?.put(box, { lens: planId(objective, 'b'), text, ...said }, cardId(index))
  }
}

/** What says the same is merged, what is vague is set aside, two themes are formed. */
export async function arrangeCards({ lead }: Team): Promise<void> {
  const arrange = (number: number, command: object) => lead.command({ ...command, arrangement: planId(100 + number, 'e') })
  await arrange(1, { type: 'MarkDuplicate', contribution: cardId(4), of: cardId(3) })
  await arrange(2, { type: 'FormTheme', theme: planId(200, 'e'), title: 'Better search', contributions: [cardId(1), cardId(3)] })
  await arrange(3, { type: 'FormTheme', theme: planId(201, 'e'), title: 'Show who is reliable', contributions: [cardId(6), cardId(7)] })
  await arrange(4, { type: 'PruneContributions', contributions: [cardId(10)], reason: 'Nobody could say when it is done' })
}

const types = ['epic', 'spike', 'enabler', 'experiment', null, 'epic', 'milestone'] as const

/** The first cards get a type and a key result. */
export async function typeCards({ lead }: Team): Promise<void> {
  for (const [index, type] of types.entries()) {
    if (type === null) continue
    const changes = { type, keyResults: [planId(cards[index]?.[0] ?? 0, 'c')] }
    await lead.command({ type: 'EditItem', kind: 'milestones', id: cardId(index), changes })
  }
}

/** Everyone places dots. */
export async function placeDots({ lead }: Team, voters: readonly Member[]): Promise<void> {
  const box = runOf(lead).id
  const ballots = [
    { [cardId(0)]: 2, [cardId(1)]: 2, [cardId(5)]: 1 },
    { [cardId(1)]: 3, [cardId(8)]: 2 },
    { [cardId(0)]: 1, [cardId(6)]: 2, [cardId(3)]: 2 },
    { [cardId(5)]: 3, [cardId(1)]: 2 },
  ]
  for (const [index, voter] of voters.entries()) await voter.put(box, { dots: ballots[index % ballots.length] })
}
