/** Runs `work` alone: of all tabs of this browser where it has Web Locks (secure contexts), else of this tab. */
export type Alone = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** A lock per name: Web Locks if there are any and this page may use them, else a queue within the page. */
export function createLocks(web: LockManager | undefined = globalThis.navigator?.locks): Alone {
  const queue = createQueue()
  if (!web) return queue
  return async (name, work) => {
    let begun = false
    const begin = () => {
      begun = true
      return work()
    }
    try {
      return await web.request(name, begin)
    } catch (cause) {
      if (begun) throw cause
      // A frame of another site in a private window is refused locks together with storage.
      return queue(name, work)
    }
  }
}

function createQueue(): Alone {
  const last = new Map<string, Promise<unknown>>()
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(
      name,
      turn.catch(() => {}),
    )
    return turn
  }
}
