import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'

/** The two views of an activity: what a person does on the own screen, and what everybody looks at. Each is loaded when it is needed. */
export interface ActivityView {
  readonly Panel: LazyExoticComponent<ComponentType>
  readonly Stage: LazyExoticComponent<ComponentType>
}

/** The views by the name of the activity. They stand inside `Frame` and need the quarter and the words around them. */
export const activityViews: Readonly<Record<string, ActivityView>> = {
  write: {
    Panel: lazy(() => import('./write/panel.tsx').then(({ WritePanel }) => ({ default: WritePanel }))),
    Stage: lazy(() => import('./write/stage.tsx').then(({ WriteStage }) => ({ default: WriteStage }))),
  },
  cluster: {
    Panel: lazy(() => import('./cluster/panel.tsx').then(({ ClusterPanel }) => ({ default: ClusterPanel }))),
    Stage: lazy(() => import('./cluster/stage.tsx').then(({ ClusterStage }) => ({ default: ClusterStage }))),
  },
  vote: {
    Panel: lazy(() => import('./vote/panel.tsx').then(({ VotePanel }) => ({ default: VotePanel }))),
    Stage: lazy(() => import('./vote/stage.tsx').then(({ VoteStage }) => ({ default: VoteStage }))),
  },
  draft: {
    Panel: lazy(() => import('./draft/panel.tsx').then(({ DraftPanel }) => ({ default: DraftPanel }))),
    Stage: lazy(() => import('./draft/stage.tsx').then(({ DraftStage }) => ({ default: DraftStage }))),
  },
  place: {
    Panel: lazy(() => import('./place/panel.tsx').then(({ PlacePanel }) => ({ default: PlacePanel }))),
    Stage: lazy(() => import('./place/stage.tsx').then(({ PlaceStage }) => ({ default: PlaceStage }))),
  },
  annotate: {
    Panel: lazy(() => import('./annotate/panel.tsx').then(({ AnnotatePanel }) => ({ default: AnnotatePanel }))),
    Stage: lazy(() => import('./annotate/stage.tsx').then(({ AnnotateStage }) => ({ default: AnnotateStage }))),
  },
  discuss: {
    Panel: lazy(() => import('./discuss/panel.tsx').then(({ DiscussPanel }) => ({ default: DiscussPanel }))),
    Stage: lazy(() => import('./discuss/stage.tsx').then(({ DiscussStage }) => ({ default: DiscussStage }))),
  },
  sequence: {
    Panel: lazy(() => import('./sequence/panel.tsx').then(({ SequencePanel }) => ({ default: SequencePanel }))),
    Stage: lazy(() => import('./sequence/stage.tsx').then(({ SequenceStage }) => ({ default: SequenceStage }))),
  },
  agree: {
    Panel: lazy(() => import('./agree/panel.tsx').then(({ AgreePanel }) => ({ default: AgreePanel }))),
    Stage: lazy(() => import('./agree/stage.tsx').then(({ AgreeStage }) => ({ default: AgreeStage }))),
  },
}

/** The console of who leads. It brings its own head with the time, so it stands outside of `Frame`. */
export const Console: LazyExoticComponent<ComponentType> = lazy(() =>
  import('../console/console.tsx').then(({ Console }) => ({ default: Console })),
)
