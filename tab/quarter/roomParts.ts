import type { Method } from '../../okra/quarter/method.ts'
import type { Http } from './http.ts'
import type { Identity } from './identity.ts'
import type { Keep } from './keep.ts'
import type { Alone } from './locks.ts'
import type { Pictures } from './pictures.ts'
import type { Problem } from './quarter.ts'

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
