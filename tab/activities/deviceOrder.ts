const kept = new Map<string, string>()

/** A random number that stays the same on this device for a purpose, also after a reload of the tab. It is never sent. */
export function deviceSeed(purpose: string): number {
  const key = `okra.order.${purpose}`
  const known = kept.get(key) ?? read(key)
  const seed = known ?? String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1)
  kept.set(key, seed)
  if (known === null) write(key, seed)
  return Number(seed)
}

/** The items in an order that belongs to the seed: same seed and items, same order. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = numbers(seed)
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1))
    const held = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = held
  }
  return mixed
}

/** Numbers from 0 up to 1 (mulberry32): good enough for an order on the screen, not for secrets. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

// Storage may be forbidden (a partitioned frame, private mode); then the order holds as long as the page does.
function read(key: string): string | null {
  try {
    return globalThis.sessionStorage?.getItem(key) ?? null
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    globalThis.sessionStorage?.setItem(key, value)
  } catch {
    return
  }
}
