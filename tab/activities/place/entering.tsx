import { Button } from '@fluentui/react-button'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import { dependents } from '../../../okra/quarter/plan/plan.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { Closing } from '../../ui/closing.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { TextButton } from '../../ui/textButton.tsx'
import { canAdd, removable } from '../board/rights.ts'
import { useLooks } from '../looks.ts'
import { AddItem } from '../plan/addItem.tsx'
import { useItems } from '../plan/items.ts'
import { UndoItems } from '../plan/undoItems.tsx'
import { usePlan } from '../plan/usePlan.ts'

/** What is missing is entered here: milestones, and objectives as long as none was chosen for the quarter. */
export function Entering({ run }: { run: ActivityRun }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const offers = usePicture((picture) => picture.offers)
  const items = useItems(`${run.id}.entered`)
  if (!canAdd(offers, 'milestones')) return null
  return (
    <section className={looks.stack}>
      {canAdd(offers, 'objectives') && (
        <AddItem
          scope={`${run.id}.objective`}
          label={say('place.addObjective')}
          button={say('place.add')}
          most={300}
          add={async (text) => (await items.add('objectives', { text })) !== null}
        />
      )}
      <AddItem
        scope={`${run.id}.milestone`}
        label={say('place.addMilestone')}
        button={say('place.add')}
        most={500}
        add={async (text) => (await items.add('milestones', { text, objective: Object.keys(plan.objectives)[0] ?? null })) !== null}
      />
      <UndoItems items={items} />
      <Entered run={run} ids={removable(offers, 'milestones')} />
    </section>
  )
}

/** What was entered by hand can be taken out again; where others wait for it, that is asked. */
function Entered({ run, ids }: { run: ActivityRun; ids: readonly string[] }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const items = useItems(`${run.id}.entered`)
  const [asking, ask] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const entered = ids.flatMap((id) => plan.milestones[id] ?? [])
  if (entered.length === 0) return null
  const remove = (id: string) => (dependents(plan, id).length > 0 ? ask(id) : void items.remove('milestones', id))
  return (
    <section className={looks.tight}>
      <div>
        <TextButton expanded={open} onClick={() => setOpen(!open)}>
          {say('place.entered', { n: entered.length })}
        </TextButton>
      </div>
      <ul className={looks.list}>
        {(open ? entered : []).map(({ id, text }) => (
          <li key={id} className={mergeClasses(looks.card, looks.across)}>
            <bdi className={mergeClasses(looks.text, looks.grow)}>{text}</bdi>
            <Button
              appearance="subtle"
              className={looks.target}
              icon={<DeleteRegular />}
              aria-label={say('place.remove', { text })}
              onClick={() => remove(id)}
            />
          </li>
        ))}
      </ul>
      <Closing open={asking !== null}>
        {asking !== null && (
          <Confirm
            title={say('place.removeAsk')}
            action={say('place.removeYes')}
            act={async () => void (await items.remove('milestones', asking, true))}
            close={() => ask(null)}
          />
        )}
      </Closing>
    </section>
  )
}
