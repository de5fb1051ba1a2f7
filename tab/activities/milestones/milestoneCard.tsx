import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  large: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, textWrap: 'balance' },
  fade: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

/** A milestone to talk about: type and objective, its text as a heading, the hypothesis behind it, what it unlocks. Announced when it changes. */
export function MilestoneCard({ id, large = false, level = 3 }: { id: string; large?: boolean; level?: 2 | 3 }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const milestone = plan.milestones[id]
  if (!milestone) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  const { text, type, unlocks } = milestone
  const objective = milestone.objective === null ? undefined : plan.objectives[milestone.objective]
  const hypothesis = milestone.hypothesis === null ? undefined : plan.hypotheses[milestone.hypothesis]
  return (
    <article key={id} className={mergeClasses(looks.tight, styles.fade)} aria-live="polite">
      <div className={looks.row}>
        <TypeChip type={type} />
        {objective && <bdi className={mergeClasses(looks.quiet, looks.grow)}>{objective.text}</bdi>}
      </div>
      <Heading className={mergeClasses(styles.text, large && styles.large)}>
        <bdi>{text}</bdi>
      </Heading>
      {hypothesis && <p className={looks.plain}>{hypothesisWords(say, hypothesis)}</p>}
      {unlocks !== '' && <p className={looks.plain}>{say('milestone.unlocks', { what: unlocks })}</p>}
    </article>
  )
}
