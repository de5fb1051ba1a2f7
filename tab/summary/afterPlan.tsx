import { Button } from '@fluentui/react-button'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { mergeClasses } from '@griffel/react'
import { localeOf } from '../../okra/days.ts'
import { occasionsAfterPlan } from '../../okra/overview/dates.ts'
import { NoFile } from '../chat/noFile.tsx'
import { useSpeech } from '../i18n/say.tsx'
import { minuteIn, useInvitation } from '../overview/useInvitation.ts'
import { useToday } from '../overview/useToday.ts'
import { usePageStyles } from '../pages/pageStyles.ts'
import { usePicture } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'

/** What follows the plan, with the proposed day of each and an invitation to it. Nothing once all of it is over. */
export function AfterPlan() {
  const { say, language } = useSpeech()
  const shared = useShared()
  const page = usePageStyles()
  const { now, timeZone } = useToday()
  const state = usePicture((picture) => picture.state)
  const { invite, problem, busy, unsure } = useInvitation()
  const next = occasionsAfterPlan(state, now)
  if (next.length === 0) return null
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'long', timeZone })
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.next')}</h2>
      <ul className={shared.list}>
        {next.map(({ occasion, at }) => (
          <li key={occasion} className={page.line}>
            <span className={page.grow}>
              <span className={mergeClasses(shared.text, page.strong)}>{say(`occasion.${occasion}`)}</span>
              <br />
              <span className={shared.quiet}>{format.format(at)}</span>
            </span>
            <Button
              size="small"
              icon={<CalendarAddRegular />}
              disabled={busy}
              aria-label={say('outcome.inviteTo', { what: say(`occasion.${occasion}`) })}
              onClick={() => invite({ occasion }, minuteIn(at, timeZone))}
            >
              {say('outcome.invite')}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {unsure && <NoFile />}
    </section>
  )
}
