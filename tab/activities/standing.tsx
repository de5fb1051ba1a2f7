import type { SessionRun } from '../../okra/quarter/state.ts'
import { currentRun } from '../../okra/quarter/state.ts'
import { Expired } from './expired.tsx'
import { Stale } from './stale.tsx'

/** What everyone has to know of the step that the room is in before they look at it: it was thrown away, or its result is stale. */
export function Standing({ session }: { session: SessionRun }) {
  const run = currentRun(session)
  return (
    <>
      <Expired run={run} />
      <Stale session={session} activity={run.activity} />
    </>
  )
}
