import { browserShelf } from '../quarter/memberships.ts'
import type { HostBridge } from './host.ts'

/** What the device does in every host: clipboard, files and settings. */
export function device(): Pick<HostBridge, 'copy' | 'remember' | 'remembered'> & { readonly handOver: (file: Blob, name: string) => void } {
  const { shelf } = browserShelf()
  return {
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text)
        return 'copied'
      } catch {
        return 'blocked'
      }
    },
    handOver: (file, name) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = name
      link.click()
      // The browser has taken the address by then.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    },
    remember: (key, value) => {
      try {
        shelf.setItem(key, value)
      } catch {
        // A full storage forgets a setting, nothing else.
      }
    },
    remembered: (key) => shelf.getItem(key),
  }
}
