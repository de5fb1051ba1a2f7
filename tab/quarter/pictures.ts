import type { Method } from '../../okra/quarter/method.ts'
import type { Offer } from '../../okra/quarter/offers.ts'
import type { Picture } from './quarter.ts'

/** Everything in a picture that is not worked out from the rest. */
export type PictureParts = Omit<Picture, 'offers'>

/** The pictures of a quarter: one after another, told to whoever looks. */
export interface Pictures {
  readonly get: () => Picture
  readonly subscribe: (changed: () => void) => () => void
  /** Changes parts; several changes at once are told once. */
  readonly set: (parts: Partial<PictureParts>) => void
  /** Tells although no part has changed. */
  readonly touch: () => void
}

/** Begins with these parts. Offers are worked out when somebody asks for them. */
export function createPictures(method: Method, first: PictureParts): Pictures {
  const listeners = new Set<() => void>()
  let parts = first
  let current = withOffers(method, parts)
  let telling = false
  const touch = () => {
    if (telling) return
    telling = true
    queueMicrotask(() => {
      telling = false
      for (const listener of [...listeners]) listener()
    })
  }
  return {
    get: () => current,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    set: (changed) => {
      parts = { ...parts, ...changed }
      current = withOffers(method, parts)
      touch()
    },
    touch,
  }
}

/** Offers cost time in a big room, and most pictures are never asked for them. */
function withOffers(method: Method, parts: PictureParts): Picture {
  let offers: readonly Offer[] | null = null
  return Object.freeze({
    ...parts,
    get offers() {
      offers ??= parts.me.admitted ? method.offers(parts.state, parts.me.role, parts.me.person) : []
      return offers
    },
  })
}
