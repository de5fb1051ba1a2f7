import { minutesOf, sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Say } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine, sessionTitle } from './about.ts'
import type { Card, Element, Elements } from './card.ts'
import { box, buttons, cardOf, heading, line, link, main, press, run, words } from './card.ts'
import { fixed, said } from './text.ts'

/** A team to choose. `url`: where the tab binds the chat to it. */
export interface TeamChoice {
  readonly name: string
  readonly url: string
}

/** What a chat is about: a quarter, with the session that comes next (null: none), or nothing yet, with what can be chosen. */
export type GreetingInput = {
  /** The server has no credentials and trusts everyone in the chat. */
  readonly trusts: boolean
} & (
  | { readonly about: About; readonly next: SessionNumber | null; readonly url: string }
  | { readonly about: null; readonly teams: readonly TeamChoice[]; readonly newTeamUrl: string }
)

/** So many teams stand in the card. */
const mostTeams = 8

/** The card that greets a chat: what this is, and how to begin. */
export function greetingCard(input: GreetingInput, say: Say): Card {
  const title = fixed(say, 'chat.greeting.title')
  return cardOf(say, title, [
    heading(title),
    input.about && aboutLine(input.about, say),
    words(fixed(say, 'chat.greeting.what')),
    words(fixed(say, 'chat.greeting.how')),
    input.trusts ? box([words(fixed(say, 'chat.greeting.trusts'))], { style: 'warning' }) : null,
    ...(input.about ? bound(input, say) : unbound(input, say)),
  ])
}

function bound({ about, next, url }: Extract<GreetingInput, { readonly url: string }>, say: Say): Elements {
  const { id } = about.quarter
  const start = next === null ? null : press(fixed(say, 'begin.start', { session: next }), { verb: 'start', quarter: id, session: next })
  return [
    next === null
      ? null
      : box(
          [words(fixed(say, 'chat.greeting.next', { session: next, title: sessionTitle(next, say), minutes: minutesOf(sessionOf(next)) }))],
          {
            style: 'emphasis',
          },
        ),
    buttons([start && main(start), link(fixed(say, 'chat.open'), url), press(fixed(say, 'chat.help'), { verb: 'help', quarter: id })]),
  ]
}

function unbound({ teams, newTeamUrl }: Extract<GreetingInput, { readonly about: null }>, say: Say): Elements {
  const create = link(fixed(say, 'chat.greeting.newTeam'), newTeamUrl)
  return [
    words(fixed(say, 'chat.greeting.unbound'), { separator: true, spacing: 'medium' }),
    ...teams.slice(0, mostTeams).map((team) => teamRow(team, say)),
    teams.length > mostTeams ? words(fixed(say, 'chat.more', { n: teams.length - mostTeams })) : null,
    buttons([teams.length === 0 ? main(create) : create, press(fixed(say, 'chat.help'), { verb: 'help', quarter: null })]),
  ]
}

function teamRow({ name, url }: TeamChoice, say: Say): Element {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [line([run(said(name, 60), { weight: 'bolder' })])] },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [link(fixed(say, 'chat.greeting.choose'), url)] }] },
    ],
  }
}
