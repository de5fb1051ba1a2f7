import { Button } from '@fluentui/react-button'
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { PlayCircleRegular } from '@fluentui/react-icons/svg/play-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { Link } from 'wouter'
import { localeOf } from '../../okra/days.ts'
import { leads } from '../../okra/identity.ts'
import { proposedDates } from '../../okra/overview/dates.ts'
import { nextAct } from '../../okra/overview/nextAct.ts'
import type { Stop } from '../../okra/overview/path.ts'
import { pathOf } from '../../okra/overview/path.ts'
import { minutesOf, sessionOf } from '../../okra/playbook/index.ts'
import { NoFile } from '../chat/noFile.tsx'
import type { SayKey } from '../i18n/say.tsx'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { Begin } from '../pages/begin.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { startableSessions } from '../pages/startable.ts'
import { useAct } from '../pages/useAct.ts'
import { usePlaybook } from '../playbooks/usePlaybook.ts'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { playbookKey } from '../ui/position.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { gapSentence } from './advice.tsx'
import { useOverviewStyles } from './overviewStyles.ts'
import { usePathStyles } from './pathStyles.ts'
import { minuteIn, useInvitation } from './useInvitation.ts'
import { useToday } from './useToday.ts'

/** The five sessions as a path: what each left behind and when, the days between them, and what can be done about each. */
export function Path() {
  const say = useSay()
  const shared = useShared()
  const styles = usePathStyles()
  const state = usePicture((picture) => picture.state)
  return (
    <section aria-labelledby="path" className={styles.section}>
      <h2 id="path" className={shared.spoken}>
        {say('lobby.path')}
      </h2>
      <ol className={styles.path}>
        {pathOf(state).map((stop) => (
          <li key={stop.session} className={styles.stop}>
            {stop.session > 0 && <Gap stop={stop} />}
            <StopCard stop={stop} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Gap({ stop: { gap } }: { stop: Stop }) {
  const { say } = useSpeech()
  const shared = useShared()
  const styles = usePathStyles()
  const overview = useOverviewStyles()
  if (!gap) return <span aria-hidden className={styles.gap} />
  const Icon = gap.nudge ? WarningRegular : ArrowRightRegular
  return (
    <span className={mergeClasses(styles.gap, shared.quiet, gap.nudge ? overview.warning : undefined)} title={gapSentence(gap.nudge, say)}>
      <Icon fontSize={20} aria-hidden className={gap.nudge ? '' : styles.arrow} />
      <span>{say('overview.days', { days: gap.days })}</span>
    </span>
  )
}

const icons = { held: CheckmarkCircleFilled, running: PlayCircleRegular, open: CircleRegular } as const

function StopCard({ stop }: { stop: Stop }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = usePathStyles()
  const page = usePageStyles()
  const overview = useOverviewStyles()
  const { session, status, day, came } = stop
  const playbook = usePlaybook(session)
  const Icon = icons[status]
  return (
    <div className={mergeClasses(styles.card, status === 'running' && styles.running)}>
      <p className={mergeClasses(shared.quiet, styles.state)}>
        <Icon fontSize={20} aria-hidden className={status === 'held' ? page.done : ''} />
        <span>{say('overview.stop', { session })}</span>
        <span className={status === 'running' ? undefined : shared.spoken}>{say(`overview.${status}`)}</span>
      </p>
      <h3 className={mergeClasses(shared.text, overview.strong, styles.title)}>{say(playbookKey(playbook.id, 'title'))}</h3>
      <p className={shared.quiet}>{day === null ? say('join.minutes', { n: minutesOf(playbook) }) : dateOf(day, language)}</p>
      {came && <p className={shared.quiet}>{say(`overview.came.${session}` as SayKey, came)}</p>}
      {status === 'held' && <Held stop={stop} />}
      {status === 'open' && <Open stop={stop} />}
    </div>
  )
}

function dateOf(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

function Held({ stop: { session } }: { stop: Stop }) {
  const say = useSay()
  const styles = usePathStyles()
  const page = usePageStyles()
  const quarter = useQuarter()
  const title = say(playbookKey(sessionOf(session).id, 'title'))
  const mayReopen = usePicture(({ me, state }) => leads(me.role) && state.live === null && state.plan.reflection === null)
  const { act, problem, busy } = useAct()
  return (
    <div className={styles.acts}>
      <Link href={`/q/${quarter.id}/summary/${session}`} className={page.link} aria-label={say('overview.resultOf', { session, title })}>
        {say('overview.result')}
      </Link>
      {mayReopen && (
        <Button
          size="small"
          appearance="subtle"
          disabled={busy}
          aria-label={say('overview.reopenOf', { session, title })}
          onClick={() => act(() => quarter.send({ type: 'ReopenSession', session }))}
        >
          {say('lobby.reopen')}
        </Button>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

/** A session that was not held: when it is proposed, and a way to start it although another one is next. */
function Open({ stop: { session, missing } }: { stop: Stop }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = usePathStyles()
  const { now, timeZone } = useToday()
  const state = usePicture((picture) => picture.state)
  const role = usePicture(({ me }) => me.role)
  const startable = usePicture(({ offers }) => startableSessions(offers))
  const next = nextAct(state, role, startable)
  const isNext = next.kind === 'start' && next.session === session
  const proposed = state.plan.reflection === null && proposedDates(state, now).find((one) => one.session === session)
  const { invite, problem, busy, unsure } = useInvitation()
  const title = say(playbookKey(sessionOf(session).id, 'title'))
  const date = proposed
    ? new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(proposed.at)
    : ''
  return (
    <>
      {proposed && (
        <div className={styles.acts}>
          <span className={shared.quiet}>{say('overview.proposed', { date })}</span>
          {!isNext && (
            <Button
              size="small"
              appearance="subtle"
              icon={<CalendarAddRegular />}
              disabled={busy}
              aria-label={say('overview.inviteTo', { session, title })}
              title={say('outcome.invite')}
              onClick={() => invite(proposed, minuteIn(proposed.at, timeZone))}
            />
          )}
        </div>
      )}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      {unsure && <NoFile />}
      {!isNext && startable.includes(session) && (
        <>
          {missing && <p className={shared.quiet}>{say(`overview.missing.${missing}`)}</p>}
          <Begin session={session} />
        </>
      )}
    </>
  )
}
