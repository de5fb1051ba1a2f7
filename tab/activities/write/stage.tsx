import { Discarded, Expired, Opening, QuietStage } from '../quietStage.tsx'
import { useScene } from '../scene.ts'
import { Revealed } from './revealed.tsx'

/** The stage while people write: only the question, the time and the progress word. */
export function WriteStage() {
  const scene = useScene('write')
  if (!scene) return null
  const { run, session } = scene
  if (run.status === 'closed') return <Opening />
  if (run.status === 'open') return <QuietStage scene={scene} doing="write" />
  if (run.expired) return <Expired run={run} />
  return run.discarded ? <Discarded /> : <Revealed session={session} />
}
