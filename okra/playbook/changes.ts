import type { Lens, LensId } from './lenses.ts'
import { lenses } from './lenses.ts'
import type { ActivityPlan, ChangeKind, Playbook, Step } from './step.ts'
import { changeKinds, sourcesOf } from './step.ts'

/** What a team has changed in the method's sessions. What is missing is as the method has it. */
export interface PlaybookChanges {
  /** By session id: all of its steps in the team's order. */
  readonly order?: Readonly<Record<string, readonly string[]>>
  /** By `<session id>.<step id>`. */
  readonly minutes?: Readonly<Record<string, number>>
  /** The lenses of #0 in the team's order; the platform's two halves stay together. */
  readonly lenses?: readonly Lens['id'][]
  /** The most dots that one person can give to one thing. */
  readonly mostDots?: number
  /** How many objectives the team takes on in a quarter. */
  readonly slots?: number
  readonly scales?: ScaleChanges
}

/** The labels of the effort scale from the lowest to the highest, and how many steps the two values have. */
export interface ScaleChanges {
  readonly effort?: readonly string[]
  readonly businessValue?: number
  readonly uxValue?: number
}

/** What a team can change: each with its limits, both included. */
export const playbookLimits = {
  minutes: { least: 1, most: 120 },
  lenses: { least: 2, most: lenses.length },
  mostDots: { least: 1, most: 10 },
  slots: { least: 1, most: 6 },
  /** Steps of a scale. */
  scale: { least: 2, most: 5 },
  /** Characters of an effort label. */
  label: { least: 1, most: 8 },
} as const

/** The session as this team runs it, with the kinds of changes that make it differ from the method. */
export function changedPlaybook(playbook: Playbook, changes: PlaybookChanges): Playbook {
  const resolved = { ...playbook, steps: stepsOf(playbook, changes) }
  const changed = changeKinds.filter((kind) => differs(playbook, stepsOf(playbook, only(changes, kind))))
  return changed.length > 0 ? { ...resolved, changed } : playbook
}

function only(changes: PlaybookChanges, kind: ChangeKind): PlaybookChanges {
  return { [kind]: changes[kind] }
}

function differs(playbook: Playbook, steps: Playbook['steps']): boolean {
  return JSON.stringify(steps) !== JSON.stringify(playbook.steps)
}

function stepsOf({ id, steps }: Playbook, changes: PlaybookChanges): Playbook['steps'] {
  const order = own(changes.order, id) ?? steps.map((step) => step.id)
  const [first, ...others] = order
    .flatMap((name) => steps.find((step) => step.id === name) ?? [])
    .map((step): Step => {
      const [main, ...rest] = step.activities
      const activities = [changedActivity(main, changes), ...rest.map((activity) => changedActivity(activity, changes))] as const
      return { ...step, minutes: own(changes.minutes, `${id}.${step.id}`) ?? step.minutes, activities }
    })
  return first ? [first, ...others] : steps
}

function own<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined
}

/** The activity with the settings of its own that the team has changed; each kind of activity has settings with these names. */
function changedActivity(plan: ActivityPlan, { lenses: chosen, mostDots, slots, scales }: PlaybookChanges): ActivityPlan {
  const settings = {
    ...(chosen && 'lenses' in plan.settings ? { lenses: halvesOf(chosen) } : {}),
    ...(mostDots && plan.activity === 'vote' ? { most: mostDots } : {}),
    ...(slots && 'slots' in plan.settings ? { slots } : {}),
    ...(scales && plan.activity === 'score' ? { scales: scalesOf(plan.settings.scales as Scales, scales) } : {}),
  }
  return { ...plan, settings: { ...plan.settings, ...settings } }
}

function halvesOf(chosen: readonly Lens['id'][]): readonly LensId[] {
  return chosen.flatMap((id) => lenses.find((lens) => lens.id === id)?.halves ?? [])
}

type Scales = Readonly<Partial<Record<keyof ScaleChanges, readonly string[]>>>

function scalesOf(scales: Scales, { effort, businessValue, uxValue }: ScaleChanges): Scales {
  const levels = (count: number, label: (level: number) => string) => Array.from({ length: count }, (_, index) => label(index + 1))
  return {
    ...scales,
    ...(effort && scales.effort ? { effort } : {}),
    ...(businessValue && scales.businessValue ? { businessValue: levels(businessValue, (level) => '$'.repeat(level)) } : {}),
    ...(uxValue && scales.uxValue ? { uxValue: levels(uxValue, String) } : {}),
  }
}

/** Whether the session can be run in this order: all of its steps are there once, and none comes before what it builds on. */
export function canRunInOrder({ steps }: Playbook, order: readonly string[]): boolean {
  const isWhole = order.length === steps.length && steps.every(({ id }) => order.includes(id))
  if (!isWhole) return false
  const activities = order.flatMap((id) => steps.find((step) => step.id === id)?.activities ?? [])
  return activities.every((activity, index) =>
    sourcesOf(activity).every((source) => !isActivity(steps, source) || activities.slice(0, index).some(({ id }) => id === source)),
  )
}

function isActivity(steps: readonly Step[], id: string): boolean {
  return steps.some(({ activities }) => activities.some((activity) => activity.id === id))
}

/** Whether the sessions can be run like this: known steps, in an order in which each finds what it builds on. */
export function areRunnable(sessions: readonly Playbook[], { order = {}, minutes = {} }: PlaybookChanges): boolean {
  const known = new Set(sessions.flatMap(({ id, steps }) => steps.map((step) => `${id}.${step.id}`)))
  return (
    Object.keys(minutes).every((name) => known.has(name)) &&
    Object.entries(order).every(([id, steps]) => sessions.some((playbook) => playbook.id === id && canRunInOrder(playbook, steps)))
  )
}
