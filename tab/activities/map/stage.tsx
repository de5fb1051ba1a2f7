import { useLooks } from '../looks.ts'
import { pairsOf } from '../pairing/pairing.ts'
import { PairList } from '../pairing/pairList.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import { useScene } from '../scene.ts'
import { Connections } from './connections.tsx'

/** Who works with whom, then what is connected to what. */
export function MapStage() {
  const scene = useScene('map')
  const looks = useLooks()
  const { objectives } = usePlan()
  if (!scene) return null
  const { pairs, started } = pairsOf(scene.run)
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      {pairs.length > 0 && <PairList pairs={pairs} titleOf={(id) => objectives[id]?.text ?? ''} />}
      {(started || pairs.length === 0) && <Connections />}
    </div>
  )
}
