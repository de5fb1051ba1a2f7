import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { mergeClasses } from '@griffel/react'
import type { KeyResultStanding } from '../../okra/overview/standing.ts'
import { noteLength } from '../../okra/quarter/checkIns.ts'
import type { Confidence } from '../../okra/quarter/plan/items.ts'
import { confidences } from '../../okra/quarter/plan/items.ts'
import { useKept } from '../activities/kept.ts'
import { numberIn } from '../activities/plan/numberIn.ts'
import type { Say } from '../i18n/say.tsx'
import { useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { amount } from './amounts.ts'
import { useCheckInStyles } from './checkInStyles.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { SaveRow, useSaving } from './saving.tsx'
import { useToday } from './useToday.ts'

interface Draft {
  readonly value: string
  readonly confidence: Confidence
  readonly note: string
}

/** How a key result stands today: value, confidence, what changed. What is typed stays on this device until it is saved. */
export function CheckInKeyResult({ standing }: { standing: KeyResultStanding }) {
  const { say } = useSpeech()
  const styles = useCheckInStyles()
  const { keyResult, last } = standing
  const { id, metric, unit } = keyResult
  const empty: Draft = { value: '', confidence: last?.confidence ?? 'medium', note: '' }
  const [draft, keep] = useKept<Draft | null>(`okra.checkIn.${id}`, null)
  const { value, confidence, note } = draft ?? empty
  const change = (part: Partial<Draft>) => keep({ ...empty, ...draft, ...part })
  const number = numberIn(value)
  const command = typeof number === 'number' ? { type: 'CheckInKeyResult', keyResult: id, value: number, confidence, note } : null
  const saving = useSaving(id, command, () => keep(null))
  return (
    <div data-line={id} className={styles.line}>
      <About standing={standing} />
      <div className={styles.fields}>
        <Field
          className={styles.narrow}
          label={unit === '' ? say('checkIn.value') : say('checkIn.valueUnit', { unit })}
          {...problemOf(number, draft !== null, say)}
        >
          <Input inputMode="decimal" value={value} onChange={(_, data) => change({ value: data.value })} />
        </Field>
        <Field label={say('checkIn.confidence')} className={styles.narrow}>
          <Select value={confidence} onChange={(_, data) => change({ confidence: data.value as Confidence })}>
            {confidences.map((one) => (
              <option key={one} value={one}>
                {say(`checkIn.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('checkIn.note')} className={mergeClasses(styles.narrow, styles.wide)}>
          <Input dir="auto" maxLength={noteLength} value={note} onChange={(_, data) => change({ note: data.value })} />
        </Field>
        <SaveRow text={metric} saving={saving} className={styles.whole} />
      </div>
    </div>
  )
}

function About({ standing: { keyResult, last } }: { standing: KeyResultStanding }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const overview = useOverviewStyles()
  const { ago } = useToday()
  const { metric, unit, target } = keyResult
  const goal = target === null ? say('overview.noTarget') : say('overview.target', { target: amount(target, unit, language) })
  const before = last ? say('checkIn.last', { days: ago(last.at), what: amount(last.value, unit, language) }) : say('checkIn.first')
  return (
    <div>
      <h3 className={mergeClasses(shared.text, overview.strong)}>
        <bdi>{metric}</bdi>
      </h3>
      <p className={shared.quiet}>
        {before} · {goal}
      </p>
    </div>
  )
}

/** What is wrong with a value as it was typed: no number, or none yet although something else was said. */
function problemOf(number: number | null | undefined, isBegun: boolean, say: Say) {
  if (number === undefined) return { validationState: 'error', validationMessage: say('refusal.not-a-number') } as const
  return number === null && isBegun ? ({ validationState: 'warning', validationMessage: say('checkIn.valueMissing') } as const) : {}
}
