import type { Role } from '../../okra/identity.ts'
import { contributes, leads } from '../../okra/identity.ts'
import type { Step } from '../../okra/playbook/step.ts'
import type { ActivityRun, SessionRun } from '../../okra/quarter/state.ts'
import { currentRun, liveSession, stepOfActivity } from '../../okra/quarter/state.ts'
import { usePicture } from '../quarter/hooks.tsx'

/** Where a view of an activity is: the running session, its run, and what this person may do here. */
export interface Scene {
  readonly session: SessionRun
  readonly run: ActivityRun
  readonly step: Step
  readonly role: Role
  readonly leading: boolean
  readonly contributing: boolean
  /** Whoever writes here is not anonymous, and everyone sees that mark. */
  readonly named: boolean
}

/** The scene of an activity, or null when the room is somewhere else. */
export function useScene(activity: string): Scene | null {
  const { state, role } = usePicture((picture) => ({ state: picture.state, role: picture.me.role }))
  const session = liveSession(state)
  if (!session) return null
  const run = currentRun(session)
  if (run.plan.activity !== activity) return null
  return {
    session,
    run,
    step: stepOfActivity(session.playbook, run.activity),
    role,
    leading: leads(role),
    contributing: contributes(role),
    named: run.threshold === 1 || state.simulated,
  }
}
