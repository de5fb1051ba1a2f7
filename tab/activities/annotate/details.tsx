import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { markers } from '../../../okra/quarter/plan/items.ts'
import { skillName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { weeksName } from '../board/cardWords.ts'
import { TypeChip } from '../board/typeChip.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { useEcho } from './echo.ts'
import { Needs } from './needs.tsx'
import { skillsFrom } from './skillTexts.ts'

/** The details of one card; each field is saved by itself. */
export function CardDetails({ card: known, items }: { card: Milestone; items: Items }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const { shown: card, edit } = useEcho(known, items)
  return (
    <div className={looks.stack}>
      <div className={looks.row}>
        <TypeChip type={card.type} />
        <span className={looks.quiet}>{weeksName(say, card)}</span>
      </div>
      <Field label={say('annotate.effort')}>
        <Select value={card.effort ?? ''} onChange={(_, { value }) => edit({ effort: value === '' ? null : value })}>
          <option value="">{say('annotate.noEffort')}</option>
          {plan.scales.effort.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </Select>
      </Field>
      <Skills card={card} save={(skills) => edit({ skills })} />
      <Owner card={card} edit={edit} />
      <fieldset style={{ border: 'none', margin: 0, padding: 0 }} className={looks.tight}>
        <legend className={looks.strong}>{say('annotate.markers')}</legend>
        {markers.map((marker) => (
          <Checkbox
            key={marker}
            label={say(`board.marker.${marker}`)}
            checked={card.markers.includes(marker)}
            onChange={(_, { checked }) =>
              edit({ markers: markers.filter((one) => (one === marker ? checked : card.markers.includes(one))) })
            }
          />
        ))}
      </fieldset>
      <ItemText items={items} kind="milestones" id={card.id} field="notes" label={say('annotate.notes')} rows={3} />
      <Needs card={card} items={items} />
    </div>
  )
}

/** Skills as one line of text: the names that the method knows become theirs. */
function Skills({ card, save }: { card: Milestone; save: (skills: readonly string[]) => void }) {
  const say = useSay()
  const now = card.skills.map((skill) => skillName(say, skill)).join(', ')
  const [typed, type] = useState<string | null>(null)
  const done = () => {
    if (typed !== null && typed !== now) save(skillsFrom(say, typed))
    type(null)
  }
  return (
    <Field label={say('annotate.skills')}>
      <Input dir="auto" value={typed ?? now} onChange={(_, { value }) => type(value)} onBlur={done} />
    </Field>
  )
}

/** Who owns a milestone is named on purpose, and the screen says so. */
function Owner({ card, edit }: { card: Milestone; edit: (changes: Partial<Milestone>) => void }) {
  const say = useSay()
  const looks = useLooks()
  const everyone = usePicture(({ people }) => people)
  const people = everyone.filter(({ admitted, role }) => admitted && role !== 'stakeholder')
  const isGone = card.owner !== null && !people.some(({ key }) => key === card.owner)
  return (
    <Field label={say('annotate.owner')} hint={{ children: say('annotate.named'), className: mergeClasses(looks.quiet) }}>
      <Select value={card.owner ?? ''} onChange={(_, { value }) => edit({ owner: value === '' ? null : value })}>
        <option value="">{say('annotate.noOwner')}</option>
        {isGone && card.owner !== null && <option value={card.owner}>{say('turns.somebody')}</option>}
        {people.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
