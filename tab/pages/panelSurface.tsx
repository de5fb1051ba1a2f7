import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import { lazy, Suspense, useState } from 'react'
import { leads } from '../../okra/identity.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { currentRun, liveSession } from '../../okra/quarter/state.ts'
import { activityViews } from '../activities/index.ts'
import { AllWords, useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { Frame } from '../ui/frame.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'
import { useShared } from '../ui/styles.ts'
import type { LeadTab } from './leadTab.ts'

const LeadTabs = lazy(() => import('./leadTabs.tsx').then(({ LeadTabs }) => ({ default: LeadTabs })))
const Console = lazy(() => import('./leadTabs.tsx').then(({ LazyConsole }) => ({ default: LazyConsole })))
const Notices = lazy(() => import('./notices.tsx').then(({ Notices }) => ({ default: Notices })))
const Standing = lazy(() => import('../activities/standing.tsx').then(({ Standing }) => ({ default: Standing })))
const Resting = lazy(() => import('./resting.tsx').then(({ Resting }) => ({ default: Resting })))

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0, backgroundColor: tokens.colorNeutralBackground2 },
})

/** The side panel: acting, and for who leads the console. */
export function PanelSurface() {
  const styles = useStyles()
  const live = usePicture(({ state }) => state.live)
  const leading = usePicture(({ me }) => leads(me.role))
  const [tab, setTab] = useState<LeadTab>('lead')
  if (live === null) {
    return (
      <Suspense fallback={<FrameSkeleton />}>
        <AllWords>
          <Notices />
          <Resting />
        </AllWords>
      </Suspense>
    )
  }
  return (
    <main className={styles.panel}>
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
      {leading && (
        <Suspense fallback={null}>
          <LeadTabs tab={tab} choose={setTab} />
        </Suspense>
      )}
      {leading && tab === 'lead' ? <Leading /> : <Acting />}
    </main>
  )
}

/** The console of who leads. */
export function Leading() {
  return (
    <Suspense fallback={<FrameSkeleton />}>
      <AllWords>
        <Console />
      </AllWords>
    </Suspense>
  )
}

/** The panel view of the activity that the room is in, in its frame. `beside`: the stage stands beside it. */
export function Acting({ beside = false }: { beside?: boolean }) {
  const activity = usePicture(({ state }) => activityOf(state))
  const elsewhere = usePicture(({ state, passes }) => {
    const session = liveSession(state)
    return session !== null && passes[currentRun(session).id] === 'elsewhere'
  })
  // The words of the very first step come with the first screen.
  const isFirst = usePicture(({ state }) => state.live === 0) && activity === 'write'
  const views = activity === null ? undefined : activityViews[activity]
  if (!views) return <FrameSkeleton />
  return (
    <Frame>
      <Marks />
      {elsewhere && <Elsewhere />}
      <Suspense fallback={<FrameSkeleton />}>
        {elsewhere && !beside && (
          <AllWords>
            <views.Stage />
          </AllWords>
        )}
        {!elsewhere && (isFirst ? <views.Panel /> : <AllWords>{<views.Panel />}</AllWords>)}
      </Suspense>
      <WithoutStorage />
    </Frame>
  )
}

/** What the step that the room is in is marked with; nothing as long as it is not. */
export function Marks() {
  const session = usePicture(({ state }) => markedSession(state))
  return (
    session && (
      <Suspense fallback={null}>
        <AllWords>
          <Standing session={session} />
        </AllWords>
      </Suspense>
    )
  )
}

function markedSession(state: Parameters<typeof liveSession>[0]): SessionRun | null {
  const session = liveSession(state)
  const run = session && currentRun(session)
  return run && (run.expired || Object.hasOwn(session.stale, run.activity)) ? session : null
}

/** The kind of activity that the room is in. */
export function activityOf(state: Parameters<typeof liveSession>[0]): string | null {
  const session = liveSession(state)
  return session && currentRun(session).plan.activity
}

function Elsewhere() {
  const say = useSay()
  const shared = useShared()
  return (
    <p role="status" className={shared.text}>
      {say('session.elsewhere')}
    </p>
  )
}

function WithoutStorage() {
  const say = useSay()
  const shared = useShared()
  const without = usePicture(({ withoutStorage }) => withoutStorage)
  return without ? <p className={shared.quiet}>{say('storage.none')}</p> : null
}
