import { lazy } from 'react'

const loaders = {
  start: () => import('./start.tsx').then(({ StartPage }) => ({ default: StartPage })),
  join: () => import('./join.tsx').then(({ JoinPage }) => ({ default: JoinPage })),
  quarter: () => import('./quarterPage.tsx').then(({ QuarterPage }) => ({ default: QuarterPage })),
  once: () => import('./once.tsx').then(({ OncePage }) => ({ default: OncePage })),
  anonymity: () => import('./anonymity.tsx').then(({ AnonymityPage }) => ({ default: AnonymityPage })),
  admin: () => import('./admin.tsx').then(({ AdminPage }) => ({ default: AdminPage })),
}

/** The pages, each in a part of its own. */
export const StartPage = lazy(loaders.start)
export const JoinPage = lazy(loaders.join)
export const QuarterPage = lazy(loaders.quarter)
export const OncePage = lazy(loaders.once)
export const AnonymityPage = lazy(loaders.anonymity)
export const AdminPage = lazy(loaders.admin)

/** Begins to load the part that an address needs. */
export function preloadPage(path: string): void {
  const page = path.replace(/^\/teams(?=\/|$)/, '') || '/'
  if (page.startsWith('/q/')) void loaders.quarter()
  else if (page.startsWith('/join/')) void loaders.join()
  else if (page === '/') void loaders.start()
}
