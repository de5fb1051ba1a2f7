import type { RefObject } from 'react'
import { useEffect } from 'react'

/** Where something sticks: at the top, right below what sticks there, or at the bottom. */
export type Edge = 'header' | 'below' | 'footer'

const around = new WeakMap<HTMLElement, Map<HTMLElement, Edge>>()

/**
 * Says that an element sticks to an edge of what scrolls around it. What gets the focus is then scrolled clear of it, and what sticks right
 * below the header finds its place in `--okra-header`. `there`: whether the element is on screen.
 */
export function useSticks(element: RefObject<HTMLElement | null>, edge: Edge, there = true): void {
  useEffect(() => {
    const sticking = element.current
    if (!there || !sticking) return
    const scroller = scrollerOf(sticking)
    const all = around.get(scroller) ?? new Map<HTMLElement, Edge>()
    around.set(scroller, all.set(sticking, edge))
    const measure = () => makeRoom(scroller, all)
    const observer = new ResizeObserver(measure)
    observer.observe(sticking)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
      all.delete(sticking)
      measure()
    }
  }, [element, edge, there])
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY) && parent !== document.body) return parent
  }
  return document.documentElement
}

/** A focus ring is a little larger than what it surrounds. */
const ring = 4

function makeRoom({ style }: HTMLElement, all: ReadonlyMap<HTMLElement, Edge>): void {
  const heights = { header: 0, below: 0, footer: 0 }
  for (const [element, edge] of all) {
    if (getComputedStyle(element).position === 'sticky') heights[edge] = Math.max(heights[edge], element.offsetHeight)
  }
  const { header, below, footer } = heights
  style.scrollPaddingBlock = `${header + below + ring}px ${footer + ring}px`
  style.setProperty('--okra-header', `${header}px`)
}
