import type { Me, SessionToken } from '../../okra/api.ts'
import type { Http } from './http.ts'
import type { SignIn } from './memberships.ts'

/** Who this device is for the server. */
export interface Identity {
  /** A token that is good for at least two more minutes; renewed when needed. Rejects with a Problem (`signed-out`, `offline`). */
  readonly token: () => Promise<string>
  /** Forgets the token, so that the next call brings a new one. */
  readonly expire: () => void
  /** Who the server says this is, as of the last token. */
  readonly me: () => Me | null
}

const marginMs = 120_000

/** Signs in with the proof of this device. */
export function byProof(http: Http, proof: string): SignIn {
  return () => http<SessionToken>('/api/identity', { method: 'POST', body: { proof } })
}

/** An identity that signs in again whenever the token is about to end. `clock` is device time in milliseconds. */
export function createIdentity(signIn: SignIn, clock: () => number = Date.now): Identity {
  let current: { readonly answer: SessionToken; readonly goodUntil: number } | null = null
  let asking: Promise<string> | null = null

  const renew = async (): Promise<string> => {
    const answer = await signIn()
    // A device whose clock is wrong must not renew at every call: at least one minute passes.
    current = { answer, goodUntil: Math.max(answer.expiresAt - marginMs, clock() + 60_000) }
    return answer.token
  }
  return {
    token: () => {
      if (current && clock() < current.goodUntil) return Promise.resolve(current.answer.token)
      asking ??= renew().finally(() => {
        asking = null
      })
      return asking
    },
    expire: () => {
      current = null
    },
    me: () => current?.answer.me ?? null,
  }
}
