import type { BallotBody } from '../quarter/activities/vote.ts'
import type { Offer } from '../quarter/offers.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, put } from './act.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

type Dots = Readonly<Record<string, number>>

/** A ballot that follows the texts; who thinks twice moves one dot afterwards. */
export function voting(persona: Persona, session: SessionRun, offer: Offer, view: View, random: Random): Act | null {
  const box = offer.box ?? ''
  const own = view.own[box]?.[0]
  if (!own && random.next() < 0.35) return null
  const liked = likedOptions(persona, session, view, field(offer, 'dots', 'dots')?.on ?? [])
  const first = spread(liked, offer)
  if (!own) return liked.length > 0 ? put(box, random.id(), { dots: first }) : null
  const second = moved(first, liked)
  const isFirst = persona.edits && same((own.body as BallotBody).dots, first) && !same(first, second)
  return isFirst ? put(box, own.id, { dots: second }) : null
}

/** The options by how much they touch what this person cares about; if none does, all of them. */
function likedOptions(persona: Persona, session: SessionRun, view: View, options: readonly string[]): readonly string[] {
  const { interests } = persona.voices[session.settings.language]
  const scored = options.map((option) => ({ option, score: liking(textsOf(session, view, option), interests) }))
  const touched = scored.some(({ score }) => score > 0) ? scored.filter(({ score }) => score > 0) : scored
  return touched.sort((a, b) => b.score - a.score).map(({ option }) => option)
}

function textsOf(session: SessionRun, { state: { plan } }: View, option: string): readonly string[] {
  const item = plan.milestones[option] ?? plan.objectives[option]
  if (item) return [item.text]
  const members = Object.values(session.contributions).filter(({ theme, id }) => theme === option || id === option)
  return [session.themes[option]?.title, ...members.map(({ text }) => text)].filter((text) => text != null)
}

/** What is touched in many texts counts more than in one, but a heap of everything is nobody's favourite. */
function liking(texts: readonly string[], interests: readonly string[]): number {
  const sum = texts.reduce((total, text) => total + touches(text, interests), 0)
  return sum / Math.sqrt(Math.max(1, texts.length))
}

/** As many dots as one option may get, from the most liked on, until they are used up. */
function spread(liked: readonly string[], offer: Offer): Dots {
  const { budget = 0, each = 0 } = field(offer, 'dots', 'dots') ?? {}
  const given = liked.map((option, index) => [option, Math.min(each, Math.max(0, budget - index * each))] as const)
  return Object.fromEntries(given.filter(([, dots]) => dots > 0))
}

/** One dot from the first to the next one that is not full. */
function moved(dots: Dots, liked: readonly string[]): Dots {
  const [from] = liked
  const to = liked.find((option) => option !== from && (dots[option] ?? 0) < (dots[from ?? ''] ?? 0))
  if (from === undefined || to === undefined) return dots
  return { ...dots, [from]: (dots[from] ?? 0) - 1, [to]: (dots[to] ?? 0) + 1 }
}

function same(a: Dots, b: Dots): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((option) => (a[option] ?? 0) === (b[option] ?? 0))
}
