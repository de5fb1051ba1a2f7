import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-dialog'
import type { FormEvent, ReactNode } from 'react'
import { useReleasePage } from '../../ui/modal.tsx'

interface BoardDialogProps {
  readonly title: string
  readonly close: () => void
  /** It is a form: Enter in its field does this. */
  readonly submit?: (event: FormEvent) => void
  readonly children: ReactNode
}

/** A dialog of the board with its title. */
export function BoardDialog({ title, close, submit, children }: BoardDialogProps) {
  useReleasePage()
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      {children}
    </DialogBody>
  )
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>{submit ? <form onSubmit={submit}>{body}</form> : body}</DialogSurface>
    </Dialog>
  )
}
