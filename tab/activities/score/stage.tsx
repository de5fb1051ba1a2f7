import { useLooks } from '../looks.ts'
import { StageQuestion } from '../question.tsx'
import { Discarded, Opening, QuietStage } from '../quietStage.tsx'
import { useScene } from '../scene.ts'
import { SpreadList } from '../settle/spreadList.tsx'

/** The stage while people score: only the question and the progress word; afterwards the spreads. */
export function ScoreStage() {
  const scene = useScene('score')
  const looks = useLooks()
  if (!scene) return null
  if (scene.run.status === 'open') return <QuietStage scene={scene} doing="score" />
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      {scene.run.status === 'closed' && <Opening />}
      {scene.run.status === 'done' && !scene.run.expired && (scene.run.discarded ? <Discarded /> : <SpreadList scene={scene} />)}
    </div>
  )
}
