import { Button } from '@fluentui/react-button'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { ReactNode } from 'react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { leads } from '../../okra/identity.ts'
import { takeoverAfter } from '../../okra/team/roles.ts'
import { useSay } from '../i18n/say.tsx'
import { useNow, usePicture, useQuarter, useRoom } from '../quarter/hooks.tsx'
import { Closing } from '../ui/closing.tsx'
import { usePosition } from '../ui/frame.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { admitAll } from './admit.ts'
import { facilitatorName, waiting } from './people.ts'
import { useAct } from './useAct.ts'

const LeadOffer = lazy(() => import('./leadOffer.tsx').then(({ LeadOffer }) => ({ default: LeadOffer })))

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: '1 1 0', minInlineSize: '120px', overflowWrap: 'anywhere' },
})

/** What everyone has to know now, in slim bars above the view. Never a modal while somebody writes, except the lead that is offered. */
export function Notices() {
  const offered = usePicture(({ team, me }) => team?.leadOfferedTo === me.person)
  return (
    <>
      <Waiting />
      <Takeover />
      <LeadChanged />
      <Reminder />
      <Late />
      <Closing open={offered}>
        <Suspense fallback={null}>
          <LeadOffer />
        </Suspense>
      </Closing>
    </>
  )
}

function Bar({ children, dismiss }: { children: ReactNode; dismiss?: () => void }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <div role="status" className={styles.bar}>
      <span className={styles.text}>{children}</span>
      {dismiss && (
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={say('session.dismiss')} onClick={dismiss} />
      )}
    </div>
  )
}

/** People at the door, for who leads. */
function Waiting() {
  const say = useSay()
  const styles = useStyles()
  const room = useRoom()
  const leading = usePicture(({ me }) => leads(me.role))
  const people = usePicture(waiting)
  const { act, problem, busy } = useAct()
  if (!leading || people.length === 0) return null
  return (
    <div role="status" className={styles.bar}>
      <span className={styles.text}>{say('lobby.waiting', { n: people.length })}</span>
      <Button size="small" disabled={busy} onClick={() => act(() => admitAll(room, people))}>
        {people[0] && people.length === 1 ? say('lobby.admitPerson', { name: people[0].name }) : say('lobby.admitAll')}
      </Button>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

const unnoticedMs = 5_000

/** Nobody who leads is connected: who may take over, and when. A reload of the facilitator is not told. */
function Takeover() {
  const say = useSay()
  const styles = useStyles()
  const quarter = useQuarter()
  const now = useNow()
  const since = usePicture(({ facilitatorAwaySince }) => facilitatorAwaySince)
  const { role, line, example } = usePicture(({ me, line, team }) => ({ role: me.role, line: line.status, example: team?.example }))
  const { act, problem, busy } = useAct()
  if (since === null || example || role === 'facilitator' || line !== 'on' || now - since < unnoticedMs) return null
  const left = Math.ceil((since + takeoverAfter(role) - now) / 1_000)
  if (!Number.isFinite(left)) return <Bar>{say('takeover.waiting')}</Bar>
  if (left > 0) return <Bar>{say('takeover.away', { seconds: left })}</Bar>
  return (
    <div className={styles.bar}>
      <span className={styles.text}>{say('takeover.offer')}</span>
      <Button size="small" disabled={busy} onClick={() => act(() => quarter.sendTeam({ type: 'TakeLead' }))}>
        {say('takeover.take')}
      </Button>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </div>
  )
}

/** Says to everyone that somebody else leads now. */
function LeadChanged() {
  const say = useSay()
  const announce = useAnnounce()
  const facilitator = usePicture(({ team }) => team?.facilitator ?? null)
  const name = usePicture(facilitatorName)
  const known = useRef(facilitator)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (facilitator === null || facilitator === known.current) return
    const first = known.current === null
    known.current = facilitator
    if (first) return
    setShown(true)
    announce(say('takeover.happened', { name }))
  }, [facilitator, name, announce, say])
  return shown ? <Bar dismiss={() => setShown(false)}>{say('takeover.happened', { name })}</Bar> : null
}

/** "Remind everyone" has come. */
function Reminder() {
  const say = useSay()
  const reminders = usePicture((picture) => picture.reminders)
  const [seen, setSeen] = useState(reminders)
  return reminders > seen ? <Bar dismiss={() => setSeen(reminders)}>{say('reminder')}</Bar> : null
}

/** One line for who comes in the middle of a session; once per tab and session. */
function Late() {
  const say = useSay()
  const { id } = useQuarter()
  const position = usePosition()
  const [place, setPlace] = useState<number | null>(null)
  const here = position?.place ?? null
  // Decided when the running session is first seen: who waits to be let in sees it later than this line.
  useEffect(() => {
    if (here === null) return
    if (here > 1 && isFirstVisit(id)) setPlace(here)
    markVisited(id)
  }, [here, id])
  return place === null ? null : <Bar dismiss={() => setPlace(null)}>{say('session.late', { place })}</Bar>
}

function isFirstVisit(quarter: string): boolean {
  try {
    return sessionStorage.getItem(`okra.seen.${quarter}`) === null
  } catch {
    return false
  }
}

function markVisited(quarter: string): void {
  try {
    sessionStorage.setItem(`okra.seen.${quarter}`, '1')
  } catch {
    // Without storage the line would come at each reload; then it does not come at all.
  }
}
