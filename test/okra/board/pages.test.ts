import { describe, expect, test } from 'vitest'
import type { Board } from '../../../okra/board/board.ts'
import { boardOf } from '../../../okra/board/board.ts'
import { boardPages } from '../../../okra/board/drawing/drawPages.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import { boardWords } from '../../../okra/board/drawing/look.ts'
import { toSvg } from '../../../okra/board/drawing/shape.ts'
import { lightTheme } from '../../../okra/board/drawing/themes.ts'
import { sayIn } from '../../../server/words.ts'
import { inSlot, placed, planOf, waits } from './given.ts'

const width = 1_440
const look: Look = { theme: lightTheme, words: boardWords(sayIn('en'), 'en', 7), people: 7, nameOf: () => null }

/** A board of so many milestones in four lanes. */
function boardWith(milestones: number): Board {
  const objectives = Array.from({ length: 4 }, (_, lane) => inSlot(`o${lane}`, lane + 1, { text: `Objective number ${lane + 1}` }))
  const all = Array.from({ length: milestones }, (_, index) => {
    const start = 1 + ((index * 5) % 11)
    return placed(`m${index}`, start, start + (index % 3), {
      objective: `o${index % 4}`,
      ...(index % 5 ? {} : { markers: ['risk'] as const }),
    })
  })
  const dependencies = Array.from({ length: Math.floor(milestones / 4) }, (_, index) => waits(`m${index * 3 + 1}`, `m${index * 3}`))
  return boardOf(planOf({ objectives, milestones: all, dependencies }), '2026-10-01')
}

const pagesOf = (milestones: number) =>
  boardPages(boardWith(milestones), width, look, (page, pages) => ({ title: 'Plan', note: '', aside: `${page} of ${pages}` })).map(toSvg)
const heightOf = (page: string) => Number(/ height="(\d+)"/.exec(page)?.[1])
const cardsOn = (page: string) => [...page.matchAll(/data-milestone="([^"]+)"/g)].map(([, id]) => id)

describe('The pages of a printed board', () => {
  test.each([0, 10, 30])('are one with %i milestones', (milestones) => {
    const pages = pagesOf(milestones)
    expect(pages).toHaveLength(1)
    expect(pages.flatMap(cardsOn)).toHaveLength(milestones)
  })

  test('fit on paper across and show every milestone whole, on one of them', () => {
    const pages = pagesOf(200)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(width * 0.7)
    const cards = pages.flatMap(cardsOn)
    expect([cards.length, new Set(cards).size]).toEqual([200, 200])
    for (const page of pages)
      for (const [top, height, most] of placesOn(page)) expect([top >= 0, top + height <= most]).toEqual([true, true])
  })

  test('have heading, weeks and legend each, the load on the last, and the name of a lane wherever it goes on', () => {
    const pages = pagesOf(200)
    for (const [index, page] of pages.entries()) {
      for (const text of ['Plan', `${index + 1} of ${pages.length}`, 'Week', '5 Oct', 'depends on'])
        expect(page).toContain(`>${text}</text>`)
      expect(page.includes('>At once</text>')).toBe(index === pages.length - 1)
      expect(page).toMatch(/>Objective number [1-4]<\/text>/)
    }
  })
})

/** The upper end and the height of each bar of a page, and the height of what it lies in. */
function placesOn(page: string): readonly (readonly [top: number, height: number, most: number])[] {
  const most = Number(/<svg width="[\d.]+" height="([\d.]+)"/.exec(page)?.[1])
  const bars = page.matchAll(
    /<g transform="translate\([\d.]+ (-?[\d.]+)\)" data-milestone="[^"]+"><rect x="0" y="0" width="[\d.]+" height="([\d.]+)"/g,
  )
  return [...bars].map(([, top, height]) => [Number(top), Number(height), most])
}
