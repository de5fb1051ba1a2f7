import type { Role } from '../../identity.ts'
import { leads } from '../../identity.ts'
import { unless } from '../../refusal.ts'
import type { Scene } from '../activity.ts'
import type { QuarterEvent } from '../events.ts'
import { event } from '../events.ts'
import type { Offer } from '../offers.ts'
import type { Plan } from '../state.ts'
import type { Facet } from './facet.ts'

/** What stands in the spotlight of a run, since when (server time), and who presents it. Named on purpose. */
export interface SpotlightData {
  /** null: the first one. */
  readonly item: string | null
  readonly since: number | null
  readonly presenter: string | null
  /** The items that were in the spotlight. */
  readonly seen: readonly string[]
}

/** The commands of a spotlight. */
export type SpotlightCommand =
  | { readonly type: 'ShowItem'; readonly item: string }
  /** Who presents may go from item to item, too. */
  | { readonly type: 'SetPresenter'; readonly person: string | null }

/** The events of a spotlight. */
export type SpotlightEvent = { readonly v: 1; readonly run: string } & (
  | { readonly type: 'ItemShown'; readonly item: string; readonly at: number }
  | { readonly type: 'PresenterSet'; readonly person: string | null }
)

const everyone = ['facilitator', 'cofacilitator', 'participant', 'stakeholder'] as const

const mayShow = ({ presenter }: SpotlightData, role: Role, person: string) => leads(role) || (presenter !== null && presenter === person)

function evolve(data: SpotlightData, stored: QuarterEvent): SpotlightData {
  const happened = stored as SpotlightEvent
  if (happened.type === 'PresenterSet') return { ...data, presenter: happened.person }
  const { item, at } = happened
  return { ...data, item, since: at, seen: data.seen.includes(item) ? data.seen : [...data.seen, item] }
}

/** The item in the spotlight: the chosen one as long as it is there, else the first. */
export function shownItem({ item }: SpotlightData, items: readonly string[]): string | null {
  return item !== null && items.includes(item) ? item : (items[0] ?? null)
}

/** One item after the other on the stage. `items`: what can be shown, in its order. */
export function spotlightFacet(items: (scene: Pick<Scene, 'plan' | 'session' | 'run'>) => readonly string[]): Facet<SpotlightData> {
  return {
    name: 'spotlight',
    commands: { ShowItem: everyone, SetPresenter: ['facilitator', 'cofacilitator'] },
    events: ['ItemShown', 'PresenterSet'],
    start: () => ({ item: null, since: null, presenter: null, seen: [] }),
    decide: (scene, data, sent, { role, person, now }) => {
      const command = sent as SpotlightCommand
      const { id } = scene.run
      if (command.type === 'SetPresenter') return [event({ type: 'PresenterSet', run: id, person: command.person })]
      unless(mayShow(data, role, person), 'not-allowed')
      unless(items(scene).includes(command.item), 'unknown-item')
      return [event({ type: 'ItemShown', run: id, item: command.item, at: now })]
    },
    evolve,
    offers: (scene, data, role, person): readonly Offer[] => {
      const of = items(scene)
      return [
        ...(mayShow(data, role, person) && of.length > 0 ? [{ type: 'ShowItem', fields: { item: { kind: 'one', of } } } as const] : []),
        ...(leads(role) ? [{ type: 'SetPresenter', fields: { person: { kind: 'person' } } } as const] : []),
      ]
    },
  }
}

/** The items of some kinds in the order in which people look at them. */
export function idsOf(plan: Plan, kind: 'companyObjectives' | 'objectives' | 'milestones'): readonly string[] {
  if (kind === 'companyObjectives')
    return Object.values(plan.companyObjectives)
      .sort((a, b) => a.priority - b.priority)
      .map(({ id }) => id)
  return Object.keys(plan[kind])
}
