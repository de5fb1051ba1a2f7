import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import { mergeClasses } from '@griffel/react'
import type { KeyResultStanding } from '../../okra/overview/standing.ts'
import { noteLength } from '../../okra/quarter/checkIns.ts'
import type { Confidence } from '../../okra/quarter/plan/items.ts'
import { confidences } from '../../okra/quarter/plan/items.ts'
import { useKept } from '../activities/kept.ts'
import { numberIn } from '../activities/plan/numberIn.ts'
import { useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { amount } from './amounts.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { SaveRow, useSaving } from './saving.tsx'
import { useToday } from './useToday.ts'

interface Draft {
  readonly value: string
  readonly confidence: Confidence
  readonly note: string
}

/** How a key result stands today: value, confidence, what changed. What is typed stays on this device until it is saved. */
export function CheckInKeyResult({ standing: { keyResult, last } }: { standing: KeyResultStanding }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useOverviewStyles()
  const { ago } = useToday()
  const { id, metric, unit, target } = keyResult
  const empty: Draft = { value: '', confidence: last?.confidence ?? 'medium', note: '' }
  const [draft, keep] = useKept<Draft | null>(`okra.checkIn.${id}`, null)
  const { value, confidence, note } = draft ?? empty
  const change = (part: Partial<Draft>) => keep({ ...empty, ...draft, ...part })
  const saving = useSaving(id, () => keep(null))
  const number = numberIn(value)
  const goal = target === null ? say('overview.noTarget') : say('overview.target', { target: amount(target, unit, language) })
  const before = last ? say('checkIn.last', { days: ago(last.at), what: amount(last.value, unit, language) }) : say('checkIn.first')
  const send = () => saving.save({ type: 'CheckInKeyResult', keyResult: id, value: number, confidence, note })
  return (
    <>
      <div>
        <h3 className={mergeClasses(shared.text, styles.strong)}>
          <bdi>{metric}</bdi>
        </h3>
        <p className={shared.quiet}>
          {before} · {goal}
        </p>
      </div>
      <Field
        label={unit === '' ? say('checkIn.value') : say('checkIn.valueUnit', { unit })}
        {...(number === undefined ? { validationState: 'error', validationMessage: say('refusal.not-a-number') } : {})}
      >
        <Input inputMode="decimal" value={value} onChange={(_, data) => change({ value: data.value })} />
      </Field>
      <Field label={say('checkIn.confidence')}>
        <RadioGroup layout="horizontal" value={confidence} onChange={(_, data) => change({ confidence: data.value as Confidence })}>
          {confidences.map((one) => (
            <Radio key={one} value={one} label={say(`checkIn.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say('checkIn.note')}>
        <Input dir="auto" maxLength={noteLength} value={note} onChange={(_, data) => change({ note: data.value })} />
      </Field>
      <SaveRow text={metric} saving={saving} can={typeof number === 'number'} send={send} />
    </>
  )
}
