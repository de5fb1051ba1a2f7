import { Button } from '@fluentui/react-button'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { mergeClasses } from '@griffel/react'
import { proposedDates } from '../../okra/overview/dates.ts'
import { missingFor } from '../../okra/overview/path.ts'
import { minutesOf, sessionOf } from '../../okra/playbook/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { useSpeech } from '../i18n/say.tsx'
import { Begin } from '../pages/begin.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { localeOf } from './amounts.ts'
import { useInvitation } from './useInvitation.ts'
import { useToday } from './useToday.ts'

/** The next session, for who starts it: what it is for, what is missing, when to hold it. */
export function NextSession({ session }: { session: SessionNumber }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const { now, timeZone } = useToday()
  const state = usePicture((picture) => picture.state)
  const playbook = sessionOf(session)
  const missing = missingFor(state.plan, session)
  const proposed = proposedDates(state, now).find((one) => one.session === session)
  const { invite, problem, busy } = useInvitation()
  const title = say(playbookKey(playbook.id, 'title'))
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'short', timeZone })
  return (
    <section className={mergeClasses(shared.card, shared.raised)}>
      <div>
        <h2 className={shared.heading}>{say('overview.next', { session, title })}</h2>
        <p className={shared.quiet}>{say('join.minutes', { n: minutesOf(playbook) })}</p>
      </div>
      <p className={shared.text}>{say(playbookKey(playbook.id, 'when'))}</p>
      {missing && <p className={shared.text}>{say(`overview.missing.${missing}`)}</p>}
      <Begin session={session} primary />
      {proposed && (
        <div className={shared.row}>
          <span className={shared.text}>{say('overview.proposed', { date: format.format(proposed.at) })}</span>
          <Button
            icon={<CalendarAddRegular />}
            disabled={busy}
            aria-label={say('overview.inviteTo', { session, title })}
            onClick={() => invite(proposed, timeZone)}
          >
            {say('outcome.invite')}
          </Button>
          {problem && <ProblemText code={problem.code} reference={problem.reference} />}
        </div>
      )}
    </section>
  )
}
