import { Button } from '@fluentui/react-button'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSay } from '../i18n/say.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { Modal } from './modal.tsx'
import { asProblem, ProblemText } from './problem.tsx'

/** What a confirmation asks. `act` may fail: then the dialog stays and says why. */
export interface Confirmation {
  readonly title: string
  readonly children?: ReactNode
  readonly action: string
  readonly act: () => Promise<void>
  readonly close: () => void
}

/** Asks once before something that can't be taken back. Escape and "Cancel" change nothing. */
export function Confirm({ title, children, action, act, close }: Confirmation) {
  const say = useSay()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const confirm = () => {
    setBusy(true)
    act().then(close, (thrown: unknown) => {
      setBusy(false)
      setProblem(asProblem(thrown))
    })
  }
  const actions = (
    <>
      <Button onClick={close}>{say('dialog.cancel')}</Button>
      <Button appearance="primary" onClick={confirm} disabled={busy}>
        {action}
      </Button>
    </>
  )
  return (
    <Modal alert title={title} actions={actions} close={close}>
      {children}
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </Modal>
  )
}
