import { jwtVerify, SignJWT } from 'jose'

/** Who a session token says is calling. The role is not in it: it is looked up at each call, so a removal holds at once. */
export interface Caller {
  readonly team: string
  readonly person: string
}

const issuer = 'okra-sessions'
const lifetimeS = 3_600
/** How many tokens are remembered as good. */
const remembered = 10_000

/** Session tokens: our own short-lived JWTs, the same for every host. */
export interface Tokens {
  /** A token for an hour. `now` is server time in milliseconds. */
  issue(caller: Caller, now: number): Promise<{ readonly token: string; readonly expiresAt: number }>
  /** Who it was issued to, or null for anything that is not a valid token of ours. */
  verify(token: string): Promise<Caller | null>
}

/** Signs and checks session tokens with one symmetric key (HS256, nothing else accepted). `clock` is server time in milliseconds. */
export function sessionTokens(key: Uint8Array, clock: () => number): Tokens {
  // A device comes with the same token all hour long, and checking a signature costs more than the command it is for.
  const good = new Map<string, { readonly caller: Caller; readonly expires: number }>()

  const remember = (token: string, caller: Caller, expires: number) => {
    const [oldest] = good.keys()
    if (good.size >= remembered && oldest !== undefined) good.delete(oldest)
    good.set(token, { caller, expires })
    return caller
  }

  const check = async (token: string): Promise<Caller | null> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer,
        requiredClaims: ['sub', 'exp', 'team'],
        currentDate: new Date(clock()),
      })
      const { team, sub, exp } = payload
      return typeof team === 'string' && sub && exp ? remember(token, { team, person: sub }, exp) : null
    } catch {
      return null
    }
  }

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
      const known = good.get(token)
      if (known && known.expires > Math.floor(clock() / 1000)) return known.caller
      good.delete(token)
      return check(token)
    },
  }
}
