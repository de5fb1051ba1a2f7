import type { ScoreBody } from '../quarter/activities/score.ts'
import type { Milestone, MilestoneType } from '../quarter/plan/items.ts'
import type { ScaleId } from '../quarter/plan/results.ts'
import type { SessionRun } from '../quarter/state.ts'
import type { Act, View } from './act.ts'
import { field, put } from './act.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'
import { touches } from './words.ts'

const sizes: Readonly<Record<MilestoneType, number>> = { spike: 0, experiment: 0, inception: 0, enabler: 1, milestone: 1, epic: 2 }

/** The next milestone that this person has not scored yet: effort by its type, more where the work is known; value by what this person cares about. */
export function scoring(persona: Persona, session: SessionRun, view: View, box: string, random: Random): Act | null {
  const offer = view.offers.find((one) => one.box === box)
  if (!offer || random.next() < 0.15) return null
  const scored = new Set((view.own[box] ?? []).map(({ body }) => (body as ScoreBody).milestone))
  const open = (field(offer, 'milestone', 'one')?.of ?? []).map(String).filter((id) => !scored.has(id))
  const milestone = open.flatMap((id) => view.state.plan.milestones[id] ?? [])[0]
  const scales = Object.entries(field(offer, 'marks', 'changes')?.fields ?? {})
  if (!milestone) return null
  const marks = scales.map(([scale, labels]) => [
    scale,
    labelOf(persona, session, milestone, scale, labels.kind === 'one' ? labels.of : []),
  ])
  return put(box, random.id(), { milestone: milestone.id, marks: Object.fromEntries(marks) })
}

function labelOf(persona: Persona, session: SessionRun, milestone: Milestone, scale: string, labels: readonly unknown[]): string {
  const { interests } = persona.voices[session.settings.language]
  const cares = touches(milestone.text, interests)
  const place = (scale as ScaleId) === 'effort' ? effort(persona, milestone, cares) : value(scale as ScaleId, cares)
  return String(labels[Math.max(0, Math.min(labels.length - 1, place))])
}

/** Who knows the work sees more of it; who thinks twice is an optimist at first. */
function effort(persona: Persona, { type }: Milestone, cares: number): number {
  return (type === null ? 1 : sizes[type]) + (cares > 0 ? 1 : 0) - (persona.edits ? 1 : 0)
}

function value(scale: ScaleId, cares: number): number {
  return scale === 'uxValue' ? cares : Math.min(cares, 1) + (cares > 1 ? 1 : 0)
}
