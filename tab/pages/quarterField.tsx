import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { QuarterChoice } from '../../okra/cadence.ts'
import { dateOf, firstMonday } from '../../okra/days.ts'
import { useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { notBlank } from './missing.ts'

/** A quarter by its name and its first day. */
export type NamedQuarter = Pick<QuarterChoice, 'label' | 'startsOn'>

interface Props {
  readonly label: string
  /** Those to choose from. Other dates begin with the one that is chosen. */
  readonly choices: readonly NamedQuarter[]
  readonly chosen: NamedQuarter
  readonly choose: (quarter: NamedQuarter) => void
}

const labelLength = 40
const other = 'other'

/** Which quarter: one of the calendar's, or one with a name and a first day of its own, for companies whose year begins elsewhere. */
export function QuarterField({ label, choices, chosen, choose }: Props) {
  const { say, language } = useSpeech()
  const [own, setOwn] = useState(false)
  const pick = (value: string) => {
    setOwn(value === other)
    const found = choices.find((choice) => choice.label === value)
    if (found) choose(found)
  }
  return (
    <>
      <Field label={label}>
        <Select value={own ? other : chosen.label} onChange={(_, { value }) => pick(value)}>
          {choices.map((choice) => (
            <option key={choice.label} value={choice.label}>
              {say('start.quarterOption', { label: choice.label, ...monthsOf(choice, language) })}
            </option>
          ))}
          <option value={other}>{say('start.otherQuarter')}</option>
        </Select>
      </Field>
      {own && <OwnDates chosen={chosen} choose={choose} />}
    </>
  )
}

function OwnDates({ chosen, choose }: Pick<Props, 'chosen' | 'choose'>) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const { label, startsOn } = chosen
  return (
    <>
      <Field
        label={say('start.quarterName')}
        {...(label.trim() === '' ? { validationState: 'error', validationMessage: say('start.quarterMissing') } : {})}
      >
        <Input
          value={label}
          maxLength={labelLength}
          required
          pattern={notBlank}
          onChange={(_, { value }) => choose({ label: value, startsOn })}
        />
      </Field>
      <Field label={say('start.quarterFrom')} hint={say('start.quarterWeekOne', { date: dateOf(firstMonday(startsOn), language) })}>
        <Input type="date" value={startsOn} onChange={(_, { value }) => value !== '' && choose({ label, startsOn: value })} />
      </Field>
      <p className={shared.quiet}>{say('start.quarterWeeks')}</p>
    </>
  )
}

/** The first and the last month of a quarter by name. */
function monthsOf({ startsOn }: NamedQuarter, language: string) {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const first = new Date(`${startsOn}T00:00:00Z`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 2, 1))
  return { from: format.format(first), to: format.format(last) }
}
