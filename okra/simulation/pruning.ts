import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, send } from './act.ts'
import { reasons } from './cast/milestones.ts'
import type { Random } from './random.ts'

/** Sets a card of fewer than four words aside, where the room prunes at all; null when there is none. */
export function pruning(session: SessionRun, { offers }: View, random: Random): Act | null {
  const offer = offers.find(({ type }) => type === 'PruneContributions')
  const ids = offer ? (field(offer, 'contributions', 'some')?.of ?? []) : []
  const vague = ids.find((id) => (session.contributions[id]?.text ?? '').split(' ').length < 4 && isAlone(session, id))
  if (vague === undefined || random.next() < 0.5) return null
  const reason = reasons[session.settings.language].vague
  return send({ type: 'PruneContributions', arrangement: random.id(), contributions: [vague], reason })
}

/** What others have put into a theme or merged means something to them. */
function isAlone({ contributions }: SessionRun, id: string): boolean {
  const merged = Object.values(contributions).some(({ duplicateOf }) => duplicateOf === id)
  return !merged && contributions[id]?.theme === null && contributions[id].duplicateOf === null
}
