import { settledScales } from '../../../okra/quarter/activities/settle.ts'
import { useSay } from '../../i18n/say.tsx'
import { ProposedBeside } from '../assistant/beside.tsx'
import { useLooks } from '../looks.ts'
import type { Scene } from '../scene.ts'
import { SizesAsked } from '../score/sizesAsked.tsx'
import { useIsStageHere } from '../stageHere.ts'
import { SettleFocus } from './focus.tsx'
import type { Settling } from './settling.ts'
import { useSettling } from './settling.ts'
import { SpreadList } from './spreadList.tsx'

/** What who leads does with the spreads: goes from one to the next, settles a value, scores again, makes clearer what sizes mean. */
export function LeadSettling({ scene }: { scene: Scene }) {
  const isStageHere = useIsStageHere()
  return (
    <>
      {isStageHere ? <Beside scene={scene} /> : <Spreads scene={scene} />}
      {Object.hasOwn(settledScales(scene), 'effort') && <SizesAsked run={scene.run} />}
    </>
  )
}

function Spreads({ scene }: { scene: Scene }) {
  const settling = useSettling(scene)
  return (
    <>
      <SettleFocus settling={settling} withButtons />
      <Doubts settling={settling} />
      <SpreadList scene={scene} now={settling.spotlight.item} choose={settling.spotlight.go} />
    </>
  )
}

/** The stage beside it has it all; here stands how far the room has come. */
function Beside({ scene }: { scene: Scene }) {
  const say = useSay()
  const looks = useLooks()
  const settling = useSettling(scene)
  const { spreads } = settling
  const done = spreads.filter(({ isSettled }) => isSettled).length
  return (
    <>
      <p className={looks.plain}>{say('settle.progress', { done, n: spreads.length })}</p>
      <Doubts settling={settling} />
    </>
  )
}

/** What the assistant doubts about the milestone in the spotlight. */
function Doubts({ settling: { now } }: { settling: Settling }) {
  return now && <ProposedBeside of="overScoring" item={now.milestone.id} />
}
