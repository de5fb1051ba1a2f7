import { mappedObjectives } from '../../../okra/quarter/activities/map.ts'
import { itemsFor } from '../../../okra/quarter/facets/pairs.ts'
import { colours } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { OwnPair, ReadyButton } from '../pairing/ownPair.tsx'
import { pairsOf, useOwnPair } from '../pairing/pairing.ts'
import { AddItem } from '../plan/addItem.tsx'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { Connecting } from './connecting.tsx'
import { Connections } from './connections.tsx'

/** Each pair connects areas to its own objectives; an area that is missing is named on the spot. */
export function MapPanel() {
  const scene = useScene('map')
  return scene && <Mapping scene={scene} />
}

function Mapping({ scene }: { scene: Scene }) {
  const { objectives } = usePlan()
  const mine = useMine(scene)
  const isOpen = scene.contributing && scene.run.status === 'open'
  return (
    <>
      <Question scene={scene} />
      {scene.contributing && <OwnPair scene={scene} titleOf={(id) => objectives[id]?.text ?? ''} />}
      {isOpen && mine.length > 0 ? <Own scene={scene} objectives={mine} /> : <Connections />}
    </>
  )
}

/** The objectives to connect on this screen: the pair's, and those that came later; all of them for who leads without a pair. */
function useMine({ run, role }: Scene): readonly string[] {
  const all = mappedObjectives(usePlan())
  const person = usePicture(({ me }) => me.person)
  const pairs = pairsOf(run)
  const own = useOwnPair(run)
  if (!pairs.started) return []
  return itemsFor(pairs, all, own ? 'participant' : role, person) ?? all
}

function Own({ scene, objectives }: { scene: Scene; objectives: readonly string[] }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const items = useItems(scene.run.id)
  const colour = colours[Object.keys(plan.areas).length % colours.length] ?? colours[0]
  return (
    <div className={looks.stack}>
      {objectives
        .flatMap((id) => plan.objectives[id] ?? [])
        .map((objective) => (
          <Connecting key={objective.id} objective={objective} items={items} />
        ))}
      <UndoItems items={items} />
      <ReadyButton scene={scene} />
      <AddItem
        scope={`${scene.run.id}.area`}
        label={say('map.another')}
        button={say('map.add')}
        most={60}
        add={async (name) => (await items.add('areas', { name, colour })) !== null}
      />
    </div>
  )
}
