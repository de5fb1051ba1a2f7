import { Button } from '@fluentui/react-button'
import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-dialog'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSay } from '../i18n/say.tsx'
import type { Problem } from '../quarter/quarter.ts'
import { asProblem, ProblemText } from './problem.tsx'
import { useShared } from './styles.ts'

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
  const shared = useShared()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const confirm = () => {
    setBusy(true)
    act().then(close, (thrown: unknown) => {
      setBusy(false)
      setProblem(asProblem(thrown))
    })
  }
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={shared.column}>
            {children}
            {problem && <ProblemText code={problem.code} reference={problem.reference} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>{say('dialog.cancel')}</Button>
            <Button appearance="primary" onClick={confirm} disabled={busy}>
              {action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
