import { ToggleButton } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { fieldRules, onePlace } from '../../../okra/quarter/activities/writePlaces.ts'
import type { Rule } from '../../../okra/quarter/plan/kinds.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import type { SayKey } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'
import { companyObjectivesOf, shortName } from '../company/names.ts'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Composing } from './composing.ts'
import { useToggles } from './toggles.ts'

/** The optional fields of an idea as chips: each opens one field, which stays open for the next idea. */
export function IdeaChips({ run, composing }: { run: ActivityRun; composing: Composing }) {
  const say = useSay()
  const looks = useLooks()
  const toggles = useToggles()
  const plan = usePlan()
  const [open, keep] = useKept<readonly string[]>(`okra.fields.${run.id}`, [])
  const { unsent, change } = composing
  const rules = Object.entries(fieldRules(run, plan, onePlace)).filter(([, rule]) => rule.kind !== 'one' || rule.of.length > 1)
  if (rules.length === 0) return null
  const set = (name: string, value: string) => change({ fields: { ...unsent.fields, [name]: value } })
  const isOpen = (name: string) => open.includes(name) || Boolean(unsent.fields[name])
  const toggle = (name: string) => {
    keep(isOpen(name) ? open.filter((one) => one !== name) : [...open, name])
    if (isOpen(name)) set(name, '')
  }
  return (
    <div className={looks.stack}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row that wraps in all browsers */}
      <div role="group" aria-label={say('idea.more')} className={looks.row}>
        {rules.map(([name]) => (
          <ToggleButton
            key={name}
            size="small"
            checked={isOpen(name)}
            icon={isOpen(name) ? <DismissRegular fontSize={12} /> : <AddRegular fontSize={12} />}
            className={mergeClasses(toggles.small, looks.target, isOpen(name) && toggles.chosen)}
            onClick={() => toggle(name)}
          >
            {say(`idea.${name}` as SayKey)}
          </ToggleButton>
        ))}
      </div>
      {rules.map(
        ([name, rule]) => isOpen(name) && <MoreField key={name} name={name} rule={rule} value={unsent.fields[name] ?? ''} set={set} />,
      )}
    </div>
  )
}

interface MoreProps {
  readonly name: string
  readonly rule: Rule
  readonly value: string
  readonly set: (name: string, value: string) => void
}

function MoreField({ name, rule, value, set }: MoreProps) {
  const say = useSay()
  const label = say(`idea.${name}` as SayKey)
  if (rule.kind !== 'text') return <CompanyField label={label} value={value} set={(chosen) => set(name, chosen)} />
  return (
    <Field label={label} hint={say(`idea.${name}.hint` as SayKey)}>
      <Input dir="auto" value={value} maxLength={rule.most} onChange={(_, { value: typed }) => set(name, typed)} />
    </Field>
  )
}

function CompanyField({ label, value, set }: { label: string; value: string; set: (chosen: string) => void }) {
  const say = useSay()
  const objectives = companyObjectivesOf(usePlan())
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: chosen }) => set(chosen)}>
        <option value="">{say('idea.noGoal')}</option>
        {objectives.map((objective) => (
          <option key={objective.id} value={objective.id}>
            {shortName(objective)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
