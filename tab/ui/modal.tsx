import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-dialog'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useIsOpen } from './closing.tsx'
import { useShared } from './styles.ts'

/** What a dialog shows. Without `close` it can only be answered, Escape does nothing. */
export interface ModalProps {
  readonly title: string
  readonly actions: ReactNode
  readonly children?: ReactNode
  /** An answer is needed: a click outside does not close it. */
  readonly alert?: boolean
  readonly close?: () => void
  /** Its content is there to be read: keys scroll it. */
  readonly reading?: boolean
}

/** A dialog that is open as long as it stands within `Closing open`. When it goes, the focus returns to where it was. */
export function Modal({ title, actions, children, alert = false, close, reading = false }: ModalProps) {
  const shared = useShared()
  useReturnFocus()
  useReleasePage()
  return (
    <Dialog open={useIsOpen()} modalType={alert ? 'alert' : 'modal'} onOpenChange={(_, { open }) => open || close?.()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={shared.column} {...(reading ? { tabIndex: 0 } : {})}>
            {children}
          </DialogContent>
          <DialogActions fluid={alert}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** Puts the focus back as soon as the dialog is closed: to what had it, or to the title when that is gone. */
export function useReturnFocus(): void {
  const open = useIsOpen()
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    if (open) return
    const timer = setTimeout(() => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      const target = isThere ? opener : (document.querySelector<HTMLElement>('h1[tabindex]') ?? document.getElementById('content'))
      target?.focus()
    })
    return () => clearTimeout(timer)
  }, [open, opener])
}

/**
 * Gives the page back to assistive technology when a dialog goes away together with the view that opened it: the room may move on
 * while somebody reads, and Fluent then leaves the rest of the page hidden.
 */
export function useReleasePage(): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (!document.querySelector('[aria-modal="true"]')) document.getElementById('tab')?.removeAttribute('aria-hidden')
      })
    },
    [],
  )
}
