import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'
import { otherActivities } from './otherActivities.ts'
import type { ViewSource } from './others.ts'

/** The two views of an activity: what a person does on the own screen, and what everybody looks at. Each is loaded when it is needed. */
export interface ActivityView {
  readonly Panel: LazyExoticComponent<ComponentType>
  readonly Stage: LazyExoticComponent<ComponentType>
}

const loaded = (view: Promise<ComponentType>) => view.then((component) => ({ default: component }))

/** Both views through the list of the others, which is no part of the first screen. */
function otherSource(name: (typeof otherActivities)[number]): ViewSource {
  return {
    panel: () => import('./others.ts').then(({ otherViews }) => otherViews[name].panel()),
    stage: () => import('./others.ts').then(({ otherViews }) => otherViews[name].stage()),
  }
}

const sources: Readonly<Record<string, ViewSource>> = {
  write: {
    panel: () => import('./write/panel.tsx').then(({ WritePanel }) => WritePanel),
    stage: () => import('./write/stage.tsx').then(({ WriteStage }) => WriteStage),
  },
  ...Object.fromEntries(otherActivities.map((name) => [name, otherSource(name)])),
}

/** The views by the name of the activity. They stand inside `Frame` and need the quarter and the words around them. */
export const activityViews: Readonly<Record<string, ActivityView>> = Object.fromEntries(
  Object.entries(sources).map(([name, { panel, stage }]) => [
    name,
    { Panel: lazy(() => loaded(panel())), Stage: lazy(() => loaded(stage())) },
  ]),
)

/** Loads the views of activities before they are shown. What can't be loaded now is tried again when it is. */
export async function preloadViews(activities: readonly string[]): Promise<void> {
  await Promise.allSettled(activities.flatMap((name) => [sources[name]?.panel(), sources[name]?.stage()]))
}

/** The console of who leads. It brings its own head with the time, so it stands outside of `Frame`. */
export const Console: LazyExoticComponent<ComponentType> = lazy(() =>
  import('../console/console.tsx').then(({ Console }) => ({ default: Console })),
)
