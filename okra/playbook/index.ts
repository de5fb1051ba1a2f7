import { milestones } from './milestones.ts'
import { okrs } from './okrs.ts'
import { quarterPlan } from './quarterPlan.ts'
import { sizing } from './sizing.ts'
import type { ActivityPlan, Playbook, SessionNumber, Step } from './step.ts'
import { vision } from './vision.ts'

const byNumber: Readonly<Record<SessionNumber, Playbook>> = { 0: vision, 1: okrs, 2: milestones, 3: sizing, 4: quarterPlan }

/** The five sessions in the order of the quarter: the method as it is before a team changes it. */
export const sessions: readonly Playbook[] = [vision, okrs, milestones, sizing, quarterPlan]

/** The session of the unchanged method with this number. */
export function sessionOf(number: SessionNumber): Playbook {
  return byNumber[number]
}

/** How long a session takes: the sum of its steps, in minutes. */
export function minutesOf(playbook: Playbook): number {
  return playbook.steps.reduce((sum, step) => sum + step.minutes, 0)
}

/** An activity, the step whose clock it shares, and its place among all activities of the session, counted from 1. */
export interface PlannedActivity {
  readonly step: Step
  readonly plan: ActivityPlan
  readonly place: number
}

/** Every activity of a session in the order it is run. Screens count these as "step n of m". */
export function activitiesOf(playbook: Playbook): readonly PlannedActivity[] {
  return playbook.steps
    .flatMap((step) => step.activities.map((plan) => ({ step, plan })))
    .map((found, index) => ({ ...found, place: index + 1 }))
}

/** The activity with this id, or null. */
export function activityOf(playbook: Playbook, activityId: string): PlannedActivity | null {
  return activitiesOf(playbook).find(({ plan }) => plan.id === activityId) ?? null
}

/** The step with this id, or null. */
export function stepOf(playbook: Playbook, stepId: string): Step | null {
  return playbook.steps.find((step) => step.id === stepId) ?? null
}
