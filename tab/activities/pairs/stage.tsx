import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { pairsOf } from '../pairing/pairing.ts'
import { PairList } from '../pairing/pairList.tsx'
import { ObjectiveSheet } from '../plan/objectiveSheet.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { useObjectiveTitle } from './panel.tsx'

/** Who works with whom on what; from the start on with the sheets as they grow. */
export function PairsStage() {
  const scene = useScene('pairs')
  return scene && <Pairing scene={scene} />
}

function Pairing({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const titleOf = useObjectiveTitle()
  const { objectives } = usePlan()
  const { pairs, started } = pairsOf(scene.run)
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      {pairs.length === 0 && <p className={looks.plain}>{say('pairing.waitForPairs')}</p>}
      <PairList pairs={pairs} titleOf={titleOf} more={(id) => started && objectives[id] && <ObjectiveSheet objective={objectives[id]} />} />
    </div>
  )
}
