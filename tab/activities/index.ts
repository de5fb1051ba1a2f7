import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'
import { otherActivities } from './otherActivities.ts'

/** The two views of an activity: what a person does on the own screen, and what everybody looks at. Each is loaded when it is needed. */
export interface ActivityView {
  readonly Panel: LazyExoticComponent<ComponentType>
  readonly Stage: LazyExoticComponent<ComponentType>
}

const loaded = (view: Promise<ComponentType>) => view.then((component) => ({ default: component }))

/** Both views through the list of the others, which is no part of the first screen. */
function viewOf(name: (typeof otherActivities)[number]): ActivityView {
  return {
    Panel: lazy(() => loaded(import('./others.ts').then(({ otherViews }) => otherViews[name].panel()))),
    Stage: lazy(() => loaded(import('./others.ts').then(({ otherViews }) => otherViews[name].stage()))),
  }
}

/** The views by the name of the activity. They stand inside `Frame` and need the quarter and the words around them. */
export const activityViews: Readonly<Record<string, ActivityView>> = {
  write: {
    Panel: lazy(() => loaded(import('./write/panel.tsx').then(({ WritePanel }) => WritePanel))),
    Stage: lazy(() => loaded(import('./write/stage.tsx').then(({ WriteStage }) => WriteStage))),
  },
  ...Object.fromEntries(otherActivities.map((name) => [name, viewOf(name)])),
}

/** The console of who leads. It brings its own head with the time, so it stands outside of `Frame`. */
export const Console: LazyExoticComponent<ComponentType> = lazy(() =>
  import('../console/console.tsx').then(({ Console }) => ({ default: Console })),
)
