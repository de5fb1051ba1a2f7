import type { Discipline, Progress } from '../../okra/api.ts'
import { nudges as checkAll } from '../../okra/checks/index.ts'
import type { Nudge } from '../../okra/checks/nudge.ts'
import { saidToAll } from '../../okra/checks/nudge.ts'
import type { BoxProgress } from '../../okra/ports/ballotBox.ts'
import type { Box } from '../../okra/quarter/activity.ts'
import { nextDue } from '../../okra/quarter/clock.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import type { Quarters } from '../commands/quarters.ts'

/** What the clockwork tells the world. */
export interface Voices {
  readonly progress: (quarter: string, progress: Progress) => void
  /** To those who lead. */
  readonly nudges: (quarter: string, nudges: readonly Nudge[]) => void
  /** To all others: what is said beside the items that it is about. */
  readonly nudgesToAll: (quarter: string, nudges: readonly Nudge[]) => void
}

/** What the checks need to know of the room. `active` are people who count; see METHOD section 3. */
export interface RoomNow {
  readonly present: number
  readonly dismissed: readonly string[]
  /** How many of them have declared which discipline. */
  readonly disciplines: Readonly<Partial<Record<Discipline, number>>>
}

/** Looks at each live quarter at fixed intervals, so that nothing on a screen follows the moment at which somebody wrote. */
export interface Clockwork {
  /** Looks at one quarter now and keeps looking at it while its session runs. */
  watch(quarter: string): void
  /** `nudges` are all of them: only what is said to all of them is for everyone. */
  current(quarter: string): { readonly progress: readonly Progress[]; readonly nudges: readonly Nudge[] }
  /** Computes the nudges anew, after one was dismissed. */
  look(quarter: string): Promise<void>
  stop(): void
}

interface Seen {
  progress: readonly Progress[]
  nudges: readonly Nudge[]
  /** Distinct voices in the first open box, for the checks only: a count, never shown below the threshold. */
  authors: number | null
  due: NodeJS.Timeout | null
  /** Boxes that waited to be opened at the last look. */
  closed: readonly string[]
}

const isOther = (one: readonly Nudge[], other: readonly Nudge[]) => JSON.stringify(one) !== JSON.stringify(other)

/**
 * The word for a box: nothing below the threshold, `all` from 90 % on. Measured against who holds a pass; in a room with
 * simulated teammates (`simulated` people are here) against everybody.
 */
export function progressWord(box: Box, counts: readonly BoxProgress[], simulated: number | null): Progress {
  const voices = counts.map(({ authors, uncountedAuthors }) => authors + (simulated === null ? 0 : uncountedAuthors))
  const authors = Math.max(0, ...voices)
  const holders = Math.max(0, ...counts.map((count) => count.holders))
  const share = authors / Math.max(1, simulated ?? holders)
  const enough = voices.every((voice) => voice >= box.threshold)
  const word = !enough ? 'waiting' : share >= 0.9 ? 'all' : share >= 0.5 ? 'most' : 'few'
  return { box: box.id, word, holders }
}

/** Composes the clockwork: one look every `tickMs` for each watched quarter, and one exactly when a step's time is due. */
export function createClockwork(
  quarters: Quarters,
  voices: Voices,
  roomNow: (quarter: string) => Promise<RoomNow>,
  { tickMs, now, failed }: { readonly tickMs: number; readonly now: () => number; readonly failed: (cause: unknown) => void },
): Clockwork {
  const watched = new Map<string, Seen>()

  const tick = async (quarter: string) => {
    await goOn(quarter)
    await quarters.expire(quarter)
    await quarters.release(quarter)
    const { state } = await quarters.logs.read(quarter)
    await measure(quarter, state)
    await look(quarter)
    if (state.live === null) forget(quarter)
    else await quarters.box.scrub()
  }

  /** A box that still waits since the last look is opened: whoever began it has met a fault or is gone. */
  const goOn = async (quarter: string) => {
    const { state } = await quarters.logs.read(quarter)
    const seen = seenOf(quarter)
    const before = seen.closed
    seen.closed = quarters.method.boxes(state).flatMap(({ id, due }) => (due ? [id] : []))
    if (seen.closed.some((id) => before.includes(id))) await quarters.settle(quarter)
  }

  const measure = async (quarter: string, state: QuarterState) => {
    const seen = seenOf(quarter)
    const boxes = quarters.method.boxes(state).filter(({ taking }) => taking)
    const everyone = state.simulated ? (await roomNow(quarter)).present : null
    const counts = await Promise.all(boxes.map((box) => quarters.voices(box)))
    const fresh = boxes.map((box, index) => progressWord(box, counts[index] ?? [], everyone))
    const main = counts[0] ?? []
    const sealed = boxes[0]?.kind === 'sealed'
    seen.authors = !sealed
      ? null
      : Math.max(0, ...main.map(({ authors, uncountedAuthors }) => authors + (state.simulated ? uncountedAuthors : 0)))
    for (const progress of fresh) {
      const before = seen.progress.find(({ box }) => box === progress.box)
      if (before?.word !== progress.word || before.holders !== progress.holders) voices.progress(quarter, progress)
    }
    seen.progress = fresh
  }

  const look = async (quarter: string) => {
    const { state } = await quarters.logs.read(quarter)
    const seen = seenOf(quarter)
    const { present, dismissed, disciplines } = await roomNow(quarter)
    const situation = { now: now(), present, disciplines, dismissed, authors: seen.authors }
    const fresh = checkAll(state, situation).filter(({ key }) => !dismissed.includes(key))
    if (isOther(fresh, seen.nudges)) {
      voices.nudges(quarter, fresh)
      const said = saidToAll(fresh)
      if (isOther(said, saidToAll(seen.nudges))) voices.nudgesToAll(quarter, said)
    }
    seen.nudges = fresh
    plan(quarter, state, seen)
  }

  const plan = (quarter: string, state: QuarterState, seen: Seen) => {
    if (seen.due) clearTimeout(seen.due)
    const session = liveSession(state)
    const due = session && nextDue(session, now())
    seen.due = due ? setTimeout(() => void look(quarter).catch(failed), Math.min(due - now() + 20, 2 ** 31 - 1)) : null
    seen.due?.unref()
  }

  const seenOf = (quarter: string): Seen => {
    const seen = watched.get(quarter) ?? { progress: [], nudges: [], authors: null, due: null, closed: [] }
    watched.set(quarter, seen)
    return seen
  }

  const forget = (quarter: string) => {
    const seen = watched.get(quarter)
    if (seen?.due) clearTimeout(seen.due)
    watched.delete(quarter)
  }

  const timer = setInterval(() => {
    for (const quarter of watched.keys()) void tick(quarter).catch(failed)
  }, tickMs)
  timer.unref()

  return {
    watch: (quarter) => {
      if (watched.has(quarter)) return
      seenOf(quarter)
      void look(quarter).catch(failed)
    },
    current: (quarter) => watched.get(quarter) ?? { progress: [], nudges: [] },
    look,
    stop: () => {
      clearInterval(timer)
      for (const quarter of [...watched.keys()]) forget(quarter)
    },
  }
}
