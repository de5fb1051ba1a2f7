import { describe, expect, it } from 'vitest'
import { ConfigProblem, readConfig } from '../../../server/config.ts'

type Env = Readonly<Record<string, string>>

const id = (digit: string) => `${digit.repeat(8)}-aaaa-4bbb-8ccc-${digit.repeat(12)}`
const [app, tenant, otherTenant, botApp, packaged, catalogued, client] = ['1', '2', '3', '4', '5', '6', '7'].map(id) as [
  ...(readonly [string, string, string, string, string, string, string]),
]
const secret = 'a-secret-of-the-bot'
const publicUrl = 'https://okra.example'
const production = { NODE_ENV: 'production', SESSION_KEY: 'k'.repeat(32), PUBLIC_URL: publicUrl }
const tab = { PUBLIC_URL: publicUrl, TEAMS_APP_ID: app, TEAMS_TENANTS: tenant }
const whole = { ...tab, TEAMS_BOT_SECRET: secret }
const managed = { ...tab, TEAMS_BOT_MANAGED_IDENTITY: '1' }

const teamsOf = (env: Env) => readConfig(env).teams

describe('what the variables for Teams make', () => {
  const open = { mode: 'open', publicUrl: 'http://localhost:3978' }
  const single = { mode: 'single-tenant', appId: app, tenant, secret, publicUrl }

  const bots: readonly (readonly [string, Env, object | null])[] = [
    ['nothing at all, in a demo: a bot for this machine', {}, open],
    ['nothing but an address, in a demo', { PUBLIC_URL: 'http://127.0.0.1:4000' }, { mode: 'open', publicUrl: 'http://127.0.0.1:4000' }],
    ['nothing but another port, in a demo', { PORT: '4000' }, { mode: 'open', publicUrl: 'http://localhost:4000' }],
    ['the app without a bot, in a demo: a bot for this machine', tab, { mode: 'open', publicUrl }],
    ['nothing at all, without a demo: no bot', { DEMO: '0' }, null],
    ['nothing at all, in production: no bot', production, null],
    ['nothing at all, in production with a demo: no bot, and never an open one', { ...production, DEMO: '1' }, null],
    ['the app and a secret', whole, single],
    ['the app and a secret, without a demo', { ...whole, DEMO: '0' }, single],
    ['the app and a secret, in production', { ...production, ...whole }, single],
    ['the app and a secret, in production with a demo', { ...production, ...whole, DEMO: '1' }, single],
    ['a bot of its own', { ...whole, TEAMS_BOT_ID: botApp }, { ...single, appId: botApp }],
    [
      'a bot in a tenant of its own',
      { ...whole, TEAMS_TENANTS: `${tenant},${otherTenant}`, TEAMS_BOT_TENANT: otherTenant },
      { ...single, tenant: otherTenant },
    ],
    ['a managed identity', managed, { mode: 'managed-identity', appId: app, tenant, publicUrl }],
    [
      'a managed identity in production',
      { ...production, ...managed, TEAMS_BOT_ID: botApp },
      { mode: 'managed-identity', appId: botApp, tenant, publicUrl },
    ],
    ['a managed identity that is not used', { ...whole, TEAMS_BOT_MANAGED_IDENTITY: '0' }, single],
    [
      'other origins',
      { ...whole, TEAMS_BOT_ORIGINS: 'https://a.example, https://b.example' },
      { ...single, origins: ['https://a.example', 'https://b.example'] },
    ],
    [
      'settings of the SDK',
      { ...whole, TEAMS_BOT_SDK: '{"OAuthUrl":"https://a.example"}' },
      { ...single, sdk: { OAuthUrl: 'https://a.example' } },
    ],
  ]
  it.each(bots)('%s', (_, env, bot) => {
    expect(teamsOf(env).bot).toEqual(bot)
  })

  it('people sign in by Teams only where there is an app', () => {
    expect(teamsOf({}).entra).toBeNull()
    expect(teamsOf(production).entra).toBeNull()
    expect(teamsOf(whole).entra).toEqual({
      appId: app,
      resource: `api://okra.example/${app}`,
      tenants: [tenant],
      clients: ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'],
      keys: 'https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys',
      issuers: ['https://login.microsoftonline.com/{tenant}/v2.0', 'https://sts.windows.net/{tenant}/'],
    })
  })

  it('links lead to the app by its id in the catalogue, else in the package, else in Entra', () => {
    const all = { ...whole, TEAMS_PACKAGE_ID: packaged, TEAMS_CATALOG_ID: catalogued }
    expect(teamsOf(all).linkApp).toBe(catalogued)
    expect(teamsOf({ ...all, TEAMS_CATALOG_ID: '' }).linkApp).toBe(packaged)
    expect(teamsOf(whole).linkApp).toBe(app)
    expect(teamsOf({ TEAMS_PACKAGE_ID: packaged }).linkApp).toBeNull()
    expect(teamsOf({}).linkApp).toBeNull()
  })

  it('ids are read in lower case, however they are written', () => {
    const big = (...all: readonly string[]) => all.map((one) => one.toUpperCase()).join(' , ')
    const { entra, bot, linkApp } = teamsOf({
      PUBLIC_URL: publicUrl,
      TEAMS_APP_ID: big(app),
      TEAMS_TENANTS: big(tenant, otherTenant),
      TEAMS_CLIENTS: big(client),
      TEAMS_BOT_ID: big(botApp),
      TEAMS_BOT_TENANT: big(tenant),
      TEAMS_BOT_SECRET: secret,
      TEAMS_CATALOG_ID: big(catalogued),
    })
    expect(entra).toMatchObject({ appId: app, resource: `api://okra.example/${app}`, tenants: [tenant, otherTenant], clients: [client] })
    expect(bot).toMatchObject({ appId: botApp, tenant })
    expect(linkApp).toBe(catalogued)
  })
})

