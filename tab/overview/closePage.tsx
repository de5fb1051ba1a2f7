import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import { mergeClasses } from '@griffel/react'
import { Link, useLocation } from 'wouter'
import { hypothesesOfQuarter } from '../../okra/overview/standing.ts'
import { learningsLength } from '../../okra/quarter/checkIns.ts'
import { isOffered } from '../../okra/quarter/offers.ts'
import { lengthOf } from '../../okra/text.ts'
import { useKept } from '../activities/kept.ts'
import { usePlan } from '../activities/plan/usePlan.ts'
import { useSay } from '../i18n/say.tsx'
import { usePageStyles } from '../pages/pageStyles.ts'
import { useAct } from '../pages/useAct.ts'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { Beliefs } from './beliefs.tsx'
import { QuarterFrame } from './frame.tsx'
import { Achieved } from './reflection.tsx'

/** The end of the quarter: what was achieved, what became of what the team believed, what it has learned. */
export function ClosePage() {
  const say = useSay()
  const shared = useShared()
  const may = usePicture(({ offers }) => isOffered(offers, 'CloseQuarter'))
  const closed = usePicture(({ state }) => state.plan.reflection !== null)
  return (
    <QuarterFrame title={say('close.title')} lead={say('close.lead')}>
      {may ? <Reflecting /> : <p className={shared.text}>{say(closed ? 'close.already' : 'refusal.not-allowed')}</p>}
    </QuarterFrame>
  )
}

function Reflecting() {
  const say = useSay()
  const shared = useShared()
  const page = usePageStyles()
  const { id } = useQuarter()
  const hypotheses = hypothesesOfQuarter(usePlan())
  return (
    <div className={page.columns}>
      <div className={shared.column}>
        <section className={shared.card}>
          <h2 className={shared.heading}>{say('close.achieved')}</h2>
          <Achieved />
          <p className={shared.quiet}>
            {say('close.hint')}{' '}
            <Link href={`/q/${id}/checkin`} className={page.link}>
              {say('overview.checkIn')}
            </Link>
          </p>
        </section>
        <section className={shared.card}>
          <h2 className={shared.heading}>{say('close.beliefs')}</h2>
          {hypotheses.length > 0 ? <Beliefs hypotheses={hypotheses} /> : <p className={shared.text}>{say('close.noBeliefs')}</p>}
        </section>
      </div>
      <Learning />
    </div>
  )
}

function Learning() {
  const say = useSay()
  const shared = useShared()
  const quarter = useQuarter()
  const [, go] = useLocation()
  const label = usePicture(({ state }) => state.quarter?.label ?? '')
  const [learnings, keep] = useKept(`okra.learnings.${quarter.id}`, '')
  const { act, problem, busy } = useAct()
  const over = lengthOf(learnings) - learningsLength
  const close = () =>
    act(async () => {
      await quarter.send({ type: 'CloseQuarter', learnings })
      keep('')
      go(`/q/${quarter.id}`)
    })
  return (
    <section className={mergeClasses(shared.card, shared.raised)}>
      <h2 className={shared.heading}>{say('close.learnings')}</h2>
      <Field
        hint={say('close.learningsHint')}
        {...(over > 0 ? { validationState: 'error', validationMessage: say('write.tooLong', { n: over }) } : {})}
      >
        <Textarea
          aria-label={say('close.learnings')}
          rows={8}
          resize="vertical"
          dir="auto"
          value={learnings}
          onChange={(_, { value }) => keep(value)}
        />
      </Field>
      <p className={shared.quiet}>{say('close.later')}</p>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
      <div>
        <Button appearance="primary" disabled={busy || over > 0} onClick={close}>
          {say('close.act', { quarter: label })}
        </Button>
      </div>
    </section>
  )
}
