import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import { useState } from 'react'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { currentRun } from '../../okra/quarter/state.ts'
import { useLooks } from '../activities/looks.ts'
import { ReturnFocus } from '../activities/returnFocus.tsx'
import { useSay } from '../i18n/say.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ProblemText } from '../ui/problem.tsx'
import type { Leading } from './lead.ts'

/** Why the last act was refused, with the ways out. */
export function Refused({ session, leading }: { session: SessionRun; leading: Leading }) {
  const { refused } = leading
  if (!refused) return null
  switch (refused.problem.code) {
    case 'too-few-voices':
      return <TooFewVoices session={session} leading={leading} />
    case 'too-few-people':
      return <TooFewPeople session={session} leading={leading} />
    default:
      return <ProblemText code={refused.problem.code} reference={refused.problem.reference} />
  }
}

function TooFewVoices({ session, leading }: { session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const [discarding, setDiscarding] = useState(false)
  const run = currentRun(session)
  const discard = async () => {
    await leading.send({ type: 'SkipActivity', from: run.id })
  }
  return (
    <section role="alert" className={mergeClasses(looks.card, looks.warned)}>
      <p className={looks.plain}>{say('console.fewVoices', { activity: run.plan.activity })}</p>
      <div className={looks.row}>
        <Button onClick={() => leading.send({ type: 'ExtendClock', minutes: 2 })}>{say('console.moreTime')}</Button>
        <Button appearance="subtle" onClick={() => setDiscarding(true)}>
          {say('console.discard')}
        </Button>
      </div>
      {discarding && <ReturnFocus />}
      {discarding && (
        <Confirm title={say('console.discardAsk')} action={say('console.discard')} act={discard} close={() => setDiscarding(false)}>
          {say('console.discardWords', { activity: run.plan.activity })}
        </Confirm>
      )}
    </section>
  )
}

function TooFewPeople({ session, leading }: { session: SessionRun; leading: Leading }) {
  const say = useSay()
  const looks = useLooks()
  const act = leading.refused?.act
  return (
    <section role="alert" className={mergeClasses(looks.card, looks.warned)}>
      <p className={looks.plain}>{say('console.fewPeople', { k: session.settings.k })}</p>
      <p className={looks.quiet}>{say('console.fewPeopleWords')}</p>
      <div className={looks.row}>
        {act && <Button onClick={() => leading.send({ ...act, openly: true })}>{say('console.openly')}</Button>}
        <Button appearance="subtle" onClick={leading.clear}>
          {say('console.wait')}
        </Button>
      </div>
    </section>
  )
}
