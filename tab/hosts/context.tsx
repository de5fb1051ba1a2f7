import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { HostBridge } from './host.ts'

const HostContext = createContext<HostBridge | null>(null)

/** Gives the host to everything below. */
export function HostProvider({ host, children }: { host: HostBridge; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>
}

/** What the tab is shown in. */
export function useHost(): HostBridge {
  const host = useContext(HostContext)
  if (!host) throw new Error('no host here')
  return host
}
