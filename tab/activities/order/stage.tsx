import { useLooks } from '../looks.ts'
import { StageQuestion } from '../question.tsx'
import { useScene } from '../scene.ts'
import { SlotBoard } from './board.tsx'

/** The result on the stage: slots, a line, the next quarter. */
export function OrderStage() {
  const looks = useLooks()
  const scene = useScene('order')
  if (!scene) return null
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <SlotBoard scene={scene} />
    </div>
  )
}
