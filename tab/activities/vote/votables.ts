import type { SessionRun } from '../../../okra/quarter/state.ts'
import { textsOf } from '../cluster/board.ts'
import { deviceSeed, shuffled } from '../deviceOrder.ts'

/** Something that dots can be placed on: a theme with its ideas, or an idea on its own. */
export interface Votable {
  readonly id: string
  readonly title: string
  readonly lens: string
  /** The ideas of a theme; empty for an idea on its own. */
  readonly texts: readonly string[]
}

/** What is on the ballot, in an order of this device. What was hidden meanwhile is left out. */
export function votables(session: SessionRun, options: readonly string[], run: string): readonly Votable[] {
  const known = options.flatMap((id) => {
    const found = votableOf(session, id)
    return found ? [found] : []
  })
  return shuffled(known, deviceSeed(run))
}

/** A theme or an idea on its own by its id, or null. */
export function votableOf(session: SessionRun, id: string): Votable | null {
  const theme = session.themes[id]
  if (theme) return { id, title: theme.title, lens: theme.lens, texts: textsOf(session, id) }
  const contribution = session.contributions[id]
  return contribution?.text == null ? null : { id, title: contribution.text, lens: contribution.lens, texts: [] }
}
