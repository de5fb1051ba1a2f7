import type { Role } from '../../identity.ts'
import type { ActivityPlan } from '../../playbook/step.ts'
import type { BoxProgress, EntryChange, SealedEntry } from '../../ports/ballotBox.ts'
import { Refusal } from '../../refusal.ts'
import type { Activity, Box, Context, Scene, SealedAct } from '../activity.ts'
import { plainActivity, withRun } from '../activity.ts'
import type { Command } from '../commands.ts'
import type { QuarterEvent } from '../events.ts'
import type { Offer } from '../offers.ts'
import { withReleased } from '../released.ts'
import type { ActivityRun, Plan, SessionRun } from '../state.ts'

/**
 * Something that several activities have in common: a spotlight, pairs, open entries. It keeps what it knows under its name in the
 * data of the run, and its events carry the run's id.
 */
export interface Facet<Data> {
  readonly name: string
  readonly commands: Activity['commands']
  readonly events: readonly string[]
  start(plan: ActivityPlan, quarter: Plan, session: SessionRun): Data
  decide(scene: Scene, data: Data, command: Command, context: Context): readonly QuarterEvent[]
  /** Total: never throws. */
  evolve(data: Data, event: QuarterEvent): Data
  offers(scene: Scene, data: Data, role: Role, person: string): readonly Offer[]
  /** Events after which the run is done: its boxes are opened. */
  readonly ends?: readonly string[]
  /** What it knows without a text that is being hidden. */
  forget?(data: Data, text: string): Data
  /** The ids of the open entries that an event makes public. */
  readonly released?: (event: QuarterEvent) => readonly string[]
  /** Its boxes, and what an activity with boxes has; without: it has none. */
  readonly boxed?: Boxed<Data>
}

/** What a facet with boxes brings. */
export interface Boxed<Data> {
  /** The types of box ids behind the run's id; the box with the run's own id is `''`. */
  boxes(scene: Scene, data: Data): readonly Box[]
  admit(scene: Scene, data: Data, box: Box, own: readonly SealedEntry[], act: SealedAct): EntryChange
  open(scene: Scene, data: Data, box: Box, entries: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
  /** See `Activity.release`; for sealed boxes nothing. */
  release?(scene: Scene, data: Data, box: Box, waiting: readonly SealedEntry[], progress: readonly BoxProgress[]): readonly QuarterEvent[]
}

// biome-ignore lint/suspicious/noExplicitAny: each facet is given back exactly the data that it has made itself
type AnyFacet = Facet<any>

/** What a facet knows in a run. */
export function dataOf<Data>(run: ActivityRun, { name }: Pick<Facet<Data>, 'name'>): Data {
  return (run.data as Readonly<Record<string, Data>>)[name] as Data
}

/** The session after something changed in the data of a facet of a run. */
function withData(session: SessionRun, run: string, facet: AnyFacet, event: QuarterEvent): SessionRun {
  const released = facet.released?.(event) ?? []
  return withRun(released.length > 0 ? withReleased(session, released) : session, run, (current) => ({
    ...current,
    status: facet.ends?.includes(event.type) ? 'done' : current.status,
    data: { ...(current.data as object), [facet.name]: facet.evolve(dataOf(current, facet), event) },
  }))
}

/** The session without a text that is being hidden in what the facets know in the runs of an activity. */
function withoutText(session: SessionRun, activity: string, facets: readonly AnyFacet[], text: string): SessionRun {
  const forgetting = facets.filter(({ forget }) => forget !== undefined)
  const runs = Object.values(session.activities)
    .flat()
    .filter(({ plan }) => plan.activity === activity)
  const left = (run: ActivityRun) => forgetting.map((facet) => [facet.name, facet.forget?.(dataOf(run, facet), text)])
  return runs.reduce(
    (kept, { id }) => withRun(kept, id, (run) => ({ ...run, data: { ...(run.data as object), ...Object.fromEntries(left(run)) } })),
    session,
  )
}

/** An activity made of facets; `more` is what is its own, and stands over what the facets bring. */
export function activityOf(name: string, facets: readonly AnyFacet[], more: Partial<Activity> = {}): Activity {
  const ofCommand = (type: string) => facets.find(({ commands }) => Object.hasOwn(commands, type))
  const ofEvent = (type: string) => facets.find(({ events }) => events.includes(type))
  const boxesOf = (scene: Scene) =>
    facets.flatMap((facet) => facet.boxed?.boxes(scene, dataOf(scene.run, facet)).map((box) => ({ facet, box })) ?? [])
  const ownerOf = (scene: Scene, id: string) => {
    const found = boxesOf(scene).find(({ box }) => box.id === id)
    if (!found?.facet.boxed) throw new Error(`no box ${id}`)
    return { boxed: found.facet.boxed, data: dataOf(scene.run, found.facet) }
  }
  return {
    ...plainActivity,
    name,
    boxed: facets.some(({ boxed }) => boxed !== undefined),
    start: (session, _opening, plan, quarter) =>
      Object.fromEntries(facets.map((facet) => [facet.name, facet.start(plan, quarter, session)])),
    evolve: (session, event) => {
      const facet = ofEvent(event.type)
      return facet ? withData(session, (event as unknown as { readonly run: string }).run, facet, event) : session
    },
    boxes: (scene) => boxesOf(scene).map(({ box }) => box),
    admit: (scene, box, own, act) => {
      const { boxed, data } = ownerOf(scene, box.id)
      return boxed.admit(scene, data, box, own, act)
    },
    open: (scene, box, entries, progress) => {
      const { boxed, data } = ownerOf(scene, box.id)
      return boxed.open(scene, data, box, entries, progress)
    },
    release: (scene, box, waiting, progress) => {
      const { boxed, data } = ownerOf(scene, box.id)
      return boxed.release?.(scene, data, box, waiting, progress) ?? []
    },
    forget: (session, text) => withoutText(session, name, facets, text),
    ...more,
    commands: Object.assign({}, ...facets.map(({ commands }) => commands), more.commands),
    events: [...facets.flatMap(({ events }) => events), ...(more.events ?? [])],
    decide: (scene, command, context) => {
      const facet = ofCommand(command.type)
      if (facet) return facet.decide(scene, dataOf(scene.run, facet), command, context)
      if (!more.decide) throw new Refusal('not-understood')
      return more.decide(scene, command, context)
    },
    offers: (scene, role, person) => [
      ...(scene.run.status === 'open' ? facets.flatMap((facet) => facet.offers(scene, dataOf(scene.run, facet), role, person)) : []),
      ...(more.offers?.(scene, role, person) ?? []),
    ],
  }
}
