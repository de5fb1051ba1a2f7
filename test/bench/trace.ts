import type { Browser, Page } from 'playwright-core'

/** What a trace says about the frames of a page. */
export interface Traced {
  readonly frames: number
  /** The work of the longest task of the page's main thread, and the 95th percentile of those that did anything. */
  readonly longestMs: number
  readonly p95Ms: number
  /** How often something was laid out. */
  readonly layouts: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly dur?: number
  /** What of the duration was work: on a busy machine the rest is waiting for a core. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly name?: string; readonly data?: unknown }
}

/** Traces what Chromium does for a page while something happens on it. */
export async function tracedIn(browser: Browser, page: Page, act: () => Promise<void>): Promise<Traced> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] })
  await act()
  // What the last step has caused belongs to it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  return readTrace(traceEvents)
}

/** The figures of the renderer whose main thread worked most: that of the page. */
export function readTrace(events: readonly TraceEvent[]): Traced {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const threads = mains.map(({ pid, tid }) => events.filter((one) => one.pid === pid && one.tid === tid))
  const [page = []] = threads.sort((a, b) => workOf(b) - workOf(a))
  const tasks = tasksOf(page).sort((a, b) => a - b)
  return {
    frames: page.filter(({ name }) => name === 'PrePaint' || name === 'UpdateLayerTree').length,
    longestMs: tasks.at(-1) ?? 0,
    p95Ms: tasks[Math.floor(tasks.length * 0.95)] ?? 0,
    layouts: page.filter(({ name, ph }) => name === 'Layout' && (ph === 'X' || ph === 'B')).length,
  }
}

/** The CPU time of tasks that took at least a tenth of a millisecond, in milliseconds. */
function tasksOf(events: readonly TraceEvent[]): number[] {
  return events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .flatMap(({ dur = 0, tdur = dur }) => (tdur >= 100 ? [tdur / 1000] : []))
}

function workOf(events: readonly TraceEvent[]): number {
  return tasksOf(events).reduce((sum, ms) => sum + ms, 0)
}
