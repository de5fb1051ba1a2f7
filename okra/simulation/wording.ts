import type { Answer } from '../quarter/activities/draftData.ts'
import type { Offer } from '../quarter/offers.ts'
import type { SessionRun } from '../quarter/state.ts'
import { currentRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, put } from './act.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** A wording of one's own is proposed early, or not at all. */
const early = 8

/** Answers what the room is asked, else proposes a wording. */
export function wording(persona: Persona, session: SessionRun, view: View, random: Random): Act | null {
  if (random.next() < 0.35) return null
  const { id } = currentRun(session)
  const ask = view.offers.find(({ box }) => box !== undefined && box !== id)
  if (ask?.box !== undefined && !view.own[ask.box]?.length) return answering(persona, session, ask, ask.box, random)
  const open = view.offers.some(({ box }) => box === id)
  return open ? proposing(persona, session, view, id, random) : null
}

function answering(persona: Persona, session: SessionRun, ask: Offer, box: string, random: Random): Act {
  const drafts = field(ask, 'answers', 'answers')?.on ?? []
  const answers = Object.fromEntries(drafts.map((draft) => [draft, answerTo(persona, session, draft)]))
  return put(box, random.id(), { answers })
}

function answerTo(persona: Persona, session: SessionRun, id: string): Answer {
  const draft = session.drafts[id]
  const text = draft ? `${draft.what} ${draft.outcome} ${draft.audience}` : ''
  const score = touches(text, persona.voices[session.settings.language].interests)
  if (score >= 2) return 'yes'
  return score === 1 ? 'almost' : 'notYet'
}

function proposing(persona: Persona, session: SessionRun, view: View, box: string, random: Random): Act | null {
  const mine = persona.voices[session.settings.language].wording
  const there = Object.values(session.drafts).some(({ what }) => what === mine.what)
  if (!persona.proposes || there || view.tick > early || view.own[box]?.length) return null
  return put(box, random.id(), mine)
}
