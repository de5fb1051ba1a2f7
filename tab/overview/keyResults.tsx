import { mergeClasses } from '@griffel/react'
import type { KeyResultStanding, ObjectiveStanding } from '../../okra/overview/standing.ts'
import { objectiveStandings } from '../../okra/overview/standing.ts'
import { Carried } from '../activities/plan/carried.tsx'
import { usePlan } from '../activities/plan/usePlan.ts'
import type { Say } from '../i18n/say.tsx'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'
import { amount, percent } from './amounts.ts'
import { Bar } from './bar.tsx'
import { useOverviewStyles } from './overviewStyles.ts'

/** How the key results stand, objective by objective: now and target, how sure the team is, what has changed and why. */
export function KeyResults() {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const standings = objectiveStandings(usePlan())
  const some = standings.length > 0
  const measured = standings.some(({ keyResults }) => keyResults.length > 0)
  return (
    <section className={shared.card}>
      <div className={styles.line}>
        <h2 className={shared.heading}>{say('overview.keyResults')}</h2>
        {measured && <span className={shared.quiet}>{say('overview.nowTarget')}</span>}
      </div>
      {some ? (
        <ul className={styles.rows}>
          {standings.map((standing) => (
            <ObjectiveRow key={standing.objective.id} standing={standing} />
          ))}
        </ul>
      ) : (
        <p className={shared.text}>{say('overview.noKeyResults')}</p>
      )}
    </section>
  )
}

function ObjectiveRow({ standing: { objective, keyResults } }: { standing: ObjectiveStanding }) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  return (
    <li className={mergeClasses(styles.row, shared.column)}>
      <h3 className={mergeClasses(shared.text, styles.strong)}>
        <bdi>{objective.text}</bdi>
      </h3>
      <Carried objective={objective} />
      {keyResults.length === 0 && <p className={shared.quiet}>{say('overview.noKeyResultsHere')}</p>}
      {keyResults.length > 0 && (
        <ul className={mergeClasses(shared.list, shared.column)}>
          {keyResults.map((one) => (
            <KeyResultRow key={one.keyResult.id} standing={one} />
          ))}
        </ul>
      )}
    </li>
  )
}

function KeyResultRow({ standing }: { standing: KeyResultStanding }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  const styles = useOverviewStyles()
  const { keyResult, last, progress } = standing
  const { metric, unit, target } = keyResult
  const goal = target === null ? say('overview.noTarget') : amount(target, unit, language)
  return (
    <li className={styles.tight}>
      <div className={styles.line}>
        <span className={mergeClasses(shared.text, styles.grow)}>
          <bdi>{metric}</bdi>
        </span>
        <span className={mergeClasses(shared.text, styles.numbers)}>
          {last ? (
            <>
              <strong className={styles.strong}>{amount(last.value, unit, language)}</strong> / {goal}
            </>
          ) : (
            goal
          )}
        </span>
        <span className={shared.quiet}>{last ? say(`overview.confidence.${last.confidence}`) : say('overview.notCheckedIn')}</span>
      </div>
      {progress && (
        <Bar share={progress.share} label={say('overview.progress', { share: percent(progress.share, language), target: goal })} />
      )}
      <p className={shared.quiet}>{noteOf(standing, say, language)}</p>
    </li>
  )
}

/** "Up 5 since last time. Waits for the ranking API." */
function noteOf({ keyResult, last, change, progress }: KeyResultStanding, say: Say, language: string): string {
  // Between two percentages there are points, not percent.
  const by = change === null ? '' : amount(Math.abs(change), keyResult.unit === '%' ? '' : keyResult.unit, language)
  const moved =
    change === null ? '' : change > 0 ? say('overview.up', { by }) : change < 0 ? say('overview.down', { by }) : say('overview.same')
  const baseline = progress?.withoutBaseline ? `${say('overview.noBaseline')}.` : ''
  return [moved, last?.note ?? '', baseline].filter((part) => part !== '').join(' ')
}
