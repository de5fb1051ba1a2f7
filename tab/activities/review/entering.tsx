import { Button } from '@fluentui/react-button'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste'
import { lazy, Suspense, useState } from 'react'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import type { Scene } from '../scene.ts'
import { MilestoneForm } from './milestoneForm.tsx'
import { RemoveMilestone } from './removing.tsx'

const PasteMilestones = lazy(() => import('./pasting.tsx').then(({ PasteMilestones }) => ({ default: PasteMilestones })))

/** Adding a milestone by form or several by paste; changing the one in the spotlight, or taking it out. */
export function EnterMilestones({ scene, item }: { scene: Scene; item: string | null }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const may = usePicture(({ offers }) => isOffered(offers, 'AddItems'))
  const [way, go] = useState<'form' | 'paste' | 'edit' | null>(null)
  if (!may) return null
  const back = () => go(null)
  return (
    <section className={looks.stack} aria-label={say('review.enter')}>
      {way === null && (
        <div className={looks.row}>
          <Button
            appearance={item === null ? 'primary' : 'secondary'}
            className={looks.target}
            icon={<AddRegular />}
            onClick={() => go('form')}
          >
            {say('review.add')}
          </Button>
          <Button className={looks.target} icon={<ClipboardPasteRegular />} onClick={() => go('paste')}>
            {say('review.paste')}
          </Button>
          {item !== null && (
            <Button appearance="subtle" className={looks.target} onClick={() => go('edit')}>
              {say('review.edit')}
            </Button>
          )}
          {item !== null && <RemoveMilestone items={items} id={item} />}
        </div>
      )}
      {way === 'form' && <MilestoneForm items={items} id={null} done={back} />}
      {way === 'edit' && item !== null && <MilestoneForm key={item} items={items} id={item} done={back} />}
      {way === 'paste' && (
        <Suspense fallback={null}>
          <PasteMilestones items={items} done={back} />
        </Suspense>
      )}
      {item === null && <UndoItems items={items} />}
    </section>
  )
}
