import { writeSettings } from '../../../okra/quarter/activities/writePlaces.ts'
import { Discarded, Opening, QuietStage } from '../quietStage.tsx'
import { useScene } from '../scene.ts'
import { Lanes } from './lanes.tsx'
import { lensesOf } from './lensOrder.ts'
import { Revealed } from './revealed.tsx'
import { RevealedIdeas } from './revealedIdeas.tsx'

/** The stage while people write: only the question, the time and the progress word; under objectives the empty lanes, too. */
export function WriteStage() {
  const scene = useScene('write')
  if (!scene) return null
  const { run, session } = scene
  if (run.status === 'closed') return <Opening />
  const inLanes = writeSettings(run).under !== undefined
  if (run.status === 'open')
    return (
      <>
        <QuietStage scene={scene} doing="write" />
        {inLanes && <Lanes session={session} run={run} />}
      </>
    )
  if (run.expired) return null
  if (run.discarded) return <Discarded />
  if (inLanes) return <Lanes session={session} run={run} />
  return lensesOf(run).length > 0 ? <Revealed session={session} /> : <RevealedIdeas session={session} />
}
