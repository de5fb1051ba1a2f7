import type { Role } from '../../identity.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Box, Scene, SealedAct } from '../activity.ts'
import { plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import { releasable } from '../openEntries.ts'
import type { Edit } from '../plan/edits.ts'
import type { Dependency, PlanItems } from '../plan/items.ts'
import type { Rule } from '../plan/kinds.ts'
import { kinds } from '../plan/kinds.ts'
import { fieldsIn } from '../plan/offers.ts'
import { evolveItems } from '../plan/plan.ts'
import { isSame } from '../plan/same.ts'
import { kept } from '../plan/values.ts'
import { wasReleased, withReleased } from '../released.ts'
import type { ActivityRun, Plan, SessionRun } from '../state.ts'
import type { LockCommand } from './arrangingLock.ts'
import { lock, lockOffers, mayArrange } from './arrangingLock.ts'

/** A dependency that somebody enters without a name; the entry's id becomes its id. */
export type NeedBody = Omit<Dependency, 'id'>

/** The events of the depend activity besides those of the items of the plan. */
export type DependEvent = {
  readonly v: 1
  readonly run: string
} /** `entries` have left the box; those of them that could still be meant have become dependencies. */ & (
  | { readonly type: 'NeedsShown'; readonly entries: readonly string[]; readonly dependencies: readonly Dependency[] }
  | { readonly type: 'NeedsClosed' }
)

/** So many entries of one person may wait for the next tick. */
const waitingAtMost = 10
const contributors = ['facilitator', 'cofacilitator', 'participant'] as const

/** Whether dependencies may be entered without a name in this run. */
export function isAnonymous({ plan }: Pick<ActivityRun, 'plan'>): boolean {
  return plan.settings.anonymous === true
}

/** The parties that the playbook offers: slugs with words of their own, or names. */
export function partiesOf({ plan }: Pick<ActivityRun, 'plan'>): readonly string[] {
  return plan.settings.parties as readonly string[]
}

function boxes({ run }: Scene): readonly Box[] {
  const { id, status, discarded, threshold } = run
  return [
    {
      id,
      kind: 'open',
      taking: status === 'open',
      due: status === 'closed',
      discarded,
      threshold,
      roles: contributors,
      crowds: [['need']],
    },
  ]
}

/** The dependency as it is kept. Throws the Refusal of the field that is wrong. */
function dependency(body: NeedBody, plan: PlanItems): NeedBody {
  const rules: Readonly<Record<string, Rule>> = kinds.dependencies.fields
  const values = Object.entries(rules).map(([name, rule]) => [name, kept(rule, body[name as keyof NeedBody], plan)] as const)
  const whole = Object.fromEntries(values) as unknown as NeedBody
  unless(!('milestone' in whole.on && whole.on.milestone === whole.from), 'depends-on-itself')
  return whole
}

function admit({ run, plan, session }: Scene, _box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some(({ id }) => id === act.id) ? [act.id] : [] }
  unless(isAnonymous(run), 'not-now')
  const body = dependency(act.body as NeedBody, plan)
  if (wasReleased(session, act.id) || Object.hasOwn(plan.dependencies, act.id)) {
    // What is in the list is edited there; a put whose answer got lost may come again.
    unless(isSame(plan.dependencies[act.id], { id: act.id, ...body }), 'already-there')
    return { put: [], remove: [] }
  }
  unless(own.some(({ id }) => id === act.id) || own.length < waitingAtMost, 'too-many-entries')
  unless(Object.keys(plan.dependencies).length < kinds.dependencies.most, 'too-many-items')
  return { put: [{ id: act.id, kind: 'need', body }], remove: [] }
}

/** Whether everything that a dependency speaks of is still there, and it is not in the list already. */
function isFresh({ id, body }: SealedEntry, { milestones, dependencies }: PlanItems): boolean {
  const { from, on } = body as NeedBody
  const isThere = Object.hasOwn(milestones, from) && !('milestone' in on && !Object.hasOwn(milestones, on.milestone))
  return isThere && !Object.hasOwn(dependencies, id)
}

/** The next entries become dependencies, as many as there is room for; what speaks of something that has gone is only taken out of the box. */
function shown({ run, plan }: Scene, part: readonly SealedEntry[]): readonly QuarterEvent[] {
  const room = kinds.dependencies.most - Object.keys(plan.dependencies).length
  const dependencies = part
    .filter((entry) => isFresh(entry, plan))
    .slice(0, room)
    .map(({ id, body }) => ({ id, ...(body as NeedBody) }))
  return part.length > 0 ? [event({ type: 'NeedsShown', run: run.id, entries: part.map(({ id }) => id), dependencies })] : []
}

/** What becomes public while the box takes. */
function release(scene: Scene, box: Box, waiting: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  return shown(scene, releasable(scene, box, waiting, progress))
}

/** What still waits when the step is closed is shown, too, part by part. */
function open(scene: Scene, box: Box, waiting: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  const part = releasable(scene, box, waiting, progress)
  const isLast = part.length === 0 || part.length === waiting.length
  return [...shown(scene, part), ...(isLast ? [event({ type: 'NeedsClosed', run: scene.run.id })] : [])]
}

function evolve(session: SessionRun, stored: QuarterEvent): SessionRun {
  const happened = stored as DependEvent
  if (happened.type === 'NeedsShown') return withReleased(session, happened.entries)
  return withRun(session, happened.run, (run) => ({ ...run, status: 'done' }))
}

function evolvePlan(plan: Plan, happened: DependEvent): Plan {
  if (happened.type === 'NeedsClosed') return plan
  return evolveItems(plan, { type: 'ItemsAdded', v: 1, kind: 'dependencies', items: happened.dependencies })
}

function editsOf(scene: Scene, role: Role): readonly Edit[] {
  return mayArrange(scene, role) ? [{ kind: 'dependencies', add: true, change: true, remove: true }] : []
}

function offers({ run, plan }: Scene, role: Role): readonly Offer[] {
  if (run.status !== 'open') return []
  const fields = fieldsIn(plan, kinds.dependencies.fields)
  const put: Offer = { type: 'put', box: run.id, fields: { id: { kind: 'id' }, ...fields } }
  const may = isAnonymous(run) && Object.hasOwn(fields, 'from') && contributors.some((one) => one === role)
  return [...(may ? [put] : []), ...lockOffers(role)]
}

/** What each milestone waits for: everyone edits one list, and may add to it without a name. */
export const depend: Activity = {
  ...plainActivity,
  name: 'depend',
  boxed: true,
  commands: { LockArranging: ['facilitator', 'cofacilitator'] },
  events: ['NeedsShown', 'NeedsClosed'],
  decide: (_scene, command) => lock(command as LockCommand),
  evolve,
  evolvePlan: (plan, _session, stored) => evolvePlan(plan, stored as DependEvent),
  edits: editsOf,
  offers,
  boxes,
  admit,
  open,
  release,
}
