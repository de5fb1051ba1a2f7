import type { OwnEntries } from '../../okra/api.ts'
import { backoff } from './backoff.ts'
import type { Http } from './http.ts'
import { passes as mayPass } from './http.ts'
import type { Keep, KeptItem } from './keep.ts'
import type { Alone } from './locks.ts'
import type { OwnItem } from './quarter.ts'
import { Problem } from './quarter.ts'

/** What the outbox of a quarter needs. Times in milliseconds of this device. */
export interface OutboxContext {
  readonly quarter: string
  readonly http: Http
  readonly keep: Keep
  readonly alone: Alone
  /** The secret half of the pass. */
  readonly xOf: (box: string) => string
  /** From when on acts for a box may be sent; null: not yet. */
  readonly sendFrom: (box: string) => number | null
  readonly lostPass: (box: string) => void
  readonly random: () => number
  readonly clock: () => number
  readonly newId: () => string
  readonly changed: () => void
  /** Runs something later; answers how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void
}

/** Own sealed acts on their way: stored on this device first, delivered exactly once by their id, the last edit wins. */
export interface Outbox {
  readonly load: () => Promise<void>
  readonly put: (box: string, body: unknown, id?: string) => string
  readonly remove: (box: string, id: string) => void
  /** Own items by box, in the order in which this device made them. */
  readonly mine: () => Readonly<Record<string, readonly OwnItem[]>>
  readonly waiting: () => number
  /** Boxes that are over, with what is public by now: the rest of their texts is left over. */
  readonly settle: (isOver: (box: string) => boolean, isPublic: (id: string) => boolean) => void
  readonly leftOver: () => readonly OwnItem[]
  readonly clearLeftOver: () => void
  /** Tries to send what waits, now. */
  readonly flush: () => void
  /** Takes in what the server has of this device in a box. */
  readonly merge: (box: string) => Promise<void>
  readonly close: () => void
}

const keyOf = ({ box, id }: Pick<KeptItem, 'box' | 'id'>) => `${box}/${id}`
const shown = ({ id, body, status, code }: KeptItem): OwnItem => (code === null ? { id, body, status } : { id, body, status, code })

/** Whether there is a text in it that a person might want to copy. */
function hasText({ body }: KeptItem): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    Object.entries(body).some(([field, value]) => field !== 'lens' && typeof value === 'string' && value !== '')
  )
}

