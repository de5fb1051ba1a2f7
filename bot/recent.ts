/** Does the work of a key once, and hands what it came to to everybody who brings the same key while it is remembered. */
export type Once<T> = (key: string, work: () => Promise<T>) => Promise<T>

/** Remembers the last `limit` keys. Work that rejects is forgotten: it may be tried again. */
export function recently<T>(limit: number): Once<T> {
  const known = new Map<string, Promise<T>>()
  return (key, work) => {
    const before = known.get(key)
    if (before) return before
    const done = work()
    known.set(key, done)
    const { value: oldest } = known.keys().next()
    if (known.size > limit && oldest !== undefined) known.delete(oldest)
    done.catch(() => known.delete(key))
    return done
  }
}
