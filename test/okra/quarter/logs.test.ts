import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { activities } from '../../../okra/quarter/activities/index.ts'
import type { QuarterEvent } from '../../../okra/quarter/events.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import { itemEvents } from '../../../okra/quarter/plan/plan.ts'
import release from '../../../package.json' with { type: 'json' }
import { plays } from '../../fixtures/logs/plays.ts'
import { summary } from '../../fixtures/logs/summary.ts'
import { frozen } from '../../given.ts'

interface StoredLog {
  readonly play: string
  readonly release: string
  readonly summary: unknown
  readonly events: readonly QuarterEvent[]
}

const folder = new URL('../../fixtures/logs/', import.meta.url)
const logs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): StoredLog => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const method = frozen(createMethod())
const coreEvents = [
  'QuarterOpened',
  'TeammatesSimulated',
  'QuarterImported',
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
    const current = logs.filter((log) => log.release === release.version)
    expect(current.map(({ play }) => play)).toEqual(Object.keys(plays))
  })

  test.each(logs.map((log) => [log.play, log.release, log] as const))('of %s in %s come to what they came to then', (_, _release, log) => {
    expect(JSON.parse(JSON.stringify(summary(method.fold(log.events))))).toEqual(log.summary)
  })

  test('hold every event that this build knows', () => {
    const known = [...coreEvents, ...itemEvents, ...activities.flatMap(({ events }) => events)]
    const stored = new Set(logs.flatMap(({ events }) => events.map(({ type }) => type)))
    expect(known.filter((type) => !stored.has(type))).toEqual([])
    expect([...stored].filter((type) => !known.includes(type))).toEqual([])
  })

  test.each(Object.entries(plays))(
    'of %s in this release are what this build writes: a changed event needs another version, and a log of another release',
    (name, play) => {
      const current = logs.find((log) => log.release === release.version && log.play === name)
      expect(JSON.parse(JSON.stringify(play().log))).toEqual(current?.events)
    },
  )
})
