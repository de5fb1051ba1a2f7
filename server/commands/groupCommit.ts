import type { Append, AppendResult, Store } from '../../okra/ports/store.ts'

/** What became durable together. */
export type Committed = (appends: readonly Append[], results: readonly AppendResult[]) => void

/** Hands an append to the next commit. Resolves when it is durable, or with a conflict; rejects with StoreUnavailable. */
export type Commit = (append: Append) => Promise<AppendResult>

interface Waiting {
  readonly append: Append
  readonly resolve: (result: AppendResult) => void
  readonly reject: (cause: unknown) => void
}

/**
 * Group commit: while one commit is on its way to disk the next appends are collected; when nothing is on its way, an append
 * waits only for the others of this turn of the event loop. `committed` hears of each commit before its appends resolve.
 */
export function groupCommit(store: Store, committed: Committed): Commit {
  let waiting: Waiting[] = []
  let running = false

  const flush = async () => {
    const batch = waiting
    waiting = []
    const appends = batch.map(({ append }) => append)
    try {
      const results = await store.append(appends)
      committed(appends, results)
      failFollowers(appends, results)
      batch.forEach(({ resolve }, index) => {
        resolve(results[index] ?? { status: 'conflict' })
      })
    } catch (cause) {
      for (const { reject } of batch) reject(cause)
    }
  }

  /** What waits behind a conflict was decided against a state that never became durable: it must not land on somebody else's append. */
  const failFollowers = (appends: readonly Append[], results: readonly AppendResult[]) => {
    const lost = new Set(appends.filter((_, index) => results[index]?.status !== 'appended').map(({ stream }) => stream))
    if (lost.size === 0) return
    for (const { append, resolve } of waiting) if (lost.has(append.stream)) resolve({ status: 'conflict' })
    waiting = waiting.filter(({ append }) => !lost.has(append.stream))
  }

  const run = async () => {
    while (waiting.length > 0) await flush()
    running = false
  }

  return (append) =>
    new Promise((resolve, reject) => {
      waiting.push({ append, resolve, reject })
      if (running) return
      running = true
      setImmediate(() => void run())
    })
}
