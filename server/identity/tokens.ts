import { SignJWT, jwtVerify } from 'jose'

/** Who a session token says is calling. The role is not in it: it is looked up at each call, so a removal holds at once. */
export interface Caller {
  readonly team: string
  readonly person: string
}

const issuer = 'okra-sessions'
const lifetimeS = 3_600

/** Session tokens: our own short-lived JWTs, the same for every host. */
export interface Tokens {
  /** A token for an hour. `now` is server time in milliseconds. */
  issue(caller: Caller, now: number): Promise<{ readonly token: string; readonly expiresAt: number }>
  /** Who it was issued to, or null for anything that is not a valid token of ours. */
  verify(token: string): Promise<Caller | null>
}

/** Signs and checks session tokens with one symmetric key (HS256, nothing else accepted). */
export function sessionTokens(key: Uint8Array): Tokens {
  return {
    issue: async ({ team, person }, now) => {
      const expires = Math.floor(now / 1000) + lifetimeS
      const token = await new SignJWT({ team })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setSubject(person)
        .setExpirationTime(expires)
        .sign(key)
      return { token, expiresAt: expires * 1000 }
    },
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer, requiredClaims: ['sub', 'exp', 'team'] })
        return typeof payload['team'] === 'string' && payload.sub ? { team: payload['team'], person: payload.sub } : null
      } catch {
        return null
      }
    },
  }
}
