import type { Role } from '../identity.ts'
import { contributes, leads } from '../identity.ts'
import type { StoredEvent } from '../ports/store.ts'
import { unless } from '../refusal.ts'
import { cleanLines, cleanOptional } from '../text.ts'
import type { Context } from './activity.ts'
import { event } from './events.ts'
import type { Field, Offer } from './offers.ts'
import type { Confidence, HypothesisStatus, MilestoneStatus } from './plan/items.ts'
import { confidences, hypothesisStatuses, milestoneStatuses } from './plan/items.ts'
import { kept } from './plan/values.ts'
import type { Plan, QuarterState } from './state.ts'

/** The most characters of a note. */
export const noteLength = 300
/** The most characters of the learnings of a quarter, which are one thought a line. */
export const learningsLength = 2_000
/** So many check-ins of one key result or milestone are kept. */
const checkInsKept = 100

/** What happens during and after the quarter, outside of the sessions. Check-ins are everyone's who contributes, the rest is the facilitator's. */
export type FollowCommand =
  | {
      readonly type: 'CheckInKeyResult'
      readonly keyResult: string
      readonly value: number
      readonly confidence: Confidence
      readonly note: string
    }
  | { readonly type: 'CheckInMilestone'; readonly milestone: string; readonly status: MilestoneStatus; readonly note: string }
  | { readonly type: 'JudgeHypothesis'; readonly hypothesis: string; readonly status: HypothesisStatus }
  /** Takes the latest check-in of a key result or milestone back. */
  | { readonly type: 'TakeBackCheckIn'; readonly item: string }
  | { readonly type: 'CloseQuarter'; readonly learnings: string }
  | { readonly type: 'ReopenQuarter' }

/** The events of what happens during and after the quarter. `at` is server time. */
export type FollowEvent = StoredEvent & { readonly v: 1 } & (
    | {
        readonly type: 'KeyResultCheckedIn'
        readonly keyResult: string
        readonly value: number
        readonly confidence: Confidence
        readonly note: string
        readonly at: number
      }
    | {
        readonly type: 'MilestoneCheckedIn'
        readonly milestone: string
        readonly status: MilestoneStatus
        readonly note: string
        readonly at: number
      }
    | { readonly type: 'HypothesisJudged'; readonly hypothesis: string; readonly status: HypothesisStatus }
    | { readonly type: 'CheckInTakenBack'; readonly item: string }
    | { readonly type: 'QuarterClosed'; readonly learnings: string; readonly at: number }
    | { readonly type: 'QuarterReopened' }
  )

/** The command types. */
export const followCommands = [
  'CheckInKeyResult',
  'CheckInMilestone',
  'JudgeHypothesis',
  'TakeBackCheckIn',
  'CloseQuarter',
  'ReopenQuarter',
] as const satisfies readonly FollowCommand['type'][]
/** The event types. */
export const followEvents = [
  'KeyResultCheckedIn',
  'MilestoneCheckedIn',
  'HypothesisJudged',
  'CheckInTakenBack',
  'QuarterClosed',
  'QuarterReopened',
] as const satisfies readonly FollowEvent['type'][]

/** The events of a command, or throws a Refusal: `quarter-closed` once the quarter was closed, until it is opened again. */
export function decideFollow(state: QuarterState, command: FollowCommand, { role, now }: Context): readonly FollowEvent[] {
  unless(state.quarter !== null, 'unknown-quarter')
  unless(mayFollow(command.type, role), 'not-allowed')
  const { plan } = state
  if (command.type === 'ReopenQuarter') {
    unless(plan.reflection !== null, 'not-now')
    return [event({ type: 'QuarterReopened' })]
  }
  unless(plan.reflection === null, 'quarter-closed')
  switch (command.type) {
    case 'CheckInKeyResult': {
      const { keyResult, confidence } = command
      unless(Object.hasOwn(plan.keyResults, keyResult), 'unknown-item')
      const value = Number(kept({ kind: 'number', required: true }, command.value, plan))
      return [event({ type: 'KeyResultCheckedIn', keyResult, value, confidence, note: cleanOptional(command.note, noteLength), at: now })]
    }
    case 'CheckInMilestone': {
      const { milestone, status } = command
      unless(Object.hasOwn(plan.milestones, milestone), 'unknown-item')
      return [event({ type: 'MilestoneCheckedIn', milestone, status, note: cleanOptional(command.note, noteLength), at: now })]
    }
    case 'JudgeHypothesis': {
      const { hypothesis, status } = command
      unless(Object.hasOwn(plan.hypotheses, hypothesis), 'unknown-item')
      return [event({ type: 'HypothesisJudged', hypothesis, status })]
    }
    case 'TakeBackCheckIn':
      unless(checkedIn(plan).includes(command.item), 'unknown-item')
      return [event({ type: 'CheckInTakenBack', item: command.item })]
    case 'CloseQuarter':
      unless(state.live === null, 'session-running')
      return [event({ type: 'QuarterClosed', learnings: cleanLines(command.learnings, learningsLength), at: now })]
  }
}

