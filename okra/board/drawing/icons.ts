import type { Marker, MilestoneType } from '../../quarter/plan/items.ts'
import type { Shape } from './shape.ts'
import { round, shape } from './shape.ts'

/** Paths on a grid of 20 x 20, from Fluent UI System Icons (MIT): the same that the tab shows. */
const paths = {
  flag: 'M5 13h11.5a.5.5 0 0 0 .42-.78L14.1 8l2.82-4.22A.5.5 0 0 0 16.5 3h-12a.5.5 0 0 0-.5.5v14a.5.5 0 0 0 1 0z',
  layer:
    'M10.5 3.12a1 1 0 0 0-1 0L3.47 6.64a1 1 0 0 0 0 1.72l6.02 3.5a1 1 0 0 0 1 0l6.01-3.5a1 1 0 0 0 0-1.72zM3.07 9.65l6.44 3.62a1 1 0 0 0 .98 0l6.44-3.62a1 1 0 0 1-.42 1.26l-6 3.5a1 1 0 0 1-1.01 0l-6.01-3.5a1 1 0 0 1-.42-1.26m0 2.45 6.44 3.63a1 1 0 0 0 .98 0l6.44-3.63a1 1 0 0 1-.42 1.26l-6 3.5a1 1 0 0 1-1.01 0l-6.01-3.5a1 1 0 0 1-.42-1.26',
  search: 'M13.54 14.6a6.5 6.5 0 1 1 1.06-1.06l3.43 3.43a.75.75 0 0 1-.98 1.13l-.08-.07zm.96-5.1a5 5 0 1 0-10 0 5 5 0 0 0 10 0',
  beaker:
    'M5.5 3.5c0-.28.22-.5.5-.5h8a.5.5 0 0 1 0 1h-1v4.68q0 .88.42 1.66l.9 1.66H5.68l.9-1.65a3.5 3.5 0 0 0 .41-1.66V4H6a.5.5 0 0 1-.5-.5M5.15 13l-.97 1.79A1.5 1.5 0 0 0 5.5 17h9a1.5 1.5 0 0 0 1.32-2.21L14.85 13z',
  wrench:
    'M13.5 2a4.5 4.5 0 0 0-4.42 5.36l-6.42 6.66a2.36 2.36 0 0 0 3.37 3.3l6.37-6.46a4.5 4.5 0 0 0 5.49-5.37.5.5 0 0 0-.84-.24L14.5 7.79 12.2 5.5l2.55-2.55a.5.5 0 0 0-.24-.84 5 5 0 0 0-1-.11',
  lightbulb:
    'm13.07 15-.38 1.6a1.8 1.8 0 0 1-1.67 1.4H9.13c-.82 0-1.54-.52-1.78-1.26l-.04-.14-.38-1.6zM10 2c3.31 0 6 2.6 6 5.8q-.01 2.53-2.2 4.6a1 1 0 0 0-.15.2l-.02.09L13.3 14H6.7l-.31-1.31a.6.6 0 0 0-.17-.3A6.3 6.3 0 0 1 4 8.04L4 7.8v-.2A5.9 5.9 0 0 1 10 2',
  circle: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12m0 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9',
  heart:
    'M9.39 4.29a4.3 4.3 0 0 0-6.13-.02 4.4 4.4 0 0 0 .02 6.2l6.27 6.33c.26.27.69.27.95 0l6.24-6.3a4.4 4.4 0 0 0-.02-6.19 4.3 4.3 0 0 0-6.13-.01l-.6.6z',
  lock: 'M15 1a4 4 0 0 1 4 4v.5a.5.5 0 0 1-1 0V5a3 3 0 1 0-6 0v2h1.5A2.5 2.5 0 0 1 16 9.5v6a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 4 15.5v-6A2.5 2.5 0 0 1 6.5 7H11V5a4 4 0 0 1 4-4M6.5 8C5.67 8 5 8.67 5 9.5v6c0 .83.67 1.5 1.5 1.5h7c.83 0 1.5-.67 1.5-1.5v-6c0-.83-.67-1.5-1.5-1.5zm3.5 3.5a1 1 0 1 1 0 2 1 1 0 0 1 0-2',
  warning:
    'M7.37 3.56a3 3 0 0 1 5.26 0l5.5 10A3 3 0 0 1 15.5 18h-11a3 3 0 0 1-2.63-4.44zm4.38.48a2 2 0 0 0-3.5 0l-5.5 10A2 2 0 0 0 4.5 17h11a2 2 0 0 0 1.75-2.96zM10 12.75a.75.75 0 1 1 0 1.5.75.75 0 0 1 0-1.5m0-6.25c.28 0 .5.22.5.5v4a.5.5 0 0 1-1 0V7c0-.28.22-.5.5-.5',
  book: 'M4 4v12c0 1.1.9 2 2 2h9.5a.5.5 0 0 0 0-1H6a1 1 0 0 1-1-1h10a1 1 0 0 0 1-1V4a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2m10-1a1 1 0 0 1 1 1v11H5V4a1 1 0 0 1 1-1zm-2.41 6.88q.4-.6.41-1.38a2.5 2.5 0 1 0-1.12 2.09l1.27 1.26a.5.5 0 0 0 .7-.7zM8 8.5a1.5 1.5 0 1 1 3 0 1.5 1.5 0 0 1-3 0',
  people:
    'M10 3a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M7.5 4.5a2.5 2.5 0 1 1 5 0 2.5 2.5 0 0 1-5 0m8-.5a1 1 0 1 0 0 2 1 1 0 0 0 0-2m-2 1a2 2 0 1 1 4 0 2 2 0 0 1-4 0m-10 0a1 1 0 1 1 2 0 1 1 0 0 1-2 0m1-2a2 2 0 1 0 0 4 2 2 0 0 0 0-4m.6 12H5a2 2 0 0 1-2-2V9.25c0-.14.11-.25.25-.25h1.76q.06-.55.37-1H3.25C2.56 8 2 8.56 2 9.25V13a3 3 0 0 0 3.4 2.97 5 5 0 0 1-.3-.97m9.5.97q.2.03.4.03a3 3 0 0 0 3-3V9.25C18 8.56 17.44 8 16.75 8h-2.13q.3.45.37 1h1.76q.23.02.25.25V13a2 2 0 0 1-2.1 2q-.1.5-.3.97M7.25 8C6.56 8 6 8.56 6 9.25V14a4 4 0 0 0 8 0V9.25C14 8.56 13.44 8 12.75 8zM7 9.25c0-.14.11-.25.25-.25h5.5q.23.02.25.25V14a3 3 0 1 1-6 0z',
} as const

/** The name of an icon. */
export type IconName = keyof typeof paths

/** The icon of each type of milestone. */
export const typeIcons: Readonly<Record<MilestoneType | 'untyped', IconName>> = {
  milestone: 'flag',
  epic: 'layer',
  spike: 'search',
  experiment: 'beaker',
  enabler: 'wrench',
  inception: 'lightbulb',
  untyped: 'circle',
}

/** The icon of each marker. */
export const markerIcons: Readonly<Record<Marker, IconName>> = {
  'spike-needed': 'search',
  research: 'book',
  alignment: 'people',
  'external-unlock': 'lock',
  risk: 'warning',
}

/** An icon of this size with its left upper corner here. */
export function icon(name: IconName, x: number, y: number, size: number, fill: string): Shape {
  const scale = Math.round((size / 20) * 1_000) / 1_000
  return shape('path', { d: paths[name], transform: `translate(${round(x)} ${round(y)}) scale(${scale})`, fill })
}
