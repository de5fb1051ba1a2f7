import { useState } from 'react'
import type { AssistantUsage, TeamAllowance } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { http } from '../quarter/http.ts'
import { Problem } from '../quarter/quarter.ts'
import { Page } from '../ui/page.tsx'
import { asProblem } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { canBeToken } from './adminNumbers.ts'
import { AdminReport } from './adminReport.tsx'
import { AdminSignIn } from './adminSignIn.tsx'
import { useAct } from './useAct.ts'

const path = '/api/admin/assistant'

/** What the assistant takes on this server and who may use the model: for who has the administrator's token, which lives as long as this page. */
export function AdminPage() {
  const say = useSay()
  const shared = useShared()
  const [token, setToken] = useState('')
  const [usage, setUsage] = useState<AssistantUsage | null>(null)
  const { act, busy, problem, clear } = useAct()
  // Whoever is refused with this token starts again with another one.
  const withToken = (what: () => Promise<void>) =>
    act(async () => {
      try {
        await what()
      } catch (thrown) {
        if (asProblem(thrown).code === 'signed-out') setUsage(null)
        throw thrown
      }
    })
  const read = async () => {
    if (!canBeToken(token)) throw new Problem('signed-out')
    setUsage(await http<AssistantUsage>(path, { token }))
  }
  const allow = async (team: string, allowed: boolean) => {
    const show = (shown: boolean) =>
      setUsage((now) => now && { ...now, teams: now.teams.map((one) => (one.team === team ? { ...one, allowed: shown } : one)) })
    const body: TeamAllowance = { allowed }
    show(allowed)
    try {
      await http(`${path}/teams/${team}`, { method: 'PUT', body, token })
    } catch (refused) {
      show(!allowed)
      throw refused
    }
  }
  const change = (next: string) => {
    clear()
    setToken(next)
  }
  return (
    <Page title={say('admin.title')}>
      <div>
        <h1 className={shared.title}>{say('admin.title')}</h1>
        <p className={shared.text}>{say('admin.lead')}</p>
      </div>
      {usage ? (
        <AdminReport
          usage={usage}
          problem={problem}
          busy={busy}
          refresh={() => withToken(read)}
          allow={(team, allowed) => withToken(() => allow(team, allowed))}
        />
      ) : (
        <AdminSignIn token={token} change={change} problem={problem} busy={busy} open={() => withToken(read)} />
      )}
    </Page>
  )
}
