import { currentRun, liveSession } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { arranging } from './arranging.ts'
import { asking } from './asking.ts'
import { carding } from './carding.ts'
import { classifying } from './classifying.ts'
import { depending } from './depending.ts'
import { mapping } from './mapping.ts'
import type { Persona } from './persona.ts'
import { pruning } from './pruning.ts'
import type { Random } from './random.ts'
import { scoring } from './scoring.ts'
import { skilling } from './skilling.ts'
import { voting } from './voting.ts'
import { wording } from './wording.ts'
import { writing } from './writing.ts'

export type { Act, OwnEntry, View } from './act.ts'
export { nextLeadAct } from './lead.ts'
export type { Persona } from './persona.ts'
export type { Random } from './random.ts'
export { seeded } from './random.ts'
export { teammates } from './teammates.ts'

/**
 * What this person does in its next turn, or null for nothing. The same view and the same state of `random` give the same act.
 * Acts are among the offers of the view. Ids come from `random`, so two rooms need different seeds.
 */
export function nextAct(persona: Persona, view: View, random: Random): Act | null {
  const session = liveSession(view.state)
  if (!session || view.tick < persona.lateBy) return null
  const run = currentRun(session)
  const offer = view.offers.find(({ box }) => box === run.id)
  switch (run.plan.activity) {
    case 'write':
      if (run.plan.settings.under) return carding(persona, session, view, run.id, random)
      return offer ? writing(persona, session, offer, view, random) : null
    case 'cluster':
      return persona.arranges ? (pruning(session, view, random) ?? arranging(session, view, random)) : null
    case 'vote':
      return offer ? voting(persona, session, offer, view, random) : null
    case 'draft':
      return wording(persona, session, view, random)
    case 'map':
      return mapping(run, view, random)
    case 'classify':
      return classifying(session, view, random)
    case 'review':
      return asking(persona, session, run, view, random)
    case 'score':
      return scoring(persona, session, view, run.id, random)
    case 'depend':
      return depending(persona, session, view, run.id, random)
    case 'skills':
      return skilling(run, view, random)
    default:
      return null
  }
}
