/** Where the focus was: the element, and its place among the stops of everything around it, innermost first. */
interface Trace {
  readonly stop: HTMLElement
  readonly around: readonly { readonly element: HTMLElement; readonly place: number }[]
}

const stopsOf = 'a[href], button, input, select, textarea, [tabindex]'
/** Dialogs and steps give the focus back themselves within this time. */
const settleMs = 150

/**
 * Keeps the place of who works with the keyboard: when what had the focus goes away (a button that has done its work, a view that was left),
 * the focus goes to what stands there now, or to the title of a page that is new. Answers how to stop.
 */
export function keepFocus(page: HTMLElement): () => void {
  const { body } = document
  let trace: Trace | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const isLost = () => trace !== null && document.activeElement === body && !document.querySelector('[aria-modal="true"]')
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && page.contains(target)) trace = traceOf(target)
  }
  // A press beside everything takes the focus away on purpose.
  const forget = ({ target }: PointerEvent) => {
    if (target instanceof Element && !target.closest(stopsOf)) trace = null
  }
  const giveBack = () => {
    // Fingers need no place, and the keyboard of a phone would come up.
    if (trace && isLost() && !matchMedia('(pointer: coarse)').matches) nearest(trace)?.focus()
  }
  const observer = new MutationObserver(() => {
    if (!isLost()) return
    clearTimeout(timer)
    timer = setTimeout(giveBack, settleMs)
  })
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', follow)
  document.addEventListener('pointerdown', forget)
  return () => {
    observer.disconnect()
    clearTimeout(timer)
    document.removeEventListener('focusin', follow)
    document.removeEventListener('pointerdown', forget)
  }
}

function traceOf(stop: HTMLElement): Trace {
  const around: { element: HTMLElement; place: number }[] = []
  for (let element = stop.parentElement; element && element !== document.body; element = element.parentElement) {
    around.push({ element, place: stopsIn(element).indexOf(stop) })
    if (/^(MAIN|HEADER)$/.test(element.tagName)) break
  }
  return { stop, around }
}

/** What to focus now. Nothing as long as the element only can't be used for a moment. */
function nearest({ stop, around }: Trace): HTMLElement | null {
  if (stop.isConnected && stop.checkVisibility()) return stop.matches(':disabled') ? null : stop
  for (const { element, place } of around) {
    const stops = element.isConnected ? stopsIn(element) : []
    const near = stops[Math.min(Math.max(place, 0), stops.length - 1)]
    if (near) return near
  }
  return title()
}

function stopsIn(element: HTMLElement): readonly HTMLElement[] {
  const found = [...element.querySelectorAll<HTMLElement>(stopsOf)]
  return found.filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility())
}

function title(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('h1')
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
  return heading
}
