import type { Confidence, HypothesisStatus, MilestoneStatus } from '../quarter/plan/items.ts'
import type { CardName } from './milestones.ts'
import { cardId } from './milestones.ts'
import { hypothesisId, keyResultId } from './okrs.ts'
import type { Rehearsal } from './rehearsal.ts'

/** What is said of the key results in a week: value, confidence, note. */
interface Week {
  readonly week: number
  readonly keyResults: Readonly<Record<string, readonly [value: number, confidence: Confidence, note: string]>>
  readonly milestones: readonly (readonly [card: CardName, status: MilestoneStatus, note?: string])[]
}

const weeks: readonly Week[] = [
  {
    week: 3,
    keyResults: {
      joined: [33, 'medium', ''],
      hours: [90, 'medium', ''],
      tips: [12, 'low', 'By hand, in two cities.'],
      rated: [15, 'low', ''],
      shows: [72, 'medium', ''],
    },
    milestones: [
      ['ranking', 'done'],
      ['wording', 'done'],
      ['cache', 'on-track'],
      ['tip', 'on-track'],
      ['form', 'on-track'],
    ],
  },
  {
    week: 6,
    keyResults: {
      joined: [41, 'high', 'Ranking by free places helps.'],
      hours: [71, 'medium', 'The history is fast now.'],
      tips: [18, 'medium', 'Waits for the ranking API.'],
      rated: [27, 'low', 'The feedback form is late by a week.'],
      shows: [77, 'high', ''],
    },
    milestones: [
      ['cache', 'done'],
      ['tip', 'dropped', 'Too much work by hand.'],
      ['form', 'at-risk', 'One week late.'],
      ['filters', 'on-track'],
      ['smart', 'on-track'],
    ],
  },
  {
    week: 12,
    keyResults: {
      joined: [51, 'high', 'The guided start did it.'],
      hours: [47, 'high', ''],
      tips: [24, 'medium', 'Came late.'],
      rated: [63, 'high', 'One question is enough.'],
      shows: [86, 'high', ''],
    },
    milestones: [
      ['form', 'done'],
      ['filters', 'done'],
      ['remind', 'done'],
      ['first', 'done'],
      ['scores', 'done'],
      ['smart', 'done'],
      ['weekly', 'at-risk', 'Limit of the provider.'],
    ],
  },
]

const verdicts: readonly (readonly [hypothesis: string, status: HypothesisStatus])[] = [
  ['rank', 'validated'],
  ['tip', 'unknown'],
  ['feedback', 'validated'],
]

const learnings = `Free places matter more than distance: ranking by them moved both key results of discovery.
One question after the match is answered by three of four; the second one halves that.
Ask Data Science for a date before a milestone that needs them gets a place.`

const weekMs = 7 * 86_400_000

/** The check-ins up to this week; `monday` is the first one of the quarter, in milliseconds, at the hour of the check-in. */
export function playCheckIns(room: Rehearsal, monday: number, upTo: number): void {
  for (const { week, keyResults, milestones } of weeks.filter((one) => one.week <= upTo)) {
    room.at(monday + (week - 1) * weekMs)
    for (const [name, [value, confidence, note]] of Object.entries(keyResults))
      room.send({ type: 'CheckInKeyResult', keyResult: keyResultId(name), value, confidence, note }, 1)
    for (const [card, status, note = ''] of milestones) room.send({ type: 'CheckInMilestone', milestone: cardId(card), status, note }, 2)
  }
}

/** The end of the quarter: what was believed is judged, and what was learned is written down. */
export function playClose(room: Rehearsal, monday: number): void {
  room.at(monday + 12 * weekMs)
  for (const [name, status] of verdicts) room.send({ type: 'JudgeHypothesis', hypothesis: hypothesisId(name), status })
  room.send({ type: 'CloseQuarter', learnings })
}
