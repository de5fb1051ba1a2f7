import type { OwnEntries } from '../../okra/api.ts'
import { createDelivery } from './delivery.ts'
import type { Http } from './http.ts'
import { passes as mayPass } from './http.ts'
import type { Keep, KeptItem } from './keep.ts'
import type { Alone } from './locks.ts'
import { createOwnItems, keyOf, shown } from './ownItems.ts'
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

/** Whether there is a text in it that a person might want to copy. */
function hasText({ body }: KeptItem): boolean {
  if (typeof body !== 'object' || body === null) return false
  return Object.entries(body).some(([field, value]) => field !== 'lens' && typeof value === 'string' && value !== '')
}

/** The outbox of a quarter on this device. */
export function createOutbox(context: OutboxContext): Outbox {
  const { quarter, keep, http, alone, xOf, sendFrom, clock, random, later, changed } = context
  let over: ReadonlySet<string> = new Set()
  let mine: Readonly<Record<string, readonly OwnItem[]>> = {}
  let leftOver: readonly OwnItem[] = []
  const sendName = `okra.send.${quarter}`

  const redraw = () => {
    const isOver = (item: KeptItem) => over.has(keyOf(item))
    const own = Object.groupBy(
      items.all().filter((item) => !item.removed && !isOver(item)),
      ({ box }) => box,
    )
    mine = Object.fromEntries(Object.entries(own).map(([box, list = []]) => [box, list.map(shown)]))
    leftOver = items.all().filter(isOver).map(shown)
    changed()
  }
  const items = createOwnItems(quarter, keep, redraw)
  const waiting = () => items.all().filter((item) => item.status === 'waiting' && !over.has(keyOf(item)))

  const act = ({ box, id, body, removed }: KeptItem) => {
    const common = { run: box, x: xOf(box), id }
    const asked = removed ? { ...common, op: 'remove' } : { ...common, op: 'put', body }
    return http<OwnEntries>('/anonymous/acts', { method: 'POST', body: asked })
  }
  /** What was sent may have been edited meanwhile; then the newer one goes on waiting. */
  const settled = async (item: KeptItem, code: string | null) => {
    if (items.get(item)?.revision !== item.revision) return
    if (item.removed) await items.drop(item)
    else await items.set({ ...item, status: code === null ? 'sent' : 'refused', code })
  }
  const send = async (item: KeptItem): Promise<'done' | 'again'> => {
    try {
      await act(item)
      await settled(item, null)
      return 'done'
    } catch (thrown) {
      const code = thrown instanceof Problem ? thrown.code : 'broken'
      return mayPass(thrown) || code === 'broken' ? 'again' : refused(item, code)
    }
  }
  const refused = async (item: KeptItem, code: string): Promise<'done'> => {
    if (code === 'no-pass') context.lostPass(item.box)
    else await settled(item, code)
    return 'done'
  }
  const delivery = createDelivery<KeptItem>({
    next: () => waiting().find(({ box }) => (sendFrom(box) ?? Number.POSITIVE_INFINITY) <= clock()),
    nextAt: () => {
      const times = waiting().flatMap(({ box }) => sendFrom(box) ?? [])
      return times.length > 0 ? Math.min(...times) : null
    },
    begin: () => (keep.durable ? items.load() : Promise.resolve()),
    send,
    alone: (work) => alone(sendName, work),
    clock,
    random,
    later,
  })

  const change = (box: string, id: string, body: unknown, removed: boolean) => {
    const known = items.get({ box, id })
    const [revision, place] = [(known?.revision ?? 0) + 1, known?.place ?? items.nextPlace()]
    void items.set({ id, box, body, removed, revision, status: 'waiting', code: null, place }).then(delivery.wake)
  }
  const merge = async (box: string) => {
    const { entries } = await http<OwnEntries>('/anonymous/acts', { method: 'POST', body: { run: box, x: xOf(box), op: 'mine' } })
    const there = new Set(entries.map(({ id }) => id))
    for (const item of items.all()) if (item.box === box && item.status === 'sent' && !there.has(item.id)) void items.drop(item)
    for (const { id, body } of entries) {
      if (items.get({ box, id })) continue
      void items.set({ id, box, body, removed: false, revision: 1, status: 'sent', code: null, place: items.nextPlace() })
    }
  }

  return {
    load: () => items.load().then(delivery.wake),
    put: (box, body, id = context.newId()) => {
      change(box, id, body, false)
      return id
    },
    remove: (box, id) => {
      const known = items.get({ box, id })
      if (known) change(box, id, known.body, true)
    },
    mine: () => mine,
    waiting: () => waiting().length,
    settle: (isOver, isPublic) => {
      const done = items.all().filter((item) => isPublic(item.id) || isOver(item.box))
      const left = done.filter((item) => !isPublic(item.id) && !item.removed && hasText(item))
      for (const item of done) if (!left.includes(item)) void items.drop(item)
      const now = new Set(left.map(keyOf))
      if (now.size === over.size && [...now].every((key) => over.has(key))) return
      over = now
      redraw()
    },
    leftOver: () => leftOver,
    clearLeftOver: () => {
      const gone = items.all().filter((item) => over.has(keyOf(item)))
      over = new Set()
      for (const item of gone) void items.drop(item)
    },
    flush: delivery.hurry,
    merge: (box) => alone(sendName, () => merge(box)),
    close: () => {
      delivery.close()
      items.close()
    },
  }
}
