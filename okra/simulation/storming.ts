import type { FactBody } from '../quarter/activities/write.ts'
import { onePlace } from '../quarter/activities/writePlaces.ts'
import type { Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put } from './act.ts'
import { okrCast } from './cast/okrs.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** The next idea of the writestorm with what else this person knows about it; null when everything is written, or for a pause to think. */
export function storming(persona: Persona, session: SessionRun, view: View, box: string, random: Random): Act | null {
  if (random.next() < 0.35) return null
  const own = (view.own[box] ?? []).map(({ body }) => (body as FactBody).text)
  const known = new Set([...own, ...Object.values(session.contributions).map(({ text }) => text)])
  const next = (okrCast[session.settings.language].ideas[persona.name] ?? []).find(({ text }) => !known.has(text))
  if (!next) return null
  const goal = goalOf(session, view.state.plan, next.text)
  const fields = { ...next.more, ...(goal === null ? {} : { 'company-objective': goal }) }
  return put(box, random.id(), { text: next.text, lens: onePlace, ...(Object.keys(fields).length > 0 ? { fields } : {}) })
}

/** The company objective that a text serves, by its words; null if it serves none that is known. */
export function goalOf(session: SessionRun, plan: Plan, text: string): string | null {
  const goals = okrCast[session.settings.language].goals
  const scored = Object.values(plan.companyObjectives).map((objective) => {
    const words = goals.find((goal) => goal.text === objective.text)?.words ?? []
    return { id: objective.id, score: touches(text, words) }
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.id : null
}
