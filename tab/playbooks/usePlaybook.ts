import { changedPlaybook } from '../../okra/playbook/changes.ts'
import { sessionOf } from '../../okra/playbook/index.ts'
import type { Playbook, SessionNumber } from '../../okra/playbook/step.ts'
import { usePicture } from '../quarter/hooks.tsx'

/** A session as it was started, or as this team would run it. */
export function usePlaybook(session: SessionNumber): Playbook {
  const pinned = usePicture(({ state }) => state.sessions[session]?.playbook)
  const changes = usePicture(({ team }) => team?.settings.playbook)
  return pinned ?? changedPlaybook(sessionOf(session), changes ?? {})
}
