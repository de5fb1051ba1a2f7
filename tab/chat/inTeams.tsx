import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHost } from '../hosts/context.tsx'
import { AllWords } from '../i18n/say.tsx'
import { Gate } from './gate.tsx'

/** The same pages below an address that only Teams is given; in Teams behind its own way in. */
export function InTeams({ children }: { children: ReactNode }) {
  const host = useHost()
  return (
    <Router base="/teams">
      {host.name === 'teams' ? (
        <AllWords>
          <Gate>{children}</Gate>
        </AllWords>
      ) : (
        children
      )}
    </Router>
  )
}
