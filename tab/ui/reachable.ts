/**
 * Shows the page to assistive technology again when a dialog was taken away together with its view (a step ended while it was open):
 * Fluent leaves the page hidden then (microsoft/fluentui#35139). Answers how to stop.
 */
export function keepReachable(page: HTMLElement): () => void {
  const check = () => {
    const isHidden = page.getAttribute('aria-hidden') === 'true'
    if (isHidden && !page.ownerDocument.querySelector('[aria-modal="true"]')) page.removeAttribute('aria-hidden')
  }
  const observer = new MutationObserver(check)
  observer.observe(page.ownerDocument.body, { childList: true })
  observer.observe(page, { attributes: true, attributeFilter: ['aria-hidden'] })
  return () => observer.disconnect()
}
