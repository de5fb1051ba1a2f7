import type { EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import { clean, cleanOptional, partLength } from '../../text.ts'
import type { Box, Scene, SealedAct } from '../activity.ts'
import { wasReleased } from '../released.ts'
import type { Draft, Sentence, SessionRun } from '../state.ts'
import type { Answer } from './draftData.ts'
import { draftOf } from './draftData.ts'

/** A proposed wording, as an open entry. */
export type WordingBody = Sentence
/** One person's answers to the drafts of an ask. */
export interface ReactionBody {
  readonly answers: Readonly<Record<string, Answer>>
}

const everyone = ['facilitator', 'cofacilitator', 'participant', 'stakeholder'] as const

/** The sentence as it is kept. Throws Refusal `text-empty` or `text-too-long`. */
export function sentence(parts: Sentence): Sentence {
  return {
    what: clean(parts.what, partLength),
    outcome: cleanOptional(parts.outcome),
    audience: cleanOptional(parts.audience),
  }
}

/** The box of the wordings, and one for each ask. */
export function boxes({ run }: Scene): readonly Box[] {
  const wordings: Box = {
    id: run.id,
    kind: 'open',
    taking: run.status === 'open',
    due: run.status === 'closed',
    discarded: false,
    threshold: run.threshold,
    roles: everyone,
    crowds: [['wording']],
  }
  const asks = draftOf(run).asks.map(
    (ask): Box => ({
      id: ask.id,
      kind: 'sealed',
      taking: ask.status === 'open' && run.status === 'open',
      due: ask.status === 'closed',
      discarded: ask.dropped,
      threshold: run.threshold,
      roles: everyone,
      crowds: [['reaction']],
    }),
  )
  return [wordings, ...asks]
}

/** Whether a wording has been on the table; what was taken off the table stays public. */
export function isPublic(session: SessionRun, id: string): boolean {
  return Object.hasOwn(session.drafts, id) || Object.hasOwn(session.aside.drafts, id) || wasReleased(session, id)
}

/** The rules of what is put into them. */
export function admit(scene: Scene, box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some(({ id }) => id === act.id) ? [act.id] : [] }
  // The schema of the activity takes both kinds of bodies; which one belongs here depends on the box.
  unless(Object.hasOwn(act.body as object, box.kind === 'open' ? 'what' : 'answers'), 'not-understood')
  if (box.kind === 'open') {
    const wording = sentence(act.body as WordingBody)
    const released = Object.hasOwn(scene.session.drafts, act.id) ? scene.session.drafts[act.id] : undefined
    if (released) return unlessEdited(released, wording)
    // It was on the table and was taken off it: it does not come back by being sent again.
    unless(!isPublic(scene.session, act.id), 'already-there')
    unless(own.some(({ id }) => id === act.id) || own.length < 10, 'too-many-drafts')
    return { put: [{ id: act.id, kind: 'wording', body: wording }], remove: [] }
  }
  const ask = draftOf(scene.run).asks.find(({ id }) => id === box.id)
  const given = (act.body as ReactionBody).answers
  unless(
    Object.keys(given).every((draft) => ask?.drafts.includes(draft)),
    'unknown-draft',
  )
  const others = own.filter(({ id }) => id !== act.id).map(({ id }) => id)
  return { put: [{ id: act.id, kind: 'reaction', body: { answers: given } }], remove: others }
}

/** A wording on the table can't be edited any more; a put whose answer got lost may come again. */
function unlessEdited(released: Draft, wording: Sentence): EntryChange {
  const { what, outcome, audience } = wording
  unless(released.what === what && released.outcome === outcome && released.audience === audience, 'already-there')
  return { put: [], remove: [] }
}
