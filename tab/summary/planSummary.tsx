import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { visionSentence } from '../../okra/artifacts/sentence.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { Outcome } from '../../okra/summary/outcome.ts'
import { outcomeOf } from '../../okra/summary/outcome.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useShared } from '../ui/styles.ts'
import { AgreementCard } from './agreementCard.tsx'
import { BlockersCard } from './blockersCard.tsx'
import { NotNowCard } from './notNowCard.tsx'
import { ObjectivesCard } from './objectivesCard.tsx'
import { ScoresCard } from './scoresCard.tsx'

const useStyles = makeStyles({
  vision: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  statement: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
})

/** What sessions #1 to #4 came to: the decision first, then what it rests on. */
export function PlanSummary({ session }: { session: SessionNumber }) {
  const shared = useShared()
  const state = usePicture((picture) => picture.state)
  const came = outcomeOf(state, session)
  if (!came) return null
  return (
    <div className={shared.column}>
      <Vision />
      <Decision session={session} came={came} />
      <NotNowCard notNow={came.notNow} />
      {session === 1 && <BlockersCard />}
    </div>
  )
}

function Decision({ session, came }: { session: SessionNumber; came: Outcome }) {
  return (
    <>
      {session === 4 && <AgreementCard agreement={came.agreement} />}
      {session === 3 ? <ScoresCard came={came} /> : <ObjectivesCard session={session} came={came} />}
    </>
  )
}

function Vision() {
  const say = useSay()
  const shared = useShared()
  const styles = useStyles()
  const { vision } = usePlan()
  if (!vision) return null
  return (
    <section className={mergeClasses(shared.card, styles.vision)}>
      <h2 className={shared.quiet}>{say('outcome.vision')}</h2>
      <p className={styles.statement} dir="auto">
        {visionSentence(vision, say)}
      </p>
    </section>
  )
}
