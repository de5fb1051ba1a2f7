import { mappedObjectives } from '../../../okra/quarter/activities/map.ts'
import { itemsFor } from '../../../okra/quarter/facets/pairs.ts'
import { colours } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { Forming, WhoWith } from '../pairs/forming.tsx'
import type { Pairing } from '../pairs/pairing.ts'
import { usePairing } from '../pairs/pairing.ts'
import { AddItem } from '../plan/addItem.tsx'
import type { Items } from '../plan/items.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Connecting } from './connecting.tsx'
import { Connections } from './connections.tsx'

/** Each pair connects areas to its own objective; an area that is missing is named on the spot. */
export function MapPanel() {
  const scene = useScene('map')
  return scene && <Mapping scene={scene} />
}

function Mapping({ scene }: { scene: Scene }) {
  const plan = usePlan()
  const items = useItems(scene.run.id)
  const pairing = usePairing(scene.run)
  const titleOf = (id: string) => plan.objectives[id]?.text ?? ''
  return (
    <>
      <Question scene={scene} />
      {!pairing.started && <Forming pairing={pairing} titleOf={titleOf} />}
      {scene.contributing && pairing.started && <WhoWith pairing={pairing} />}
      {scene.contributing ? <Own scene={scene} items={items} pairing={pairing} /> : <Connections />}
    </>
  )
}

function Own({ scene, items, pairing }: { scene: Scene; items: Items; pairing: Pairing }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const person = usePicture(({ me }) => me.person)
  const all = mappedObjectives(plan)
  const open = scene.run.status === 'open'
  // Who leads may connect everything, but works on what is the own pair's like the others.
  const mine = pairing.own ? (itemsFor(pairing, all, 'participant', person) ?? []) : (itemsFor(pairing, all, scene.role, person) ?? all)
  const objectives = mine.flatMap((id) => plan.objectives[id] ?? [])
  if (!open) return <Connections />
  return (
    <div className={looks.stack}>
      {objectives.map((objective) => (
        <Connecting key={objective.id} objective={objective} items={items} />
      ))}
      <UndoItems items={items} />
      <AddItem
        scope={`${scene.run.id}.area`}
        label={say('map.another')}
        button={say('map.add')}
        most={60}
        add={async (name) =>
          (await items.add('areas', { name, colour: colours[Object.keys(plan.areas).length % colours.length] ?? colours[0] })) !== null
        }
      />
    </div>
  )
}
