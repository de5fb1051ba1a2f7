import type { Card } from '../../bot/cards/card.ts'
import { greetingCard } from '../../bot/cards/greeting.ts'
import { helpCard } from '../../bot/cards/help.ts'
import { leadingCard } from '../../bot/cards/leading.ts'
import { myTeamsCard } from '../../bot/cards/myTeams.ts'
import { offerCard } from '../../bot/cards/offer.ts'
import { pausedCard } from '../../bot/cards/paused.ts'
import { pointerCard } from '../../bot/cards/pointer.ts'
import { refusedCard } from '../../bot/cards/refused.ts'
import { statusCard } from '../../bot/cards/status.ts'
import { stepCard } from '../../bot/cards/step.ts'
import { stepOverCard } from '../../bot/cards/stepOver.ts'
import { summaryCard } from '../../bot/cards/summary.ts'
import { thanksCard } from '../../bot/cards/thanks.ts'
import { unsureCard } from '../../bot/cards/unsure.ts'
import { dateInWords } from '../../okra/days.ts'
import { footballLog, footballPeople, footballTeam } from '../../okra/example/football.ts'
import { sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Language } from '../../okra/ports/assistant.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { initialQuarter } from '../../okra/quarter/state.ts'
import { sayIn } from '../../server/words.ts'
import { quarter } from '../given.ts'

const method = createMethod()
const log = footballLog(method, { quarter, label: '2026-Q4', startsOn: '2026-10-01', people: [...footballPeople], until: 'closed' })
const states = new Map<string, QuarterState>()

/** The football quarter when the room has just come into an activity, or with null when the session has just been closed. */
export function footballAt(session: SessionNumber, activity: string | null): QuarterState {
  const name = `${session} ${activity}`
  const known = states.get(name)
  if (known) return known
  let state = initialQuarter
  for (const event of log) {
    state = method.fold([event], state)
    const run = state.sessions[session]
    const isThere =
      activity === null
        ? run?.closedAt != null
        : state.live === session && run?.position === activity && Object.hasOwn(run.activities, activity)
    if (isThere) {
      states.set(name, state)
      return state
    }
  }
  throw new Error(`nobody was in ${name}`)
}

/** What people have written, where it is not in the quarter. */
export interface Written {
  readonly team: string
  readonly label: string
  readonly person: string
}

const own: Written = { team: footballTeam, label: '2026-Q4', person: 'Ana Souza' }
const at = 'https://okra.example'

/** Every card that the bot can show, by name. `change` is done to each quarter first. */
export function sampleCards(language: Language, written = own, change = (state: QuarterState) => state): Readonly<Record<string, Card>> {
  const say = sayIn(language)
  const about = { team: written.team, quarter: { id: quarter, label: written.label } }
  const url = `${at}/q/${quarter}/panel`
  const stateAt = (session: SessionNumber, activity: string | null) => change(footballAt(session, activity))
  const step = (session: SessionNumber, activity: string, ideas = false) => ({ ...about, state: stateAt(session, activity), url, ideas })
  const teams = [written.team, `${written.team} 2`, `${written.team} 3`].map((name) => ({ name, url }))
  const summaryOf = (session: SessionNumber) => {
    const next = session === 4 ? null : ((session + 1) as SessionNumber)
    const when = dateInWords(Date.parse('2026-09-21T09:00:00Z'), 'Europe/Lisbon', language)
    const input = {
      ...about,
      state: stateAt(session, null),
      session,
      language,
      next: next === null ? null : { session: next, when },
      boardUrl: `${at}/board.png`,
      urls: { summary: `${url}/summary`, archive: `${url}/summary`, invite: next === null ? null : `${url}/next.ics` },
      nameOf: (person: string) => (person === footballPeople[0] ? written.person : person),
    }
    return there(summaryCard(input, say))
  }
  return {
    greeting: greetingCard({ trusts: false, about, next: 0, url }, say),
    'greeting-trusting': greetingCard({ trusts: true, about, next: null, url }, say),
    'greeting-unbound': greetingCard({ trusts: false, about: null, teams, newTeamUrl: url }, say),
    'greeting-nobody': greetingCard({ trusts: false, about: null, teams: [], newTeamUrl: url }, say),
    help: helpCard({ url }, say),
    'my-teams': myTeamsCard(
      {
        teams: teams.map((team, index) => ({ ...team, leads: index === 0, quarters: index === 2 ? [] : [written.label, '2026-Q3'] })),
        newTeamUrl: url,
      },
      say,
    ),
    pointer: pointerCard({ url }, say),
    step: stepCard(step(0, 'facts', true), say),
    'step-tab-only': stepCard(step(0, 'facts'), say),
    'step-objectives': stepCard(step(2, 'ideas', true), say),
    'step-ideas': stepCard(step(1, 'ideas', true), say),
    'step-vote': stepCard(step(0, 'dots', true), say),
    'step-score': stepCard(step(3, 'sizes'), say),
    'step-agree': stepCard(step(4, 'agreement'), say),
    'step-together': stepCard(step(0, 'themes'), say),
    'step-last': stepCard(step(0, 'sentence'), say),
    thanks: thanksCard(step(0, 'facts', true), say),
    status: statusCard({ browser: url, ...step(0, 'facts'), time: { minutes: 7 }, progress: 'most' }, say),
    'status-up': statusCard({ browser: url, ...step(0, 'facts'), time: 'up', progress: 'all' }, say),
    'status-paused': statusCard({ browser: url, ...step(0, 'themes'), time: 'paused', progress: null }, say),
    'step-over': stepOverCard({ ...about, state: stateAt(0, 'dots'), url }, say),
    'step-over-closed': stepOverCard({ ...about, state: stateAt(0, null), url }, say),
    refused: refusedCard({ code: 'too-few-voices', url }, say),
    offer: offerCard({ ...about, playbook: sessionOf(1), url, browser: url }, say),
    'lead-nobody': leadingCard({ ...about, kind: 'nobody' }, say),
    'lead-offered': leadingCard({ ...about, kind: 'offered', by: written.person }, say),
    'lead-changed': leadingCard({ ...about, kind: 'handed-over', name: written.person }, say),
    'summary-0': summaryOf(0),
    'summary-1': summaryOf(1),
    'summary-2': summaryOf(2),
    'summary-3': summaryOf(3),
    'summary-4': summaryOf(4),
    paused: there(pausedCard({ ...about, state: stateAt(0, 'dots'), session: 0, url }, say)),
    'paused-early': there(pausedCard({ ...about, state: stateAt(1, 'goals'), session: 1, url }, say)),
    unsure: unsureCard({ ...about, key: `summary.${quarter}.0`, session: 0 }, say),
  }
}

function there(card: Card | null): Card {
  if (!card) throw new Error('no card')
  return card
}

/** A quarter in which everything that people wrote in the plan and in the sessions is this text, at most so many characters where there is a limit. */
export function wording(text: string): (state: QuarterState) => QuarterState {
  const keys = new Set([
    'text',
    'metric',
    'unit',
    'if',
    'then',
    'mustBeTrue',
    'what',
    'outcome',
    'audience',
    'title',
    'notes',
    'unlocks',
    'pains',
    'gains',
    'notDoing',
  ])
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keys.has(key) ? text : value
    if (Array.isArray(value)) return value.map((one) => change(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]))
  }
  return (state) => ({
    ...state,
    plan: change(state.plan, '') as QuarterState['plan'],
    sessions: change(state.sessions, '') as QuarterState['sessions'],
  })
}
