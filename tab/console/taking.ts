import type { ProposedTheme } from '../../okra/ports/assistant.ts'
import type { Contribution, SessionRun } from '../../okra/quarter/state.ts'
import { isBlank } from '../../okra/text.ts'

/** A proposed theme with the id that it gets when it is accepted. */
export type Proposed = ProposedTheme & { readonly id: string }

/** How the facilitator has changed a proposed theme before accepting it. */
export interface Edited {
  readonly title: string
  readonly out: ReadonlySet<string>
}

/** What would be taken now: only ideas that nobody has touched since. */
export interface Taking {
  readonly title: string
  readonly contributions: readonly string[]
  /** From a copy to the idea that it repeats; both are taken. */
  readonly duplicates: readonly (readonly [copy: string, of: string])[]
  /** Ideas that were moved, marked or hidden meanwhile: they stay where they are. */
  readonly moved: readonly string[]
}

/** What accepting a theme would do in this lens. */
export function takingOf(session: Pick<SessionRun, 'contributions'>, theme: Proposed, lens: string, edited: Edited | undefined): Taking {
  const wanted = theme.contributions.filter((id) => !edited?.out.has(id))
  const contributions = wanted.filter((id) => isUntouched(session.contributions[id], lens))
  const taken = new Set(contributions)
  return {
    title: edited && !isBlank(edited.title) ? edited.title.trim() : theme.title,
    contributions,
    duplicates: Object.entries(theme.duplicates).filter(([copy, of]) => taken.has(copy) && taken.has(of)),
    moved: wanted.filter((id) => !taken.has(id)),
  }
}

function isUntouched(contribution: Contribution | undefined, lens: string): boolean {
  return contribution?.text != null && contribution.theme === null && contribution.duplicateOf === null && contribution.lens === lens
}
