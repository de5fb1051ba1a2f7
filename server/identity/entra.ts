import type { JWTPayload } from 'jose'
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Account } from '../../okra/ports/chat.ts'

/** What tokens for the tab are measured against. */
export interface EntraSettings {
  /** The client id of the app's registration. */
  readonly appId: string
  /** The app's identifier URI, `api://<host>/<client id>`: the audience of v1 tokens. */
  readonly resource: string
  /** The tenants whose people may sign in. */
  readonly tenants: readonly string[]
  /** Client ids of the programs that may ask for a token: Teams itself. */
  readonly clients: readonly string[]
  /** Where a tenant's keys are, and who issues its v2 and v1 tokens; `{tenant}` stands for the tenant. */
  readonly keys: string
  readonly issuers: readonly string[]
}

/** Who a token of Microsoft Entra is about. */
export interface SignedIn {
  readonly who: Account
  readonly name: string
}

/** The key server could not be reached: the token may be good. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable'
}

/** Checks a token: who it is about, or null for anything that is not a valid token for this app. Rejects with KeysUnavailable. */
export type VerifyEntra = (token: string) => Promise<SignedIn | null>

// The claims of access tokens: learn.microsoft.com/entra/identity-platform/access-token-claims-reference. v1 tokens name their client `appid`, v2 tokens `azp`.
const claims = z.object({
  tid: z.string(),
  oid: z.string().min(1),
  scp: z.string(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
})

/** The scope that the app's registration exposes to Teams. */
const scope = 'access_as_user'

const forTenant = (template: string, tenant: string) => template.replace('{tenant}', tenant)

/** Verifies single sign-on tokens of Teams against the keys of their tenant (RS256 only). `clock` is server time in milliseconds. */
export function entraTokens(settings: EntraSettings, clock: () => number): VerifyEntra {
  const keysOf = new Map(
    settings.tenants.map((tenant) => [tenant, createRemoteJWKSet(new URL(forTenant(settings.keys, tenant)), { timeoutDuration: 5_000 })]),
  )

  const verified = async (token: string): Promise<JWTPayload | null> => {
    // Only which tenant's keys to ask for is taken from the unverified token, out of a closed list.
    const tenant = tenantOf(token)
    const keys = tenant === null ? undefined : keysOf.get(tenant)
    if (tenant === null || !keys) return null
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: settings.issuers.map((issuer) => forTenant(issuer, tenant)),
      audience: [settings.appId, settings.resource],
      requiredClaims: ['exp', 'tid', 'oid', 'scp'],
      clockTolerance: 60,
      currentDate: new Date(clock()),
    })
    return payload
  }

  return async (token) => {
    const payload = await verified(token).catch((cause: unknown) => {
      if (isAbout(cause)) return null
      throw new KeysUnavailable('the keys of the tenant could not be read', { cause })
    })
    const read = payload && claims.safeParse(payload)
    if (!read?.success) return null
    const { tid, oid, scp, azp, appid, name, preferred_username } = read.data
    const client = azp ?? appid
    if (!scp.split(' ').includes(scope) || client === undefined || !settings.clients.includes(client)) return null
    return { who: { tenant: tid, id: oid }, name: name ?? preferred_username ?? '' }
  }
}

function tenantOf(token: string): string | null {
  try {
    const { tid } = decodeJwt(token)
    return typeof tid === 'string' ? tid : null
  } catch {
    return null
  }
}

/** Whether the error says something of the token, and not of the way to the keys. */
function isAbout(cause: unknown): boolean {
  return cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout) && cause.code !== 'ERR_JOSE_GENERIC'
}
