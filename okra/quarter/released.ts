import type { SessionRun } from './state.ts'

/** How many released entries a session remembers, so that none of them becomes public a second time. */
export const releasedKept = 1_000

/** The session after open entries have become public: whatever becomes of them later, they never come again. */
export function withReleased(session: SessionRun, ids: readonly string[]): SessionRun {
  return { ...session, released: [...session.released, ...ids].slice(-releasedKept) }
}

/** Whether an open entry has become public, be it that it was taken away since. */
export function wasReleased(session: SessionRun, id: string): boolean {
  return session.released.includes(id)
}
