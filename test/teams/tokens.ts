import { randomUUID } from 'node:crypto'
import type { CryptoKey, JWK } from 'jose'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import type { RosterPerson } from './roster.ts'

/** The claims of a token. */
export type Claims = Readonly<Record<string, unknown>>

/** A key pair of an issuer, RSA with 2048 bits. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  /** The public key as a JWKS lists it. */
  readonly jwk: JWK
  /** The public key in PEM: the "secret" of the attack with HS256. */
  readonly pem: string
}

/**
 * How a token is made other than well: `claims` changes the good claims (a claim that is undefined is left out), `spoil` the finished token.
 * Signing: `other-key` under the kid of the right one, `unknown-key` under a kid that is in no JWKS, `none` without a signature,
 * `public-key-as-secret` with HS256.
 */
export interface Forgery {
  readonly claims?: (good: Claims) => Claims
  readonly signing?: 'other-key' | 'unknown-key' | 'none' | 'public-key-as-secret'
  readonly spoil?: (token: string) => string
}

/** Makes a key pair under a new kid. */
export async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = randomUUID().replaceAll('-', '')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }, pem: await exportSPKI(publicKey) }
}

const inBase64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Signs good claims with `key` or as the forgery says; `other` is the key of a stranger. */
export async function makeToken(good: Claims, key: SigningKey, other: SigningKey, forgery: Forgery = {}): Promise<string> {
  const claims = JSON.parse(JSON.stringify(forgery.claims?.(good) ?? good)) as Record<string, unknown>
  const { signing, spoil = (token) => token } = forgery
  const by = (kid: string, secret: CryptoKey | Uint8Array, alg = 'RS256') =>
    new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg, kid }).sign(secret)
  if (signing === 'none') return spoil(`${inBase64url({ typ: 'JWT', alg: 'none', kid: key.kid })}.${inBase64url(claims)}.`)
  if (signing === 'other-key') return spoil(await by(key.kid, other.privateKey))
  if (signing === 'unknown-key') return spoil(await by(other.kid, other.privateKey))
  if (signing === 'public-key-as-secret') return spoil(await by(key.kid, new TextEncoder().encode(key.pem), 'HS256'))
  return spoil(await by(key.kid, key.privateKey))
}

/** The client ids of Teams itself: desktop and mobile, web (msteams-docs, single sign-on of tabs). */
export const teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'] as const

/** The issuer of Entra's tokens of a tenant. */
export function entraIssuer(tid: string, version: 1 | 2): string {
  return version === 2 ? `https://login.microsoftonline.com/${tid}/v2.0` : `https://sts.windows.net/${tid}/`
}

const seconds = () => Math.floor(Date.now() / 1000)

/** The claims of a good token for a person's tab. */
export function ssoClaims(person: RosterPerson, app: { readonly clientId: string; readonly resource: string }, version: 1 | 2): Claims {
  const now = seconds()
  const common = {
    iss: entraIssuer(person.tid, version),
    iat: now,
    nbf: now,
    exp: now + 3600,
    name: person.name,
    oid: person.oid,
    scp: 'access_as_user',
    sub: `${person.oid}-${app.clientId}`,
    tid: person.tid,
    uti: randomUUID(),
  }
  return version === 2
    ? { ...common, aud: app.clientId, azp: teamsClients[1], azpacr: '0', preferred_username: person.upn, ver: '2.0' }
    : { ...common, aud: app.resource, appid: teamsClients[1], appidacr: '0', upn: person.upn, unique_name: person.upn, ver: '1.0' }
}

/** The claims of a good token from the Bot Connector of Teams to a bot. */
export function channelClaims(botAppId: string, serviceUrl: string): Claims {
  const now = seconds()
  return { serviceurl: serviceUrl, nbf: now, exp: now + 3600, iss: 'https://api.botframework.com', aud: botAppId }
}

const without =
  (...names: readonly string[]) =>
  (good: Claims): Claims => ({ ...good, ...Object.fromEntries(names.map((name) => [name, undefined])) })

const withClaims =
  (changed: Claims) =>
  (good: Claims): Claims => ({ ...good, ...changed })

const past = { iat: 1_600_000_000, nbf: 1_600_000_000, exp: 1_600_003_600 }
const future = { iat: 4_000_000_000, nbf: 4_000_000_000, exp: 4_000_003_600 }
const strangerTenant = '99999999-9999-4999-8999-999999999999'

const changedAfterSigning = (token: string) => {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  return [header, inBase64url({ ...claims, added: true }), signature].join('.')
}

const anyFaults = {
  'is signed with another key': { signing: 'other-key' },
  'is signed with a key that nobody knows': { signing: 'unknown-key' },
  'is not signed (alg none)': { signing: 'none' },
  'is signed with HS256 and the public key as the secret': { signing: 'public-key-as-secret' },
  'was changed after signing': { spoil: changedAfterSigning },
  'is cut off': { spoil: (token) => token.slice(0, -20) },
  'is no token': { spoil: () => 'rubbish' },
  'has expired': { claims: withClaims(past) },
  'is not valid yet': { claims: withClaims(future) },
  'is for another audience': { claims: withClaims({ aud: '11111111-1111-4111-8111-111111111111' }) },
  'has no audience': { claims: without('aud') },
  'is from another issuer': { claims: withClaims({ iss: 'https://issuer.example/' }) },
  'has no issuer': { claims: without('iss') },
} as const satisfies Readonly<Record<string, Forgery>>

/** Tokens for the tab that must be refused, each for one reason; for both versions. */
export const ssoFaults: Readonly<Record<string, Forgery>> = {
  ...anyFaults,
  'never expires': { claims: without('exp') },
  'is from a tenant that is not on the list': {
    claims: (good) => ({ ...good, tid: strangerTenant, iss: entraIssuer(strangerTenant, good.ver === '2.0' ? 2 : 1) }),
  },
  'names another tenant than its issuer': { claims: withClaims({ tid: strangerTenant }) },
  'has no tenant': { claims: without('tid') },
  'has no object id': { claims: without('oid') },
  'has no scope': { claims: without('scp') },
  'has another scope': { claims: withClaims({ scp: 'User.Read' }) },
  'is an app of its own, not a person': {
    claims: (good) => ({ ...without('scp', 'name')(good), idtyp: 'app', roles: ['access_as_user'] }),
  },
  'was asked for by an unknown client': {
    claims: (good) => ({ ...good, [good.ver === '2.0' ? 'azp' : 'appid']: '22222222-2222-4222-8222-222222222222' }),
  },
  'does not say which client asked for it': { claims: without('azp', 'appid') },
}

/** Tokens of a channel that a bot must refuse, each for one reason. */
export const channelFaults: Readonly<Record<string, Forgery>> = {
  ...anyFaults,
  'is for another service URL': { claims: withClaims({ serviceurl: 'https://elsewhere.example/' }) },
  'has no service URL': { claims: without('serviceurl') },
}
