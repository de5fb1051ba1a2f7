import { Button } from '@fluentui/react-button'
import { BranchRegular } from '@fluentui/react-icons/svg/branch'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import type { Dependency } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { ByWeek } from './needForm.tsx'
import { NeedWords, useNeedName } from './needWords.tsx'

/** The dependencies of a milestone. `items`: they can be changed and removed. */
export function NeedList({ milestone, items }: { milestone: string; items: Items | null }) {
  const say = useSay()
  const looks = useLooks()
  const needs = Object.values(usePlan().dependencies).filter(({ from }) => from === milestone)
  if (needs.length === 0) return <p className={looks.quiet}>{say('depend.none')}</p>
  return (
    <ul className={looks.list} aria-label={say('depend.list')}>
      {needs.map((need) => (
        <li key={need.id} className={looks.card}>
          {items ? <Editable need={need} items={items} /> : <Line need={need} />}
        </li>
      ))}
    </ul>
  )
}

function Line({ need }: { need: Dependency }) {
  const looks = useLooks()
  return (
    <span className={looks.line}>
      <BranchRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
      <NeedWords need={need} />
    </span>
  )
}

function Editable({ need, items }: { need: Dependency; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const name = useNeedName(need)
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className={looks.line}>
        <span className={looks.grow}>
          <NeedWords need={need} />
        </span>
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<EditRegular />}
          aria-label={say('depend.edit', { name })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<DeleteRegular />}
          aria-label={say('depend.remove', { name })}
          disabled={items.busy}
          onClick={() => void items.remove('dependencies', need.id)}
        />
      </div>
      {open && (
        <>
          <ItemText items={items} kind="dependencies" id={need.id} field="what" label={say('depend.what')} />
          <ByWeek
            by={need.by === null ? '' : String(need.by)}
            change={(by) => void items.edit('dependencies', need.id, { by: by === '' ? null : Number(by) }, { by: need.by })}
          />
        </>
      )}
    </>
  )
}
