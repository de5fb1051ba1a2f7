import { Checkbox } from '@fluentui/react-checkbox'
import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import type { MilestoneType } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import { useKeyResultWords } from '../plan/keyResultWords.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { TypeDraft } from './commands.ts'

interface TypeFormProps {
  readonly draft: TypeDraft
  readonly keep: (draft: TypeDraft) => void
  readonly types: readonly string[]
  readonly links: readonly string[]
}

/** Changes what a milestone is said to be before it is taken. */
export function TypeForm({ draft, keep, types, links }: TypeFormProps) {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const keyResultWords = useKeyResultWords()
  const toggle = (id: string) => (draft.keyResults.includes(id) ? draft.keyResults.filter((one) => one !== id) : [...draft.keyResults, id])
  return (
    <>
      <Field label={say('classify.type')}>
        <Select value={draft.type ?? ''} onChange={(_, { value }) => keep({ ...draft, type: value as MilestoneType })}>
          {types.map((type) => (
            <option key={type} value={type}>
              {say(`type.${type as MilestoneType}`)}
            </option>
          ))}
        </Select>
      </Field>
      {links.includes('hypothesis') && (
        <Field label={say('classify.hypothesis')}>
          <Select value={draft.hypothesis ?? ''} onChange={(_, { value }) => keep({ ...draft, hypothesis: value === '' ? null : value })}>
            <option value="">{say('classify.none')}</option>
            {Object.values(plan.hypotheses).map((one) => (
              <option key={one.id} value={one.id}>
                {hypothesisWords(say, one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {links.includes('key-result') && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a column in all browsers
        <div role="group" aria-label={say('classify.keyResults')} className={looks.tight}>
          <span>{say('classify.keyResults')}</span>
          {Object.values(plan.keyResults).map((one) => (
            <Checkbox
              key={one.id}
              checked={draft.keyResults.includes(one.id)}
              label={<bdi>{keyResultWords(one)}</bdi>}
              onChange={() => keep({ ...draft, keyResults: toggle(one.id) })}
            />
          ))}
        </div>
      )}
    </>
  )
}
