import type { Offer } from '../quarter/offers.ts'
import type { ActivityRun, SessionRun } from '../quarter/state.ts'
import { currentRun, liveSession } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { agreeing } from './agreeing.ts'
import { annotating } from './annotating.ts'
import { arranging } from './arranging.ts'
import { asking } from './asking.ts'
import { blocking } from './blocking.ts'
import { carding } from './carding.ts'
import { classifying } from './classifying.ts'
import { depending } from './depending.ts'
import { discussing } from './discussing.ts'
import { filling } from './filling.ts'
import { mapping } from './mapping.ts'
import { owning } from './owning.ts'
import type { Persona } from './persona.ts'
import { placing } from './placing.ts'
import { pruning } from './pruning.ts'
import type { Random } from './random.ts'
import { refining } from './refining.ts'
import { scoring } from './scoring.ts'
import { skilling } from './skilling.ts'
import { storming } from './storming.ts'
import { voting } from './voting.ts'
import { wondering } from './wondering.ts'
import { wording } from './wording.ts'
import { writing } from './writing.ts'

export type { Act, OwnEntry, View } from './act.ts'
export { nextLeadAct } from './lead.ts'
export type { Persona } from './persona.ts'
export type { Random } from './random.ts'
export { seeded } from './random.ts'
export { teammates } from './teammates.ts'

/** A turn of a person in an activity. */
interface Turn {
  readonly persona: Persona
  readonly session: SessionRun
  readonly run: ActivityRun
  readonly view: View
  readonly random: Random
}

/** What people do in an activity, by its name. */
const acts: Readonly<Record<string, (turn: Turn) => Act | null>> = {
  write: written,
  cluster: ({ persona, session, view, random }) =>
    persona.arranges ? (pruning(session, view, random) ?? arranging(session, view, random)) : null,
  vote: ({ persona, session, run, view, random }) => {
    const offer = offerOf(view, run)
    return offer ? voting(persona, session, offer, view, random) : null
  },
  draft: ({ persona, session, view, random }) => wording(persona, session, view, random),
  present: ({ persona, session, run, view, random }) => (session.session === 1 ? wondering(persona, session, run, view, random) : null),
  areas: ({ persona, session, view, random }) => (persona.arranges ? owning(session, view, random) : null),
  refine: ({ persona, session, view, random }) => (persona.arranges ? refining(session, view, random) : null),
  blockers: ({ persona, session, run, view, random }) => blocking(persona, session, view, run.id, random),
  pairs: ({ session, run, view, random }) => filling(session, run, view, random),
  map: ({ run, view, random }) => mapping(run, view, random),
  classify: ({ session, view, random }) => classifying(session, view, random),
  review: ({ persona, session, run, view, random }) => asking(persona, session, run, view, random),
  score: ({ persona, session, run, view, random }) => scoring(persona, session, view, run.id, random),
  depend: ({ persona, session, run, view, random }) => depending(persona, session, view, run.id, random),
  skills: ({ run, view, random }) => skilling(run, view, random),
  place: ({ persona, session, run, view, random }) => placing(persona, session, run, view, random),
  annotate: ({ persona, session, view, random }) => annotating(persona, session, view, random),
  discuss: ({ persona, session, run, view, random }) => discussing(persona, session, run, view, random),
  agree: ({ persona, session, run, view, random }) => agreeing(persona, session, view, run.id, random),
}

/**
 * What this person does in its next turn, or null for nothing. The same view and the same state of `random` give the same act.
 * Acts are among the offers of the view. Ids come from `random`, so two rooms need different seeds.
 */
export function nextAct(persona: Persona, view: View, random: Random): Act | null {
  const session = liveSession(view.state)
  if (!session || view.tick < persona.lateBy) return null
  const run = currentRun(session)
  return acts[run.plan.activity]?.({ persona, session, run, view, random }) ?? null
}

/** The offer to put something into the box of the run. */
function offerOf({ offers }: View, { id }: ActivityRun): Offer | undefined {
  return offers.find(({ box }) => box === id)
}

/** Facts under lenses, cards under objectives, or ideas with fields. */
function written({ persona, session, run, view, random }: Turn): Act | null {
  const { settings } = run.plan
  if (settings.under) return carding(persona, session, view, run.id, random)
  const offer = offerOf(view, run)
  if (!offer) return null
  return settings.fields ? storming(persona, session, view, run.id, random) : writing(persona, session, offer, view, random)
}
