import { describe, expect, it } from 'vitest'
import { createAdapter } from '../../bot/adapter.ts'
import type { BotSettings } from '../../bot/settings.ts'
import { isLoopbackAddress, isReachableAt } from '../../bot/settings.ts'

const log = { error: () => undefined }
const apology = () => ''
const publicUrl = 'https://okra.example'
const tenant = '5b1d4a8e-7f4e-4d38-9a5e-1f0d7d8c1a11'
const single: BotSettings = { mode: 'single-tenant', appId: 'app', tenant, secret: 'secret', publicUrl }

describe('the settings of the bot', () => {
  it('reach the clouds of Teams, and nothing that only looks like them', () => {
    const reached = [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net/teams',
      'https://smba.infra.gcc.teams.microsoft.com/teams',
      'https://smba.infra.gov.teams.microsoft.us/teams',
      'https://smba.infra.dod.teams.microsoft.us/teams',
    ]
    const refused = [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/emea/',
      'https://smba.trafficmanager.net@elsewhere.example/',
      'https://elsewhere.example/smba.trafficmanager.net',
      'https://xsmba.trafficmanager.net/',
      'urn:botframework:websocket:x',
      'http://127.0.0.1:3978/',
      '',
    ]
    expect(reached.filter((url) => !isReachableAt(single, url))).toEqual([])
    expect(refused.filter((url) => isReachableAt(single, url))).toEqual([])
  })

  it('reach this machine alone in open mode', () => {
    const open: BotSettings = { mode: 'open', publicUrl }
    const reached = ['http://127.0.0.1:56150/_connector', 'http://localhost:1', 'http://[::1]:1/', 'http://127.8.9.1/']
    const refused = ['http://10.0.0.1/', 'http://127.0.0.1.example/', 'http://localhost.example/', 'https://smba.trafficmanager.net/']
    expect(reached.filter((url) => !isReachableAt(open, url))).toEqual([])
    expect(refused.filter((url) => isReachableAt(open, url))).toEqual([])
  })

  it('take a peer for this machine only if it is', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].every(isLoopbackAddress)).toBe(true)
    expect([undefined, '', '10.0.0.1', '::ffff:10.0.0.1', '1127.0.0.1', 'localhost'].some(isLoopbackAddress)).toBe(false)
  })

  it('set up a bot of a tenant, of a managed identity, and an open one', () => {
    expect(createAdapter(single, log, apology).appId).toBe('app')
    expect(createAdapter({ mode: 'managed-identity', appId: 'app', tenant, publicUrl }, log, apology).appId).toBe('app')
    expect(createAdapter({ mode: 'open', publicUrl }, log, apology).appId).toBe('')
  })

  const incomplete: readonly (readonly [string, BotSettings])[] = [
    ['an app', { ...single, appId: '' }],
    ['a tenant', { ...single, tenant: ' ' }],
    ['a secret', { ...single, secret: '' }],
    ['an app, as a managed identity', { mode: 'managed-identity', appId: '', tenant, publicUrl }],
    ['a tenant, as a managed identity', { mode: 'managed-identity', appId: 'app', tenant: '', publicUrl }],
  ]
  it.each(incomplete)('do not set up a bot without %s', (_, settings) => {
    expect(() => createAdapter(settings, log, apology)).toThrow(/required/)
  })

  it('cannot be opened by the settings of the SDK', async () => {
    const sdk = { MicrosoftAppType: 'MultiTenant', MicrosoftAppId: '', MicrosoftAppPassword: '' }
    const adapter = createAdapter({ ...single, sdk }, log, apology)
    await expect(adapter.authenticate({ channelId: 'msteams', serviceUrl: 'https://x.example/' } as never, '')).rejects.toThrow(
      /Unauthorized/,
    )
  })
})
