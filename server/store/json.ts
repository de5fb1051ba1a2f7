import type { Append, StoredEvent } from '../../okra/ports/store.ts'

/** The JSON text of a value. Throws a TypeError for what JSON can't hold as a whole (undefined, functions), so it is never stored as nothing. */
export function toJson(value: unknown): string {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError('Only JSON values can be stored.')
  return text
}

/** An append as it is stored: its version, its events as one JSON text, and its command. */
export interface StoredAppend {
  readonly version: number
  readonly events: string
  readonly commandId: string | null
  readonly commandHash: string | null
}

/** An append as it is going to be stored. Throws a TypeError for what JSON can't hold. */
export function toStoredAppend({ expectedVersion, events, command }: Append): StoredAppend {
  return { version: expectedVersion + 1, events: toJson(events), commandId: command?.id ?? null, commandHash: command?.hash ?? null }
}

/** Whether an append is already stored exactly so at its version: then it is the repeat of a command whose answer got lost. */
export function isRepeat(append: StoredAppend, stored: StoredAppend): boolean {
  return (
    append.commandId !== null &&
    stored.version === append.version &&
    stored.commandId === append.commandId &&
    stored.commandHash === append.commandHash &&
    stored.events === append.events
  )
}

/** Reads a stored append back. */
export function fromStored({ version, events, commandId, commandHash }: StoredAppend) {
  const command = commandId === null || commandHash === null ? null : { id: commandId, hash: commandHash }
  return { version, events: JSON.parse(events), command }
}

/** The events of a stored append after `erase`, as JSON text, and how many of them changed. */
export function redactEvents(
  events: string,
  erase: (event: StoredEvent) => StoredEvent,
): { readonly events: string; readonly changed: number } {
  const before: readonly StoredEvent[] = JSON.parse(events)
  const pairs = before.map((event) => ({ was: toJson(event), is: toJson(erase(event)) }))
  return { events: `[${pairs.map(({ is }) => is).join(',')}]`, changed: pairs.filter(({ was, is }) => was !== is).length }
}
