import { nextSession } from '../okra/cadence.ts'
import { dateInWords } from '../okra/days.ts'
import { sessions } from '../okra/playbook/index.ts'
import type { SessionNumber } from '../okra/playbook/step.ts'
import type { ChatPerson } from '../okra/ports/chat.ts'
import { summaryCard } from './cards/summary.ts'
import { unsureCard } from './cards/unsure.ts'
import type { BotWork, Room } from './rooms.ts'
import { roomAtHome } from './rooms.ts'

/** Posts what the sessions came to, each exactly once, and keeps it true. */
export interface Summaries {
  /** Posts the summary of a session that was finished a short while ago, if it was not posted; those that were posted are made true. False: one could not be posted. */
  look(room: Room): Promise<boolean>
  /** Something has happened in this quarter: the next `refresh` looks at what was posted of it. */
  touch(quarter: string): void
  /** Edits the summaries that say something else by now. */
  refresh(): void
  /** The summary of the session that was held last, or null: none was. */
  latest(room: Room): Promise<object | null>
  /** Asks about posts that were begun before the last stop, and may stand in the chat. */
  askAboutUnfinished(): Promise<void>
  /** Posts again what may be posted already; false: nobody knows of such a post here. */
  postAgain(room: Room, key: string): Promise<boolean>
}

/** A session that ended longer ago is no news: a chat that is bound to a quarter late is not filled with its past. */
const newsForMs = 2 * 60 * 60_000

const keyOf = (quarter: string, session: SessionNumber) => `summary.${quarter}.${session}`

/** The quarter and the session of a summary's key, or null. */
function readKey(key: string): { readonly quarter: string; readonly session: SessionNumber } | null {
  const [, quarter, session] = /^summary\.([0-9a-f]{32})\.([0-4])$/.exec(key) ?? []
  return quarter && session ? { quarter, session: Number(session) as SessionNumber } : null
}

/** Composes the summaries. */
export function createSummaries(work: BotWork): Summaries {
  const { directory, gateway, links, posts } = work
  /** What was posted last, by key; a summary that was posted before the last start is compared at the first look. */
  const shown = new Map<string, string>()
  const touched = new Set<string>()

  const cardOf = async (room: Room, session: SessionNumber): Promise<object | null> => {
    const { conversation, binding, teamState, state } = room
    const { language, timeZone } = teamState.settings
    const held = state.sessions[session]
    const next = held && nextSession(session, held.startedAt, timeZone)
    const people = await directory.people(binding.team)
    const summary = await links.toQuarter(conversation, binding, `summary/${session}`)
    return summaryCard(
      {
        ...room,
        session,
        language,
        next: next ? { session: next.session, when: dateInWords(next.at, timeZone, language) } : null,
        boardUrl: session === 4 ? await links.toPicture(binding) : null,
        urls: { summary, archive: summary, invite: next ? await links.toQuarter(conversation, binding) : null },
        nameOf: (person) => people.find((one: ChatPerson) => one.person === person)?.name ?? null,
      },
      room.say,
    )
  }

  const finished = ({ state }: Room) =>
    sessions.map(({ number }) => number).filter((number) => state.live !== number && state.sessions[number]?.closedAt != null)

  const isNews = ({ state }: Room, session: SessionNumber) => work.now() - (state.sessions[session]?.closedAt ?? 0) < newsForMs

  /** Whether nothing is left to be told. */
  const tell = async (room: Room, session: SessionNumber): Promise<boolean> => {
    const key = keyOf(room.quarter.id, session)
    const known = await posts.find(key)
    if (!known && !isNews(room, session)) return true
    const card = await cardOf(room, session)
    const text = JSON.stringify(card)
    if (!card || shown.get(key) === text) return true
    const told = known?.message == null ? postNew(room, key, session, card) : gateway.update(known.conversation, known.message, card)
    if (await told) shown.set(key, text)
    return told
  }

  /** What is unsure is asked about, and done with. */
  const postNew = async (room: Room, key: string, session: SessionNumber, card: object): Promise<boolean> => {
    const { status } = await gateway.post(room.conversation.key, key, card)
    if (status === 'unsure') await ask(room, key, session)
    return status !== 'unreachable'
  }

  const ask = async (room: Room, key: string, session: SessionNumber) => {
    await gateway.post(room.conversation.key, `unsure.${key}`, unsureCard({ ...room, key, session }, room.say))
  }

  const look = async (room: Room): Promise<boolean> => {
    const told: boolean[] = []
    for (const session of finished(room)) told.push(await tell(room, session))
    return told.every(Boolean)
  }

  return {
    look,
    touch: (quarter) => void touched.add(quarter),
    refresh: () => {
      const some = [...touched]
      touched.clear()
      for (const quarter of some) {
        void roomAtHome(work, quarter)
          .then((room) => (room ? look(room) : true))
          .catch(work.failed)
      }
    },
    latest: async (room) => {
      const last = finished(room).at(-1)
      return last === undefined ? null : cardOf(room, last)
    },
    askAboutUnfinished: async () => {
      for (const key of await posts.unfinished()) {
        const read = readKey(key)
        const room = read && (await roomAtHome(work, read.quarter))
        if (read && room) await ask(room, key, read.session)
      }
    },
    postAgain: async (room, key) => {
      const read = readKey(key)
      const known = read?.quarter === room.quarter.id ? await posts.find(key) : null
      if (!read || !known || known.message !== null) return false
      const card = await cardOf(room, read.session)
      if (!card) return false
      return (await gateway.post(known.conversation, key, card, true)).status === 'posted'
    },
  }
}
