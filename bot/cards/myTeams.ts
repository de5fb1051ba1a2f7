import type { Say } from '../../okra/words/words.ts'
import type { Card, Element } from './card.ts'
import { buttons, cardOf, heading, line, link, main, press, quiet, run, words } from './card.ts'
import { fixed, joined, said } from './text.ts'

/** A team of a person. `url`: where the tab shows its latest quarter. */
export interface MyTeam {
  readonly name: string
  readonly leads: boolean
  /** Labels of its quarters, the latest first. */
  readonly quarters: readonly string[]
  readonly url: string
}

/** The teams of whoever writes to the bot alone. */
export interface MyTeamsInput {
  readonly teams: readonly MyTeam[]
  readonly newTeamUrl: string
}

/** So many teams, and quarters of each, stand in the card. */
const most = { teams: 10, quarters: 3 } as const

/** The answer in a chat with one person: the person's teams, and a way to a new one. */
export function myTeamsCard({ teams, newTeamUrl }: MyTeamsInput, say: Say): Card {
  const title = fixed(say, 'chat.myTeams.title')
  const create = link(fixed(say, 'chat.greeting.newTeam'), newTeamUrl)
  return cardOf(say, title, [
    heading(title, 'medium'),
    teams.length === 0 ? words(fixed(say, 'chat.greeting.none')) : null,
    ...teams.slice(0, most.teams).map((team, index) => row(team, index > 0, say)),
    teams.length > most.teams ? words(fixed(say, 'chat.more', { n: teams.length - most.teams })) : null,
    buttons([teams.length === 0 ? main(create) : create, press(fixed(say, 'chat.help'), { verb: 'help', quarter: null })], {
      spacing: 'medium',
    }),
  ])
}

function row({ name, leads, quarters, url }: MyTeam, isBelow: boolean, say: Say): Element {
  const labels = quarters.slice(0, most.quarters).map((label) => said(label, 40))
  const below = joined([
    ...(labels.length > 0 ? [joined(labels, ', ')] : [fixed(say, 'chat.myTeams.noQuarters')]),
    ...(leads ? [fixed(say, 'chat.myTeams.leads')] : []),
  ])
  return {
    type: 'ColumnSet',
    ...(isBelow ? { separator: true } : {}),
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'center',
        items: [line([run(said(name, 60), { weight: 'bolder' })]), line([run(below, quiet)], { spacing: 'none' })],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'center',
        items: [{ type: 'ActionSet', actions: [link(fixed(say, 'chat.open'), url)] }],
      },
    ],
  }
}
