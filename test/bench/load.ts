import type { Child } from './child.ts'
import type { LoadedRoom } from './rooms.ts'

/** One side of a comparison: its process and its rooms. */
export interface Side {
  readonly child: Child
  readonly rooms: readonly LoadedRoom[]
}

/** Acts at a fixed rate, whether or not the ones before were seen; answers the milliseconds of each until everybody has seen it. */
export async function openLoop(rooms: readonly LoadedRoom[], perSecond: number, forMs: number): Promise<readonly number[]> {
  const begin = performance.now()
  const count = Math.round((perSecond * forMs) / 1000)
  const acts: Promise<number>[] = []
  while (acts.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - begin) * perSecond) / 1000) + 1)
    while (acts.length < due) acts.push(roomAt(rooms, acts.length).act())
    await pause(Math.max(0, begin + (acts.length * 1000) / perSecond - performance.now()))
  }
  return within(Promise.all(acts))
}

function roomAt(rooms: readonly LoadedRoom[], index: number): LoadedRoom {
  const room = rooms[index % rooms.length]
  if (!room) throw new Error('no room')
  return room
}

/** Keeps so many acts on their way in each room; answers how many were seen by everybody per second, and the server's CPU time for each delivery in microseconds. */
export async function saturate(
  { child, rooms }: Side,
  inFlight: number,
  forMs: number,
): Promise<{ readonly perSecond: number; readonly cpuUs: number }> {
  const before = await child.figures()
  const begin = performance.now()
  let [seen, delivered] = [0, 0]
  const slot = async (room: LoadedRoom) => {
    while (performance.now() - begin < forMs) {
      await room.act()
      seen += 1
      delivered += room.people
    }
  }
  await within(Promise.all(rooms.flatMap((room) => Array.from({ length: inFlight }, () => slot(room)))))
  const elapsedMs = performance.now() - begin
  const { cpuUs } = await child.figures()
  return { perSecond: (seen * 1000) / elapsedMs, cpuUs: (cpuUs - before.cpuUs) / delivered }
}

const patienceMs = 30_000

/** Ends a measurement that would wait for ever. */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`something was not seen by everybody within ${patienceMs / 1000} s`)), patienceMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Lets time pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The value that `share` of all don't exceed (nearest rank), 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
