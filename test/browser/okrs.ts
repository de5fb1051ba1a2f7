import type { Member, Team } from './team.ts'
import { idOf, runOf } from './team.ts'

/** What the company of the pictures wants, as it is pasted: made up, and the same each time. The last line says nothing. */
export const pasted = [
  'Objective,Label,Colour,Priority,Key results',
  'Discover and join nearby matches with confidence,Discovery,blue,1,50 % of new users join a match within 48 hours; Searches without a result halve',
  'Trust through transparent match and player experience,Trust,teal,2,60 % of completed matches have at least 4 rated players',
  'Growth through sharing and invites,Growth,pink,2,25 % of invited players join a first match',
  'Be the best,,,high-ish,',
].join('\n')

const goals = [
  [
    'Discover and join nearby matches with confidence',
    'Discovery',
    'blue',
    1,
    ['50 % of new users join a match within 48 hours', 'Searches without a result halve'],
  ],
  [
    'Trust through transparent match and player experience',
    'Trust',
    'teal',
    2,
    ['60 % of completed matches have at least 4 rated players'],
  ],
  ['Growth through sharing and invites', 'Growth', 'pink', 2, ['25 % of invited players join a first match']],
] as const

const areas = [
  ['Matchmaking & discovery', 'blue', 'Search, ranking and recommendations', [0]],
  ['Community & trust', 'forest', 'Ratings, reports and rules of the community', [1]],
  ['Participation & reliability', 'teal', 'Sign-up, reminders and attendance', [1]],
  ['Organising experience', 'lavender', 'Planning, pitches and payments', []],
] as const

/** An idea as it is written: its text, the company objective, and what else was said. */
const ideas = [
  ['Attendance that everybody can rely on, from sign-up to kick-off', 1, { metric: 'Confirmed players who show up' }],
  ['A match that was confirmed takes place', 1, { hypothesis: 'If we ask the evening before, then fewer cancel on the day' }],
  ['Everyone sees how reliable a match is before joining', 1, {}],
  ['New players find a fitting match nearby in under a minute', 0, { metric: 'New users in a match within 48 hours' }],
  ['Search results that know level and distance', 0, { 'pain-or-gain': 'Beginners end up in matches of experts' }],
  ['Invited friends see the match without installing anything', 2, { metric: 'Invited friends who join' }],
  ['Sharing a match takes two taps', 2, {}],
  ['Organisers fill a team without chasing anybody', null, { 'pain-or-gain': 'An hour of phone calls for each match' }],
] as const

/** Candidate objectives: from which theme (or idea), for which company objectives. */
export const candidates = [
  ['Matches take place as agreed', 0, [1]],
  ['New players find a match nearby', 1, [0]],
  ['Players bring their friends', 2, [2]],
] as const

/** The nth company objective, area, idea, candidate. */
export const [goalId, areaId, ideaId, candidateId] = [
  (number: number) => idOf(number, 'c'),
  (number: number) => idOf(100 + number, 'a'),
  (number: number) => idOf(500 + number, 'c'),
  (number: number) => idOf(100 + number, 'd'),
] as const

const add = ({ lead }: Team, kind: string, items: readonly object[]) => lead.command({ type: 'AddItems', kind, items })

/** Starts Session #1. */
export async function startOkrs({ lead, members }: Team): Promise<void> {
  await lead.command({ type: 'StartSession', session: 1 })
  await Promise.all(members.map((member) => member.until((device) => device.state().live === 1)))
}

/** The company objectives are entered, and two questions asked. */
export async function enterGoals(team: Team, asking: readonly Member[]): Promise<void> {
  const items = goals.map(([text, label, colour, priority, keyResults], index) => ({
    id: goalId(index),
    text,
    label,
    colour,
    priority,
    keyResults,
  }))
  await add(team, 'companyObjectives', items)
  const box = runOf(team.lead).id
  await asking[0]?.put(box, { text: 'Does a match that is moved to another day count?', about: goalId(0) }, idOf(900, 'c'))
  await asking[1]?.put(box, { text: 'What would be enough for this year?' }, idOf(901, 'c'))
}

