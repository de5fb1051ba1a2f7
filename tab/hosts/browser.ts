import { browserShelf } from '../quarter/memberships.ts'
import type { HostBridge } from './host.ts'

/** A plain browser: the address says which surface it is, the system says how it looks. */
export function browserHost(): HostBridge {
  const { shelf } = browserShelf()
  return {
    name: 'browser',
    context: () => ({ surface: null, theme: null, language: null, postsSummary: false }),
    onTheme: () => () => {},
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text)
        return 'copied'
      } catch {
        return 'blocked'
      }
    },
    save: (file, name) => {
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
