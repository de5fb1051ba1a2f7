import PQueue from 'p-queue'
import type { Posted } from '../okra/ports/chat.ts'
import type { StoredEvent } from '../okra/ports/store.ts'
import { currentClock, remaining } from '../okra/quarter/clock.ts'
import { currentRun, liveSession } from '../okra/quarter/state.ts'
import { pausedCard } from './cards/paused.ts'
import { statusCard } from './cards/status.ts'
import { stepCard } from './cards/step.ts'
import type { BotWork, Room } from './rooms.ts'
import { roomOf } from './rooms.ts'
import type { Summaries } from './summaries.ts'

/** Accompanies the sessions in their chats: one card for each step, one that tells how it stands, and the summaries. */
export interface Guide {
  /** Looks at a quarter: posts what was not posted yet. Resolves when it is done; what fails is reported. */
  look(quarter: string): Promise<void>
  /** The card of the step that a session is in; null: none runs. */
  step(room: Room): object | null
  /** The card of how a session stands; null: none runs. */
  status(room: Room): object | null
  /** The meeting is over: what runs is left as it is, and says so. */
  meetingEnded(room: Room): Promise<void>
  /** Stops its timer. */
  close(): void
}

/** A card of status is edited at most every 30 seconds. */
const statusEveryMs = 30_000

/** Events after which a chat has something new to read. */
const turns = new Set(['SessionStarted', 'SessionReopened', 'SessionClosed', 'ActivityOpened', 'ActivityEntered'])

/** How the card that tells how a session stands is filed. */
const statusKey = ({ quarter, state }: Room) => {
  const session = liveSession(state)
  return session && `status.${quarter.id}.${session.session}.${session.opening}`
}

/** Composes the guide, which begins to listen at once. */
export function createGuide(work: BotWork, summaries: Summaries): Guide {
  const { directory, quarters, gateway, posts } = work
  const queues = new Map<string, PQueue>()
  /** Quarters whose session runs, with the card of status as it was posted last. */
  const running = new Map<string, string>()

  const inTurn = (quarter: string, what: () => Promise<void>): Promise<void> => {
    const queue = queues.get(quarter) ?? new PQueue({ concurrency: 1 })
    queues.set(quarter, queue)
    return queue.add(() => what().catch(work.failed))
  }

  const roomAtHome = async (quarter: string): Promise<Room | null> => {
    const home = await directory.home(quarter)
    return home && !home.left ? roomOf(work, home) : null
  }

  const post = (room: Room, key: string, card: object): Promise<Posted> => gateway.post(room.conversation.key, key, card)

  const lookNow = async (quarter: string) => {
    const room = await roomAtHome(quarter)
    if (!room) return
    if (liveSession(room.state)) await accompany(room)
    else running.delete(quarter)
    await summaries.look(room)
  }

  const stepOf = (room: Room): object | null => {
    const ideas = room.teamState.settings.cardIdeas !== false
    return liveSession(room.state) && stepCard({ ...room, ideas }, room.say)
  }

  const accompany = async (room: Room) => {
    const [session, card] = [liveSession(room.state), stepOf(room)]
    if (!session || !card) return
    await post(room, `step.${currentRun(session).id}`, card)
    await tellStatus(room)
    if (!running.has(room.quarter.id)) running.set(room.quarter.id, '')
  }

  const statusOf = (room: Room): object | null => {
    const session = liveSession(room.state)
    if (!session) return null
    const clock = currentClock(session)
    const left = clock ? remaining(clock, work.now()) : 0
    const time = clock?.pausedAt != null ? 'paused' : left <= 0 ? 'up' : { minutes: Math.ceil(left / 60_000) }
    const box = quarters.progress(room.quarter.id).find(({ box }) => box.startsWith(currentRun(session).id))
    return statusCard({ ...room, time, progress: box?.word ?? null }, room.say)
  }

  const tellStatus = async (room: Room) => {
    const [key, card] = [statusKey(room), statusOf(room)]
    if (!key || !card) return
    const known = await posts.find(key)
    if (!known) {
      running.set(room.quarter.id, JSON.stringify(card))
      await post(room, key, card)
    } else if (known.message !== null && running.get(room.quarter.id) !== JSON.stringify(card)) {
      running.set(room.quarter.id, JSON.stringify(card))
      await gateway.update(known.conversation, known.message, card)
    }
  }

  const tick = async (quarter: string) => {
    const room = await roomAtHome(quarter)
    if (room && liveSession(room.state)) await tellStatus(room)
    else running.delete(quarter)
  }

  const timer = setInterval(() => {
    for (const quarter of running.keys()) void inTurn(quarter, () => tick(quarter))
    summaries.refresh()
  }, statusEveryMs)
  timer.unref()

  const look = (quarter: string) => inTurn(quarter, () => lookNow(quarter))

  quarters.onEvents((quarter, events: readonly StoredEvent[]) => {
    summaries.touch(quarter)
    if (events.some(({ type }) => turns.has(type))) void look(quarter)
  })

  return {
    look,
    step: stepOf,
    status: statusOf,
    meetingEnded: (room) =>
      inTurn(room.quarter.id, async () => {
        const session = liveSession(room.state)
        if (!session) return summaries.look(room)
        const card = pausedCard({ ...room, session: session.session }, room.say)
        if (card) await post(room, `paused.${currentRun(session).id}`, card)
      }),
    close: () => clearInterval(timer),
  }
}