/** The outbox of a quarter on this device. */
export function createOutbox(context: OutboxContext): Outbox {
  const { keep, http, alone, xOf, sendFrom, clock, changed } = context
  let items = new Map<string, KeptItem>()
  let over: ReadonlySet<string> = new Set()
  let picture: Readonly<Record<string, readonly OwnItem[]>> = {}
  let place = 0
  let edits = 0
  let leftOver: readonly OwnItem[] = []
  let failures = 0
  let sending = false
  let closed = false
  let callOff = () => {}
  // Writes are chained, so that an edit never overtakes the one before it.
  let writing: Promise<unknown> = Promise.resolve()
  const channel = keep.durable && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel(`okra.outbox.${context.quarter}`) : null

  const redraw = () => {
    const own = [...items.values()].filter((item) => !item.removed && !over.has(keyOf(item))).sort((a, b) => a.place - b.place)
    picture = Object.fromEntries(Object.entries(Object.groupBy(own, ({ box }) => box)).map(([box, list]) => [box, (list ?? []).map(shown)]))
    leftOver = [...items.values()].filter((item) => over.has(keyOf(item))).map(shown)
    changed()
  }
  const store = (act: () => Promise<void>) => {
    writing = writing
      .then(act)
      .catch(() => {})
      .then(() => channel?.postMessage('changed'))
    return writing
  }
  const set = (item: KeptItem) => {
    items.set(keyOf(item), item)
    edits += 1
    place = Math.max(place, item.place)
    redraw()
    return store(() => keep.put(item))
  }
  const drop = ({ box, id }: Pick<KeptItem, 'box' | 'id'>) => {
    items.delete(keyOf({ box, id }))
    edits += 1
    redraw()
    return store(() => keep.remove(box, id))
  }
  const load = async (): Promise<void> => {
    const before = edits
    await writing
    const kept = await keep.items()
    // Somebody wrote while the store was read: what was read is old.
    if (edits !== before) return load()
    items = new Map(kept.map((item) => [keyOf(item), item]))
    place = kept.reduce((most, item) => Math.max(most, item.place), place)
    redraw()
  }
  const change = (box: string, id: string, body: unknown, removed: boolean) => {
    const known = items.get(keyOf({ box, id }))
    const item: KeptItem = {
      id,
      box,
      body,
      removed,
      revision: (known?.revision ?? 0) + 1,
      status: 'waiting',
      code: null,
      place: known?.place ?? place + 1,
    }
    void set(item).then(flush)
  }

  const act = (item: KeptItem) => {
    const { box, id, body, removed } = item
    const common = { run: box, x: xOf(box), id }
    return http<OwnEntries>('/anonymous/acts', {
      method: 'POST',
      body: removed ? { ...common, op: 'remove' } : { ...common, op: 'put', body },
    })
  }
  /** What was sent may have been edited meanwhile; then the newer one goes on waiting. */
  const sent = (item: KeptItem) => {
    const now = items.get(keyOf(item))
    if (now?.revision !== item.revision) return
    return item.removed ? drop(item) : set({ ...item, status: 'sent', code: null })
  }
  const refused = (item: KeptItem, problem: unknown) => {
    const code = problem instanceof Problem ? problem.code : 'broken'
    if (code === 'no-pass') return context.lostPass(item.box)
    const now = items.get(keyOf(item))
    if (now?.revision !== item.revision) return
    if (item.removed) return drop(item)
    return set({ ...item, status: 'refused', code })
  }
  const ready = () =>
    [...items.values()]
      .filter((item) => item.status === 'waiting' && !over.has(keyOf(item)) && (sendFrom(item.box) ?? Number.POSITIVE_INFINITY) <= clock())
      .sort((a, b) => a.place - b.place)
  const sendAll = async () => {
    if (keep.durable) await load()
    for (let item = ready()[0]; item && !closed; item = ready()[0]) {
      try {
        await act(item)
        failures = 0
        await sent(item)
      } catch (problem) {
        if (mayPass(problem) || (problem instanceof Problem && problem.code === 'broken')) throw problem
        await refused(item, problem)
        if (problem instanceof Problem && problem.code === 'no-pass') return
      }
    }
  }
  const flush = () => {
    callOff()
    if (closed || sending) return
    if (ready().length === 0) return schedule()
    sending = true
    alone(`okra.send.${context.quarter}`, sendAll)
      .catch(() => {
        failures += 1
      })
      .finally(() => {
        sending = false
        schedule()
      })
  }
  /** The next try: after a failure by the back-off, else when the earliest pass may be used. */
  const schedule = () => {
    if (closed) return
    callOff()
    if (failures > 0) {
      callOff = context.later(backoff(failures, context.random), flush)
      return
    }
    const times = [...items.values()].filter(({ status }) => status === 'waiting').flatMap(({ box }) => sendFrom(box) ?? [])
    if (times.length > 0) callOff = context.later(Math.max(0, Math.min(...times) - clock()), flush)
  }
  const merge = async (box: string) => {
    const { entries } = await http<OwnEntries>('/anonymous/acts', { method: 'POST', body: { run: box, x: xOf(box), op: 'mine' } })
    const there = new Map(entries.map(({ id, body }) => [id, body]))
    for (const item of items.values()) if (item.box === box && item.status === 'sent' && !there.has(item.id)) void drop(item)
    for (const [id, body] of there) {
      if (items.has(keyOf({ box, id }))) continue
      void set({ id, box, body, removed: false, revision: 1, status: 'sent', code: null, place: place + 1 })
    }
  }
  channel?.addEventListener('message', () => void load())

  return {
    load: () => load().then(flush),
    put: (box, body, id = context.newId()) => {
      change(box, id, body, false)
      return id
    },
    remove: (box, id) => {
      const known = items.get(keyOf({ box, id }))
      if (known) change(box, id, known.body, true)
    },
    mine: () => picture,
    waiting: () => [...items.values()].filter((item) => item.status === 'waiting' && !over.has(keyOf(item))).length,
    settle: (isOver, isPublic) => {
      const done = [...items.values()].filter((item) => isPublic(item.id) || isOver(item.box))
      const left = done.filter((item) => !isPublic(item.id) && !item.removed && hasText(item))
      for (const item of done) if (!left.includes(item)) void drop(item)
      const now = new Set(left.map(keyOf))
      if (now.size === over.size && [...now].every((key) => over.has(key))) return
      over = now
      redraw()
    },
    leftOver: () => leftOver,
    clearLeftOver: () => {
      const gone = [...items.values()].filter((item) => over.has(keyOf(item)))
      over = new Set()
      for (const item of gone) void drop(item)
    },
    flush: () => {
      failures = 0
      flush()
    },
    merge: (box) => alone(`okra.send.${context.quarter}`, () => merge(box)),
    close: () => {
      closed = true
      callOff()
      channel?.close()
    },
  }
}
