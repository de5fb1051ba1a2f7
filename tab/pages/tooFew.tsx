import { Button } from '@fluentui/react-button'
import { useSay } from '../i18n/say.tsx'
import { Modal } from '../ui/modal.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useAct } from './useAct.ts'

/** "With fewer than three people nobody is anonymous": go on with the mark, or wait. */
export function TooFew({ k, goOn, wait }: { k: number; goOn: () => Promise<void>; wait: () => void }) {
  const say = useSay()
  const { act, problem, busy } = useAct()
  const actions = (
    <>
      <Button disabled={busy} onClick={() => act(goOn)}>
        {say('begin.goOn')}
      </Button>
      <Button appearance="primary" onClick={wait}>
        {say('begin.wait')}
      </Button>
    </>
  )
  return (
    <Modal alert title={say('begin.few', { k })} actions={actions} close={wait}>
      <p>{say('begin.fewText')}</p>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </Modal>
  )
}
