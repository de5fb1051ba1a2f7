import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { TypeChip } from '../../ui/milestoneType.tsx'
import { useLooks } from '../looks.ts'
import { usePhaseName } from '../place.ts'
import { hypothesisWords } from '../plan/hypothesisWords.ts'
import { useKeyResultWords } from '../plan/keyResultWords.ts'
import { usePlan } from '../plan/usePlan.ts'

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL, gap: tokens.spacingVerticalM },
  text: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, margin: 0 },
  fact: { margin: 0 },
})

/** A milestone with what the room knows of it. */
export function CardView({ milestone }: { milestone: Milestone }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const plan = usePlan()
  const phaseName = usePhaseName()
  const keyResultWords = useKeyResultWords()
  const { text, type, phase, objective, hypothesis, keyResults, unlocks, notDoing } = milestone
  const tested = hypothesis === null ? undefined : plan.hypotheses[hypothesis]
  const moved = keyResults.flatMap((id) => plan.keyResults[id] ?? [])
  return (
    <article className={mergeClasses(looks.card, styles.card)}>
      <div className={looks.row}>
        <TypeChip type={type} />
        {phase !== '' && <span className={looks.quiet}>{phaseName(phase)}</span>}
      </div>
      <h3 className={mergeClasses(styles.text, looks.text)}>
        <bdi>{text}</bdi>
      </h3>
      <dl className={styles.facts}>
        <Fact name={say('classify.objective')}>{objective === null ? null : plan.objectives[objective]?.text}</Fact>
        <Fact name={say('classify.hypothesis')}>{tested && hypothesisWords(say, tested)}</Fact>
        <Fact name={say('classify.keyResults')}>{moved.length > 0 ? moved.map(keyResultWords).join(' · ') : null}</Fact>
        {unlocks !== '' && <Fact name={say('classify.unlocksShort')}>{unlocks}</Fact>}
        {notDoing !== null && <Fact name={say('order.notDoing')}>{notDoing}</Fact>}
      </dl>
      {type !== null && moved.length === 0 && !tested && (
        <p className={mergeClasses(looks.plain, looks.warning)}>{say('classify.unlinked')}</p>
      )}
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    <div>
      <dt className={looks.quiet}>{name}</dt>
      <dd className={mergeClasses(styles.fact, looks.text)}>
        {children ? <bdi>{children}</bdi> : <span className={looks.muted}>{say('classify.none')}</span>}
      </dd>
    </div>
  )
}
