import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { markers } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { weeksName } from '../board/cardWords.ts'
import { NeedForm } from '../depend/needForm.tsx'
import { NeedList } from '../depend/needList.tsx'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { ItemText } from '../plan/itemText.tsx'
import { usePlan } from '../plan/usePlan.ts'
import type { Scene } from '../scene.ts'
import { knownSkills } from '../skills/panel.tsx'
import { SkillChips } from '../skills/skillChips.tsx'
import { useEcho } from './echo.ts'

/** The details of one card; each field is saved by itself. */
export function CardDetails({ scene, card: known, items }: { scene: Scene; card: Milestone; items: Items }) {
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
      <SkillChips milestone={card.id} known={knownSkills(scene)} items={items} />
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
      <section className={looks.stack} aria-label={say('annotate.needs')}>
        <h3 className={looks.heading}>{say('annotate.needs')}</h3>
        <NeedList milestone={card.id} items={items} />
        <NeedForm scene={scene} items={items} from={card.id} />
      </section>
    </div>
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
