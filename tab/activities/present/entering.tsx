import { Button } from '@fluentui/react-button'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste'
import { lazy, Suspense, useState } from 'react'
import { presentSettings } from '../../../okra/quarter/activities/present.ts'
import { useSay } from '../../i18n/say.tsx'
import { CompanyForm } from '../company/form.tsx'
import { CompanyList } from '../company/list.tsx'
import { companyObjectivesOf } from '../company/names.ts'
import { useLooks } from '../looks.ts'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'

const PasteObjectives = lazy(() => import('../company/paste.tsx').then(({ PasteObjectives }) => ({ default: PasteObjectives })))

/** Entering and pasting company objectives: everyone may, stakeholders too. Where there are some the list waits behind a button. */
export function Entering({ scene, shown }: { scene: Scene; shown: string | null }) {
  const say = useSay()
  const looks = useLooks()
  const items = useItems(scene.run.id)
  const all = companyObjectivesOf(usePlan())
  const [open, setOpen] = useState(false)
  const [way, go] = useState<'form' | 'paste' | null>(null)
  if (!presentSettings(scene.run).enter || scene.run.status !== 'open') return null
  const back = () => go(null)
  const listed = open || all.length === 0
  return (
    <section className={looks.stack} aria-label={say('company.enter')}>
      {all.length === 0 && way === null && <p className={looks.plain}>{say('present.empty')}</p>}
      {way === 'form' && <CompanyForm key={all.length} items={items} place={all.length} done={back} />}
      {way === 'paste' && (
        <Suspense fallback={null}>
          <PasteObjectives items={items} done={back} />
        </Suspense>
      )}
      {way === null && (
        <div className={looks.row}>
          <Button className={looks.target} icon={<AddRegular />} onClick={() => go('form')}>
            {say('company.addOne')}
          </Button>
          <Button className={looks.target} icon={<ClipboardPasteRegular />} onClick={() => go('paste')}>
            {say('company.paste')}
          </Button>
          {all.length > 0 && (
            <Button className={looks.target} appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
              {say('company.manage', { n: all.length })}
            </Button>
          )}
        </div>
      )}
      {listed && <CompanyList objectives={all} items={items} shown={shown} />}
      <UndoItems items={items} />
    </section>
  )
}
