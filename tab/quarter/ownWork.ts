import type { Outbox } from './outbox.ts'
import { createOutbox } from './outbox.ts'
import { passFrom } from './pass.ts'
import type { Passes } from './passes.ts'
import { createPasses } from './passes.ts'
import { randomId } from './random.ts'
import type { RoomParts } from './roomParts.ts'

/** What this device does anonymously: its passes and its outbox, which follow the boxes of the state. */
export interface OwnWork {
  readonly passes: Passes
  readonly outbox: Outbox
  /** The state has changed: asks for passes, and settles what is over. */
  readonly followBoxes: () => void
  /** The line is back: boxes that were opened meanwhile are those that this device is late for. */
  readonly cameBack: () => void
}

/** Puts passes and outbox together. */
export function createOwnWork(parts: RoomParts, random: () => number, clock: () => number): OwnWork {
  const { id, acts, http, identity, keep, alone, secret, method, pictures } = parts
  const { get, set } = pictures
  // Boxes that were open when this device came or came back: it is late for those.
  let caughtUp = false

  const passes = createPasses({
    quarter: id,
    http,
    identity,
    keep,
    passOf: (box) => passFrom(secret, box),
    lateDelayMs: get().config.lateDelayMs,
    people: () => get().people.length,
    random,
    clock,
    changed: () => {
      set({ passes: passes.status() })
      outbox.flush()
    },
    restored: (box) => void outbox.merge(box).catch(() => {}),
  })
  const outbox = createOutbox({
    quarter: id,
    http,
    keep,
    alone,
    xOf: (box) => passFrom(secret, box).x,
    sendFrom: passes.sendFrom,
    lostPass: passes.lost,
    random,
    clock,
    newId: randomId,
    changed: () => set({ mine: outbox.mine(), leftOver: outbox.leftOver() }),
    later: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  /** Passes and leftovers follow the boxes of the state. */
  const followBoxes = () => {
    const { state, me } = get()
    const boxes = method.boxes(state)
    if (acts && me.admitted) {
      for (const box of boxes.filter(({ taking }) => taking)) {
        if (box.roles.includes(me.role)) passes.ask(box.id, !caughtUp)
        else passes.notFor(box.id)
      }
    }
    const open = new Set(boxes.map((box) => box.id))
    outbox.settle(
      (box) => !open.has(box),
      (item) => method.isPublic(state, item),
    )
    caughtUp = true
  }
  const cameBack = () => {
    caughtUp = false
  }
  return { passes, outbox, followBoxes, cameBack }
}
