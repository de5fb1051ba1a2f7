import type { Role } from '../../identity.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { unless } from '../../refusal.ts'
import type { Activity, Box, Scene, SealedAct } from '../activity.ts'
import { plainActivity, withRun } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { Edit } from '../plan/edits.ts'
import type { Dependency, PlanItems } from '../plan/items.ts'
import type { Rule } from '../plan/kinds.ts'
import { kinds } from '../plan/kinds.ts'
import { fieldsIn } from '../plan/offers.ts'
import { isSame } from '../plan/same.ts'
import { kept } from '../plan/values.ts'
import type { ActivityRun } from '../state.ts'
import { mayArrange } from './cluster.ts'
import { lock, lockCommands, lockOffers } from './lock.ts'

/** A dependency that somebody enters without a name; the entry's id becomes its id. */
export type NeedBody = Omit<Dependency, 'id'>

/** The events of the depend activity besides those of the items of the plan. */
export type DependEvent = { readonly v: 1; readonly type: 'NeedsClosed'; readonly run: string }

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

function admit({ run, plan }: Scene, _box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange {
  if (act.op === 'remove') return { put: [], remove: own.some(({ id }) => id === act.id) ? [act.id] : [] }
  unless(isAnonymous(run), 'not-now')
  const body = dependency(act.body as NeedBody, plan)
  const shown = Object.hasOwn(plan.dependencies, act.id) ? plan.dependencies[act.id] : undefined
  if (shown) {
    // What is in the list is edited there; a put whose answer got lost may come again.
    unless(isSame(shown, { id: act.id, ...body }), 'already-there')
    return { put: [], remove: [] }
  }
  unless(own.some(({ id }) => id === act.id) || own.length < waitingAtMost, 'too-many-entries')
  unless(Object.keys(plan.dependencies).length < kinds.dependencies.most, 'too-many-items')
  return { put: [{ id: act.id, kind: 'need', body }], remove: [] }
}

/** Whether everything that a dependency speaks of is still there. */
function isWhole({ from, on }: NeedBody, { milestones }: PlanItems): boolean {
  return Object.hasOwn(milestones, from) && !('milestone' in on && !Object.hasOwn(milestones, on.milestone))
}

/** The entries become dependencies, several at once and ordered by their random ids, if enough people hold a pass. */
function open(scene: Scene, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[] {
  const { run, plan, simulated } = scene
  const enough = simulated || progress.every(({ holders }) => holders >= box.threshold)
  const room = kinds.dependencies.most - Object.keys(plan.dependencies).length
  const items = entries
    .map(({ id, body }): Dependency => ({ id, ...(body as NeedBody) }))
    .filter((item) => enough && !Object.hasOwn(plan.dependencies, item.id) && isWhole(item, plan))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, room)
  return [
    ...(items.length > 0 ? [event({ type: 'ItemsAdded', kind: 'dependencies', items })] : []),
    ...(run.status === 'closed' ? [event({ type: 'NeedsClosed', run: run.id })] : []),
  ]
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
  commands: lockCommands,
  events: ['NeedsClosed'],
  decide: (_scene, command) => lock(command),
  evolve: (session, stored) => withRun(session, (stored as DependEvent).run, (run) => ({ ...run, status: 'done' })),
  edits: editsOf,
  offers,
  boxes,
  admit,
  open,
}
