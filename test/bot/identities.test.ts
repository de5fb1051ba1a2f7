import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { managedIdentityEnvironment } from '../teams/issuer.ts'
import { cardOf, startStage } from './stage.ts'

afterEach(() => void vi.unstubAllEnvs())

it('a bot with a managed identity hears, and posts with a token of that identity', async () => {
  const stage = await startStage({ settings: { mode: 'managed-identity' } })
  onTestFinished(stage.close)
  for (const [name, value] of Object.entries(managedIdentityEnvironment(stage.issuer))) vi.stubEnv(name, value)
  const { meeting, people, outsider } = stage.roster
  await stage.teams.install(meeting, people[0] ?? outsider)
  expect(await stage.gateway.post(meeting.conversationId, 'hello', cardOf('hello'))).toMatchObject({ status: 'posted' })
  expect(stage.heard.map(({ kind }) => kind)).toEqual(['installed'])
  expect(stage.issuer.requests).toContain('GET /msi/token')
  expect(stage.issuer.requests.filter((request) => request.includes('oauth2'))).toEqual([])
})

it('the crowd of a large channel is counted over all pages of its roster', async () => {
  const stage = await startStage({ people: 1_203 })
  onTestFinished(stage.close)
  const { channel, people, outsider } = stage.roster
  await stage.teams.install(channel, people[0] ?? outsider)
  expect(await stage.gateway.crowd(`${channel.team?.id}|${channel.channel?.id}`)).toEqual({ people: 1_203, external: 1 })
  expect(stage.connector.calls.filter(({ kind }) => kind === 'pagedMembers')).toHaveLength(3)
})
