import { Button } from '@fluentui/react-button'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { EditSheet } from '../pairs/sheet.tsx'
import { AddItem } from '../plan/addItem.tsx'
import { useItems } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

/** What the team's own objectives still lack is entered here: further ones, and what the one in the spotlight needs. */
export function EnteringOwn({ scene, shown }: { scene: Scene; shown: string | null }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const items = useItems(scene.run.id)
  const [open, setOpen] = useState(false)
  const mayEnter = usePicture(({ offers }) => isOffered(offers, 'AddItems'))
  const objective = shown === null ? undefined : plan.objectives[shown]
  if (!mayEnter) return null
  return (
    <section className={looks.stack} aria-label={say('own.enter')}>
      {!objective && <p className={looks.plain}>{say('present.emptyOwn')}</p>}
      {objective && (
        <div>
          <Button className={looks.target} icon={<EditRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? 'own.done' : 'own.edit')}
          </Button>
        </div>
      )}
      {objective && open && (
        <div key={objective.id} className={looks.stack}>
          <ItemText items={items} kind="objectives" id={objective.id} field="text" label={say('own.objective')} rows={2} />
          <EditSheet objective={objective} items={items} />
          <div>
            <Button
              size="small"
              className={looks.target}
              disabled={items.busy}
              onClick={() => void items.remove('objectives', objective.id)}
            >
              {say('own.remove')}
            </Button>
          </div>
        </div>
      )}
      {(open || !objective) && (
        <AddItem
          scope={`${scene.run.id}.objective`}
          label={say('own.another')}
          button={say('own.add')}
          most={300}
          primary={!objective}
          add={async (text) => (await items.add('objectives', { text })) !== null}
        />
      )}
      <UndoItems items={items} />
    </section>
  )
}
