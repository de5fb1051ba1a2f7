import type { Store } from '../../okra/ports/store.ts'

/** What was sent to a model for a proposal, or a question without one, kept per quarter until the session closes, for who leads to look at. */
export interface SentKept {
  keep(quarter: string, id: string, sent: readonly string[]): Promise<void>
  of(quarter: string, id: string): Promise<readonly string[]>
  remove(quarter: string): Promise<void>
}

const kind = 'desk-sent'
/** For so many questions: those on the desk have been asked last. */
const most = 12

type Bodies = Readonly<Record<string, readonly string[]>>

/** Keeps it in documents of the store. */
export function createSentKept(store: Store): SentKept {
  /** Quarters of which it is known that nothing is kept, so that nothing is removed again and again. */
  const nothing = new Set<string>()
  return {
    keep: async (quarter, id, sent) => {
      if (sent.length === 0) return
      nothing.delete(quarter)
      for (;;) {
        const stored = await store.get(kind, quarter)
        const all = [...Object.entries((stored?.body ?? {}) as Bodies), [id, sent] as const].slice(-most)
        const body = Object.fromEntries(all)
        if (await store.put(kind, { id: quarter, owner: quarter, body }, stored?.version ?? 0)) return
      }
    },
    of: async (quarter, id) => {
      const bodies = ((await store.get(kind, quarter))?.body ?? {}) as Bodies
      return Object.hasOwn(bodies, id) ? (bodies[id] ?? []) : []
    },
    remove: async (quarter) => {
      if (nothing.has(quarter)) return
      await store.remove(kind, quarter)
      nothing.add(quarter)
    },
  }
}
