import type { SessionNumber } from '../playbook/step.ts'
import { draftOf, openAsk, readableDrafts } from '../quarter/activities/draftData.ts'
import { rankedThemes } from '../quarter/activities/vote.ts'
import { isOffered } from '../quarter/offers.ts'
import type { ActivityRun, Draft, SessionRun } from '../quarter/state.ts'
import { currentRun, liveSession } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { send } from './act.ts'
import { english } from './cast/en.ts'
import { portuguese } from './cast/ptBR.ts'
import { leadingMilestones } from './leadingMilestones.ts'
import { leadingOkrs } from './leadingOkrs.ts'
import { leadingPlan } from './leadingPlan.ts'
import { leadingSizing } from './leadingSizing.ts'
import type { Random } from './random.ts'

/** How many turns the room gets for an activity. */
const turns: Readonly<Record<string, number>> = {
  write: 24,
  cluster: 16,
  vote: 14,
  present: 6,
  areas: 6,
  refine: 14,
  blockers: 18,
  pairs: 44,
  map: 16,
  classify: 30,
  order: 2,
  review: 3,
  score: 30,
  settle: 1,
  depend: 20,
  skills: 16,
  place: 80,
  annotate: 24,
  discuss: 14,
  sequence: 3,
  agree: 16,
}
/** At this turn of the draft step the room is asked, and at this one its answers are counted. */
const askAt = 12
const countAt = 26

/**
 * What a simulated facilitator does next: starts these sessions one after the other, gives each activity its turns, moves on, puts a draft on the
 * table, asks the room, settles the wording that was liked most, closes. null: waits, or is done. For rooms without a person who leads.
 */
export function nextLeadAct(view: View, random: Random, sessions: readonly SessionNumber[] = [0]): Act | null {
  const session = liveSession(view.state)
  if (!session) return starting(view, sessions)
  const run = currentRun(session)
  if (run.plan.activity === 'draft' && run.status === 'open') return drafting(session, run, view, random)
  const act = preparing(session, run, view, random)
  if (act) return act
  return view.tick >= (turns[run.plan.activity] ?? 0) ? moveOn(run, view) : null
}

/** What is done in an activity before the room moves on. */
function preparing(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  if (session.session === 1) return leadingOkrs(session, run, view, random)
  return (
    leadingMilestones(session, run, view, random) ?? leadingSizing(session, run, view, random) ?? leadingPlan(session, run, view, random)
  )
}

function starting({ state, offers }: View, sessions: readonly SessionNumber[]): Act | null {
  const session = sessions.find((number) => state.sessions[number] === undefined)
  return session !== undefined && isOffered(offers, 'StartSession') ? send({ type: 'StartSession', session, openly: true }) : null
}

function moveOn(run: ActivityRun, { offers }: View): Act | null {
  return isOffered(offers, 'MoveOn') ? send({ type: 'MoveOn', from: run.id, openly: true }) : null
}

function drafting(session: SessionRun, run: ActivityRun, view: View, random: Random): Act | null {
  if (session.vision !== null) return moveOn(run, view)
  const drafts = readableDrafts(session)
  const ask = openAsk(run)
  if (ask) return view.tick >= countAt ? send({ type: 'CloseAsk', ask: ask.id }) : null
  const asked = draftOf(run).asks.at(-1)
  if (asked) return asked.status === 'done' ? settle(drafts) : null
  if (!drafts.some(({ origin }) => origin === 'facilitator')) return view.tick >= 1 ? draft(session, random) : null
  if (view.tick < askAt) return null
  return send({ type: 'AskRoom', drafts: drafts.slice(0, draftOf(run).most).map(({ id }) => id) })
}

/** Without an assistant at hand, the facilitator begins with the words of whom the winning theme resembles. */
function draft(session: SessionRun, random: Random): Act {
  const cast = session.settings.language === 'en' ? english : portuguese
  const { what, outcome, audience } = (cast[0] ?? random.pick(cast)).wording
  const themes = rankedThemes(session).slice(0, 3)
  return send({ type: 'PutDraft', draft: random.id(), origin: 'facilitator', themes: themes.map(({ id }) => id), what, outcome, audience })
}

function settle(drafts: readonly Draft[]): Act | null {
  const liking = ({ reactions }: Draft) => (reactions ? 2 * reactions.yes + reactions.almost : 0)
  const [best] = [...drafts].sort((a, b) => liking(b) - liking(a))
  return best ? send({ type: 'SettleVision', what: best.what, outcome: best.outcome, audience: best.audience }) : null
}
