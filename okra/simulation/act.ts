import type { Command } from '../quarter/commands.ts'
import type { Field, Offer } from '../quarter/offers.ts'
import type { QuarterState } from '../quarter/state.ts'

/** What a simulated person does: a command on the identified channel, or an act on the anonymous one. */
export type Act =
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'act'; readonly box: string; readonly op: 'put'; readonly id: string; readonly body: unknown }

/** An own entry, as the anonymous channel gives it back to its author. */
export interface OwnEntry {
  readonly id: string
  readonly body: unknown
}

/** What a simulated person sees: what is public, what it may do, and what it has put into the boxes itself. */
export interface View {
  readonly state: QuarterState
  readonly offers: readonly Offer[]
  /** The own entries by box; a box without any may be missing. */
  readonly own: Readonly<Record<string, readonly OwnEntry[]>>
  /** How many turns this person has had since the current activity was opened; 0 at the first. */
  readonly tick: number
  /** This person, and everyone who is here; for what names people on purpose. */
  readonly person?: string
  readonly people?: readonly string[]
}

/** A put into a box. */
export function put(box: string, id: string, body: unknown): Act {
  return { type: 'act', box, op: 'put', id, body }
}

/** A command with its fields. */
export function send<C extends Command>(command: C): Act {
  return { type: 'command', command }
}

/** The field of an offer if it is of this kind. */
export function field<K extends Field['kind']>(offer: Offer, name: string, kind: K): Extract<Field, { kind: K }> | null {
  const found = offer.fields[name]
  return found?.kind === kind ? (found as Extract<Field, { kind: K }>) : null
}
