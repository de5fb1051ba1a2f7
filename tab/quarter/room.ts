import type { Sent } from '../../okra/api.ts'
import type { Role } from '../../okra/identity.ts'
import type { Sentence } from '../../okra/quarter/state.ts'
import { liveSession } from '../../okra/quarter/state.ts'
import { createSender } from './commands.ts'
import type { Feed } from './feed.ts'
import { openFeed } from './feed.ts'
import { framesInto } from './frames.ts'
import { download, upload } from './http.ts'
import { createOwnWork } from './ownWork.ts'
import type { Quarter } from './quarter.ts'
import { Problem } from './quarter.ts'
import { randomId } from './random.ts'
import type { RoomParts } from './roomParts.ts'
import { throttled } from './throttled.ts'
import { createUndo, tabShelf } from './undo.ts'

/** A quarter with what only the pages around it need. Everything rejects with a Problem. */
export interface Room extends Quarter {
  readonly team: string
  /** An identified call, for people, links and settings. */
  readonly call: <T>(path: string, method: 'GET' | 'POST' | 'PUT', body?: unknown) => Promise<T>
  /** A file behind an identified address. */
  readonly download: (path: string) => Promise<Blob>
  /** Sends a file to an identified address. */
  readonly upload: <T>(path: string, file: Blob) => Promise<T>
}

const typingEveryMs = 200
const seenWithinMs = 2_000

/** Puts the feed, the passes, the outbox and the commands of a quarter together. */
export async function openRoom(parts: RoomParts): Promise<Room> {
  const { id, team, http, identity, keep, method, pictures, ready, ended } = parts
  const { get, set, subscribe, touch } = pictures
  const clock = Date.now
  const random = Math.random
  let offset = 0
  let feed: Feed | null = null
  const { passes, outbox, followBoxes, cameBack } = createOwnWork(parts, random, clock)
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

  const moved = (serverTime: number | null) => {
    if (serverTime !== null) offset = serverTime - clock()
    followBoxes()
  }

  await outbox.load()
  feed = await openFeed(id, identity.token, refused, {
    up: () => {
      cameBack()
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
    frames: framesInto({
      id,
      team,
      method,
      pictures,
      follow: (version) => feed?.follow(version),
      become,
      moved,
      shown: ready,
      removed: signedOut,
    }),
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
    upload: async (path, file) => upload(path, file, await identity.token()),
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
    sent: (proposal) => sender.call<Sent>(`/api/quarters/${id}/desk/sent/${proposal}`, 'GET'),
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
