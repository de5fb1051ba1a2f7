/** Runs `work` alone: of all tabs of this browser where it has Web Locks (secure contexts), else of this tab. */
export type Alone = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** A lock per name: Web Locks if there are any, else a queue within the page. */
export function createLocks(web: LockManager | undefined = globalThis.navigator?.locks): Alone {
  if (web) return (name, work) => web.request(name, work) as ReturnType<typeof work>
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
