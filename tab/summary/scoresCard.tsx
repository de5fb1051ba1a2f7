import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Dependency, Milestone } from '../../okra/quarter/plan/items.ts'
import type { ScaleId } from '../../okra/quarter/plan/results.ts'
import { scaleIds } from '../../okra/quarter/plan/results.ts'
import type { Outcome } from '../../okra/summary/outcome.ts'
import { partyName, skillName } from '../../okra/words/names.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import type { Say } from '../i18n/say.tsx'
import { useSay } from '../i18n/say.tsx'
import { useOverviewStyles } from '../overview/overviewStyles.ts'
import { TypeIcon } from '../ui/milestoneType.tsx'
import { useShared } from '../ui/styles.ts'

const narrow = '@media (max-width: 640px)'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px 112px 72px',
    alignItems: 'baseline',
    gap: `2px ${tokens.spacingHorizontalM}`,
    [narrow]: { display: 'flex', flexWrap: 'wrap' },
  },
  // Where there is no room for columns each score says what it is.
  heads: { [narrow]: { display: 'none' } },
  label: {
    display: 'none',
    marginInlineEnd: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: 'inline' },
  },
  milestone: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    minInlineSize: 0,
    [narrow]: { flexBasis: '100%' },
  },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
})

/** The milestones with what the group settled: effort, business value, UX value; below each what it waits for and which skills it needs. */
export function ScoresCard({ came: { objectives, loose } }: { came: Outcome }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const overview = useOverviewStyles()
  const milestones = [...objectives.flatMap((one) => one.milestones), ...loose]
  const sized = milestones.filter(({ effort }) => effort !== null).length
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.sized', { sized, milestones: milestones.length })}</h2>
      {milestones.length === 0 ? (
        <p className={shared.text}>{say('outcome.noMilestones')}</p>
      ) : (
        <>
          <div aria-hidden className={mergeClasses(styles.columns, styles.heads, shared.quiet)}>
            <span>{say('artifact.milestone')}</span>
            {scaleIds.map((scale) => (
              <span key={scale}>{say(`outcome.scale.${scale}`)}</span>
            ))}
          </div>
          <ul className={overview.rows}>
            {milestones.map((one) => (
              <li key={one.id} className={mergeClasses(overview.row, styles.columns)}>
                <ScoredMilestone milestone={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function ScoredMilestone({ milestone }: { milestone: Milestone }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const overview = useOverviewStyles()
  return (
    <>
      <span className={styles.milestone}>
        <TypeIcon type={milestone.type} />
        <span className={styles.words}>
          <bdi className={shared.text}>{milestone.text}</bdi>
          {useBelow(milestone).map((line) => (
            <bdi key={line} className={shared.quiet}>
              {line}
            </bdi>
          ))}
        </span>
      </span>
      {scaleIds.map((scale) => (
        <span key={scale} className={shared.text}>
          <span className={styles.label}>{say(`outcome.scale.${scale}`)}</span>
          <span className={shared.spoken}>
            {say('outcome.scored', { scale: say(`outcome.scale.${scale}`), label: labelOf(milestone, scale, say) })}
          </span>
          <span aria-hidden className={overview.strong}>
            {milestone[scale] === null ? '–' : labelOf(milestone, scale, say)}
          </span>
        </span>
      ))}
    </>
  )
}

/** What stands below a milestone: what it waits for, and the skills it needs. */
function useBelow({ id, skills }: Milestone): readonly string[] {
  const say = useSay()
  const plan = usePlan()
  const needs = Object.values(plan.dependencies).filter(({ from }) => from === id)
  const nameOf = ({ on }: Dependency) => ('party' in on ? partyName(say, on.party) : (plan.milestones[on.milestone]?.text ?? ''))
  return [
    ...(needs.length > 0 ? [say('outcome.needs', { what: needs.map(nameOf).join(', ') })] : []),
    ...(skills.length > 0 ? [skills.map((skill) => skillName(say, skill)).join(', ')] : []),
  ]
}

function labelOf(milestone: Milestone, scale: ScaleId, say: Say): string {
  const label = milestone[scale]
  if (label === null) return say('outcome.notSettled')
  return scale === 'uxValue' && /^\d+$/.test(label) ? say('outcome.times', { n: label }) : label
}
