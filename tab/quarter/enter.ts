import type { ServerConfig } from '../../okra/api.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { initialQuarter } from '../../okra/quarter/state.ts'
import { openKeep } from './keep.ts'
import { createLocks } from './locks.ts'
import { deviceSecret } from './pass.ts'
import { createPictures } from './pictures.ts'
import { Problem } from './quarter.ts'
import type { Room } from './room.ts'
import { openRoom } from './room.ts'
import type { RoomParts } from './roomParts.ts'

/** What it takes to enter a room: who one is there, and what the server offers. `memoryOnly`: nothing outlives this tab anyway. */
export interface Entering extends Omit<RoomParts, 'keep' | 'alone' | 'secret' | 'method' | 'pictures'> {
  readonly config: ServerConfig
  readonly memoryOnly: boolean
}

/** Opens what this device keeps of a quarter, and the room with an empty first picture. Rejects with a Problem. */
export async function enterRoom({ config, memoryOnly, ...entering }: Entering): Promise<Room> {
  const { id, identity } = entering
  const keep = await openKeep(id)
  const alone = createLocks()
  const secret = await deviceSecret(keep, id, alone)
  const me = identity.me()
  if (!me) throw new Problem('signed-out')
  const method = createMethod()
  const pictures = createPictures(method, {
    state: initialQuarter,
    version: 0,
    team: null,
    // Until the server says otherwise: better told once too often that texts may be sent.
    modelAllowed: true,
    me,
    people: [],
    present: new Set(),
    line: { status: 'connecting', since: Date.now() },
    progress: {},
    passes: {},
    mine: {},
    leftOver: [],
    nudges: [],
    desk: null,
    typing: null,
    config,
    facilitatorAwaySince: null,
    reminders: 0,
    withoutStorage: memoryOnly || !keep.durable,
  })
  return openRoom({ ...entering, keep, alone, secret, method, pictures })
}
