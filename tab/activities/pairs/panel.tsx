import { Tab, TabList } from '@fluentui/react-tabs'
import { useState } from 'react'
import { ownObjectives } from '../../../okra/quarter/activities/pairs.ts'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { OwnPair, ReadyButton } from '../pairing/ownPair.tsx'
import { pairsOf, useOwnPair } from '../pairing/pairing.ts'
import { PairList } from '../pairing/pairList.tsx'
import { useItems } from '../plan/items.ts'
import { ObjectiveSheet } from '../plan/objectiveSheet.tsx'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { EditSheet } from './sheet.tsx'

/** The own pair and the sheets of its objectives, one tab each. */
export function PairsPanel() {
  const scene = useScene('pairs')
  return scene && <Pairing scene={scene} />
}

/** Names an objective. */
export function useObjectiveTitle(): (id: string) => string {
  const { objectives } = usePlan()
  return (id) => objectives[id]?.text ?? ''
}

function Pairing({ scene }: { scene: Scene }) {
  const titleOf = useObjectiveTitle()
  const plan = usePlan()
  const { person, role } = usePicture((picture) => picture.me)
  const own = useOwnPair(scene.run)
  const { started } = pairsOf(scene.run)
  const mine = ownObjectives({ plan, run: scene.run }, role, person)
  // Who leads may fill every sheet, but sees the own pair's first.
  const shown =
    own && scene.leading ? [...own.items.filter((id) => mine.includes(id)), ...mine.filter((id) => !own.items.includes(id))] : mine
  return (
    <>
      <Question scene={scene} />
      <OwnPair scene={scene} titleOf={titleOf} />
      {started && shown.length > 0 && (
        <Sheets key={scene.run.id} scene={scene} objectives={shown.flatMap((id) => plan.objectives[id] ?? [])} />
      )}
      {started && shown.length === 0 && <Reading scene={scene} />}
    </>
  )
}

/** Stakeholders, and who has no pair yet, read what the pairs write. */
function Reading({ scene }: { scene: Scene }) {
  const titleOf = useObjectiveTitle()
  const { objectives } = usePlan()
  return (
    <PairList
      pairs={pairsOf(scene.run).pairs}
      titleOf={titleOf}
      more={(id) => objectives[id] && <ObjectiveSheet objective={objectives[id]} />}
    />
  )
}

function Sheets({ scene, objectives }: { scene: Scene; objectives: readonly Objective[] }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const [chosen, choose] = useState<string | null>(null)
  const objective = objectives.find(({ id }) => id === chosen) ?? objectives[0]
  if (!objective) return null
  return (
    <section className={looks.stack} aria-label={say('sheet.title')}>
      {objectives.length > 1 && (
        <TabList
          vertical
          size="small"
          selectedValue={objective.id}
          onTabSelect={(_, { value }) => choose(String(value))}
          aria-label={say('sheet.which')}
        >
          {objectives.map(({ id, text }) => (
            <Tab key={id} value={id}>
              <bdi className={looks.text}>{text}</bdi>
            </Tab>
          ))}
        </TabList>
      )}
      <EditSheet key={objective.id} objective={objective} items={items} />
      <UndoItems items={items} />
      <ReadyButton scene={scene} />
    </section>
  )
}
