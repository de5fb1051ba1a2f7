import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issuer } from './issuer.ts'
import { startIssuer } from './issuer.ts'
import type { RosterPerson } from './roster.ts'
import { makeRoster } from './roster.ts'
import type { Claims } from './tokens.ts'
import { entraIssuer, ssoFaults, teamsClients } from './tokens.ts'

const roster = makeRoster(3)
const [ana, , guest] = roster.people as readonly [RosterPerson, RosterPerson, RosterPerson]
let issuer: Issuer

beforeAll(async () => {
  issuer = await startIssuer(roster)
})

afterAll(() => issuer.close())

/** Why a careful server refuses a token of the tab; null: it does not. */
async function refused(token: string): Promise<string | null> {
  const tenants = [roster.tenantId, roster.guestTenantId]
  try {
    const { payload } = await jwtVerify<Claims>(token, createRemoteJWKSet(new URL(issuer.keysUrl())), {
      algorithms: ['RS256'],
      audience: [roster.app.clientId, roster.app.resource],
      issuer: tenants.flatMap((tid) => [entraIssuer(tid, 1), entraIssuer(tid, 2)]),
      requiredClaims: ['exp', 'tid', 'oid', 'scp'],
    })
    const version = payload.ver === '2.0' ? 2 : 1
    if (payload.iss !== entraIssuer(String(payload.tid), version)) return 'tenant'
    if (!teamsClients.some((client) => client === (payload.azp ?? payload.appid))) return 'client'
    return payload.scp === 'access_as_user' ? null : 'scope'
  } catch (cause) {
    return (cause as { readonly code?: string }).code ?? String(cause)
  }
}

describe('tokens of the tab', () => {
  test.each([1, 2] as const)('a good one of version %i is accepted, also of a guest', async (version) => {
    expect(await refused(await issuer.sso(ana, { version }))).toBeNull()
    expect(await refused(await issuer.sso(guest, { version }))).toBeNull()
  })

  test('say who the person is', async () => {
    const { payload } = await jwtVerify(await issuer.sso(ana), createRemoteJWKSet(new URL(issuer.keysUrl())))
    expect(payload).toMatchObject({
      oid: ana.oid,
      tid: ana.tid,
      name: ana.name,
      preferred_username: ana.upn,
      scp: 'access_as_user',
      ver: '2.0',
    })
  })

  test.each(Object.keys(ssoFaults))('one that %s is refused', async (fault) => {
    for (const version of [1, 2] as const) expect(await refused(await issuer.sso(ana, { version, ...ssoFaults[fault] }))).not.toBeNull()
  })

  test('each claim can be changed and left out', async () => {
    const token = await issuer.sso(ana, { claims: (good) => ({ ...good, name: 'Ana "x"', preferred_username: undefined }) })
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(issuer.keysUrl())))
    expect(payload.name).toBe('Ana "x"')
    expect(payload).not.toHaveProperty('preferred_username')
  })

  test('are worth nothing once the keys have been replaced, and new ones are good', async () => {
    const old = await issuer.sso(ana)
    await issuer.rotateKeys()
    expect(await refused(old)).toBe('ERR_JWKS_NO_MATCHING_KEY')
    expect(await refused(await issuer.sso(ana))).toBeNull()
  })

  test('cannot be checked while the issuer is down', async () => {
    issuer.setDown(true)
    expect(await refused(await issuer.sso(ana))).not.toBeNull()
    issuer.setDown(false)
    expect(await refused(await issuer.sso(ana))).toBeNull()
  })
})

describe('what the issuer publishes and gives away', () => {
  test('the metadata of every tenant leads to the keys', async () => {
    const read = async (url: string) => (await fetch(url)).json() as Promise<Readonly<Record<string, unknown>>>
    const v2 = await read(`${issuer.url}/${roster.tenantId}/v2.0/.well-known/openid-configuration`)
    expect(v2).toMatchObject({ issuer: entraIssuer(roster.tenantId, 2), jwks_uri: issuer.keysUrl() })
    expect(await read(String(v2.jwks_uri))).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig' }] })
    const v1 = await read(`${issuer.url}/${roster.tenantId}/.well-known/openid-configuration`)
    expect(v1.issuer).toBe(entraIssuer(roster.tenantId, 1))
    const channel = await read(`${issuer.url}/v1/.well-known/openidconfiguration`)
    expect(await read(String(channel.jwks_uri))).toMatchObject({ keys: [{ endorsements: ['msteams'] }] })
  })

  test.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401],
    ['another app', { client_id: roster.app.clientId }, 400],
    ['another scope', { scope: 'https://graph.microsoft.com/.default' }, 400],
    ['another grant', { grant_type: 'password' }, 400],
    ['nothing wrong', {}, 200],
  ])('the token endpoint answers %s', async (_, wrong, status) => {
    const right = { client_id: roster.bot.appId, client_secret: issuer.clientSecret, grant_type: 'client_credentials' }
    const body = new URLSearchParams({ ...right, scope: 'https://api.botframework.com/.default', ...wrong })
    const answer = await fetch(`${issuer.url}/${roster.tenantId}/oauth2/v2.0/token`, { method: 'POST', body })
    expect(answer.status).toBe(status)
  })

  test('only its own token of the bot is one', async () => {
    const elsewhere = await startIssuer(roster)
    expect(await issuer.isFromBot(`Bearer ${await issuer.appToken()}`)).toBe(true)
    expect(await issuer.isFromBot(`Bearer ${await elsewhere.appToken()}`)).toBe(false)
    expect(await issuer.isFromBot(`Bearer ${await issuer.sso(ana)}`)).toBe(false)
    expect(await issuer.isFromBot(undefined)).toBe(false)
    await elsewhere.close()
  })
})
