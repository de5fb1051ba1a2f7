import type { Rehearsal } from './rehearsal.ts'
import { idOf } from './rehearsal.ts'

const company = [
  ['Discover and join nearby matches with confidence', 'Discovery', 'blue', 1, ['50 % of new users join a match within 48 hours']],
  [
    'Trust through transparent match and player experience',
    'Trust',
    'teal',
    2,
    ['60 % of completed matches have at least 4 rated players'],
  ],
  ['Growth through sharing and invitations', 'Growth', 'pink', 2, ['25 % of invited players join a first match']],
] as const

const areas = [
  ['Matchmaking & Discovery', 'blue', 'search, ranking, recommendations', ['Discovery']],
  ['Community & Trust', 'teal', 'profiles, ratings, feedback', ['Trust']],
  ['Participation & Reliability', 'forest', 'confirmations, reminders, attendance', ['Discovery', 'Trust']],
  ['Organising Experience', 'marigold', 'creating and running matches', ['Trust']],
  ['Growth & Activation', 'pink', 'invitations, first match', ['Growth']],
] as const

/** Ideas of the writestorm: the text, which company objective it serves, and the candidate that it went into (or none). */
const ideas = [
  ['New players see three matches they can still join', 'Discovery', 'discover'],
  ['Somebody new to the city plays within two days', 'Discovery', 'discover'],
  ['Every search ends with a match that takes place', 'Discovery', 'discover'],
  ['Recommendations that people really join', 'Discovery', 'recommend'],
  ['A weekly tip instead of a search', 'Discovery', 'recommend'],
  ['Everyone knows who they are going to meet', 'Trust', 'trust'],
  ['Ratings after each match, shown to everyone', 'Trust', 'trust'],
  ['Invited friends play their first match together', 'Growth', 'invite'],
  ['A reward for the friend who comes along', 'Growth', 'invite'],
  ['Less work for organisers', null, null],
] as const

/** The candidates with what the pairs wrote on their sheets. */
const objectives = {
  discover: {
    text: 'Make it easier to discover relevant matches nearby',
    supports: 'Discovery',
    pains: 'People new to a city find no match in their first week',
    gains: 'The first match decides whether somebody stays',
    metrics: 'Share of new players who join within 48 hours',
    keyResults: [
      ['joined', 'New players who join a match within 48 hours', '%', 31, 50],
      ['hours', 'Median time from sign-up to the first match', 'h', 96, 48],
    ],
    hypothesis: [
      'rank',
      'we rank matches by distance and free places',
      'at least half of new players join one in two days',
      'matches are nearby',
    ],
  },
  recommend: {
    text: 'Make recommendations worth joining',
    supports: 'Discovery',
    pains: 'Search shows matches that are full already',
    gains: 'A good tip saves the search',
    metrics: 'Joins that come from a recommendation',
    keyResults: [['tips', 'Joins that come from a recommendation', '%', 10, 30]],
    hypothesis: ['tip', 'we recommend three matches a week', 'three times as many joins come from them', 'the ranking knows the level'],
  },
  trust: {
    text: 'Strengthen trust with visible player feedback',
    supports: 'Trust',
    pains: 'Nobody knows who will really come',
    gains: 'Players who know their team show up',
    metrics: 'Completed matches with ratings',
    keyResults: [
      ['rated', 'Completed matches with at least four rated players', '%', 12, 60],
      ['shows', 'Confirmed players who show up', '%', 71, 85],
    ],
    hypothesis: ['feedback', 'we ask for a rating by e-mail after the match', 'more than half of the players give one', ''],
  },
  invite: {
    text: 'Let invited friends play together',
    supports: 'Growth',
    pains: '',
    gains: 'Friends stay longer',
    metrics: '',
    keyResults: [['invited', 'Invited players who join a first match', '%', 9, 25]],
    hypothesis: ['share', 'sharing takes two taps', 'more invited players join', ''],
  },
} as const

/** The names of the example's objectives. */
export type ObjectiveName = keyof typeof objectives
const names = Object.keys(objectives) as ObjectiveName[]

const blockers = [
  ['The ranking API has no date yet', 'discover'],
  ['Data Science is booked until week 4', 'recommend'],
  ['Mails from us land in spam at two providers', 'trust'],
  ['December is thin, two of us are away', null],
] as const

