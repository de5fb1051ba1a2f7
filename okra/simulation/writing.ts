import type { FactBody } from '../quarter/activities/write.ts'
import type { Offer } from '../quarter/offers.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, put } from './act.ts'
import type { Fact, Persona } from './persona.ts'
import type { Random } from './random.ts'

/** The next fact, an edit, or a pause to think; null too when everything is written. */
export function writing(persona: Persona, session: SessionRun, offer: Offer, view: View, random: Random): Act | null {
  const box = offer.box ?? ''
  const own = (view.own[box] ?? []).map(({ id, body }) => ({ id, text: (body as FactBody).text }))
  const { facts } = persona.voices[session.settings.language]
  const edit = persona.edits && own.length > 3 ? editOf(facts, own) : null
  if (edit) return put(box, edit.id, edit.body)
  if (random.next() < 0.35) return null
  const known = new Set([...own.map(({ text }) => text), ...Object.values(session.contributions).map(({ text }) => text)])
  const lenses = field(offer, 'lens', 'one')?.of ?? []
  const next = facts.find((fact) => lenses.includes(fact.lens) && !known.has(fact.text) && !known.has(fact.first ?? fact.text))
  return next ? put(box, random.id(), { lens: next.lens, text: next.first ?? next.text }) : null
}

function editOf(facts: readonly Fact[], own: readonly { readonly id: string; readonly text: string }[]) {
  for (const { lens, text, first } of facts) {
    const written = own.find((entry) => entry.text === first)
    if (written) return { id: written.id, body: { lens, text } }
  }
  return null
}
