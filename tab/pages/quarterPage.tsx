import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import { AllWords, useSay } from '../i18n/say.tsx'
import type { Connecting, Connection } from '../quarter/connect.ts'
import { connectQuarter } from '../quarter/connect.ts'
import { QuarterProvider, usePicture, useQuarter } from '../quarter/hooks.tsx'
import { memberships } from '../quarter/memberships.ts'
import type { Problem } from '../quarter/quarter.ts'
import { StepsSeen } from '../ui/frame.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayProblem } from '../ui/problem.tsx'
import { ReconnectBar } from '../ui/reconnectBar.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'
import { PanelSurface } from './panelSurface.tsx'
import { useCloseWatch } from './useCloseWatch.ts'
import { usePreloadedViews } from './usePreloadedViews.ts'

const CheckInPage = lazy(() => import('../overview/checkInPage.tsx').then(({ CheckInPage }) => ({ default: CheckInPage })))
const ClosePage = lazy(() => import('../overview/closePage.tsx').then(({ ClosePage }) => ({ default: ClosePage })))
const NextQuarterPage = lazy(() => import('../overview/nextQuarterPage.tsx').then(({ NextQuarterPage }) => ({ default: NextQuarterPage })))
const LobbyPage = lazy(() => import('./lobby.tsx').then(({ LobbyPage }) => ({ default: LobbyPage })))
const SessionPage = lazy(() => import('./session.tsx').then(({ SessionPage }) => ({ default: SessionPage })))
const StageSurface = lazy(() => import('./stageSurface.tsx').then(({ StageSurface }) => ({ default: StageSurface })))
const SummaryPage = lazy(() => import('./summary.tsx').then(({ SummaryPage }) => ({ default: SummaryPage })))

/** Everything about one quarter. `view` is what stands behind its id in the address. */
export function QuarterPage({ id, view, session }: { id: string; view: string | null; session: string | null }) {
  const { connecting, retry } = useConnecting(id, view !== 'stage' && view !== 'overview')
  if (connecting.phase === 'loading') return <FrameSkeleton />
  if (connecting.phase === 'ended') {
    return (
      <AllWords>
        <Ended problem={connecting.problem} retry={retry} />
      </AllWords>
    )
  }
  return (
    <QuarterProvider quarter={connecting.quarter}>
      <ReconnectBar />
      <StepsSeen>
        <Suspense fallback={<FrameSkeleton />}>
          <View view={view} session={session} />
        </Suspense>
      </StepsSeen>
      <Visited id={id} />
      <ViewsAtHand />
    </QuarterProvider>
  )
}

function ViewsAtHand() {
  usePreloadedViews()
  return null
}

const loading: Connecting = { phase: 'loading' }
const nothing = () => () => {}

/** The way in as long as the page stands; a further try makes a new one. */
function useConnecting(id: string, acts: boolean): { readonly connecting: Connecting; readonly retry: () => void } {
  const [tries, setTries] = useState(0)
  const [connection, setConnection] = useState<Connection | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try connects again
  useEffect(() => {
    const opened = connectQuarter(id, acts)
    setConnection(opened)
    return opened.close
  }, [id, acts, tries])
  const connecting = useSyncExternalStore(connection?.subscribe ?? nothing, () => connection?.get() ?? loading)
  return { connecting, retry: () => setTries((before) => before + 1) }
}

function View({ view, session }: { view: string | null; session: string | null }) {
  const live = usePicture(({ state }) => state.live)
  const admitted = usePicture(({ me }) => me.admitted)
  const { id } = useQuarter()
  const [, go] = useLocation()
  // Watched here because the session's own view goes away in the moment in which the session is closed.
  useCloseWatch((closed) => {
    if (view === null) go(`/q/${id}/summary/${closed}`)
  })
  if (admitted && view === 'panel') return <PanelSurface />
  return (
    <AllWords>
      <Whole view={view} session={session} lobby={!admitted || live === null || view === 'overview'} />
    </AllWords>
  )
}

function Whole({ view, session, lobby }: { view: string | null; session: string | null; lobby: boolean }) {
  const admitted = usePicture(({ me }) => me.admitted)
  if (admitted && view === 'stage') return <StageSurface />
  if (admitted && view === 'summary') return <SummaryPage session={Number(session ?? 0) as SessionNumber} />
  if (admitted && view === 'checkin') return <CheckInPage />
  if (admitted && view === 'close') return <ClosePage />
  if (admitted && view === 'next') return <NextQuarterPage />
  return lobby ? <LobbyPage /> : <SessionPage />
}

/** Remembers the team for the start page. */
function Visited({ id }: { id: string }) {
  const team = usePicture(({ team }) => team)
  useEffect(() => {
    const key = memberships.teamOf(id)
    const label = team?.quarters.find((quarter) => quarter.id === id)?.label
    // The example is no team of this device's person.
    if (team && !team.example && key && label) memberships.visited({ team: key, name: team.name, quarter: id, label })
  }, [team, id])
  return null
}

function Ended({ problem, retry }: { problem: Problem; retry: () => void }) {
  const say = useSay()
  const [, go] = useLocation()
  const back = () => go('/')
  if (problem.code === 'signed-out')
    return <Notice title={say('gone.title')} text={say('gone.text')} action={say('problem.back')} act={back} />
  if (problem.code === 'other-team')
    return <Notice title={say('other.title')} text={say('other.text')} action={say('problem.back')} act={back} />
  if (problem.code === 'not-found')
    return <Notice title={say('lost.title')} text={say('lost.text')} action={say('problem.back')} act={back} />
  return (
    <Notice title={say('broken.title')} text={sayProblem(say, problem.code, problem.reference)} action={say('problem.retry')} act={retry} />
  )
}
