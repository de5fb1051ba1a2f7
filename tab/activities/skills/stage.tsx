import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { capacityOf } from '../../../okra/quarter/activities/capacity.ts'
import { currentMilestones } from '../../../okra/quarter/plan/current.ts'
import { skillName } from '../../../okra/words/names.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeIcon } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { pairsOf } from '../pairing/pairing.ts'
import { PairList } from '../pairing/pairList.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { StageQuestion } from '../question.tsx'
import { useScene } from '../scene.ts'
import { useMilestoneTitle } from './leading.tsx'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 792px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  chip: {
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    overflowWrap: 'anywhere',
  },
})

/** Which skills each milestone takes, how often each is needed, and who works with whom. */
export function SkillsStage() {
  const scene = useScene('skills')
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const titleOf = useMilestoneTitle()
  if (!scene) return null
  const all = currentMilestones(plan)
  const { pairs } = pairsOf(scene.run)
  return (
    <div className={looks.stack}>
      <StageQuestion scene={scene} />
      <div className={styles.both}>
        <ul className={looks.list} aria-label={say('skills.list')}>
          {all.map(({ id, type, text, skills }) => (
            <li key={id} className={looks.card}>
              <span className={looks.line}>
                <TypeIcon type={type} />
                <bdi className={mergeClasses(looks.text, looks.strong)}>{text}</bdi>
              </span>
              <span className={looks.row}>
                {skills.length === 0 && <span className={looks.quiet}>{say('skills.none')}</span>}
                {skills.map((skill) => (
                  <bdi key={skill} className={styles.chip}>
                    {skillName(say, skill)}
                  </bdi>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <div className={looks.stack}>
          <Needed />
          {pairs.length > 0 && (
            <section className={looks.tight} aria-label={say('pairing.pairs')}>
              <h3 className={looks.heading}>{say('pairing.pairs')}</h3>
              <PairList pairs={pairs} titleOf={titleOf} />
            </section>
          )}
        </div>
      </div>
    </div>
  )
}

/** How many milestones take each skill, beside what the team has people for. */
function Needed() {
  const say = useSay()
  const looks = useLooks()
  const plan = usePlan()
  const skills = currentMilestones(plan).flatMap((one) => one.skills)
  const counts = [...new Set(skills)].map((skill) => ({ skill, n: skills.filter((one) => one === skill).length }))
  if (counts.length === 0) return null
  return (
    <section className={looks.tight} aria-label={say('skills.neededTitle')}>
      <h3 className={looks.heading}>{say('skills.neededTitle')}</h3>
      <ul className={looks.list}>
        {counts
          .sort((a, b) => b.n - a.n)
          .map(({ skill, n }) => (
            <li key={skill} className={mergeClasses(looks.row, looks.spread)}>
              <bdi className={looks.text}>{skillName(say, skill)}</bdi>
              <span className={looks.quiet}>{capacityWords(say, n, capacityOf(plan, skill))}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

function capacityWords(say: ReturnType<typeof useSay>, n: number, capacity: number | null): string {
  return capacity === null ? say('skills.needed', { n }) : say('skills.neededOf', { n, capacity })
}
