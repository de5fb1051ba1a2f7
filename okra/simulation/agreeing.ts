import type { AgreeBody } from '../quarter/activities/agree.ts'
import { currentMilestones } from '../quarter/plan/current.ts'
import { weeksOfQuarter } from '../quarter/plan/items.ts'
import type { Plan, SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { put } from './act.ts'
import { ownConcern } from './cast/planning.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

/** Answers by what has become of what this person cares about; who thinks twice answers again, one lower. */
export function agreeing({ edits, voices }: Persona, { settings }: SessionRun, view: View, box: string, random: Random): Act | null {
  if (!view.offers.some((offer) => offer.box === box)) return null
  const [own] = view.own[box] ?? []
  const answer = answerTo(view.state.plan, voices[settings.language].interests)
  if (!own) return random.next() < 0.3 ? null : put(box, random.id(), body(answer, settings.language))
  const lower = Math.max(1, answer - 1)
  if (!edits || (own.body as AgreeBody).answer === lower) return null
  return put(box, own.id, body(lower, settings.language))
}

function body(answer: number, language: SessionRun['settings']['language']) {
  return { answer, concern: answer <= 2 ? ownConcern[language] : '' }
}

/** From 2 when all of it comes in the second half of the quarter, or not at all, to 5 when most of it comes in the first. */
function answerTo(plan: Plan, interests: readonly string[]): number {
  const mine = currentMilestones(plan).filter(({ text }) => touches(text, interests) > 0)
  const early = mine.filter(({ placement }) => placement !== null && placement.end <= weeksOfQuarter / 2)
  if (mine.length === 0) return 3
  return 2 + Math.min(3, Math.round((4 * early.length) / mine.length))
}
