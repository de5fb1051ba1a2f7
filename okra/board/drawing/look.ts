import { dateOf } from '../../days.ts'
import type { Marker, MilestoneType } from '../../quarter/plan/items.ts'
import { markers, milestoneTypes } from '../../quarter/plan/items.ts'
import { partyName, skillName } from '../../words/names.ts'
import type { Say } from '../../words/words.ts'
import type { Stretch } from './measure.ts'

/** Three colours that go together. */
export interface Paint {
  readonly fill: string
  readonly border: string
  readonly text: string
}

/** The colours and the font of a drawing: any CSS colours, also variables. */
export interface BoardTheme {
  readonly background: string
  /** Weeks without work. */
  readonly slack: string
  readonly grid: string
  readonly text: string
  readonly quiet: string
  /** Dependency lines. */
  readonly line: string
  readonly danger: string
  readonly accent: string
  readonly warning: Paint
  /** The load of a week. */
  readonly cell: Paint
  readonly types: Readonly<Record<MilestoneType | 'untyped', Paint>>
  readonly font: string
  /** How much wider the font is than the rule by which texts are measured; without: as the rule. */
  readonly stretch?: Stretch
}

/** The words of a drawing. */
export interface BoardWords {
  readonly week: string
  readonly atOnce: string
  readonly team: string
  readonly slack: string
  readonly noObjective: string
  /** As long as nothing has a place. */
  readonly nothing: string
  readonly effort: string
  readonly businessValue: string
  readonly uxValue: string
  readonly types: Readonly<Record<MilestoneType | 'untyped', string>>
  readonly markers: Readonly<Record<Marker, string>>
  readonly dependsOn: string
  readonly wrongOrder: string
  /** A calendar day, short. */
  date(day: string): string
  /** An external unlock of which nobody knows when it comes. */
  noDate(party: string): string
  /** A skill by its name. */
  skill(skill: string): string
}

/** How a board is drawn. */
export interface Look {
  readonly theme: BoardTheme
  readonly words: BoardWords
  /** How many people the team is, if that is known. More milestones at once are a warning. */
  readonly people: number | null
  /** The name of a person; owners are named on purpose. */
  nameOf(person: string): string | null
}

/** The words of a drawing in a language. */
export function boardWords(say: Say, language: string, people: number | null): BoardWords {
  return {
    week: say('board.week'),
    atOnce: say('board.atOnce'),
    team: people === null ? '' : say('board.team', { n: people }),
    slack: say('board.slack'),
    noObjective: say('board.noObjective'),
    nothing: say('board.nothing'),
    effort: say('artifact.effort'),
    businessValue: say('artifact.businessValue'),
    uxValue: say('artifact.uxValue'),
    types: byName([...milestoneTypes, 'untyped'], (type) => say(`board.type.${type}`)),
    markers: byName(markers, (marker) => say(`board.marker.${marker}`)),
    dependsOn: say('board.dependsOn'),
    wrongOrder: say('board.wrongOrder'),
    date: (day) => dateOf(day, language),
    noDate: (party) => say('board.noDate', { party: partyName(say, party) }),
    skill: (skill) => skillName(say, skill),
  }
}

function byName<N extends string>(names: readonly N[], word: (name: N) => string): Readonly<Record<N, string>> {
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<N, string>
}