const ballots: readonly Partial<Record<ObjectiveName, number>>[] = [
  { discover: 3, trust: 2 },
  { discover: 2, recommend: 2, trust: 1 },
  { trust: 3, recommend: 2 },
  { discover: 3, invite: 2 },
  { recommend: 2, discover: 2, trust: 1 },
  { trust: 2, invite: 2, discover: 1 },
  { recommend: 3, discover: 2 },
]

/** The areas that can move each objective, by their place in the list above. */
export const areasOf: Readonly<Record<ObjectiveName, readonly number[]>> = {
  discover: [0, 2],
  recommend: [0],
  trust: [1, 2, 3],
  invite: [4],
}

/** The id of an area by its place in the list above. */
export function areaId(index: number): string {
  return idOf(`area ${index}`)
}

/** The id of an objective by its name. */
export function objectiveId(name: ObjectiveName): string {
  return idOf(`objective ${name}`)
}

/** Session #1: what the company wants, what the team owns, ideas, candidates, blockers, sheets, slots. */
export function playOkrs(room: Rehearsal): void {
  room.send({ type: 'StartSession', session: 1 })
  enter(room)
  write(room)
  for (const [index, [text, about]] of blockers.entries())
    room.put(index, { text, about: about === null ? null : objectiveId(about) }, idOf(`blocker ${index}`))
  room.tick()
  room.moveOn()
  fillSheets(room)
  room.moveOn()
  for (const [person, dots] of ballots.entries()) {
    const given = Object.entries(dots).map(([name, count]) => [objectiveId(name as ObjectiveName), count])
    room.put(person, { dots: Object.fromEntries(given) })
  }
  room.moveOn()
  room.moveOn()
}

const companyId = (label: string) => idOf(`company ${label}`)

function enter(room: Rehearsal): void {
  const wanted = company.map(([text, label, colour, priority, keyResults]) => ({
    id: companyId(label),
    text,
    label,
    colour,
    priority,
    keyResults,
  }))
  room.send({ type: 'AddItems', kind: 'companyObjectives', items: wanted })
  room.moveOn()
  const owned = areas.map(([name, colour, duty, moves], index) => ({ id: areaId(index), name, colour, duty, moves: moves.map(companyId) }))
  room.send({ type: 'AddItems', kind: 'areas', items: owned })
  room.moveOn()
}

function write(room: Rehearsal): void {
  const ideaId = (index: number) => idOf(`idea ${index}`)
  for (const [index, [text, label]] of ideas.entries())
    room.put(index % 7, { lens: 'idea', text, fields: label ? { 'company-objective': companyId(label) } : {} }, ideaId(index))
  room.moveOn()
  const themed = names.map((name) => ({
    name,
    contributions: ideas.flatMap(([, , into], index) => (into === name ? [ideaId(index)] : [])),
  }))
  for (const { name, contributions } of themed) {
    const title = objectives[name].text
    room.send({ type: 'FormTheme', arrangement: idOf(`theme of ${name}`), theme: idOf(`theme ${name}`), title, contributions })
  }
  room.moveOn()
  const candidates = names.map((name) => {
    const { text, supports } = objectives[name]
    return { id: objectiveId(name), text, supports: [companyId(supports)], from: [idOf(`theme ${name}`)] }
  })
  room.send({ type: 'AddItems', kind: 'objectives', items: candidates })
  room.moveOn()
}

function fillSheets(room: Rehearsal): void {
  room.send({ type: 'FormPairs', people: room.cast.people })
  room.send({ type: 'StartPairs' })
  for (const name of names) {
    const { pains, gains, metrics, keyResults, hypothesis } = objectives[name]
    const objective = objectiveId(name)
    room.send({ type: 'EditItem', kind: 'objectives', id: objective, changes: { pains, gains, metrics } })
    const measured = keyResults.map(([key, metric, unit, baseline, target]) => ({
      id: keyResultId(key),
      objective,
      metric,
      unit,
      baseline,
      target,
    }))
    room.send({ type: 'AddItems', kind: 'keyResults', items: measured })
    const [key, ifWe, then, mustBeTrue] = hypothesis
    room.send({ type: 'AddItems', kind: 'hypotheses', items: [{ id: hypothesisId(key), objective, if: ifWe, then, mustBeTrue }] })
  }
}

/** The id of a key result by its name. */
export function keyResultId(name: string): string {
  return idOf(`key result ${name}`)
}

/** The id of a hypothesis by its name. */
export function hypothesisId(name: string): string {
  return idOf(`hypothesis ${name}`)
}
