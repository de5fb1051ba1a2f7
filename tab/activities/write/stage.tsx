import { Discarded, Expired, Opening, QuietStage } from '../quietStage.tsx'
import { useScene } from '../scene.ts'
import { Lanes } from './lanes.tsx'
import { lensesOf } from './lensOrder.ts'
import { Revealed } from './revealed.tsx'

/** The stage while people write: only the question, the time and the progress word; under objectives the empty lanes, too. */
export function WriteStage() {
  const scene = useScene('write')
  if (!scene) return null
  const { run, session } = scene
  if (run.status === 'closed') return <Opening />
  const inLanes = lensesOf(run).length === 0
  if (run.status === 'open')
    return (
      <>
        <QuietStage scene={scene} doing="write" />
        {inLanes && <Lanes session={session} run={run} />}
      </>
    )
  if (run.expired) return <Expired run={run} />
  if (run.discarded) return <Discarded />
  return inLanes ? <Lanes session={session} run={run} /> : <Revealed session={session} />
}
