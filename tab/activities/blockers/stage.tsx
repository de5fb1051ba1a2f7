import { useLooks } from '../looks.ts'
import { StageQuestion } from '../question.tsx'
import { useScene } from '../scene.ts'
import { BlockerList } from './list.tsx'

/** The blockers as they come, by the objective that they are about. */
export function BlockersStage() {
  const looks = useLooks()
  const scene = useScene('blockers')
  if (!scene) return null
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <BlockerList />
    </div>
  )
}
