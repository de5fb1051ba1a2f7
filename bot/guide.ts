import PQueue from 'p-queue'
import type { Posted } from '../okra/ports/chat.ts'
import type { StoredEvent } from '../okra/ports/store.ts'
import { currentClock, remaining } from '../okra/quarter/clock.ts'
import type { SessionRun } from '../okra/quarter/state.ts'
import { currentRun, liveSession } from '../okra/quarter/state.ts'
import { pausedCard } from './cards/paused.ts'
import { statusCard } from './cards/status.ts'
import { stepCard } from './cards/step.ts'
import { stepOverCard } from './cards/stepOver.ts'
import type { BotWork, Room } from './rooms.ts'
import { roomAtHome } from './rooms.ts'
import type { Summaries } from './summaries.ts'

/** Accompanies the sessions in their chats: one card for each step, one that tells how it stands, and the summaries. */
export interface Guide {
  /** Looks at a quarter: posts what was not posted yet. Resolves when it is done; what fails is reported. */
  look(quarter: string): Promise<void>
  /** The card of the step that a session is in; null: none runs. */
  step(room: Room): object | null
  /** Shows the step where the chat may not see it any more: answers its card if it was posted there before, else posts it and answers null. */
  again(room: Room): Promise<object | null>
  /** The card of how a session stands; null: none runs. */
  status(room: Room): object | null
  /** Goes on where the last stop was. */
  start(): Promise<void>
  /** The meeting is over: what runs is left as it is, and says so. */
  meetingEnded(room: Room): Promise<void>
  /** Stops its timer. */
  close(): void
}

/** A card of status is edited at most every 30 seconds. */
const statusEveryMs = 30_000

/** A card of status as it was shown last, and when, in server time. */
interface Shown {
  readonly card: string
  readonly at: number
}

const nothing: Shown = { card: '', at: 0 }

/** Events after which a chat has something new to read. */
const turns = new Set(['SessionStarted', 'SessionReopened', 'SessionClosed', 'ActivityOpened', 'ActivityEntered'])

/** How the cards of a step, and of how a session stands, are filed: in each chat for itself. */
const stepKey = ({ conversation }: Room, run: string) => `step.${run}@${conversation.key}`
const statusKey = ({ quarter, conversation }: Room, { session, opening }: SessionRun) =>
  `status.${quarter.id}.${session}.${opening}@${conversation.key}`

/** Composes the guide, which begins to listen at once. */
export function createGuide(work: BotWork, summaries: Summaries): Guide {
  const { quarters, gateway, posts } = work
  const queues = new Map<string, PQueue>()
  /** Quarters that are accompanied, with the card of status as it was posted last. */
  const running = new Map<string, Shown>()

  const inTurn = <T>(quarter: string, what: () => Promise<T>): Promise<T> => {
    const queue = queues.get(quarter) ?? new PQueue({ concurrency: 1 })
    queues.set(quarter, queue)
    return queue.add(what).finally(() => {
      if (queue.size + queue.pending === 0) queues.delete(quarter)
    })
  }

  const post = (room: Room, key: string, card: object): Promise<Posted> => gateway.post(room.conversation.key, key, card)

  const lookNow = async (quarter: string) => {
    const room = await roomAtHome(work, quarter)
    if (!room) return
    const session = liveSession(room.state)
    if (session) return accompany(room, session)
    if (await summaries.look(room)) await leave(room)
  }

  /** Nothing runs, and everything is told: what told how it stands says so for the last time. */
  const leave = async (room: Room) => {
    if (!running.delete(room.quarter.id)) return
    const last = Object.values(room.state.sessions)
      .toSorted((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0))
      .at(-1)
    const known = last && (await posts.find(statusKey(room, last)))
    if (known?.message != null) await gateway.update(known.conversation, known.message, stepOverCard(room, room.say))
    await posts.leave(room.quarter.id)
  }

  const stepOf = (room: Room): object | null => {
    const ideas = room.teamState.settings.cardIdeas !== false
    return liveSession(room.state) && stepCard({ ...room, url: room.panel, ideas }, room.say)
  }

  const accompany = async (room: Room, session: SessionRun) => {
    const card = stepOf(room)
    if (!running.has(room.quarter.id)) {
      running.set(room.quarter.id, nothing)
      await posts.accompany(room.quarter.id)
    }
    if (card) await post(room, stepKey(room, currentRun(session).id), card)
    await tellStatus(room)
  }

  const statusOf = (room: Room): object | null => {
    const session = liveSession(room.state)
    if (!session) return null
    const clock = currentClock(session)
    const left = clock ? remaining(clock, work.now()) : 0
    const time = clock?.pausedAt != null ? 'paused' : left <= 0 ? 'up' : { minutes: Math.ceil(left / 60_000) }
    const box = quarters.progress(room.quarter.id).find(({ box }) => box.startsWith(currentRun(session).id))
    return statusCard({ ...room, url: room.panel, time, progress: box?.word ?? null }, room.say)
  }

  const tellStatus = async (room: Room) => {
    const [session, card, shown] = [liveSession(room.state), statusOf(room), running.get(room.quarter.id) ?? nothing]
    if (!session || !card || shown.card === JSON.stringify(card)) return
    const key = statusKey(room, session)
    const known = await posts.find(key)
    if (known && work.now() - shown.at < statusEveryMs) return
    running.set(room.quarter.id, { card: JSON.stringify(card), at: work.now() })
    if (!known) await post(room, key, card)
    else if (known.message !== null) await gateway.update(known.conversation, known.message, card)
  }

  /** From time to time: how it stands; and what could not be posted is tried again. */
  const tick = async (quarter: string) => {
    const room = await roomAtHome(work, quarter)
    if (room && liveSession(room.state)) await tellStatus(room)
    else await lookNow(quarter)
  }

  const timer = setInterval(() => {
    for (const quarter of running.keys()) void inTurn(quarter, () => tick(quarter)).catch(work.failed)
    summaries.refresh()
  }, statusEveryMs / 3)
  timer.unref()

  const look = (quarter: string) => inTurn(quarter, () => lookNow(quarter)).catch(work.failed)

  quarters.onEvents((quarter, events: readonly StoredEvent[]) => {
    summaries.touch(quarter)
    if (events.some(({ type }) => turns.has(type))) void look(quarter)
  })

  return {
    look,
    step: stepOf,
    status: statusOf,
    again: (room) =>
      inTurn(room.quarter.id, async () => {
        const session = liveSession(room.state)
        if (!session) return null
        if (await posts.find(stepKey(room, currentRun(session).id))) return stepOf(room)
        await accompany(room, session)
        return null
      }),
    start: async () => {
      for (const quarter of await posts.accompanied()) {
        running.set(quarter, nothing)
        await look(quarter)
      }
    },
    meetingEnded: (room) =>
      inTurn(room.quarter.id, async () => {
        const session = liveSession(room.state)
        if (!session) return void (await summaries.look(room))
        const card = pausedCard({ ...room, session: session.session }, room.say)
        if (card) await post(room, `paused.${currentRun(session).id}@${room.conversation.key}`, card)
      }).catch(work.failed),
    close: () => clearInterval(timer),
  }
}
