import type { Keep, KeptItem } from './keep.ts'
import type { OwnItem } from './quarter.ts'

/** Names an item among all boxes. */
export type ItemName = Pick<KeptItem, 'box' | 'id'>

/** The own items of this device: in memory for the screen, in the keep for the next visit, the same in all tabs. */
export interface OwnItems {
  readonly all: () => readonly KeptItem[]
  readonly get: (name: ItemName) => KeptItem | undefined
  /** At once for the screen; resolves when the keep has it, too. */
  readonly set: (item: KeptItem) => Promise<unknown>
  readonly drop: (name: ItemName) => Promise<unknown>
  /** The place after the last one. */
  readonly nextPlace: () => number
  /** Reads what the other tabs have changed. */
  readonly load: () => Promise<void>
  readonly close: () => void
}

/** The key of an item. */
export function keyOf({ box, id }: ItemName): string {
  return `${box}/${id}`
}

/** An item as the screens see it. */
export function shown({ id, body, status, code }: KeptItem): OwnItem {
  return code === null ? { id, body, status } : { id, body, status, code }
}

/** The items of a quarter. `changed` is told after each change, also one by another tab. */
export function createOwnItems(quarter: string, keep: Keep, changed: () => void): OwnItems {
  let items = new Map<string, KeptItem>()
  let edits = 0
  let lastPlace = 0
  // Writes are chained, so that an edit never overtakes the one before it.
  let writing: Promise<unknown> = Promise.resolve()
  const channel = keep.durable && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel(`okra.outbox.${quarter}`) : null

  const write = (act: () => Promise<void>) => {
    edits += 1
    changed()
    writing = writing
      .then(act)
      // A full disk keeps nothing for the next visit, but what is on the screen is still sent.
      .catch(() => {})
      .then(() => channel?.postMessage('changed'))
    return writing
  }
  const load = async (): Promise<void> => {
    const before = edits
    await writing
    const kept = await keep.items()
    // Somebody wrote while the keep was read: what was read is old.
    if (edits !== before) return load()
    items = new Map(kept.map((item) => [keyOf(item), item]))
    lastPlace = kept.reduce((last, { place }) => Math.max(last, place), lastPlace)
    changed()
  }
  channel?.addEventListener('message', () => void load())

  return {
    all: () => [...items.values()].sort((a, b) => a.place - b.place),
    get: (name) => items.get(keyOf(name)),
    set: (item) => {
      items.set(keyOf(item), item)
      lastPlace = Math.max(lastPlace, item.place)
      return write(() => keep.put(item))
    },
    drop: ({ box, id }) => {
      items.delete(keyOf({ box, id }))
      return write(() => keep.remove(box, id))
    },
    nextPlace: () => lastPlace + 1,
    load,
    close: () => channel?.close(),
  }
}
