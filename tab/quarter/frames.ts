import type { Progress, ServerFrames } from '../../okra/api.ts'
import type { Role } from '../../okra/identity.ts'
import type { Method } from '../../okra/quarter/method.ts'
import { foldBatch } from './fold.ts'
import type { Pictures } from './pictures.ts'
import { byName, meIn, withPerson } from './presence.ts'

/** What the frames of the feed change besides the picture. */
export interface FramesContext {
  readonly id: string
  readonly team: string
  readonly method: Method
  readonly pictures: Pictures
  /** Asks for what is missing after a version. */
  readonly follow: (version: number) => void
  /** The server says who this person is now. */
  readonly become: (admitted: boolean, role: Role) => void
  /** There is a newer state; with the server's time if it was told. */
  readonly moved: (serverTime: number | null) => void
  /** There is something to show. */
  readonly shown: () => void
  readonly removed: () => void
}

const stepEvents = ['VisionSettled', 'ActivityClosed', 'ActivityOpened', 'ActivityEntered', 'SessionClosed']

/** The frames of the feed, folded into the pictures. */
export function framesInto({
  id,
  team,
  method,
  pictures,
  follow,
  become,
  moved,
  shown,
  removed,
}: FramesContext): Omit<ServerFrames, 'out'> {
  const { get, set } = pictures
  return {
    state: ({ quarter, version, state, now }) => {
      if (quarter !== id) return
      set({ state, version })
      moved(now)
      shown()
    },
    events: (batch) => {
      const { state, version } = get()
      const next = foldBatch(method, { state, version }, batch)
      if (next === 'gap') return follow(version)
      const names = batch.events.map((event) => (event as { type?: unknown }).type)
      set(names.some((name) => stepEvents.includes(String(name))) ? { ...next, typing: null } : next)
      moved(null)
    },
    team: (frame) => {
      if (frame.id !== team) return
      const me = meIn(get().me, frame.state)
      set({ team: frame.state, me })
      if (!me.admitted) shown()
      if (frame.state.removed.includes(me.person)) removed()
    },
    modelAllowed: (modelAllowed) => set({ modelAllowed }),
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
  }
}
