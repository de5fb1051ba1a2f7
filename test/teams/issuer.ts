import { randomUUID } from 'node:crypto'
import type { JSONWebKeySet } from 'jose'
import { createLocalJWKSet, jwtVerify } from 'jose'
import type { Incoming, Reply } from './loopback.ts'
import { serveLoopback } from './loopback.ts'
import type { Roster, RosterPerson } from './roster.ts'
import type { Forgery, SigningKey } from './tokens.ts'
import { channelClaims, entraIssuer, makeKey, makeToken, ssoClaims } from './tokens.ts'

/** A token of a person for the tab: good, of version 2, unless told otherwise. */
export interface SsoOptions extends Forgery {
  readonly version?: 1 | 2
}

/** Entra and the Bot Framework's login service on loopback, with keys of their own. */
export interface Issuer {
  readonly url: string
  readonly roster: Roster
  /** The secret that the bot's app has in Entra. */
  readonly clientSecret: string
  /** Entra's keys of a tenant, the roster's by default. The `iss` of its tokens stays Entra's own (`entraIssuer`). */
  keysUrl(tid?: string): string
  /** What teams-js hands to the tab of this person. */
  sso(person: RosterPerson, options?: SsoOptions): Promise<string>
  /** What Teams' Bot Connector at this service URL sends along to the bot. */
  channelToken(serviceUrl: string, forgery?: Forgery): Promise<string>
  /** What Entra gives an app for itself, audience included; by default the bot's own token for the connector. */
  appToken(forgery?: Forgery): Promise<string>
  /** Whether an `Authorization` header carries a token that this issuer gave to the bot for the connector. */
  isFromBot(authorization: string | undefined): Promise<boolean>
  /** Every request so far, in order: method, a space, path. */
  readonly requests: readonly string[]
  /** While it is down it answers 503. */
  setDown(down: boolean): void
  /** New keys; the old ones are no longer published. */
  rotateKeys(): Promise<void>
  close(): Promise<void>
}

const scope = 'https://api.botframework.com'
const lifetime = 3600

interface Keys {
  readonly entra: SigningKey
  readonly botFramework: SigningKey
}

const newKeys = async (): Promise<Keys> => {
  const [entra, botFramework] = await Promise.all([makeKey(), makeKey()])
  return { entra, botFramework }
}

/** Starts an issuer for the tenant, app and bot of the roster. */
export async function startIssuer(roster: Roster): Promise<Issuer> {
  const clientSecret = randomUUID()
  const requests: string[] = []
  const [firstKeys, stranger] = await Promise.all([newKeys(), makeKey()])
  let keys = firstKeys
  let down = false

  const appToken = async (forgery?: Forgery) => {
    const now = Math.floor(Date.now() / 1000)
    const { appId } = roster.bot
    const iss = entraIssuer(roster.tenantId, 1)
    const claims = {
      aud: scope,
      iss,
      iat: now,
      nbf: now,
      exp: now + lifetime,
      appid: appId,
      appidacr: '1',
      tid: roster.tenantId,
      ver: '1.0',
    }
    return makeToken(claims, keys.entra, stranger, forgery)
  }

  const granted = async (): Promise<Reply> => {
    const expires = { expires_in: lifetime, ext_expires_in: lifetime, expires_on: String(Math.floor(Date.now() / 1000) + lifetime) }
    return { status: 200, body: { token_type: 'Bearer', ...expires, access_token: await appToken() } }
  }

  const answer = async (request: Incoming): Promise<Reply> => {
    if (down) return { status: 503 }
    const { method, path } = request
    if (method === 'POST' && path === `/${roster.tenantId}/oauth2/v2.0/token`) {
      return refusedSecret(new URLSearchParams(request.body), roster.bot.appId, clientSecret) ?? granted()
    }
    if (method !== 'GET') return { status: 404 }
    if (path === '/msi/token') return refusedIdentity(request, roster.bot.appId, clientSecret) ?? granted()
    return published(url(), path, keys) ?? { status: 404 }
  }

  const server = await serveLoopback((request) => {
    requests.push(`${request.method} ${request.path}`)
    return answer(request)
  })
  const url = () => server.url

  return {
    url: server.url,
    roster,
    clientSecret,
    keysUrl: (tid = roster.tenantId) => `${server.url}/${tid}/discovery/v2.0/keys`,
    sso: (person, { version = 2, ...forgery } = {}) => makeToken(ssoClaims(person, roster.app, version), keys.entra, stranger, forgery),
    channelToken: (serviceUrl, forgery) => makeToken(channelClaims(roster.bot.appId, serviceUrl), keys.botFramework, stranger, forgery),
    appToken,
    isFromBot: async (authorization = '') => {
      const verified = await jwtVerify(authorization.replace(/^Bearer /, ''), createLocalJWKSet(jwks(keys.entra)), {
        algorithms: ['RS256'],
        audience: scope,
        issuer: entraIssuer(roster.tenantId, 1),
      }).catch(() => null)
      return authorization.startsWith('Bearer ') && verified?.payload.appid === roster.bot.appId
    },
    requests,
    setDown: (next) => {
      down = next
    },
    rotateKeys: async () => {
      keys = await newKeys()
    },
    close: server.close,
  }
}

