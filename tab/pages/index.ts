import { lazy } from 'react'

const loaders = {
  start: () => import('./start.tsx').then(({ StartPage }) => ({ default: StartPage })),
  join: () => import('./join.tsx').then(({ JoinPage }) => ({ default: JoinPage })),
  quarter: () => import('./quarterPage.tsx').then(({ QuarterPage }) => ({ default: QuarterPage })),
  others: () => import('./others.tsx').then(({ OtherPages }) => ({ default: OtherPages })),
  teams: () => import('../chat/inTeams.tsx').then(({ InTeams }) => ({ default: InTeams })),
}

/** The pages, each in a part of its own. */
export const StartPage = lazy(loaders.start)
export const JoinPage = lazy(loaders.join)
export const QuarterPage = lazy(loaders.quarter)
export const OtherPages = lazy(loaders.others)
export const InTeams = lazy(loaders.teams)

/** Begins to load the part that an address needs. */
export function preloadPage(path: string): void {
  const page = path.replace(/^\/teams(?=\/|$)/, '') || '/'
  if (page.startsWith('/q/')) void loaders.quarter()
  else if (page.startsWith('/join/')) void loaders.join()
  else if (page === '/') void loaders.start()
}
