import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Dependency, Milestone } from '../../okra/quarter/plan/items.ts'
import { scaleIds } from '../../okra/quarter/plan/results.ts'
import type { Outcome } from '../../okra/summary/outcome.ts'
import { partyName, skillName } from '../../okra/words/names.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import { TypeIcon } from '../ui/milestoneType.tsx'
import { useShared } from '../ui/styles.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', inlineSize: '100%' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  head: { verticalAlign: 'bottom', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, hyphens: 'auto' },
  score: { inlineSize: '15%', minInlineSize: '44px', fontWeight: tokens.fontWeightSemibold },
  milestone: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  words: { minInlineSize: 0 },
  icon: { '@media (max-width: 480px)': { display: 'none' } },
})

/** The milestones with what the group settled: effort, business value, UX value; below each what it waits for and which skills it needs. */
export function ScoresCard({ came: { objectives, loose } }: { came: Outcome }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const milestones = [...objectives.flatMap((one) => one.milestones), ...loose]
  const sized = milestones.filter(({ effort }) => effort !== null).length
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{say('outcome.sized', { sized, milestones: milestones.length })}</h2>
      {milestones.length === 0 ? (
        <p className={shared.text}>{say('outcome.noMilestones')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {say('artifact.milestone')}
              </th>
              {scaleIds.map((scale) => (
                <th key={scale} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {say(`outcome.scale.${scale}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {milestones.map((one) => (
              <ScoresRow key={one.id} milestone={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ScoresRow({ milestone }: { milestone: Milestone }) {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const plan = usePlan()
  const needs = Object.values(plan.dependencies).filter(({ from }) => from === milestone.id)
  const nameOf = ({ on }: Dependency) => ('party' in on ? partyName(say, on.party) : (plan.milestones[on.milestone]?.text ?? ''))
  const below = [
    ...(needs.length > 0 ? [say('outcome.needs', { what: needs.map(nameOf).join(', ') })] : []),
    ...(milestone.skills.length > 0 ? [milestone.skills.map((skill) => skillName(say, skill)).join(', ')] : []),
  ]
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.milestone}>
          <TypeIcon type={milestone.type} className={styles.icon} />
          <span className={styles.words}>
            <bdi className={shared.text}>{milestone.text}</bdi>
            {below.map((line) => (
              <span key={line} className={shared.quiet} style={{ display: 'block' }}>
                <bdi>{line}</bdi>
              </span>
            ))}
          </span>
        </span>
      </th>
      {scaleIds.map((scale) => (
        <td key={scale} className={mergeClasses(shared.text, styles.cell, styles.score)}>
          {milestone[scale] === null ? (
            <>
              <span aria-hidden>–</span>
              <span className={shared.spoken}>{say('outcome.notSettled')}</span>
            </>
          ) : scale === 'uxValue' && /^\d+$/.test(milestone[scale]) ? (
            say('outcome.times', { n: milestone[scale] })
          ) : (
            milestone[scale]
          )}
        </td>
      ))}
    </tr>
  )
}
