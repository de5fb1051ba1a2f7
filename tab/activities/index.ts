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
  map: {
    Panel: lazy(() => import('./map/panel.tsx').then(({ MapPanel }) => ({ default: MapPanel }))),
    Stage: lazy(() => import('./map/stage.tsx').then(({ MapStage }) => ({ default: MapStage }))),
  },
  classify: {
    Panel: lazy(() => import('./classify/panel.tsx').then(({ ClassifyPanel }) => ({ default: ClassifyPanel }))),
    Stage: lazy(() => import('./classify/stage.tsx').then(({ ClassifyStage }) => ({ default: ClassifyStage }))),
  },
  draft: {
    Panel: lazy(() => import('./draft/panel.tsx').then(({ DraftPanel }) => ({ default: DraftPanel }))),
    Stage: lazy(() => import('./draft/stage.tsx').then(({ DraftStage }) => ({ default: DraftStage }))),
  },
  present: {
    Panel: lazy(() => import('./present/panel.tsx').then(({ PresentPanel }) => ({ default: PresentPanel }))),
    Stage: lazy(() => import('./present/stage.tsx').then(({ PresentStage }) => ({ default: PresentStage }))),
  },
  areas: {
    Panel: lazy(() => import('./areas/panel.tsx').then(({ AreasPanel }) => ({ default: AreasPanel }))),
    Stage: lazy(() => import('./areas/stage.tsx').then(({ AreasStage }) => ({ default: AreasStage }))),
  },
  refine: {
    Panel: lazy(() => import('./refine/panel.tsx').then(({ RefinePanel }) => ({ default: RefinePanel }))),
    Stage: lazy(() => import('./refine/stage.tsx').then(({ RefineStage }) => ({ default: RefineStage }))),
  },
  blockers: {
    Panel: lazy(() => import('./blockers/panel.tsx').then(({ BlockersPanel }) => ({ default: BlockersPanel }))),
    Stage: lazy(() => import('./blockers/stage.tsx').then(({ BlockersStage }) => ({ default: BlockersStage }))),
  },
  pairs: {
    Panel: lazy(() => import('./pairs/panel.tsx').then(({ PairsPanel }) => ({ default: PairsPanel }))),
    Stage: lazy(() => import('./pairs/stage.tsx').then(({ PairsStage }) => ({ default: PairsStage }))),
  },
  order: {
    Panel: lazy(() => import('./order/panel.tsx').then(({ OrderPanel }) => ({ default: OrderPanel }))),
    Stage: lazy(() => import('./order/stage.tsx').then(({ OrderStage }) => ({ default: OrderStage }))),
  },
  review: {
    Panel: lazy(() => import('./review/panel.tsx').then(({ ReviewPanel }) => ({ default: ReviewPanel }))),
    Stage: lazy(() => import('./review/stage.tsx').then(({ ReviewStage }) => ({ default: ReviewStage }))),
  },
  score: {
    Panel: lazy(() => import('./score/panel.tsx').then(({ ScorePanel }) => ({ default: ScorePanel }))),
    Stage: lazy(() => import('./score/stage.tsx').then(({ ScoreStage }) => ({ default: ScoreStage }))),
  },
  settle: {
    Panel: lazy(() => import('./settle/panel.tsx').then(({ SettlePanel }) => ({ default: SettlePanel }))),
    Stage: lazy(() => import('./settle/stage.tsx').then(({ SettleStage }) => ({ default: SettleStage }))),
  },
  depend: {
    Panel: lazy(() => import('./depend/panel.tsx').then(({ DependPanel }) => ({ default: DependPanel }))),
    Stage: lazy(() => import('./depend/stage.tsx').then(({ DependStage }) => ({ default: DependStage }))),
  },
  skills: {
    Panel: lazy(() => import('./skills/panel.tsx').then(({ SkillsPanel }) => ({ default: SkillsPanel }))),
    Stage: lazy(() => import('./skills/stage.tsx').then(({ SkillsStage }) => ({ default: SkillsStage }))),
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
