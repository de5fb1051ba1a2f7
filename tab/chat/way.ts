import type { HostContext } from '../hosts/host.ts'

const inQuarter = /^(?<quarter>[0-9a-f]{32})(?:\/(?<page>(?:panel|stage|overview|summary|checkin|close|next)(?:\/[0-4])?))?\/?$/

/** Whether a link into the tab asks for the choice of a team. */
export function asksToBind({ place }: HostContext): boolean {
  return place?.subPage?.startsWith('bind/') === true
}

/** The page to begin with: what the link into the tab asks for, if it is about this quarter, else what fits the surface. */
export function wayIn({ surface, place }: HostContext, quarter: string): string {
  const asked = inQuarter.exec(place?.subPage ?? '')?.groups
  if (surface === 'stage') return `/q/${quarter}/stage`
  if (asked?.quarter === quarter && asked.page) return `/q/${quarter}/${asked.page}`
  // Beside the chat nobody takes part, and nobody asks for a pass: the panel does.
  return `/q/${quarter}/${surface === 'panel' ? 'panel' : 'overview'}`
}
