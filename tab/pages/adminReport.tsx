import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import type { AssistantUsage } from '../../okra/api.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { percent } from '../overview/amounts.ts'
import { Bar } from '../overview/bar.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { monthName, usedShare } from './adminNumbers.ts'
import { useAdminStyles } from './adminStyles.ts'
import { AdminTeams } from './adminTeams.tsx'
import { usePageStyles } from './pageStyles.ts'

interface AdminReportProps {
  readonly usage: AssistantUsage
  readonly problem: Problem | null
  readonly busy: boolean
  readonly refresh: () => void
  readonly allow: (team: string, allowed: boolean) => void
}

/** The model, the budgets, and the teams. */
export function AdminReport({ usage, problem, busy, refresh, allow }: AdminReportProps) {
  const say = useSay()
  const shared = useShared()
  const styles = usePageStyles()
  return (
    <>
      <div className={styles.columns}>
        <Engine model={usage.model} />
        <Budget usage={usage} />
      </div>
      <section className={shared.card}>
        <div className={mergeClasses(shared.row, shared.spread)}>
          <h2 className={shared.heading}>{say('admin.teams')}</h2>
          <Button onClick={refresh} disabled={busy}>
            {say('admin.refresh')}
          </Button>
        </div>
        {problem && <ProblemText code={problem.code} reference={problem.reference} />}
        <AdminTeams usage={usage} allow={allow} />
      </section>
    </>
  )
}

function Engine({ model }: Pick<AssistantUsage, 'model'>) {
  const say = useSay()
  const shared = useShared()
  const styles = useAdminStyles()
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('admin.engine')}</h2>
      <p className={styles.figure}>{model ? <bdi>{model.name}</bdi> : say('admin.local')}</p>
      <p className={shared.text}>{model ? say('admin.modelText', { host: model.host }) : say('admin.localText')}</p>
    </section>
  )
}

function Budget({ usage: { month, tokens, budget, teamBudget } }: { usage: AssistantUsage }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useAdminStyles()
  const number = new Intl.NumberFormat(language)
  const share = budget === null ? null : usedShare(tokens, budget)
  const used = number.format(tokens)
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('admin.budget', { month: monthName(month, language) })}</h2>
      <p className={styles.figure}>{budget === null ? used : say('admin.used', { used, budget: number.format(budget) })}</p>
      {share !== null && <Bar share={share} label={say('admin.usedShare', { share: percent(share, language) })} />}
      {share === 1 && <p className={mergeClasses(shared.text, styles.warning)}>{say('admin.usedUp')}</p>}
      <div>
        {budget === null && <p className={shared.text}>{say('admin.noBudget')}</p>}
        <p className={shared.text}>
          {teamBudget === null ? say('admin.noTeamBudget') : say('admin.teamBudget', { budget: number.format(teamBudget) })}
        </p>
      </div>
    </section>
  )
}
