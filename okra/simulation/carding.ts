import type { FactBody } from '../quarter/activities/write.ts'
import type { Offer } from '../quarter/offers.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, put } from './act.ts'
import type { CardIdea } from './cast/milestones.ts'
import { cards } from './cast/milestones.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** The next card of milestones, under the objective that it serves; null when everything is written, or for a pause to think. */
export function carding(persona: Persona, session: SessionRun, view: View, box: string, random: Random): Act | null {
  const offers = view.offers.filter((offer) => offer.box === box)
  if (offers.length === 0 || random.next() < 0.35) return null
  const own = (view.own[box] ?? []).map(({ body }) => (body as FactBody).text)
  const known = new Set([...own, ...Object.values(session.contributions).map(({ text }) => text)])
  const next = (cards[session.settings.language][persona.name] ?? []).find(({ text }) => !known.has(text))
  const offer = next && serving(view, offers, next)
  if (!next || !offer) return null
  const [lens = ''] = field(offer, 'lens', 'one')?.of ?? []
  return put(box, random.id(), { text: next.text, lens, fields: fieldsOf(offer, next, random) })
}

/** The place whose objective the idea is about most; the first one if it is about none. */
function serving({ state }: View, offers: readonly Offer[], { about }: CardIdea): Offer | undefined {
  const scored = offers.map((offer) => {
    const objective = state.plan.objectives[String(field(offer, 'lens', 'one')?.of[0])]
    return { offer, score: touches(objective?.text ?? '', about) }
  })
  return scored.sort((a, b) => b.score - a.score)[0]?.offer
}

/** The phase, and mostly the hypothesis that the card puts to the test. */
function fieldsOf(offer: Offer, { phase }: CardIdea, random: Random): Readonly<Record<string, string>> {
  const more = field(offer, 'fields', 'changes')?.fields ?? {}
  const choices = (name: string) => (more[name]?.kind === 'one' ? more[name].of.filter((value) => value !== '').map(String) : [])
  const [hypothesis] = choices('hypothesis')
  return {
    ...(choices('phase').includes(phase) ? { phase } : {}),
    ...(hypothesis !== undefined && random.next() < 0.7 ? { hypothesis } : {}),
  }
}
