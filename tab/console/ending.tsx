import { Button } from '@fluentui/react-button'
import { RecordStopRegular } from '@fluentui/react-icons/svg/record-stop'
import { useState } from 'react'
import { nextStep } from '../../okra/quarter/nextStep.ts'
import { isOffered } from '../../okra/quarter/offers.ts'
import type { SessionRun } from '../../okra/quarter/state.ts'
import { agenda, currentRun, runOf } from '../../okra/quarter/state.ts'
import { activityKey } from '../../okra/words/words.ts'
import { SentenceText } from '../activities/draft/sentence.tsx'
import { useLooks } from '../activities/looks.ts'
import { ReturnFocus } from '../activities/returnFocus.tsx'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { Confirm } from '../ui/confirm.tsx'
import type { Leading } from './lead.ts'

/** What the end of a session leaves behind: its result, what is thrown away, and what was not done. */
export function Ending({ session }: { session: SessionRun }) {
  const say = useSay()
  const looks = useLooks()
  const run = currentRun(session)
  const undone = agenda(session.playbook).filter(({ activity }) => runOf(session, activity.id) === null)
  return (
    <div className={looks.stack}>
      {session.vision && <SentenceText sentence={session.vision} />}
      {session.session === 0 && !session.vision && <p className={looks.plain}>{say('console.confirm.end.none')}</p>}
      {undone.length > 0 && (
        <>
          {run.boxed && run.status === 'open' && <p className={looks.plain}>{say('console.confirm.end.sealed')}</p>}
          <div>
            <p className={looks.plain}>{say('console.confirm.end.undone')}</p>
            <ul>
              {undone.map(({ step, activity }) => (
                <li key={activity.id}>{say(activityKey(session.playbook.id, step.id, activity.id, 'title'))}</li>
              ))}
            </ul>
          </div>
        </>
      )}
      <p className={looks.plain}>{say('console.confirm.end.words')}</p>
    </div>
  )
}

/** Ends a session before its last step, for which the button that goes on is enough. */
export function EndSession({ session, leading }: { session: SessionRun; leading: Leading }) {
  const say = useSay()
  const offers = usePicture((picture) => picture.offers)
  const [asking, setAsking] = useState(false)
  const { from, into } = nextStep(session)
  if (into === null || !isOffered(offers, 'EndSession')) return null
  return (
    <>
      <Button icon={<RecordStopRegular />} disabled={leading.busy} onClick={() => setAsking(true)}>
        {say('console.end')}
      </Button>
      {asking && <ReturnFocus />}
      {asking && (
        <Confirm
          title={say('console.confirm.end')}
          action={say('console.end')}
          act={async () => void (await leading.send({ type: 'EndSession', from }))}
          close={() => setAsking(false)}
        >
          <Ending session={session} />
        </Confirm>
      )}
    </>
  )
}
