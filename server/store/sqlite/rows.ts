import type { StoredAppend } from '../json.ts'

/** Selects the appends of a stream as `toStored` reads them. */
export const SELECT_APPENDS = 'SELECT version, events, command_id AS commandId, command_hash AS commandHash FROM appends WHERE stream = ?'

/** A row of `appends`. */
export function toStored(row: Record<string, unknown>): StoredAppend {
  const { version, events, commandId, commandHash } = row
  const text = (value: unknown): string | null => (value === null ? null : String(value))
  return { version: Number(version), events: String(events), commandId: text(commandId), commandHash: text(commandHash) }
}
