import { Button } from '@fluentui/react-button'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { Modal } from '../ui/modal.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { facilitatorName } from './people.ts'
import { useAct } from './useAct.ts'

/** The lead is offered to me: accept or decline. Escape changes nothing, the offer stays. */
export function LeadOffer() {
  const say = useSay()
  const quarter = useQuarter()
  const name = usePicture(facilitatorName)
  const { act, problem, busy } = useAct()
  const actions = (
    <>
      <Button disabled={busy} onClick={() => act(() => quarter.sendTeam({ type: 'DeclineLead' }))}>
        {say('takeover.decline')}
      </Button>
      <Button appearance="primary" disabled={busy} onClick={() => act(() => quarter.sendTeam({ type: 'AcceptLead' }))}>
        {say('takeover.accept')}
      </Button>
    </>
  )
  return (
    <Modal alert title={say('takeover.title')} actions={actions}>
      <p>{say('takeover.text', { name })}</p>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </Modal>
  )
}
