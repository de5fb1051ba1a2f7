import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { activities } from '../../../okra/quarter/activities/index.ts'
import type { QuarterEvent } from '../../../okra/quarter/events.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import release from '../../../package.json' with { type: 'json' }
import { plays } from '../../fixtures/logs/plays.ts'
import { summary } from '../../fixtures/logs/session0.ts'
import { frozen } from '../../given.ts'

interface StoredLog {
  readonly play: keyof typeof plays
  readonly release: string
  readonly summary: unknown
  readonly events: readonly QuarterEvent[]
}

const folder = new URL('../../fixtures/logs/', import.meta.url)
const logs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ play: name.split('@')[0], ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }) as StoredLog)
const method = frozen(createMethod())
const coreEvents = [
  'QuarterOpened',
  'TeammatesSimulated',
  'SessionStarted',
  'SessionClosed',
  'SessionReopened',
  'ActivityOpened',
  'ActivityEntered',
  'ActivityClosed',
  'ActivityExpired',
  'ActivityRestarted',
  'ResultKept',
  'ClockPaused',
  'ClockResumed',
  'ClockExtended',
  'ContributionHidden',
]

describe('The logs of releases', () => {
  test('are there for this release', () => {
    expect(logs.map((log) => log.release)).toContain(release.version)
  })

  test.each(logs.map((log) => [log.play, log.release, log] as const))(
    '(%s of %s) come to what they came to then',
    (_play, _release, log) => {
      expect(JSON.parse(JSON.stringify(summary(method.fold(log.events))))).toEqual(log.summary)
    },
  )

  test('hold every event that this build knows', () => {
    const known = [...coreEvents, ...activities.flatMap(({ events }) => events)]
    const stored = new Set(logs.flatMap(({ events }) => events.map(({ type }) => type)))
    expect(known.filter((type) => !stored.has(type))).toEqual([])
    expect([...stored].filter((type) => !known.includes(type))).toEqual([])
  })

  test('of this release are what this build writes: a changed event needs another version, and a log of another release', () => {
    for (const [play, room] of Object.entries(plays)) {
      const current = logs.find((log) => log.play === play && log.release === release.version)
      expect(JSON.parse(JSON.stringify(room().log))).toEqual(current?.events)
    }
  })
})
