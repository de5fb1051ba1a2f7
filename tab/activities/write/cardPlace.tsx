import { ToggleButton } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import { fieldRules, placesOf } from '../../../okra/quarter/activities/writePlaces.ts'
import type { ActivityRun } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { LensIcon } from '../../ui/lens.tsx'
import { useLooks } from '../looks.ts'
import { usePhaseName, usePlaceName } from '../place.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import { usePlan } from '../plan/usePlan.ts'
import type { Composing } from './composing.ts'
import { useToggles } from './toggles.ts'

/** Where a card belongs: its objective; what is chosen stays for the next card. */
export function ObjectivePicker({ run, composing }: { run: ActivityRun; composing: Composing }) {
  const say = useSay()
  const looks = useLooks()
  const toggles = useToggles()
  const nameOf = usePlaceName()
  const places = placesOf(run, usePlan())
  const { unsent, change } = composing
  if (places.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a column in all browsers
    <div role="group" aria-label={say('cards.objective')} className={looks.tight}>
      {places.map((place) => {
        const isChosen = unsent.lens === place
        return (
          <ToggleButton
            key={place}
            checked={isChosen}
            icon={<LensIcon lens={place} />}
            className={mergeClasses(toggles.wide, isChosen && toggles.chosen)}
            onClick={() => change({ lens: place, fields: { ...unsent.fields, hypothesis: '' } })}
          >
            <bdi className={looks.text}>{nameOf(place)}</bdi>
            {isChosen && <CheckmarkFilled fontSize={12} className={toggles.tick} aria-hidden />}
          </ToggleButton>
        )
      })}
    </div>
  )
}

/** What else stands on a card: the hypothesis that it puts to the test, and its phase. */
export function CardFields({ run, composing }: { run: ActivityRun; composing: Composing }) {
  const looks = useLooks()
  const rules = fieldRules(run, usePlan(), composing.unsent.lens)
  return (
    <div className={looks.stack}>
      <HypothesisPicker ids={choices(rules.hypothesis)} composing={composing} />
      <PhasePicker phases={choices(rules.phase)} composing={composing} />
    </div>
  )
}

function choices(rule: ReturnType<typeof fieldRules>[string] | undefined): readonly string[] {
  return rule?.kind === 'one' ? rule.of.flatMap((value) => (value === '' ? [] : [String(value)])) : []
}

function HypothesisPicker({ ids, composing }: { ids: readonly string[]; composing: Composing }) {
  const say = useSay()
  const plan = usePlan()
  const { unsent, change } = composing
  if (ids.length === 0) return null
  return (
    <Field label={say('cards.hypothesis')}>
      <Select
        value={unsent.fields.hypothesis ?? ''}
        onChange={(_, { value }) => change({ fields: { ...unsent.fields, hypothesis: value } })}
      >
        <option value="">{say('cards.noHypothesis')}</option>
        {ids.map((id) => {
          const hypothesis = plan.hypotheses[id]
          return (
            <option key={id} value={id}>
              {hypothesis ? hypothesisWords(say, hypothesis) : ''}
            </option>
          )
        })}
      </Select>
    </Field>
  )
}

function PhasePicker({ phases, composing }: { phases: readonly string[]; composing: Composing }) {
  const say = useSay()
  const looks = useLooks()
  const toggles = useToggles()
  const nameOf = usePhaseName()
  const { unsent, change } = composing
  if (phases.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row in all browsers
    <div role="group" aria-label={say('cards.phase')} className={looks.tight}>
      <span className={looks.plain}>{say('cards.phase')}</span>
      <div className={looks.row}>
        {phases.map((phase) => {
          const isChosen = unsent.fields.phase === phase
          return (
            <ToggleButton
              key={phase}
              size="small"
              checked={isChosen}
              className={mergeClasses(looks.target, isChosen && toggles.chosen)}
              icon={isChosen ? <CheckmarkFilled fontSize={12} /> : null}
              onClick={() => change({ fields: { ...unsent.fields, phase: isChosen ? '' : phase } })}
            >
              {nameOf(phase)}
            </ToggleButton>
          )
        })}
      </div>
    </div>
  )
}
