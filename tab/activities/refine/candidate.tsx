import { Button } from '@fluentui/react-button'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { MergeRegular } from '@fluentui/react-icons/svg/merge'
import { mergeClasses } from '@griffel/react'
import { lazy, Suspense, useState } from 'react'
import type { Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { CompanyChips, CompanyChoice } from '../company/chips.tsx'
import { useLooks } from '../looks.ts'
import { Beside } from '../plan/beside.tsx'
import { Carried } from '../plan/carried.tsx'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { mergeTargets } from './merging.ts'

const MergeDialog = lazy(() => import('./mergeDialog.tsx').then(({ MergeDialog }) => ({ default: MergeDialog })))

/** A candidate objective. `items`: this person may change it. */
export function CandidateCard({ objective, items }: { objective: Objective; items: Items | null }) {
  const looks = useLooks()
  const [open, setOpen] = useState(false)
  return (
    <article className={mergeClasses(looks.card, looks.marked)}>
      <div className={looks.line}>
        <bdi className={mergeClasses(looks.text, looks.strong, looks.grow)}>{objective.text}</bdi>
        {items && <Tools objective={objective} items={items} open={open} toggle={() => setOpen(!open)} />}
      </div>
      <Carried objective={objective} />
      <Beside item={objective.id} />
      {open && items ? <Fields objective={objective} items={items} /> : <CompanyChips ids={objective.supports} />}
    </article>
  )
}

function Tools({ objective, items, open, toggle }: { objective: Objective; items: Items; open: boolean; toggle: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const [merging, merge] = useState(false)
  const targets = usePicture(({ offers }) => mergeTargets(offers, objective.id).length)
  const { id, text } = objective
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={looks.target}
        icon={<EditRegular />}
        aria-expanded={open}
        aria-label={say('refine.edit', { text })}
        onClick={toggle}
      />
      {targets > 0 && (
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<MergeRegular />}
          aria-label={say('refine.merge', { text })}
          onClick={() => merge(true)}
        />
      )}
      <Button
        appearance="subtle"
        size="small"
        className={looks.target}
        icon={<DeleteRegular />}
        aria-label={say('refine.remove', { text })}
        disabled={items.busy}
        onClick={() => void items.remove('objectives', id)}
      />
      <Closing open={merging}>
        <Suspense fallback={null}>
          <MergeDialog objective={objective} close={() => merge(false)} />
        </Suspense>
      </Closing>
    </>
  )
}

function Fields({ objective: { id, supports }, items }: { objective: Objective; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  return (
    <div className={looks.stack}>
      <ItemText items={items} kind="objectives" id={id} field="text" label={say('refine.text')} hint={say('refine.textHint')} rows={2} />
      <CompanyChoice
        label={say('refine.supports')}
        chosen={supports}
        choose={(chosen) => void items.edit('objectives', id, { supports: chosen }, { supports })}
      />
    </div>
  )
}
