import { describe, expect, test } from 'vitest'
import { chooseLook } from '../../../tab/ui/themeChoice.ts'
import { minutesAndSeconds, spokenAt } from '../../../tab/ui/time.tsx'

const plain = { prefersDark: false, forcedColors: false, host: null }

describe('the look', () => {
  test('is what the person chose, whatever the system says', () => {
    expect(chooseLook('light', { prefersDark: true, forcedColors: true, host: 'dark' })).toBe('light')
    expect(chooseLook('contrast', plain)).toBe('contrast')
  })

  test('follows the host where there is one, and an unknown theme means light', () => {
    expect(chooseLook('system', { ...plain, host: 'dark' })).toBe('dark')
    expect(chooseLook(null, { ...plain, host: 'contrast' })).toBe('contrast')
    expect(chooseLook(null, { ...plain, prefersDark: true, host: 'glass' })).toBe('light')
  })

  test('follows the system in a browser, forced colours first', () => {
    expect(chooseLook('system', plain)).toBe('light')
    expect(chooseLook('system', { ...plain, prefersDark: true })).toBe('dark')
    expect(chooseLook('system', { prefersDark: true, forcedColors: true, host: null })).toBe('contrast')
    expect(chooseLook('nonsense', plain)).toBe('light')
  })
})

describe('the time of a step', () => {
  test('is minutes and seconds, and counts on after zero', () => {
    expect(minutesAndSeconds(402_000)).toBe('6:42')
    expect(minutesAndSeconds(1)).toBe('0:01')
    expect(minutesAndSeconds(0)).toBe('0:00')
    expect(minutesAndSeconds(-12_000)).toBe('+0:12')
  })

  test('is spoken at half-time, two minutes, one minute and zero only', () => {
    const whole = 900_000
    expect(spokenAt(451_000, 450_000, whole)).toBe('time.half')
    expect(spokenAt(120_500, 119_500, whole)).toBe('time.twoMinutes')
    expect(spokenAt(60_500, 59_500, whole)).toBe('time.oneMinute')
    expect(spokenAt(500, -500, whole)).toBe('time.up')
    expect(spokenAt(300_000, 299_000, whole)).toBeNull()
  })
})
