import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HostBridge } from '../../tab/hosts/host.ts'

/** A host in a page, and what a suite may change around it. */
export interface HostStage {
  /** Lets a function work with the host. It runs in the page, so it may use nothing but its parameter. */
  readonly run: <T>(work: (host: HostBridge) => T | Promise<T>) => Promise<T>
  readonly allowClipboard: (allowed: boolean) => Promise<void>
  readonly clipboard: () => Promise<string>
  /** What the page complained about so far. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** What every host adapter promises. */
export function hostBridgeContract(name: string, open: () => Promise<HostStage>): void {
  describe(`${name} as a host`, () => {
    let stage: HostStage
    beforeAll(async () => {
      stage = await open()
    })
    afterAll(() => stage?.close())

    test('says what is around the tab, and only known surfaces', async () => {
      const { surface, theme, language, postsSummary, place } = await stage.run((host) => host.context())
      expect([null, 'panel', 'stage', 'page', 'config']).toContain(surface)
      for (const said of [theme, language, ...Object.values(place ?? {})]) expect(said === null || typeof said === 'string').toBe(true)
      expect(typeof postsSummary).toBe('boolean')
    })

    test('copies a text, or says that copying is blocked', async () => {
      await stage.allowClipboard(true)
      expect(await stage.run((host) => host.copy('a link'))).toBe('copied')
      expect(await stage.clipboard()).toBe('a link')
      await stage.allowClipboard(false)
      expect(await stage.run((host) => host.copy('another'))).toBe('blocked')
      await stage.allowClipboard(true)
      expect(await stage.clipboard()).toBe('a link')
    })

    test('hands over a file, and says whether it is sure', async () => {
      expect(['saved', 'unsure']).toContain(await stage.run((host) => host.save(new Blob(['a,b']), 'okra.csv')))
    })

    test('remembers a setting and answers null for what it never heard of', async () => {
      const [look, nothing] = await stage.run((host) => {
        host.remember('okra.look', 'dark')
        return [host.remembered('okra.look'), host.remembered('okra.nothing')]
      })
      expect(look).toBe('dark')
      expect(nothing).toBeNull()
    })

    test('answers how to stop listening', async () => {
      const answers = await stage.run((host) => [
        host.onTheme(() => {})() === undefined,
        host.onLifecycle({ suspend: () => {}, resume: () => {} })() === undefined,
      ])
      expect(answers).toEqual([true, true])
    })

    test('settles whatever it is asked, with one of the words of the port', async () => {
      const { token, shared, opened, offered, closed } = await stage.run(async (host) => {
        const tab = { name: 'OKRA', entityId: 'q', contentUrl: 'https://okra.example/teams', websiteUrl: 'https://okra.example/' }
        return {
          token: await host.ssoToken(),
          shared: await host.shareToStage('https://okra.example/teams/stage'),
          opened: await host.openLink('about:blank'),
          offered: host.configure(tab),
          closed: host.configure(null),
        }
      })
      expect(token.ok ? 'a token' : token.reason).toMatch(/^(a token|refused|consent|unavailable)$/)
      expect(['shared', 'forbidden', 'unavailable']).toContain(shared)
      expect(['opened', 'blocked']).toContain(opened)
      expect(offered).toBe(closed)
    })

    test('takes what needs no answer, any number of times', async () => {
      await stage.run((host) => {
        for (const why of ['sign-in', 'time-out', 'other'] as const) {
          host.ready()
          host.failed(why)
        }
      })
      expect(stage.complaints).toEqual([])
    })
  })
}
