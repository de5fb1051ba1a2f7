import { Button } from '@fluentui/react-button'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { Area } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { LetterBadge } from '../../ui/colour.tsx'
import { CompanyChoice } from '../company/chips.tsx'
import { ColourField } from '../company/form.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'

/** One area: what it moves is always in view, name, duty and colour behind a button. */
export function AreaCard({ area, items }: { area: Area; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const [open, setOpen] = useState(false)
  const { id, name, colour, duty, moves } = area
  return (
    <article className={looks.card}>
      <div className={mergeClasses(looks.line, looks.middle)}>
        <LetterBadge colour={colour} name={name} />
        <div className={looks.grow}>
          <bdi className={mergeClasses(looks.text, looks.strong)}>{name}</bdi>
          {duty !== '' && !open && (
            <p className={looks.quiet}>
              <bdi>{duty}</bdi>
            </p>
          )}
        </div>
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<EditRegular />}
          aria-expanded={open}
          aria-label={say('areas.edit', { name })}
          onClick={() => setOpen(!open)}
        />
        <Button
          appearance="subtle"
          size="small"
          className={looks.target}
          icon={<DeleteRegular />}
          aria-label={say('areas.remove', { name })}
          disabled={items.busy}
          onClick={() => void items.remove('areas', id)}
        />
      </div>
      {open && (
        <div className={looks.stack}>
          <ItemText items={items} kind="areas" id={id} field="name" label={say('areas.name')} />
          <ItemText items={items} kind="areas" id={id} field="duty" label={say('areas.duty')} rows={2} />
          <ColourField colour={colour} choose={(chosen) => void items.edit('areas', id, { colour: chosen }, { colour })} />
        </div>
      )}
      <CompanyChoice
        label={say('areas.moves')}
        chosen={moves}
        choose={(chosen) => void items.edit('areas', id, { moves: chosen }, { moves })}
      />
    </article>
  )
}
