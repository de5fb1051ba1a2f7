import type { pages } from '@microsoft/teams-js'
import type { ConfiguredTab, HostBridge } from './host.ts'
import { withinMs } from './withinMs.ts'

/** `configure` of the port over the library's `pages.config`; Teams may take `ms` to keep what was saved. */
export function createTeamsTab(config: typeof pages.config, ms: number): HostBridge['configure'] {
  const save = async (tab: ConfiguredTab | null, before: () => Promise<string | null>, event: pages.config.SaveEvent) => {
    try {
      // Pressed in the moment in which *Save* was closed. Without a handler the library would say that all is well.
      if (!tab) return event.notifyFailure()
      const stopped = await before()
      if (stopped !== null) return event.notifyFailure(stopped)
      const { name, ...addresses } = tab
      await withinMs(ms, () => config.setConfig({ ...addresses, suggestedDisplayName: name }))
      event.notifySuccess()
    } catch {
      event.notifyFailure()
    }
  }
  return (tab, before = async () => null) => {
    try {
      config.registerOnSaveHandler((event) => void save(tab, before, event))
      config.setValidityState(tab !== null)
      return true
    } catch {
      return false
    }
  }
}
