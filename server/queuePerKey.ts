/** Runs work of one key one after the other, and of different keys side by side. Forgets a key when nothing waits for it. */
export function queuePerKey(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = tails.get(key)
    const done = before === undefined ? work() : before.then(work, work)
    tails.set(key, done)
    try {
      return await done
    } finally {
      if (tails.get(key) === done) tails.delete(key)
    }
  }
}