function jwks(key: SigningKey, more: Readonly<Record<string, unknown>> = {}): JSONWebKeySet {
  return { keys: [{ ...key.jwk, ...more }] }
}

/** The documents that both login services publish: where the keys are, and the keys. */
function published(url: string, path: string, { entra, botFramework }: Keys): Reply | undefined {
  if (path === '/v1/.well-known/openidconfiguration') {
    const metadata = { issuer: 'https://api.botframework.com', jwks_uri: `${url}/v1/.well-known/keys` }
    return { status: 200, body: { ...metadata, id_token_signing_alg_values_supported: ['RS256'] } }
  }
  if (path === '/v1/.well-known/keys') return { status: 200, body: jwks(botFramework, { endorsements: ['msteams'] }) }
  const [, tid = '', version, document] =
    /^\/([\w-]+)(\/v2\.0)?\/(?:\.well-known\/openid-configuration|discovery(?:\/v2\.0)?\/(keys))$/.exec(path) ?? []
  if (document === 'keys') return { status: 200, body: jwks(entra) }
  if (tid === '') return undefined
  const metadata = { issuer: entraIssuer(tid, version ? 2 : 1), jwks_uri: `${url}/${tid}/discovery/v2.0/keys` }
  return { status: 200, body: { ...metadata, id_token_signing_alg_values_supported: ['RS256'] } }
}

/** Why Entra gives no token for this client secret; undefined if it does. */
function refusedSecret(form: URLSearchParams, appId: string, secret: string): Reply | undefined {
  const refused = (status: number, error: string, code: string) => ({ status, body: { error, error_description: code, error_codes: [] } })
  if (form.get('grant_type') !== 'client_credentials') return refused(400, 'unsupported_grant_type', 'AADSTS70003')
  if (form.get('client_id') !== appId) return refused(400, 'unauthorized_client', 'AADSTS700016')
  if (form.get('client_secret') !== secret) return refused(401, 'invalid_client', 'AADSTS7000215')
  if (form.get('scope') !== `${scope}/.default`) return refused(400, 'invalid_scope', 'AADSTS70011')
  return undefined
}

/** Why the endpoint of a managed identity gives no token; undefined if it does. */
function refusedIdentity({ headers, query }: Incoming, appId: string, secret: string): Reply | undefined {
  if (headers['x-identity-header'] !== secret) return { status: 401, body: { error: 'unauthorized_client' } }
  return query.get('client_id') === appId && query.get('resource') === scope
    ? undefined
    : { status: 400, body: { error: 'invalid_request' } }
}

/** How the bot proves to Entra who it is. */
export type BotIdentity = 'client-secret' | 'managed-identity'

/**
 * The settings of `ConfigurationBotFrameworkAuthentication` for a bot that trusts this issuer. A client secret also needs `loginAt` in the
 * same process (or `loginEnvironment` in another one), a managed identity the environment of `managedIdentityEnvironment`.
 */
export function botSettings(
  { url, roster, clientSecret }: Issuer,
  identity: BotIdentity = 'client-secret',
): Readonly<Record<string, string>> {
  const credentials: Readonly<Record<string, string>> =
    identity === 'client-secret'
      ? { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: clientSecret }
      : { MicrosoftAppType: 'UserAssignedMsi' }
  return {
    MicrosoftAppId: roster.bot.appId,
    MicrosoftAppTenantId: roster.tenantId,
    ...credentials,
    // As soon as one of these is set, the SDK takes all of them from here and none from its own.
    ToBotFromChannelOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/common/v2.0/.well-known/openid-configuration`,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${roster.tenantId}`,
    ToChannelFromBotOAuthScope: scope,
    OAuthUrl: url,
    ValidateAuthority: 'true',
  }
}

/** The environment of a program of its own whose bot logs in here with a client secret. */
export function loginEnvironment({ url }: Issuer): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=${new URL('./loginPreload.ts', import.meta.url).href}`, LOOPBACK_LOGIN: url }
}

/** The environment of a program whose bot logs in here with a managed identity, as App Service sets it. */
export function managedIdentityEnvironment({ url, clientSecret }: Issuer): Readonly<Record<string, string>> {
  return { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: clientSecret, AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential' }
}
