import type { ServerConfig } from '../../okra/api.ts'
import { http } from '../quarter/http.ts'
import { browserHost } from './browser.ts'
import type { HostBridge } from './host.ts'

/** How long Teams may take to say that it is there, in milliseconds. */
const patience = 3_000

/**
 * What the tab is shown in: Teams, if this is an address that only Teams is given (`/teams`), it is around us, and it says so in time; else
 * a plain browser. Nothing of Teams is loaded anywhere else.
 */
export async function openHost(): Promise<HostBridge> {
  return (isForTeams() && isFramed() && (await teams().catch(() => null))) || browserHost()
}

function isForTeams(): boolean {
  return /^\/teams(\/|$)/.test(location.pathname)
}

/** Within a parent's frame, or within the app on a phone, which is no parent but has an interface of its own. */
function isFramed(): boolean {
  return parent !== window || 'nativeInterface' in window
}

async function teams(): Promise<HostBridge | null> {
  const config = http<ServerConfig>('/api/config').catch(() => null)
  const { openTeams } = await import('./teams.ts')
  return openTeams((await config)?.teamsOrigins ?? [], patience)
}
