import type { Quarters } from '../commands/quarters.ts'

/** Looks after boxes that nobody looks at, so that nothing sealed outlives its time although nobody opens its quarter. */
export interface Sweep {
  stop(): void
}

/** The longest time between two looks; a box whose time is up earlier is looked at then. */
const everyMs = 600_000

/**
 * Looks at the boxes that hold something: first after `firstMs`, so that a start does not wait for it, then slowly. Only the quarters of such
 * boxes are read, one after the other, and only when something may be due there.
 */
export function createSweep(
  quarters: Quarters,
  { firstMs, now, failed }: { readonly firstMs: number; readonly now: () => number; readonly failed: (cause: unknown) => void },
): Sweep {
  const dues = new Map<string, number>()
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  const look = async (quarter: string) => {
    const due = await quarters.expire(quarter)
    if (due !== null) return void dues.set(quarter, due)
    // Nothing should be sealed here: a crash has left it behind, or it waits to be opened.
    await quarters.settle(quarter)
    dues.delete(quarter)
  }

  const sweep = async () => {
    const held = new Set((await quarters.box.runs()).map((run) => run.slice(0, run.indexOf('.'))))
    for (const quarter of dues.keys()) if (!held.has(quarter)) dues.delete(quarter)
    for (const quarter of held) if (!stopped && now() >= (dues.get(quarter) ?? 0)) await look(quarter).catch(failed)
  }

  const plan = (ms: number) => {
    if (stopped) return
    timer = setTimeout(
      () =>
        void sweep()
          .catch(failed)
          .then(() => plan(untilNext())),
      ms,
    )
    timer.unref()
  }

  const untilNext = () => Math.max(firstMs, Math.min(everyMs, ...[...dues.values()].map((due) => due - now())))

  plan(firstMs)
  return {
    stop: () => {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
