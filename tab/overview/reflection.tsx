import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { lazy, Suspense, useState } from 'react'
import { leads } from '../../okra/identity.ts'
import { hypothesesOfQuarter } from '../../okra/overview/standing.ts'
import { achievedOf } from '../../okra/quarter/plan/achieved.ts'
import { hypothesisWords } from '../activities/plan/hypothesisWords.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay, useSpeech } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Closing } from '../ui/closing.tsx'
import { useShared } from '../ui/styles.ts'
import { percent } from './amounts.ts'
import { useOverviewStyles } from './overviewStyles.ts'

const Confirm = lazy(() => import('../ui/confirm.tsx').then(({ Confirm }) => ({ default: Confirm })))

/** What was achieved, as two lines: how many of how many, and the share. */
export function Achieved() {
  const { say, language } = useSpeech()
  const shared = useShared()
  const achieved = achievedOf(usePlan())
  return (
    <ul className={shared.list}>
      {(['keyResults', 'milestones'] as const).map((kind) => {
        const { done, all } = achieved[kind]
        return (
          <li key={kind} className={shared.text}>
            {all > 0
              ? say(`reflection.${kind}`, { done, all, share: percent(done / all, language) })
              : say(kind === 'keyResults' ? 'reflection.noKeyResults' : 'reflection.noMilestones')}
          </li>
        )
      })}
    </ul>
  )
}

/** What a closed quarter leaves: what was achieved, what became of what the team believed, what it has learned. */
export function ReflectionCard() {
  const say = useSay()
  const shared = useShared()
  const styles = useOverviewStyles()
  const plan = usePlan()
  const leading = usePicture(({ me }) => leads(me.role))
  if (plan.reflection === null) return null
  const hypotheses = hypothesesOfQuarter(plan)
  return (
    <section className={mergeClasses(shared.card, shared.raised)}>
      <h2 className={shared.heading}>{say('reflection.title')}</h2>
      <Achieved />
      <Learnings text={plan.reflection.learnings} />
      {hypotheses.length > 0 && (
        <>
          <h3 className={mergeClasses(shared.text, styles.strong)}>{say('reflection.beliefs')}</h3>
          <ul className={styles.rows}>
            {hypotheses.map((one) => (
              <li key={one.id} className={mergeClasses(styles.row, styles.line)}>
                <bdi className={mergeClasses(shared.text, styles.grow)}>{hypothesisWords(say, one)}</bdi>
                <span className={mergeClasses(shared.text, styles.strong)}>{say(`belief.${one.status}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {leading && <Reopen />}
    </section>
  )
}

function Learnings({ text }: { text: string }) {
  const say = useSay()
  const shared = useShared()
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return <p className={shared.text}>{say('reflection.none')}</p>
  return (
    <div className={shared.column}>
      {lines.map((line) => (
        <p key={line} className={shared.text} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

function Reopen() {
  const say = useSay()
  const shared = useShared()
  const quarter = useQuarter()
  const label = usePicture(({ state }) => state.quarter?.label ?? '')
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{say('reflection.reopen')}</Button>
      <Suspense fallback={null}>
        <Closing open={asking}>
          <Confirm
            title={say('reflection.reopenTitle', { quarter: label })}
            action={say('reflection.reopen')}
            act={() => quarter.send({ type: 'ReopenQuarter' })}
            close={() => setAsking(false)}
          >
            <p className={shared.text}>{say('reflection.reopenText')}</p>
          </Confirm>
        </Closing>
      </Suspense>
    </div>
  )
}
