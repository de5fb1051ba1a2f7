import { useLooks } from '../looks.ts'
import { StageQuestion } from '../question.tsx'
import { QuietStage } from '../quietStage.tsx'
import { useScene } from '../scene.ts'
import { Closed } from './panel.tsx'

/** While people answer only a progress word; then the distribution. */
export function AgreeStage() {
  const looks = useLooks()
  const scene = useScene('agree')
  if (!scene) return null
  if (scene.run.status === 'open') return <QuietStage scene={scene} doing="answer" />
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <Closed scene={scene} />
    </div>
  )
}
