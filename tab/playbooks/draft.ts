import type { PlaybookChanges, ScaleChanges } from '../../okra/playbook/changes.ts'
import { canRunInOrder, changedPlaybook, playbookLimits } from '../../okra/playbook/changes.ts'
import type { Lens } from '../../okra/playbook/lenses.ts'
import { lenses } from '../../okra/playbook/lenses.ts'
import type { Playbook } from '../../okra/playbook/step.ts'

/** The order of a session's steps with one of them further up (-1) or down (1); null: it can't go there. */
export function withStepMoved(playbook: Playbook, changes: PlaybookChanges, step: string, by: -1 | 1): PlaybookChanges | null {
  const order = changedPlaybook(playbook, changes).steps.map(({ id }) => id)
  const from = order.indexOf(step)
  const other = order[from + by]
  if (from < 0 || other === undefined) return null
  const moved = order.map((id) => (id === step ? other : id === other ? step : id))
  return canRunInOrder(playbook, moved) ? { ...changes, order: { ...changes.order, [playbook.id]: moved } } : null
}

/** The changes with other minutes for a step; null: nobody can work for that long. */
export function withMinutes({ id }: Playbook, changes: PlaybookChanges, step: string, minutes: number): PlaybookChanges | null {
  const { least, most } = playbookLimits.minutes
  if (!Number.isInteger(minutes) || minutes < least || minutes > most) return null
  return { ...changes, minutes: { ...changes.minutes, [`${id}.${step}`]: minutes } }
}

/** The lenses that the team uses. */
export function chosenLenses({ lenses: chosen }: PlaybookChanges): readonly Lens['id'][] {
  return chosen ?? lenses.map(({ id }) => id)
}

/** The changes with a lens added or left out; null: two have to stay. */
export function withLens(changes: PlaybookChanges, lens: Lens['id'], used: boolean): PlaybookChanges | null {
  const now = chosenLenses(changes)
  const next = lenses.map(({ id }) => id).filter((id) => (id === lens ? used : now.includes(id)))
  return next.length < playbookLimits.lenses.least ? null : { ...changes, lenses: next }
}

/** The labels in a line, in their order: separated by commas or blanks. null: too few, too many, too long, or one twice. */
export function labelsIn(typed: string): readonly string[] | null {
  const labels = typed.split(/[\s,;]+/u).filter((label) => label !== '')
  const { scale, label: length } = playbookLimits
  const fits =
    labels.length >= scale.least &&
    labels.length <= scale.most &&
    new Set(labels).size === labels.length &&
    labels.every((label) => label.length <= length.most && /^[\p{L}\p{N}$+.-]+$/u.test(label))
  return fits ? labels : null
}

/** The changes with other scales. */
export function withScales(changes: PlaybookChanges, scales: ScaleChanges): PlaybookChanges {
  return { ...changes, scales: { ...changes.scales, ...scales } }
}

/** The changes without those of one session; what several sessions share (dots, slots) goes with each that has it. */
export function withoutChanges(playbook: Playbook, changes: PlaybookChanges): PlaybookChanges {
  const { order = {}, minutes = {}, ...shared } = changes
  const kept = Object.entries(shared).filter(([kind, value]) => changedPlaybook(playbook, { [kind]: value }).changed === undefined)
  return {
    ...Object.fromEntries(kept),
    order: Object.fromEntries(Object.entries(order).filter(([id]) => id !== playbook.id)),
    minutes: Object.fromEntries(Object.entries(minutes).filter(([name]) => !name.startsWith(`${playbook.id}.`))),
  }
}