/** What the team owns. */
export async function ownAreas(team: Team): Promise<void> {
  const items = areas.map(([name, colour, duty, moves], index) => ({ id: areaId(index), name, colour, duty, moves: moves.map(goalId) }))
  await add(team, 'areas', items)
}

/** Members write the ideas in turn. */
export async function writeIdeas({ lead }: Team, writers: readonly Member[]): Promise<void> {
  const box = runOf(lead).id
  for (const [index, [text, goal, more]] of ideas.entries()) {
    const fields = { ...more, ...(goal === null ? {} : { 'company-objective': goalId(goal) }) }
    await writers[index % writers.length]?.put(box, { text, lens: 'idea', fields }, ideaId(index))
  }
}

/** Three themes; two ideas stay on their own. */
export async function groupIdeas({ lead }: Team): Promise<void> {
  const themes = [
    ['Matches that take place', [0, 1]],
    ['Finding a match nearby', [3, 4]],
    ['Invitations and sharing', [5, 6]],
  ] as const
  for (const [index, [title, members]] of themes.entries()) {
    const contributions = members.map((number) => ideaId(number))
    await lead.command({ type: 'FormTheme', arrangement: idOf(200 + index, 'a'), theme: idOf(200 + index, 't'), title, contributions })
  }
}

/** The themes become candidates. */
export async function makeCandidates(team: Team): Promise<void> {
  const items = candidates.map(([text, theme, supports], index) => ({
    id: candidateId(index),
    text,
    from: [idOf(200 + theme, 't')],
    supports: supports.map(goalId),
  }))
  await add(team, 'objectives', items)
}

/** Blockers without a name. */
export async function nameBlockers({ lead }: Team, members: readonly Member[]): Promise<void> {
  const box = runOf(lead).id
  await members[0]?.put(
    box,
    { text: 'Attendance is recorded nowhere yet: the platform team has to help', about: candidateId(0) },
    idOf(910, 'c'),
  )
  await members[1]?.put(box, { text: 'A new ranking needs two weeks of Data Science', about: candidateId(1) }, idOf(911, 'c'))
  await members[2]?.put(box, { text: 'Half of us are on holiday in December' }, idOf(912, 'c'))
}

/** Pairs are formed, in the order of the members. */
export async function formPairs({ lead, members }: Team): Promise<void> {
  await lead.command({ type: 'FormPairs', people: members.map(({ person }) => person) })
}

/** The first sheet is filled. */
export async function fillSheet(team: Team): Promise<void> {
  const [objective] = [candidateId(0)]
  const changes = {
    pains: 'Three of ten confirmed players stay away, and the others find out on the pitch',
    gains: 'An evening that can be counted on',
    metrics: 'Attendance, matches cancelled on the day',
  }
  await team.lead.command({ type: 'EditItem', kind: 'objectives', id: objective, changes })
  const keyResult = { id: idOf(300, 'd'), objective, metric: 'Confirmed players who show up', unit: '%', baseline: 71, target: 85 }
  await add(team, 'keyResults', [keyResult])
  const words = [
    ['if', 'we ask for a confirmation the evening before'],
    ['then', 'matches cancelled on the day fall by half'],
    ['mustBeTrue', 'Players read messages in the evening'],
  ]
  await add(team, 'hypotheses', [{ id: idOf(301, 'd'), objective, ...Object.fromEntries(words) }])
}

/** Everyone places dots on the objectives. */
export async function chooseObjectives({ lead }: Team, voters: readonly Member[]): Promise<void> {
  const box = runOf(lead).id
  for (const voter of voters) await voter.put(box, { dots: { [candidateId(0)]: 3, [candidateId(2)]: 1 } })
}