function mayFollow(type: FollowCommand['type'], role: Role): boolean {
  return type === 'CloseQuarter' || type === 'ReopenQuarter' ? leads(role) : contributes(role)
}

/** The ids of the key results and milestones that have a check-in. */
function checkedIn({ checkIns }: Plan): readonly string[] {
  return [...Object.keys(checkIns.keyResults), ...Object.keys(checkIns.milestones)]
}

/** The plan after an event. Total. */
export function evolveFollow(plan: Plan, happened: FollowEvent): Plan {
  switch (happened.type) {
    case 'KeyResultCheckedIn': {
      const { keyResult, value, confidence, note, at } = happened
      return withCheckIn(plan, 'keyResults', keyResult, { at, value, confidence, note })
    }
    case 'MilestoneCheckedIn': {
      const { milestone, status, note, at } = happened
      return withStatus(withCheckIn(plan, 'milestones', milestone, { at, status, note }), milestone)
    }
    case 'HypothesisJudged': {
      const hypothesis = plan.hypotheses[happened.hypothesis]
      if (!hypothesis) return plan
      return { ...plan, hypotheses: { ...plan.hypotheses, [hypothesis.id]: { ...hypothesis, status: happened.status } } }
    }
    case 'CheckInTakenBack':
      return withStatus(withoutLast(withoutLast(plan, 'keyResults', happened.item), 'milestones', happened.item), happened.item)
    case 'QuarterClosed':
      return { ...plan, reflection: { at: happened.at, learnings: happened.learnings } }
    case 'QuarterReopened':
      return { ...plan, reflection: null }
  }
}

type CheckIns = Plan['checkIns']

function withCheckIn<K extends keyof CheckIns>(plan: Plan, kind: K, id: string, checkIn: CheckIns[K][string][number]): Plan {
  const all: readonly unknown[] = [...(plan.checkIns[kind][id] ?? []), checkIn].slice(-checkInsKept)
  return { ...plan, checkIns: { ...plan.checkIns, [kind]: { ...plan.checkIns[kind], [id]: all } } }
}

function withoutLast(plan: Plan, kind: keyof CheckIns, id: string): Plan {
  const list = plan.checkIns[kind][id]
  if (!list) return plan
  const { [id]: _, ...others } = plan.checkIns[kind]
  const left = list.slice(0, -1)
  return { ...plan, checkIns: { ...plan.checkIns, [kind]: left.length > 0 ? { ...others, [id]: left } : others } }
}

/** A milestone has the status of its latest check-in. */
function withStatus(plan: Plan, id: string): Plan {
  const milestone = plan.milestones[id]
  if (!milestone) return plan
  const status = plan.checkIns.milestones[id]?.at(-1)?.status ?? 'not-started'
  return { ...plan, milestones: { ...plan.milestones, [id]: { ...milestone, status } } }
}

/** What may be done now with this role besides the sessions. */
export function followOffers({ plan, quarter, live }: QuarterState, role: Role): readonly Offer[] {
  if (!quarter || !contributes(role)) return []
  if (plan.reflection !== null) return leads(role) ? [{ type: 'ReopenQuarter', fields: {} }] : []
  const closing: Offer = { type: 'CloseQuarter', fields: { learnings: { kind: 'text', least: 0, most: learningsLength } } }
  return [...checkInOffers(plan), ...(leads(role) && live === null ? [closing] : [])]
}

const note: Field = { kind: 'text', least: 0, most: noteLength }
const oneOf = (of: readonly string[]): Field => ({ kind: 'one', of })

function checkInOffers(plan: Plan): readonly Offer[] {
  const some = (type: string, ids: readonly string[], fields: (ids: Field) => Offer['fields']): readonly Offer[] =>
    ids.length > 0 ? [{ type, fields: fields(oneOf(ids)) }] : []
  return [
    ...some('CheckInKeyResult', Object.keys(plan.keyResults), (keyResult) => ({
      keyResult,
      value: { kind: 'number', required: true },
      confidence: oneOf(confidences),
      note,
    })),
    ...some('CheckInMilestone', Object.keys(plan.milestones), (milestone) => ({ milestone, status: oneOf(milestoneStatuses), note })),
    ...some('JudgeHypothesis', Object.keys(plan.hypotheses), (hypothesis) => ({ hypothesis, status: oneOf(hypothesisStatuses) })),
    ...some('TakeBackCheckIn', checkedIn(plan), (item) => ({ item })),
  ]
}
