import type { KeyboardEvent } from 'react'

/** Whether a key is meant for what has the focus: a text, a list to choose from. */
export function isTyping({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, select, input:not([type="radio"]), [contenteditable="true"], [role="menu"]') !== null
  )
}

/** The arrows of the reading direction step through a walk as long as nobody types. */
export function walkKeys(step: (by: 1 | -1) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    if (event.key !== forward && event.key !== backward) return
    event.preventDefault()
    step(event.key === forward ? 1 : -1)
  }
}
