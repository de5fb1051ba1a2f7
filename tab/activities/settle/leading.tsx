import { settledScales } from '../../../okra/quarter/activities/settle.ts'
import { useLeadingHere } from '../draft/leadingHere.ts'
import type { Scene } from '../scene.ts'
import { SizesAsked } from '../score/sizesAsked.tsx'
import { SettleFocus } from './focus.tsx'
import { useSettling } from './settling.ts'
import { SpreadList } from './spreadList.tsx'

/** What who leads does with the spreads: goes from one to the next, settles a value, scores again, makes clearer what sizes mean. */
export function LeadSettling({ scene }: { scene: Scene }) {
  const settling = useSettling(scene)
  useLeadingHere()
  return (
    <>
      <SettleFocus settling={settling} withButtons />
      <SpreadList scene={scene} now={settling.spotlight.item} choose={settling.spotlight.go} />
      {Object.hasOwn(settledScales(scene), 'effort') && <SizesAsked run={scene.run} />}
    </>
  )
}
