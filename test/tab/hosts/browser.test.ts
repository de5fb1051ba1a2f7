import { vi } from 'vitest'
import { browserHost } from '../../../tab/hosts/browser.ts'
import { hostBridgeContract } from '../../contracts/hostBridge.ts'

hostBridgeContract('a browser', () => {
  let allowed = true
  let kept: string | null = null
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => {
        if (!allowed) throw new DOMException('not allowed', 'NotAllowedError')
        kept = text
      },
    },
  })
  return {
    host: browserHost(),
    allowClipboard: (now) => {
      allowed = now
    },
    clipboard: () => kept,
  }
})
