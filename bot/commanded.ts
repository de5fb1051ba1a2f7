import { nextSession } from '../okra/cadence.ts'
import { dateInWords } from '../okra/days.ts'
import type { ChatPerson } from '../okra/ports/chat.ts'
import { agenda, currentRun, liveSession } from '../okra/quarter/state.ts'
import type { RefusalCode } from '../okra/refusal.ts'
import { sessionTitle } from './cards/about.ts'
import { helpCard } from './cards/help.ts'
import { leadingCard } from './cards/leading.ts'
import { offerCard } from './cards/offer.ts'
import type { ChatCommand } from './commands.ts'
import type { Duties } from './duties.ts'
import type { Answer, ChatEvent } from './events.ts'
import { refused as refusal } from './refused.ts'
import type { BotWork, Room } from './rooms.ts'
import { playbookOf, roomOf, sessionToHold } from './rooms.ts'

/** Who told the bot what, and in which room. */
export interface Told {
  readonly room: Room
  readonly person: ChatPerson
  readonly event: Extract<ChatEvent, { kind: 'said' }>
}

/** What a command in words does, and what is said about it. What the guide posts anyway is not said twice. */
export type Commanded = (command: ChatCommand, told: Told) => Promise<Answer>

type Doing = (told: Told, command: ChatCommand) => Promise<Answer> | Answer

/** Composes the commands. */
export function createCommanded(work: BotWork, { guide, summaries, acts }: Duties): Commanded {
  const { directory, quarters } = work

  const refused = ({ say, url }: Room, code: RefusalCode): Answer => refusal({ code, url }, say)

  const offer = (room: Room): Answer => {
    const session = sessionToHold(room.state)
    if (session === null) return refused(room, room.state.live === null ? 'not-now' : 'session-running')
    return { card: offerCard({ ...room, playbook: playbookOf(room, session) }, room.say) }
  }

  const back: Doing = async ({ room, person }) => {
    const live = liveSession(room.state)
    if (!live) return refused(room, 'session-closed')
    const order = agenda(live.playbook).map(({ activity }) => activity.id)
    const before = order[order.indexOf(live.position) - 1]
    if (before === undefined) return refused(room, 'not-now')
    const problem = await acts.enter(room, person, before)
    // The card of a step that is entered again stands further up in the chat.
    const now = problem ? null : await roomOf(work, room.conversation)
    const card = now && (await guide.again(now))
    return card ? { card } : problem
  }

  /** When the next session is proposed; null: none was held. */
  const proposed = ({ state, say, teamState: { settings } }: Room): Answer => {
    const last = Object.values(state.sessions).at(-1)
    const next = last && state.live === null ? nextSession(last.session, last.startedAt, settings.timeZone) : null
    if (!next) return null
    const when = dateInWords(next.at, settings.timeZone, settings.language)
    return { text: say('summary.next', { session: next.session, title: sessionTitle(next.session, say), when }) }
  }

  const handOver: Doing = async ({ room, person, event }) => {
    if (event.mentions.length === 0) return { card: helpCard(room, room.say) }
    const account = event.mentions[0]?.account
    const named = account ? await directory.personIn(account, room.binding.team) : null
    if (!named) return refused(room, 'unknown-person')
    return acts.perform(
      room,
      person,
      () => quarters.executeTeam(room.binding.team, person.person, { type: 'OfferLead', person: named.person }),
      { card: leadingCard({ ...room, kind: 'offered', by: person.name }, room.say) },
    )
  }

  const doing: Readonly<Record<ChatCommand['type'], Doing>> = {
    help: ({ room }) => ({ card: helpCard(room, room.say) }),
    start: ({ room, person }, command) => {
      const session = (command.type === 'start' ? command.session : null) ?? sessionToHold(room.state)
      return session === null ? offer(room) : acts.start(room, person, session)
    },
    next: ({ room, person }) => {
      const live = liveSession(room.state)
      return live ? acts.next(room, person, currentRun(live).id) : refused(room, 'session-closed')
    },
    back,
    status: ({ room }) => {
      const card = guide.status(room)
      return card ? { card } : offer(room)
    },
    link: ({ room }) => ({ text: room.say('chat.link', { url: room.browser }) }),
    summary: async ({ room }) => {
      const card = await summaries.latest(room)
      return card ? { card } : refused(room, 'unknown-session')
    },
    schedule: ({ room }) => proposed(room) ?? offer(room),
    'hand-over': handOver,
  }

  return async (command, told) => doing[command.type](told, command)
}
