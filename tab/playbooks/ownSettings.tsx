import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { PlaybookChanges } from '../../okra/playbook/changes.ts'
import { playbookLimits } from '../../okra/playbook/changes.ts'
import { lenses } from '../../okra/playbook/lenses.ts'
import type { ActivityPlan, Playbook } from '../../okra/playbook/step.ts'
import type { SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { chosenLenses, labelsIn, withLens, withScales } from './draft.ts'

interface Props {
  readonly playbook: Playbook
  readonly draft: PlaybookChanges
  readonly change: (draft: PlaybookChanges) => void
}

/** What else can be changed in this session: only what it has. */
export function OwnSettings({ playbook, draft, change }: Props) {
  const say = useSay()
  const plans = playbook.steps.flatMap(({ activities }) => activities)
  const has = (name: string) => plans.find(({ settings }) => name in settings)
  const vote = plans.find(({ activity }) => activity === 'vote')
  const order = has('slots')
  return (
    <>
      {has('lenses') && <Lenses draft={draft} change={change} />}
      {vote && (
        <Choice
          label={say('playbooks.mostDots')}
          hint={say('playbooks.dotsHint')}
          value={Number(vote.settings.most)}
          limits={playbookLimits.mostDots}
          choose={(mostDots) => change({ ...draft, mostDots })}
        />
      )}
      {order && (
        <Choice
          label={say('playbooks.slots')}
          value={Number(order.settings.slots)}
          limits={playbookLimits.slots}
          choose={(slots) => change({ ...draft, slots })}
        />
      )}
      {plans.some(({ activity }) => activity === 'score') && <Scales plans={plans} draft={draft} change={change} />}
    </>
  )
}

function Lenses({ draft, change }: Omit<Props, 'playbook'>) {
  const say = useSay()
  const shared = useShared()
  const chosen = chosenLenses(draft)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a column in all browsers
    <div role="group" aria-label={say('playbooks.lenses')}>
      <span className={shared.text}>{say('playbooks.lenses')}</span>
      {lenses.map(({ id }) => {
        const next = withLens(draft, id, !chosen.includes(id))
        return (
          <div key={id}>
            <Checkbox
              checked={chosen.includes(id)}
              disabled={next === null}
              label={say(`lens.${id}.name` as SayKey)}
              onChange={() => next && change(next)}
            />
          </div>
        )
      })}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint?: string
  readonly value: number
  readonly limits: { readonly least: number; readonly most: number }
  readonly choose: (value: number) => void
}

function Choice({ label, hint, value, limits: { least, most }, choose }: ChoiceProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select value={String(value)} onChange={(_, { value: chosen }) => choose(Number(chosen))}>
        {Array.from({ length: most - least + 1 }, (_, index) => least + index).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  )
}

function Scales({ plans, draft, change }: Omit<Props, 'playbook'> & { plans: readonly ActivityPlan[] }) {
  const say = useSay()
  const scales = Object.assign({}, ...plans.map(({ settings }) => settings.scales ?? {})) as Readonly<Record<string, readonly string[]>>
  const levels = (scale: 'businessValue' | 'uxValue') => (
    <Choice
      label={say(`playbooks.${scale}`)}
      value={scales[scale]?.length ?? 0}
      limits={playbookLimits.scale}
      choose={(count) => change(withScales(draft, { [scale]: count }))}
    />
  )
  return (
    <>
      <EffortLabels labels={scales.effort ?? []} choose={(effort) => change(withScales(draft, { effort }))} />
      {levels('businessValue')}
      {levels('uxValue')}
    </>
  )
}

/** The sizes from small to large in one line. What can't be stays as typed, with the reason, and changes nothing. */
function EffortLabels({ labels, choose }: { labels: readonly string[]; choose: (labels: readonly string[]) => void }) {
  const say = useSay()
  const [typed, type] = useState<string | null>(null)
  const wrong = typed !== null && labelsIn(typed) === null
  const { scale, label } = playbookLimits
  return (
    <Field
      label={say('playbooks.effort')}
      hint={say('playbooks.effortHint')}
      {...(wrong ? { validationState: 'error', validationMessage: say('playbooks.effortWrong', { ...scale, length: label.most }) } : {})}
    >
      <Input
        value={typed ?? labels.join(' ')}
        onChange={(_, { value }) => {
          type(value)
          const next = labelsIn(value)
          if (next) choose(next)
        }}
        onBlur={() => !wrong && type(null)}
      />
    </Field>
  )
}
