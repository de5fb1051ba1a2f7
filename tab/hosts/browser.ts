import { device } from './device.ts'
import type { HostBridge } from './host.ts'

/** A plain browser: the address says which surface it is, the system says how it looks. */
export function browserHost(): HostBridge {
  const { handOver, ...rest } = device()
  return {
    ...rest,
    name: 'browser',
    context: () => ({ surface: null, theme: null, language: null, postsSummary: false, place: null }),
    onTheme: () => () => {},
    onLifecycle: () => () => {},
    ready: () => {},
    failed: () => {},
    ssoToken: async () => ({ ok: false, reason: 'unavailable' }),
    shareToStage: async () => 'unavailable',
    openLink: async (url) => {
      // Answers null in any case, so nobody knows whether a pop-up was blocked.
      open(url, '_blank', 'noopener,noreferrer')
      return 'opened'
    },
    configure: () => false,
    save: (file, name) => {
      handOver(file, name)
      return 'saved'
    },
  }
}
