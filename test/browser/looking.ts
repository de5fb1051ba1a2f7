import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe has to say against what is on screen, as `rule: element`. The one exception: the hidden stops with which Fluent's lists of tabs
 * and dialogs keep the focus; nobody stays on them.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  await settled(page)
  // Runs outside of the page's content security policy, like everything that the test asks the page.
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !(id === 'aria-hidden-focus' && html.includes('data-tabster-dummy')))
        .map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
    )
  })
}

/** Shows the page in a look, as if it had been chosen in another tab of the same person. */
export async function wear(page: Page, look: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((newValue) => {
    localStorage.setItem('okra.look', newValue)
    dispatchEvent(new StorageEvent('storage', { key: 'okra.look', newValue }))
  }, look)
  await page.locator(`[data-look=${look}]`).first().waitFor()
}

/** Resolves when nothing moves any more. */
async function settled(page: Page): Promise<void> {
  const isStill = () => document.getAnimations().every(({ playState }) => playState !== 'running')
  // Not frame by frame: a page that is not in front has no frames.
  await page.waitForFunction(isStill, null, { polling: 20 })
}

/** What sticks out or is cut off sideways at these widths, as `width: element`. Empty when everything fits. */
export async function overflows(page: Page, widths: readonly number[], height = 700): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    await settled(page)
    found.push(...(await sidewaysAtRest(page)).map((line) => `${width}: ${line}`))
  }
  return found
}

/** A menu finds its new place some frames after the window has changed: what is wrong has to stay wrong for sixty frames. */
async function sidewaysAtRest(page: Page): Promise<readonly string[]> {
  let wrong = await page.evaluate(sideways)
  for (let frames = 0; frames < 60 && wrong.length > 0; frames += 1) {
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
    wrong = await page.evaluate(sideways)
  }
  return wrong
}

/** Runs in the page: elements that reach beyond it, cut their content off, or are too narrow for it on a page that is too wide. */
function sideways(): readonly string[] {
  const page = document.documentElement
  const room = page.clientWidth
  const isTooWide = page.scrollWidth > room
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 40)}"`
  const isSeen = (element: Element) => {
    const { width, height, right } = element.getBoundingClientRect()
    return width > 1 && height > 1 && right > 0 && getComputedStyle(element).visibility === 'visible'
  }
  const wrongWith = (element: Element): readonly string[] => {
    const { left, right } = element.getBoundingClientRect()
    const isFull = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    return [
      ...(right > room + 1 || left < -1 ? ['beyond'] : []),
      ...(isFull && getComputedStyle(element).overflowX !== 'visible' ? ['cut off'] : []),
      ...(isFull && isTooWide ? ['too narrow'] : []),
    ]
  }
  // A field scrolls its own text, and a closed list shows as much of its value as fits.
  const elements = [...document.querySelectorAll('body *:not(input, textarea, select, option)')].filter(isSeen)
  const found = elements.flatMap((element) => wrongWith(element).map((wrong) => `${wrong}: ${nameOf(element)}`))
  return isTooWide ? [`the page is ${page.scrollWidth} wide`, ...found] : found
}

const longWord = 'Donaudampfschifffahrtskapitäns'

/**
 * A pseudo-locale made in the page: each text that is words grows by 40 %, and where it is a sentence or a label of some length one of its
 * words has 30 letters. Words that only screen readers get stay as they are. Answers how to go back.
 */
export async function lengthen(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((long) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const before: [Text, string][] = []
    const isWords = (text: string) => /\p{L}{3,}/u.test(text)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const parent = node.parentElement
      if (parent && !parent.closest('script, style, textarea, select') && isWords(node.data)) before.push([node, node.data])
    }
    for (const [node, text] of before) {
      const more = Math.ceil(text.length * 0.4)
      const filler = 'und noch viele weitere Wörter '.repeat(Math.ceil(more / 30)).slice(0, more)
      node.data = text.length >= 12 ? `${text.replace(/\p{L}{3,}/u, long)} ${filler}` : `${text}${filler.replaceAll(' ', '')}`
    }
    Object.assign(globalThis, {
      shorten: () => {
        for (const [node, text] of before) node.data = text
      },
    })
  }, longWord)
  return () => page.evaluate(() => (globalThis as unknown as { shorten: () => void }).shorten())
}

/**
 * Walks the page with the Tab key, forwards and back: the stops that stand under something that sticks to an edge, as their words.
 * A stop that is itself taller than the room counts when nothing of it is to be seen. Parts of a page that come later push the others
 * away once: what is wrong has to be wrong again on a second walk.
 */
export async function hiddenStops(page: Page): Promise<readonly string[]> {
  return (await hiddenOnWalk(page)).length === 0 ? [] : hiddenOnWalk(page)
}

async function hiddenOnWalk(page: Page, most = 120): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.evaluate((from) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      scrollTo(0, from === 'Tab' ? 0 : document.documentElement.scrollHeight)
    }, key)
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press(key)
      const { covered, outside } = await page.evaluate(coveredStop)
      if (covered !== null) found.add(`${key}: ${covered}`)
      if (outside) break
    }
  }
  return [...found]
}

/** Runs in the page: the words of what has the focus, if something else lies over its first or last line; whether the page has lost it. */
function coveredStop(): { readonly covered: string | null; readonly outside: boolean } {
  const stop = document.activeElement
  if (!stop || stop === document.body) return { covered: null, outside: true }
  const { left, right, top, bottom } = stop.getBoundingClientRect()
  const isSeen = (y: number) => {
    const at = document.elementFromPoint((left + right) / 2, y)
    return at !== null && (stop.contains(at) || at.contains(stop))
  }
  const isHiddenStop = stop.hasAttribute('data-tabster-dummy') || right - left < 2
  const isTaller = bottom - top > innerHeight / 2
  const isCovered = isTaller ? ![top + 2, (top + bottom) / 2, bottom - 2].some(isSeen) : !isSeen(top + 2) || !isSeen(bottom - 2)
  const words = stop.getAttribute('aria-label') ?? stop.textContent ?? stop.tagName
  return { covered: isCovered && !isHiddenStop ? words.slice(0, 60) : null, outside: false }
}
