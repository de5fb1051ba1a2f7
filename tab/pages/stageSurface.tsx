import { Suspense } from 'react'
import { activityViews } from '../activities/index.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { Frame } from '../ui/frame.tsx'
import { FrameSkeleton } from '../ui/skeleton.tsx'
import { useShared } from '../ui/styles.ts'
import { activityOf, Marks } from './panelSurface.tsx'
import { Resting } from './resting.tsx'

/** The meeting stage alone: everyone looks together, nobody writes here. */
export function StageSurface() {
  const live = usePicture(({ state }) => state.live)
  if (live === null) return <Resting />
  return (
    <main style={{ display: 'contents' }}>
      <StageView main />
    </main>
  )
}

/** The stage view of the activity that the room is in. `main`: its title is the page's. `beside`: the panel stands beside it. */
export function StageView({ main, beside = false }: { main: boolean; beside?: boolean }) {
  const say = useSay()
  const shared = useShared()
  const activity = usePicture(({ state }) => activityOf(state))
  const views = activity === null ? undefined : activityViews[activity]
  if (!views) return <p className={shared.text}>{say('session.none')}</p>
  return (
    <Frame onStage main={main} marked={!beside}>
      {!beside && <Marks />}
      <Suspense fallback={<FrameSkeleton />}>
        <views.Stage />
      </Suspense>
    </Frame>
  )
}