describe('half a set-up for Teams is refused', () => {
  const { TEAMS_APP_ID: _, ...withoutApp } = whole
  const { TEAMS_TENANTS: __, ...withoutTenant } = whole
  const { PUBLIC_URL: ___, ...withoutUrl } = whole
  const http = { ...production, ...whole, PUBLIC_URL: 'http://okra.example' }

  const refused: readonly (readonly [string, Env, RegExp])[] = [
    ['an app without a bot, without a demo', { ...tab, DEMO: '0' }, /^TEAMS_APP_ID is set, but no bot.*TEAMS_BOT_SECRET/],
    ['an app without a bot, in production', { ...production, ...tab }, /^TEAMS_APP_ID is set, but no bot/],
    ['an app without a bot, in production with a demo', { ...production, ...tab, DEMO: '1' }, /^TEAMS_APP_ID is set, but no bot/],
    ['a secret without an app', { PUBLIC_URL: publicUrl, TEAMS_BOT_SECRET: secret }, /^TEAMS_BOT_SECRET is set.*TEAMS_APP_ID/],
    ['a managed identity without an app', { TEAMS_BOT_MANAGED_IDENTITY: '1' }, /^TEAMS_BOT_MANAGED_IDENTITY is set.*TEAMS_APP_ID/],
    [
      'a whole bot without an app',
      { ...withoutApp, TEAMS_BOT_ID: botApp, TEAMS_BOT_TENANT: tenant },
      /is set, but not the app.*TEAMS_APP_ID/,
    ],
    ['tenants without an app', { TEAMS_TENANTS: tenant }, /^TEAMS_TENANTS is set.*TEAMS_APP_ID/],
    ['a catalogue’s id without an app', { TEAMS_CATALOG_ID: catalogued }, /^TEAMS_CATALOG_ID is set.*TEAMS_APP_ID/],
    ['a bot’s id without an app', { TEAMS_BOT_ID: botApp }, /^TEAMS_BOT_ID is set.*TEAMS_APP_ID/],
    ['a bot’s tenant without an app', { TEAMS_BOT_TENANT: tenant }, /^TEAMS_BOT_TENANT is set.*TEAMS_APP_ID/],
    [
      'a bot’s id without credentials, in a demo, too',
      { ...tab, TEAMS_BOT_ID: botApp },
      /^TEAMS_BOT_ID is set, but not how.*TEAMS_BOT_SECRET/,
    ],
    ['a bot’s tenant without credentials', { ...tab, TEAMS_BOT_TENANT: tenant }, /^TEAMS_BOT_TENANT is set, but not how/],
    ['a secret and a managed identity', { ...whole, TEAMS_BOT_MANAGED_IDENTITY: '1' }, /are set both/],
    ['an app without tenants', withoutTenant, /^TEAMS_APP_ID is set, but not whose people.*TEAMS_TENANTS/],
    ['an app without an address', withoutUrl, /^TEAMS_APP_ID needs PUBLIC_URL/],
    ['a bot of several tenants', { ...whole, TEAMS_TENANTS: `${tenant},${otherTenant}` }, /TEAMS_BOT_TENANT/],
    ['an http address in production', http, /^PUBLIC_URL needs https:\/\//],
    [
      'keys by http in production',
      { ...production, ...whole, ENTRA_KEYS_URL: 'http://keys.example/{tenant}' },
      /^ENTRA_KEYS_URL needs https/,
    ],
    ['keys of no tenant', { ...whole, ENTRA_KEYS_URL: 'https://keys.example' }, /^ENTRA_KEYS_URL: needs \{tenant\}/],
    ['an http origin in production', { ...production, ...whole, TEAMS_BOT_ORIGINS: 'http://a.example' }, /^TEAMS_BOT_ORIGINS needs https/],
    ['an origin with a path', { ...whole, TEAMS_BOT_ORIGINS: 'https://a.example/emea' }, /^TEAMS_BOT_ORIGINS takes origins/],
    [
      'an http address of the SDK in production',
      { ...production, ...whole, TEAMS_BOT_SDK: '{"OAuthUrl":"http://a.example"}' },
      /^TEAMS_BOT_SDK needs https/,
    ],
    ['SDK settings that are no JSON', { ...whole, TEAMS_BOT_SDK: '{' }, /^TEAMS_BOT_SDK is not a JSON object of texts/],
    ['SDK settings that are a list', { ...whole, TEAMS_BOT_SDK: '[]' }, /^TEAMS_BOT_SDK is not/],
    ['SDK settings that are no texts', { ...whole, TEAMS_BOT_SDK: '{"a":1}' }, /^TEAMS_BOT_SDK is not/],
    ['a switch that is neither on nor off', { ...tab, TEAMS_BOT_MANAGED_IDENTITY: 'yes' }, /^TEAMS_BOT_MANAGED_IDENTITY: is 0 or 1/],
    ['a blank secret', { ...tab, TEAMS_BOT_SECRET: ' ' }, /^TEAMS_BOT_SECRET: is blank/],
  ]
  it.each(refused)('%s', (_, env, said) => {
    expect(() => readConfig(env)).toThrow(ConfigProblem)
    expect(() => readConfig(env)).toThrow(said)
    expect(() => readConfig(env)).not.toThrow(new RegExp(secret))
  })

  const ids = ['TEAMS_APP_ID', 'TEAMS_PACKAGE_ID', 'TEAMS_CATALOG_ID', 'TEAMS_TENANTS', 'TEAMS_CLIENTS', 'TEAMS_BOT_ID', 'TEAMS_BOT_TENANT']
  it.each(ids)('a %s that is no id', (name) => {
    for (const value of ['okra', `${app} ${app}`, `${app},`])
      expect(() => readConfig({ ...whole, [name]: value })).toThrow(new RegExp(`^${name}`))
  })
})
