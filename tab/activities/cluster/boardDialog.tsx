import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-dialog'
import type { ReactNode } from 'react'
import { useReleasePage } from '../../ui/modal.tsx'

/** A dialog of the board with its title. */
export function BoardDialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  useReleasePage()
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          {children}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
