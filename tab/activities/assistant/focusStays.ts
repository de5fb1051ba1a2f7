/**
 * Keeps the focus near when the button that had it is gone: on the first button of what stands there now, else on the thing itself.
 * Waits until the screen has changed.
 */
export function focusStays(near: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const target = near?.querySelector<HTMLElement>('button:not([disabled])') ?? near
    target?.focus()
  })
}
