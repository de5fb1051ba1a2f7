import { isOffered } from '../../../okra/quarter/offers.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { nextColour } from '../company/form.tsx'
import { useLooks } from '../looks.ts'
import { AddItem } from '../plan/addItem.tsx'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { Question } from '../question.tsx'
import type { Scene } from '../scene.ts'
import { useScene } from '../scene.ts'
import { AreaCard } from './area.tsx'
import { AreaMap } from './map.tsx'

/** What the team owns: everyone who contributes adds, changes and maps; the others read. */
export function AreasPanel() {
  const scene = useScene('areas')
  return scene && <Owning scene={scene} />
}

function Owning({ scene }: { scene: Scene }) {
  const mayAdd = usePicture(({ offers }) => isOffered(offers, 'AddItems') || isOffered(offers, 'EditItem'))
  return (
    <>
      <Question scene={scene} />
      {mayAdd ? <Editing scope={scene.run.id} /> : <AreaMap />}
    </>
  )
}

function Editing({ scope }: { scope: string }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scope)
  const areas = Object.values(usePlan().areas)
  const add = async (name: string) => (await items.add('areas', { name, colour: nextColour(areas.length) })) !== null
  const { name } = kinds.areas.fields
  return (
    <>
      <p className={looks.quiet}>{say('areas.kept')}</p>
      <AddItem
        scope={scope}
        label={say('areas.new')}
        button={say('areas.add')}
        most={name.kind === 'text' ? name.most : 0}
        primary
        add={add}
      />
      <UndoItems items={items} />
      {areas.length === 0 ? (
        <p className={looks.quiet}>{say('areas.empty')}</p>
      ) : (
        <ul className={looks.list} aria-label={say('areas.all', { n: areas.length })}>
          {areas.map((area) => (
            <li key={area.id}>
              <AreaCard area={area} items={items} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
