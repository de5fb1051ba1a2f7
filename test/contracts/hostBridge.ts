import { describe, expect, test } from 'vitest'
import type { HostBridge } from '../../tab/hosts/host.ts'

/** What a suite may change around a host: whether the clipboard may be used. */
export interface HostStage {
  readonly host: HostBridge
  readonly allowClipboard: (allowed: boolean) => void
  readonly clipboard: () => string | null
}

/** What every host adapter promises. */
export function hostBridgeContract(name: string, make: () => HostStage): void {
  describe(`${name} as a host`, () => {
    test('says what is around the tab without throwing, and only known surfaces', () => {
      const { host } = make()
      const { surface, theme, language, postsSummary } = host.context()
      expect([null, 'panel', 'stage', 'page']).toContain(surface)
      expect(theme === null || typeof theme === 'string').toBe(true)
      expect(language === null || typeof language === 'string').toBe(true)
      expect(typeof postsSummary).toBe('boolean')
    })

    test('copies a text, or says that copying is blocked', async () => {
      const { host, allowClipboard, clipboard } = make()
      allowClipboard(true)
      expect(await host.copy('a link')).toBe('copied')
      expect(clipboard()).toBe('a link')
      allowClipboard(false)
      expect(await host.copy('another')).toBe('blocked')
      expect(clipboard()).toBe('a link')
    })

    test('remembers a setting and answers null for what it never heard of', () => {
      const { host } = make()
      host.remember('okra.look', 'dark')
      expect(host.remembered('okra.look')).toBe('dark')
      expect(host.remembered('okra.nothing')).toBeNull()
    })

    test('answers how to stop listening to its theme', () => {
      const { host } = make()
      const stop = host.onTheme(() => {})
      expect(stop()).toBeUndefined()
    })
  })
}
