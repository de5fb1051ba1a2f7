/** What `ask` answers; rejects if it throws, rejects, or has not answered within `ms` milliseconds. */
export async function withinMs<T>(ms: number, ask: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer in time')), ms)
  try {
    return await Promise.race([ask(), promise])
  } finally {
    clearTimeout(timer)
  }
}
