import type { ComponentType } from 'react'
import type { otherActivities } from './otherActivities.ts'

/** Where the two views of an activity are loaded from. */
export interface ViewSource {
  readonly panel: () => Promise<ComponentType>
  readonly stage: () => Promise<ComponentType>
}

/** The views of all activities but the first one, which is on the first screen; this list comes after it. */
export const otherViews: Readonly<Record<(typeof otherActivities)[number], ViewSource>> = {
  cluster: {
    panel: () => import('./cluster/panel.tsx').then(({ ClusterPanel }) => ClusterPanel),
    stage: () => import('./cluster/stage.tsx').then(({ ClusterStage }) => ClusterStage),
  },
  vote: {
    panel: () => import('./vote/panel.tsx').then(({ VotePanel }) => VotePanel),
    stage: () => import('./vote/stage.tsx').then(({ VoteStage }) => VoteStage),
  },
  map: {
    panel: () => import('./map/panel.tsx').then(({ MapPanel }) => MapPanel),
    stage: () => import('./map/stage.tsx').then(({ MapStage }) => MapStage),
  },
  classify: {
    panel: () => import('./classify/panel.tsx').then(({ ClassifyPanel }) => ClassifyPanel),
    stage: () => import('./classify/stage.tsx').then(({ ClassifyStage }) => ClassifyStage),
  },
  draft: {
    panel: () => import('./draft/panel.tsx').then(({ DraftPanel }) => DraftPanel),
    stage: () => import('./draft/stage.tsx').then(({ DraftStage }) => DraftStage),
  },
  present: {
    panel: () => import('./present/panel.tsx').then(({ PresentPanel }) => PresentPanel),
    stage: () => import('./present/stage.tsx').then(({ PresentStage }) => PresentStage),
  },
  areas: {
    panel: () => import('./areas/panel.tsx').then(({ AreasPanel }) => AreasPanel),
    stage: () => import('./areas/stage.tsx').then(({ AreasStage }) => AreasStage),
  },
  refine: {
    panel: () => import('./refine/panel.tsx').then(({ RefinePanel }) => RefinePanel),
    stage: () => import('./refine/stage.tsx').then(({ RefineStage }) => RefineStage),
  },
  blockers: {
    panel: () => import('./blockers/panel.tsx').then(({ BlockersPanel }) => BlockersPanel),
    stage: () => import('./blockers/stage.tsx').then(({ BlockersStage }) => BlockersStage),
  },
  pairs: {
    panel: () => import('./pairs/panel.tsx').then(({ PairsPanel }) => PairsPanel),
    stage: () => import('./pairs/stage.tsx').then(({ PairsStage }) => PairsStage),
  },
  order: {
    panel: () => import('./order/panel.tsx').then(({ OrderPanel }) => OrderPanel),
    stage: () => import('./order/stage.tsx').then(({ OrderStage }) => OrderStage),
  },
  review: {
    panel: () => import('./review/panel.tsx').then(({ ReviewPanel }) => ReviewPanel),
    stage: () => import('./review/stage.tsx').then(({ ReviewStage }) => ReviewStage),
  },
  score: {
    panel: () => import('./score/panel.tsx').then(({ ScorePanel }) => ScorePanel),
    stage: () => import('./score/stage.tsx').then(({ ScoreStage }) => ScoreStage),
  },
  settle: {
    panel: () => import('./settle/panel.tsx').then(({ SettlePanel }) => SettlePanel),
    stage: () => import('./settle/stage.tsx').then(({ SettleStage }) => SettleStage),
  },
  depend: {
    panel: () => import('./depend/panel.tsx').then(({ DependPanel }) => DependPanel),
    stage: () => import('./depend/stage.tsx').then(({ DependStage }) => DependStage),
  },
  skills: {
    panel: () => import('./skills/panel.tsx').then(({ SkillsPanel }) => SkillsPanel),
    stage: () => import('./skills/stage.tsx').then(({ SkillsStage }) => SkillsStage),
  },
  place: {
    panel: () => import('./place/panel.tsx').then(({ PlacePanel }) => PlacePanel),
    stage: () => import('./place/stage.tsx').then(({ PlaceStage }) => PlaceStage),
  },
  annotate: {
    panel: () => import('./annotate/panel.tsx').then(({ AnnotatePanel }) => AnnotatePanel),
    stage: () => import('./annotate/stage.tsx').then(({ AnnotateStage }) => AnnotateStage),
  },
  discuss: {
    panel: () => import('./discuss/panel.tsx').then(({ DiscussPanel }) => DiscussPanel),
    stage: () => import('./discuss/stage.tsx').then(({ DiscussStage }) => DiscussStage),
  },
  sequence: {
    panel: () => import('./sequence/panel.tsx').then(({ SequencePanel }) => SequencePanel),
    stage: () => import('./sequence/stage.tsx').then(({ SequenceStage }) => SequenceStage),
  },
  agree: {
    panel: () => import('./agree/panel.tsx').then(({ AgreePanel }) => AgreePanel),
    stage: () => import('./agree/stage.tsx').then(({ AgreeStage }) => AgreeStage),
  },
}
