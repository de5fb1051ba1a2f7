import { Button } from '@fluentui/react-button'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import { titleOf } from '../../okra/artifacts/stale.ts'
import { isOfferedFor } from '../../okra/quarter/offers.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { runOf } from '../../okra/quarter/state.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useAttempt } from './attempt.ts'
import { useLooks } from './looks.ts'

/** Says that the result of an activity is stale, with the ways out for who leads. Nothing if it is not. */
export function Stale({ session, activity }: { session: SessionRun; activity: string }) {
  const say = useSay()
  const looks = useLooks()
  const offers = usePicture((picture) => picture.offers)
  const mark = session.stale[activity]
  if (mark === undefined) return null
  const title = titleOf(session, mark, say)
  const kind = runOf(session, activity)?.plan.activity ?? ''
  const mayKeep = isOfferedFor(offers, 'KeepResult', activity)
  return (
    <div className={mergeClasses(looks.card, looks.warned)}>
      <p className={mergeClasses(looks.plain, looks.line)}>
        <WarningRegular fontSize={20} className={mergeClasses(looks.warning, looks.inlineIcon)} aria-hidden />
        <span>{mayKeep ? say('stale.lead', { kind, title }) : say('stale.mark', { title })}</span>
      </p>
      {mayKeep && <WaysOut activity={activity} kind={kind} mayReopen={isOfferedFor(offers, 'ReopenActivity', activity)} />}
    </div>
  )
}

function WaysOut({ activity, kind, mayReopen }: { activity: string; kind: string; mayReopen: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const { problem, busy, attempt } = useAttempt()
  const send = (type: 'ReopenActivity' | 'KeepResult') => attempt(() => quarter.send({ type, activity }))
  return (
    <>
      <div className={looks.row}>
        {mayReopen && (
          <Button size="small" disabled={busy} onClick={() => send('ReopenActivity')}>
            {say('stale.again', { kind })}
          </Button>
        )}
        <Button size="small" disabled={busy} onClick={() => send('KeepResult')}>
          {say('stale.keep')}
        </Button>
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </>
  )
}
