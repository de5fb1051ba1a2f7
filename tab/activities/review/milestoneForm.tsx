import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import type { MilestoneType } from '../../../okra/quarter/plan/items.ts'
import { milestoneTypes } from '../../../okra/quarter/plan/items.ts'
import { orderedObjectives } from '../../../okra/quarter/plan/objectives.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import { useSay } from '../../i18n/say.tsx'
import { ProblemText } from '../../ui/problem.tsx'
import { useKept } from '../kept.ts'
import { useLooks } from '../looks.ts'
import type { Items } from '../plan/items.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { MilestoneValues } from './savingMilestone.ts'
import { savedMilestone } from './savingMilestone.ts'

const empty: MilestoneValues = { text: '', type: null, objective: '', unlocks: '' }

/** A form for one milestone: a new one (`id` null), or one that is there, whose changed fields are saved together. */
export function MilestoneForm({ items, id, done }: { items: Items; id: string | null; done: () => void }) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const start = id === null ? empty : valuesOf(plan, id)
  const [values, keep] = useKept<MilestoneValues>(`okra.milestone.${id ?? 'new'}`, start)
  const change = (part: Partial<MilestoneValues>) => keep({ ...values, ...part })
  const save = async () => {
    if (!(await savedMilestone(items, plan, id, start, values))) return
    keep(id === null ? { ...empty, objective: values.objective } : values)
    if (id !== null) done()
  }
  return (
    <form
      className={mergeClasses(looks.card, looks.marked)}
      aria-label={say(id === null ? 'review.add' : 'review.edit')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={{ children: say('review.text'), className: looks.strong }} required>
        <Textarea
          rows={2}
          dir="auto"
          value={values.text}
          maxLength={500}
          onChange={(_, { value }) => change({ text: value.replace(/\n/g, ' ') })}
        />
      </Field>
      <Field label={say('review.type')}>
        <Select value={values.type ?? ''} onChange={(_, { value }) => change({ type: value === '' ? null : (value as MilestoneType) })}>
          <option value="">{say('type.none')}</option>
          {milestoneTypes.map((type) => (
            <option key={type} value={type}>
              {say(`type.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ObjectiveField objective={values.objective} change={(objective) => change({ objective })} />
      <Field label={say('review.unlocks')}>
        <Input dir="auto" value={values.unlocks} maxLength={300} onChange={(_, { value }) => change({ unlocks: value })} />
      </Field>
      {items.problem && <ProblemText code={items.problem.code} reference={items.problem.reference} />}
      <div className={looks.row}>
        <Button type="submit" appearance="primary" className={looks.target} disabled={isBlank(values.text) || items.busy}>
          {say(id === null ? 'review.addThis' : 'activity.save')}
        </Button>
        <Button
          appearance="subtle"
          className={looks.target}
          onClick={() => {
            keep(start)
            done()
          }}
        >
          {say(id === null ? 'activity.close' : 'activity.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The objective by name: one that is there is offered, another name makes a new one. */
function ObjectiveField({ objective, change }: { objective: string; change: (objective: string) => void }) {
  const say = useSay()
  const plan = usePlan()
  return (
    <Field label={say('review.objective')} hint={say('review.objectiveHint')}>
      <Input dir="auto" list="okra-objectives" value={objective} maxLength={300} onChange={(_, { value }) => change(value)} />
      <datalist id="okra-objectives">
        {orderedObjectives(plan).map(({ id, text }) => (
          <option key={id} value={text} />
        ))}
      </datalist>
    </Field>
  )
}

function valuesOf({ milestones, objectives }: Plan, id: string): MilestoneValues {
  const milestone = milestones[id]
  if (!milestone) return empty
  const { text, type, unlocks, objective } = milestone
  return { text, type, unlocks, objective: objective === null ? '' : (objectives[objective]?.text ?? '') }
}
