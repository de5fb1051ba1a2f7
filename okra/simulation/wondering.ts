import { questionsIn } from '../quarter/activities/present.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put } from './act.ts'
import { okrCast } from './cast/okrs.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'

/** Asks about the company objectives, once: who proposes wordings asks questions, too. */
export function wondering(persona: Persona, session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  const hasAsked = questionsIn(run).length > 0 || (view.own[run.id]?.length ?? 0) > 0
  const isThere = Object.keys(view.state.plan.companyObjectives).length > 0
  if (!persona.proposes || hasAsked || !isThere || random.next() < 0.5) return null
  return put(run.id, random.id(), { text: okrCast[session.settings.language].question, about: null })
}
