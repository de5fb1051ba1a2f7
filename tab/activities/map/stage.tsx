import { useLooks } from '../looks.ts'
import { PairList } from '../pairs/forming.tsx'
import { usePairing } from '../pairs/pairing.ts'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Connections } from './connections.tsx'

/** Who works with whom, then what is connected to what. */
export function MapStage() {
  const scene = useScene('map')
  return scene && <Mapping scene={scene} />
}

function Mapping({ scene }: { scene: Scene }) {
  const looks = useLooks()
  const plan = usePlan()
  const pairing = usePairing(scene.run)
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      {pairing.pairs.length > 0 && <PairList pairing={pairing} titleOf={(id) => plan.objectives[id]?.text ?? ''} />}
      {(pairing.started || pairing.pairs.length === 0) && <Connections />}
    </div>
  )
}
