import { Button } from '@fluentui/react-button'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { CompanyObjective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { CompanyChip } from './chips.tsx'
import { CompanyForm } from './form.tsx'

/** The company objectives with what anyone may do with them. `shown`: the one in the spotlight. */
export function CompanyList({ objectives, items, shown }: { objectives: readonly CompanyObjective[]; items: Items; shown: string | null }) {
  const say = useSay()
  const looks = useLooks()
  const [editing, edit] = useState<string | null>(null)
  return (
    <ul className={looks.list} aria-label={say('company.all')}>
      {objectives.map((objective, place) => (
        <li key={objective.id}>
          {editing === objective.id ? (
            <CompanyForm items={items} objective={objective} place={place} done={() => edit(null)} />
          ) : (
            <Line objective={objective} isShown={shown === objective.id} items={items} edit={() => edit(objective.id)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Line({ objective, isShown, items, edit }: { objective: CompanyObjective; isShown: boolean; items: Items; edit: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const { id, text, label, priority, keyResults } = objective
  return (
    <div className={mergeClasses(looks.card, isShown && looks.marked)}>
      <div className={looks.line}>
        <bdi className={mergeClasses(looks.text, looks.grow)}>{text}</bdi>
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<EditRegular />}
          aria-label={say('company.editThis', { text })}
          onClick={edit}
        />
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<DeleteRegular />}
          aria-label={say('company.remove', { text })}
          disabled={items.busy}
          onClick={() => void items.remove('companyObjectives', id)}
        />
      </div>
      <div className={looks.row}>
        {label !== '' && <CompanyChip objective={objective} />}
        <span className={looks.quiet}>{say('company.priorityOf', { n: priority })}</span>
        <span className={looks.quiet}>{say('company.keyResultCount', { n: keyResults.length })}</span>
      </div>
    </div>
  )
}
