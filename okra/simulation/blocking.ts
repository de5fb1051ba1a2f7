import type { EntryBody } from '../quarter/facets/entries.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put } from './act.ts'
import { okrCast } from './cast/okrs.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Names the one blocker that this person knows, about the candidate that it cares for most. */
export function blocking(persona: Persona, session: SessionRun, view: View, box: string, random: Random): Act | null {
  const { language } = session.settings
  const text = okrCast[language].blockers[persona.name]
  const { blockers, objectives } = view.state.plan
  const said = blockers.some((one) => one.text === text) || (view.own[box] ?? []).some(({ body }) => (body as EntryBody).text === text)
  if (text === undefined || said || random.next() < 0.4) return null
  const { interests } = persona.voices[language]
  const scored = Object.values(objectives).map((one) => ({ id: one.id, score: touches(one.text, interests) }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return put(box, random.id(), { text, about: best && best.score > 0 ? best.id : null })
}
