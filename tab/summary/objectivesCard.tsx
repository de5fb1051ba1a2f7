import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Milestone } from '../../okra/quarter/plan/items.ts'
import type { ObjectiveOutcome, Outcome } from '../../okra/summary/outcome.ts'
import { Carried } from '../activities/plan/carried.tsx'
import { hypothesisWords } from '../activities/plan/hypothesisWords.ts'
import { useKeyResultWords } from '../activities/plan/keyResultWords.ts'
import { useSay } from '../i18n/say.tsx'
import { weeksIn } from '../overview/milestones.tsx'
import { useOverviewStyles } from '../overview/overviewStyles.ts'
import { TypeChip } from '../ui/milestoneType.tsx'
import { useShared } from '../ui/styles.ts'

const useStyles = makeStyles({
  milestone: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  whole: { '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
})

/** The objectives with their key results, and by session the hypotheses (#1) or the milestones with their weeks (#2, #4). */
export function ObjectivesCard({ session, came: { objectives, loose } }: { session: SessionNumber; came: Outcome }) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const milestones = objectives.reduce((sum, one) => sum + one.milestones.length, loose.length)
  const heading =
    session === 1
      ? say('outcome.objectives', { objectives: objectives.length })
      : say('outcome.plan', { objectives: objectives.length, milestones })
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{heading}</h2>
      {objectives.length === 0 && <p className={shared.text}>{say('outcome.noObjectives')}</p>}
      <ul className={styles.rows}>
        {objectives.map((one) => (
          <li key={one.objective.id} className={mergeClasses(styles.row, shared.column)}>
            <ObjectiveItem session={session} came={one} />
          </li>
        ))}
        {loose.length > 0 && (
          <li className={mergeClasses(styles.row, shared.column)}>
            <h3 className={mergeClasses(shared.text, styles.strong)}>{say('artifact.noObjective')}</h3>
            <Milestones session={session} milestones={loose} />
          </li>
        )}
      </ul>
    </section>
  )
}

function ObjectiveItem({ session, came }: { session: SessionNumber; came: ObjectiveOutcome }) {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const keyResultWords = useKeyResultWords()
  const { objective, keyResults, hypotheses, milestones } = came
  return (
    <>
      <div className={styles.tight}>
        <div className={styles.line}>
          <h3 className={mergeClasses(shared.text, styles.strong, styles.grow)}>
            <bdi>{objective.text}</bdi>
          </h3>
          {objective.dots !== null && <span className={shared.quiet}>{say('outcome.dots', { n: objective.dots })}</span>}
        </div>
        <Carried objective={objective} />
        {keyResults.length === 0 && <p className={shared.quiet}>{say('overview.noKeyResultsHere')}</p>}
        <ul className={shared.list}>
          {keyResults.map((one) => (
            <li key={one.id} className={shared.text}>
              <bdi>{keyResultWords(one)}</bdi>
            </li>
          ))}
        </ul>
      </div>
      {session === 1 && hypotheses.length > 0 && (
        <ul className={shared.list} aria-label={say('artifact.hypotheses')}>
          {hypotheses.map((one) => (
            <li key={one.id} className={shared.quiet}>
              <bdi>{hypothesisWords(say, one)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {session !== 1 && <Milestones session={session} milestones={milestones} />}
    </>
  )
}

function Milestones({ session, milestones }: { session: SessionNumber; milestones: readonly Milestone[] }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  if (milestones.length === 0) return <p className={shared.quiet}>{say('outcome.noMilestones')}</p>
  return (
    <ul className={shared.list} aria-label={say('overview.milestones')}>
      {milestones.map(({ id, type, text, placement, dots }) => (
        <li key={id} className={styles.milestone}>
          <span className={styles.whole}>
            <TypeChip type={type} />
          </span>
          <bdi className={shared.text}>{text}</bdi>
          <span className={shared.quiet}>
            {session === 4 ? weeksIn(placement, say) : dots !== null && dots > 0 ? say('outcome.dots', { n: dots }) : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
