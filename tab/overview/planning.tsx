import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import { plannedGap } from '../../okra/checks/cadence.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { NoFile } from '../chat/noFile.tsx'
import type { Say, SayKey } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { useOverviewStyles } from './overviewStyles.ts'
import { minuteIn, useInvitation } from './useInvitation.ts'
import { useToday } from './useToday.ts'

/** What is planned. `at` is when it is proposed, in milliseconds; null: nothing was held yet to go by. */
interface PlanningProps {
  readonly session: SessionNumber
  readonly at: number | null
  readonly primary: boolean
}

/** Plans the next session: a date that is proposed and can be changed, what the method says about it, and an invitation to send on. */
export function Planning({ session, at, primary }: PlanningProps) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const { now, timeZone } = useToday()
  const state = usePicture((picture) => picture.state)
  const [chosen, choose] = useState<string | null>(null)
  const on = chosen ?? (at === null ? '' : minuteIn(at, timeZone))
  const past = chosen !== null && chosen !== '' && chosen < minuteIn(now, timeZone)
  const { invite, problem, busy, unsure } = useInvitation()
  const [planned, setPlanned] = useState(false)
  const plan = () => {
    setPlanned(true)
    invite({ session }, on)
  }
  return (
    <div className={shared.column}>
      <Field
        className={styles.date}
        label={say('planning.when')}
        {...(past ? { validationState: 'error', validationMessage: say('planning.past') } : { hint: adviceOn(state, session, on, say) })}
      >
        <Input type="datetime-local" value={on} onChange={(_, { value }) => choose(value)} />
      </Field>
      <div className={shared.row}>
        <Button
          icon={<CalendarAddRegular />}
          {...(primary ? { appearance: 'primary' } : {})}
          disabled={busy || past || on === ''}
          onClick={plan}
        >
          {say('planning.act', { session })}
        </Button>
        <span role="status" className={shared.quiet}>
          {planned && !busy && !problem && say('planning.saved')}
        </span>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {unsure && <NoFile />}
    </div>
  )
}

/** How many days after the session before it would be, and whether the method would have it so. */
function adviceOn(state: QuarterState, session: SessionNumber, on: string, say: Say): string {
  const gap = on === '' ? null : plannedGap(state, session, on.slice(0, 10))
  if (!gap) return ''
  if (gap.nudge) return say(`planning.gap.${gap.nudge.variant}` as SayKey, gap.nudge.facts)
  return say('planning.gap.kept', { days: gap.days, from: gap.from })
}
