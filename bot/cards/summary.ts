import { titleOf } from '../../okra/artifacts/stale.ts'
import type { NextSession } from '../../okra/artifacts/summary.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Language, SummaryLines } from '../../okra/ports/assistant.ts'
import { summaryParts } from '../../okra/ports/assistant.ts'
import { currentMilestones } from '../../okra/quarter/plan/current.ts'
import type { QuarterState, SessionRun } from '../../okra/quarter/state.ts'
import { summaryHeadings } from '../../okra/summary/fitted.ts'
import { openPoints } from '../../okra/summary/openPoints.ts'
import type { Say } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine, sessionTitle } from './about.ts'
import type { Card, Element, Elements } from './card.ts'
import { box, buttons, cardOf, heading, line, link, main, quiet, run, words } from './card.ts'
import { decision } from './summaryDecision.ts'
import { numbers } from './summaryNumbers.ts'
import type { Look, Room } from './summaryRoom.ts'
import { item, items, lookOf, mostBytes, part, phrase, rooms } from './summaryRoom.ts'
import type { Fixed } from './text.ts'
import { fixed, introducing, said, telling } from './text.ts'

/** A session to sum up. */
export interface SummaryInput extends About {
  readonly state: QuarterState
  readonly session: SessionNumber
  /** Of numbers and dates. */
  readonly language: Language
  /** The proposed next session, with its date in words; null: there is none. */
  readonly next: NextSession | null
  /** The board as a picture, without owners and concerns; null: there is none. */
  readonly boardUrl: string | null
  /** Where the tab shows the summary and hands out the documents, and where the invitation to the next session is; null: there is none. */
  readonly urls: { readonly summary: string; readonly archive: string; readonly invite: string | null }
  /** The name of a person, who is named on purpose: who owns a milestone. null: nobody knows. */
  nameOf(person: string): string | null
}

/** What a session came to, for the chat: what the summary page says, as far as it fits. null: the session was not started. */
export function summaryCard(input: SummaryInput, say: Say): Card | null {
  const session = input.state.sessions[input.session]
  if (!session) return null
  const cards = rooms.map((room) => () => cardIn(room, input, session, say))
  const fitting = cards.map((make) => make()).find((card) => Buffer.byteLength(JSON.stringify(card)) <= mostBytes)
  if (!fitting) throw new Error('the summary does not fit into a card')
  return fitting
}

function cardIn(room: Room, input: SummaryInput, session: SessionRun, say: Say): Card {
  const { state, language, next, urls } = input
  const { session: number, summary } = session
  const look = lookOf(state.plan, say, language, room)
  const name = sessionTitle(number, say)
  const speak = fixed(say, 'chat.summary.speak', { session: number, title: name })
  return cardOf(
    say,
    speak,
    [
      aboutLine(input, say, [name]),
      { ...heading(titleFor(session, say)), spacing: 'none' },
      marks(state, session, say),
      ...(summary ? short(summary, look) : []),
      ...decision(state, number, look, board(input, say)),
      ...staleLines(session, say),
      numbers(state, number, say),
      ...owners(input, look),
      ...part(
        fixed(say, 'summary.open'),
        items(
          openPoints(state, number, say).map((point) => item(said(point, room.text * 2))),
          room.lines,
          say,
        ),
      ),
      next && upcoming(next, say),
      buttons(
        [
          main(link(fixed(say, 'chat.summary.open'), urls.summary)),
          link(fixed(say, 'chat.summary.archive'), urls.archive),
          urls.invite === null ? null : link(fixed(say, 'outcome.invite'), urls.invite),
        ],
        { spacing: 'large' },
      ),
    ],
    true,
  )
}

/** While a session runs nothing is decided yet. */
function titleFor({ session, closedAt }: SessionRun, say: Say): Fixed {
  if (closedAt === null) return fixed(say, 'outcome.soFar')
  return fixed(say, session === 0 ? 'outcome.title' : `outcome.title.${session}`)
}

/** Why this is not as anonymous as people may think. */
function marks({ simulated }: QuarterState, { activities, settings }: SessionRun, say: Say): Element | null {
  const openly = Object.values(activities)
    .flat()
    .some(({ boxed, threshold, discarded }) => boxed && threshold === 1 && !discarded)
  if (!simulated && !openly) return null
  const told = simulated ? fixed(say, 'artifact.simulated') : fixed(say, 'chat.summary.openly', { k: settings.k })
  return box([words(told)], { style: 'warning' })
}

function short(summary: SummaryLines, { say, room, text }: Look): Elements {
  return [
    heading(fixed(say, 'summary.short'), 'medium'),
    ...summaryParts.flatMap((list) =>
      summary[list].length === 0
        ? []
        : [
            words(fixed(say, summaryHeadings[list]), { ...quiet, spacing: 'small' }),
            ...items(
              summary[list].map((one) => item(text(one))),
              room.lines,
              say,
            ),
          ],
    ),
  ]
}

function board({ boardUrl, urls }: SummaryInput, say: Say): Element | null {
  if (boardUrl === null) return null
  const altText = fixed(say, 'chat.summary.board')
  return {
    type: 'Image',
    url: boardUrl,
    altText,
    size: 'stretch',
    spacing: 'medium',
    selectAction: link(fixed(say, 'chat.summary.open'), urls.summary),
  }
}

/** What rests on something that was started again. */
function staleLines(session: SessionRun, say: Say): Elements {
  const name = (activity: string) => titleOf(session, activity, say) as Fixed
  return Object.entries(session.stale).map(([result, on]) =>
    words(fixed(say, 'artifact.stale', { result: name(result), title: name(on) }), quiet),
  )
}

/** Each owner with what is theirs. */
function owners({ state, nameOf }: SummaryInput, { say, room, text }: Look): Elements {
  const owned = Map.groupBy(
    currentMilestones(state.plan).filter(({ owner }) => owner !== null && nameOf(owner) !== null),
    ({ owner }) => owner ?? '',
  )
  const lines = [...owned].map(([owner, milestones]) => {
    const shown = milestones.slice(0, room.lines).map((one) => text(one.text))
    const left = milestones.length - shown.length
    const what = [...shown, ...(left > 0 ? [fixed(say, 'chat.more', { n: left })] : [])].join('; ')
    return line([run(introducing(said(nameOf(owner) ?? '', 60)), { weight: 'bolder' }), run(phrase(what))], { spacing: 'small' })
  })
  return part(fixed(say, 'chat.summary.owners'), items(lines, room.lines + 3, say))
}

function upcoming({ session, when }: NextSession, say: Say): Element | null {
  const told = telling(say, 'summary.next', { session, title: sessionTitle(session, say), when: said(when, 80) })
  return box([line([run(told, { weight: 'bolder' })])], { style: 'accent', spacing: 'large' })
}
