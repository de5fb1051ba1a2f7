import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'

/** One of the own acts as this device keeps it. `body` null: it is to be removed. `revision` counts the edits. */
export interface KeptItem {
  readonly id: string
  readonly box: string
  readonly body: unknown
  readonly removed: boolean
  readonly revision: number
  readonly status: 'waiting' | 'sent' | 'refused'
  readonly code: string | null
  /** Place in the own list: device-made, never sent. */
  readonly place: number
}

/** What this device remembers of a quarter, shared by all its tabs. */
export interface Keep {
  readonly durable: boolean
  readonly items: () => Promise<readonly KeptItem[]>
  readonly put: (item: KeptItem) => Promise<void>
  readonly remove: (box: string, id: string) => Promise<void>
  readonly note: (name: string) => Promise<unknown>
  readonly setNote: (name: string, value: unknown) => Promise<void>
  readonly close: () => void
}

interface Schema extends DBSchema {
  items: { key: [string, string]; value: KeptItem }
  notes: { key: string; value: unknown }
}

/** The keep of a quarter in IndexedDB; in memory when the browser refuses. */
export async function openKeep(quarter: string): Promise<Keep> {
  try {
    const database = await openDB<Schema>(`okra.${quarter}`, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('items', { keyPath: ['box', 'id'] })
        fresh.createObjectStore('notes')
      },
    })
    return keepIn(database)
  } catch {
    return memoryKeep()
  }
}

function keepIn(database: IDBPDatabase<Schema>): Keep {
  return {
    durable: true,
    items: () => database.getAll('items'),
    put: async (item) => void (await database.put('items', item)),
    remove: (box, id) => database.delete('items', [box, id]),
    note: (name) => database.get('notes', name),
    setNote: async (name, value) => void (await database.put('notes', value, name)),
    close: () => database.close(),
  }
}

/** A keep that lasts as long as the page. */
export function memoryKeep(): Keep {
  const items = new Map<string, KeptItem>()
  const notes = new Map<string, unknown>()
  return {
    durable: false,
    items: async () => [...items.values()],
    put: async (item) => void items.set(`${item.box}/${item.id}`, item),
    remove: async (box, id) => void items.delete(`${box}/${id}`),
    note: async (name) => notes.get(name),
    setNote: async (name, value) => void notes.set(name, value),
    close: () => {},
  }
}
