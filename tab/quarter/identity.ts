import type { Me, SessionToken } from '../../okra/api.ts'
import type { Http } from './http.ts'

/** Who this device is for the server, by its proof. */
export interface Identity {
  /** A token that is good for at least two more minutes; renewed when needed. Rejects with a Problem (`signed-out`, `offline`). */
  readonly token: () => Promise<string>
  /** Forgets the token, so that the next call brings a new one. */
  readonly expire: () => void
  /** Who the server says this is, as of the last token. */
  readonly me: () => Me | null
}

const marginMs = 120_000

/** An identity that hands in its proof whenever the token is about to end. `clock` is device time in milliseconds. */
export function createIdentity(http: Http, proof: string, clock: () => number = Date.now): Identity {
  let current: { readonly answer: SessionToken; readonly goodUntil: number } | null = null
  let asking: Promise<string> | null = null

  const renew = async (): Promise<string> => {
    const answer = await http<SessionToken>('/api/identity', { method: 'POST', body: { proof } })
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
