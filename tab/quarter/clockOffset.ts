/** Milliseconds to add to this device's clock to get the server's, from one round trip. */
export function offsetOf(sentAt: number, serverTime: number, receivedAt: number): number {
  return serverTime - (sentAt + receivedAt) / 2
}

/** The middle of several offsets: one slow answer does not count. */
export function median(offsets: readonly number[]): number {
  const sorted = [...offsets].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** How many round trips the offset is measured with. */
export const roundTrips = 5

/** Measures the offset over some round trips. `ask` answers the server's time. */
export async function measureOffset(ask: () => Promise<number>, clock: () => number = Date.now): Promise<number> {
  const offsets: number[] = []
  for (let trip = 0; trip < roundTrips; trip += 1) {
    const sentAt = clock()
    const serverTime = await ask()
    offsets.push(offsetOf(sentAt, serverTime, clock()))
  }
  return median(offsets)
}
