import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Keep } from './keep.ts'
import type { Alone } from './locks.ts'
import { hex } from './random.ts'

/** The pass of a device for a box: `x` is shown on the anonymous channel only, `hash` on the identified one only. */
export interface Pass {
  readonly x: string
  readonly hash: string
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** The pass that follows from a device's secret: the same after every reload. */
export function passFrom(secret: Uint8Array, box: string): Pass {
  const x = hex(hmac(sha256, secret, bytes(`x|okra1|${box}`)))
  return { x, hash: hex(sha256(bytes(`okra1|pass|${x}`))) }
}

/** The secret of this device for a quarter: 32 random bytes, made once even when two tabs open at the same time. */
export function deviceSecret(keep: Keep, quarter: string, alone: Alone): Promise<Uint8Array> {
  return alone(`okra.secret.${quarter}`, async () => {
    const kept = await keep.note('secret')
    if (kept instanceof Uint8Array && kept.length === 32) return kept
    const secret = crypto.getRandomValues(new Uint8Array(32))
    await keep.setNote('secret', secret)
    return secret
  })
}
