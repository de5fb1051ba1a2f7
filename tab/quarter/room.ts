import type { Progress } from '../../okra/api.ts'
import type { Role } from '../../okra/identity.ts'
import type { Method } from '../../okra/quarter/method.ts'
import type { Sentence } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { createSender } from './commands.ts'
import type { Feed } from './feed.ts'
import { openFeed } from './feed.ts'
import { foldBatch } from './fold.ts'
import type { Http } from './http.ts'
import { download } from './http.ts'
import type { Identity } from './identity.ts'
import type { Keep } from './keep.ts'
import type { Alone } from './locks.ts'
import { createOutbox } from './outbox.ts'
import { passFrom } from './pass.ts'
import { createPasses } from './passes.ts'
import type { Pictures } from './pictures.ts'
import { byName, meIn, withPerson } from './presence.ts'
import type { Quarter } from './quarter.ts'
import { Problem } from './quarter.ts'
import { randomId } from './random.ts'
import { createUndo, tabShelf } from './undo.ts'

/** A quarter with what only the pages around it need. Everything rejects with a Problem. */
export interface Room extends Quarter {
  readonly team: string
  /** An identified call, for people, links and settings. */
  readonly call: <T>(path: string, method: 'GET' | 'POST' | 'PUT', body?: unknown) => Promise<T>
  /** A file behind an identified address. */
  readonly download: (path: string) => Promise<Blob>
}

/** What a room is made of. `ready` is told when there is something to show, `ended` when this person may not stay. */
export interface RoomParts {
  readonly id: string
  readonly team: string
  readonly acts: boolean
  readonly http: Http
  readonly identity: Identity
  readonly keep: Keep
  readonly alone: Alone
  readonly secret: Uint8Array
  readonly method: Method
  readonly pictures: Pictures
  readonly ready: () => void
  readonly ended: (problem: Problem) => void
}

const stepEvents = ['VisionSettled', 'ActivityClosed', 'ActivityOpened', 'ActivityEntered', 'SessionClosed']
const typingEveryMs = 200
const seenWithinMs = 2_000

/** Puts the feed, the passes, the outbox and the commands of a quarter together. */
export async function openRoom(parts: RoomParts): Promise<Room> {
  const { id, team, acts, http, identity, keep, alone, secret, method, pictures, ready, ended } = parts
  const { get, set, subscribe, touch } = pictures
  const clock = Date.now
  const random = Math.random
  let offset = 0
  let feed: Feed | null = null
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
  const sender = createSender({ http, identity, newId: randomId, clock, random })
  const send = async (command: unknown) => reached(await sender.command(`/api/quarters/${id}/commands`, command))
  const undo = createUndo({
    quarter: id,
    send,
    newId: randomId,
    stands: (arrangement) => liveSession(get().state)?.arrangements.some((one) => one.id === arrangement) ?? false,
    shelf: tabShelf(),
    changed: touch,
  })

  /** Waits until the picture has what was just done, so that the next look at it is not an old one. */
  const reached = (version: number) =>
    new Promise<void>((resolve) => {
      if (get().version >= version) return resolve()
      const timer = setTimeout(done, seenWithinMs)
      const stop = subscribe(() => get().version >= version && done())
      function done() {
        clearTimeout(timer)
        stop()
        resolve()
      }
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
    const isPublic = (item: string) =>
      Object.values(state.sessions).some((session) => Object.hasOwn(session.contributions, item) || Object.hasOwn(session.drafts, item))
    outbox.settle((box) => !open.has(box), isPublic)
    caughtUp = true
  }

  const signedOut = () => ended(new Problem('signed-out'))
  const refused = async () => {
    identity.expire()
    try {
      await identity.token()
      return true
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== 'signed-out') return true
      signedOut()
      return false
    }
  }

  const become = (admitted: boolean, role: Role) => {
    const { me } = get()
    if (me.admitted === admitted && me.role === role) return
    set({ me: { ...me, admitted, role } })
    if (admitted && !me.admitted) feed?.follow(get().version)
  }

  await outbox.load()
  feed = await openFeed(id, identity.token, refused, {
    up: () => {
      caughtUp = false
      set({ line: { status: 'on' } })
      feed?.follow(get().version)
      outbox.flush()
    },
    down: (connecting) => {
      const { line } = get()
      const since = line.status === 'on' ? clock() : line.since
      set({ line: { status: connecting ? 'connecting' : 'off', since } })
    },
    offset: (ms) => {
      offset = ms
    },
    out: (code) => {
      if (code === 'signed-out') void refused()
      else ended(new Problem(code === 'not-found' ? 'other-team' : code))
    },
    frames: {
      state: ({ quarter, version, state, now }) => {
        if (quarter !== id) return
        offset = now - clock()
        set({ state, version })
        followBoxes()
        ready()
      },
      events: (batch) => {
        const { state, version } = get()
        const next = foldBatch(method, { state, version }, batch)
        if (next === 'gap') return feed?.follow(version)
        const names = batch.events.map((event) => (event as { type?: unknown }).type)
        set(names.some((name) => stepEvents.includes(String(name))) ? { ...next, typing: null } : next)
        followBoxes()
      },
      team: (frame) => {
        if (frame.id !== team) return
        const me = meIn(get().me, frame.state)
        set({ team: frame.state, me })
        if (!me.admitted) ready()
        if (frame.state.removed.includes(me.person)) signedOut()
      },
      people: (people) => {
        set({ people: byName(people) })
        const mine = people.find(({ key }) => key === get().me.person)
        if (mine) become(mine.admitted, mine.role)
      },
      person: (person) => {
        set({ people: withPerson(get().people, person) })
        if (person.key === get().me.person) become(person.admitted, person.role)
      },
      present: (keys) => set({ present: new Set(keys) }),
      came: (key) => set({ present: new Set([...get().present, key]) }),
      went: (key) => set({ present: new Set([...get().present].filter((one) => one !== key)) }),
      absence: (since) => set({ facilitatorAwaySince: since }),
      progress: (progress: Progress) => set({ progress: { ...get().progress, [progress.box]: progress } }),
      typing: (typing) => set({ typing }),
      nudges: (nudges) => set({ nudges }),
      desk: (desk) => set({ desk }),
      reminder: () => set({ reminders: get().reminders + 1 }),
    },
  })

  const wake = () => {
    if (document.visibilityState === 'hidden' || get().line.status === 'on') return
    feed?.retry()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)

  return {
    id,
    team,
    call: sender.call,
    download: async (path) => download(path, await identity.token()),
    get,
    subscribe,
    now: () => clock() + offset,
    send,
    arrange: undo.arrange,
    undoing: undo.undoing,
    sendTeam: async (command) => void (await sender.command(`/api/teams/${team}/commands`, command)),
    put: outbox.put,
    remove: outbox.remove,
    clearLeftOver: outbox.clearLeftOver,
    type: throttled((sentence: Sentence) => feed?.type(sentence), typingEveryMs),
    remind: () => feed?.remind(),
    desk: async (command) => void (await sender.call(`/api/quarters/${id}/desk`, 'PUT', command)),
    close: () => {
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
      passes.close()
      outbox.close()
      feed?.close()
      keep.close()
    },
  }
}

/** At most one call in so many milliseconds; the last one always happens. */
function throttled<T>(act: (value: T) => void, everyMs: number): (value: T) => void {
  let last: { readonly value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = () => {
    timer = null
    if (!last) return
    act(last.value)
    last = null
    timer = setTimeout(run, everyMs)
  }
  return (value) => {
    last = { value }
    if (timer === null) run()
  }
}
