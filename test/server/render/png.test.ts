import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { boardDrawing } from '../../../okra/artifacts/boardFiles.ts'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { boardOf } from '../../../okra/board/board.ts'
import { arrange } from '../../../okra/board/drawing/arrangement.ts'
import { drawBar } from '../../../okra/board/drawing/drawBar.ts'
import { boardWords } from '../../../okra/board/drawing/look.ts'
import { toSvg } from '../../../okra/board/drawing/shape.ts'
import { lightTheme } from '../../../okra/board/drawing/themes.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { fontOptions, png } from '../../../server/render/png.ts'
import { sayIn } from '../../../server/words.ts'
import { football } from '../../fixtures/archive/football.ts'
import { hostile, wildTexts } from '../../okra/artifacts/hostile.ts'

const context: ArchiveContext = { team: { name: 'Matchday' }, say: sayIn('en'), language: 'en', people: 5, nameOf: () => 'Ana Souza' }
const { state } = football()

/** Width and height as the header of a PNG says. */
function sizeOf(picture: Buffer): readonly [width: number, height: number] {
  expect(picture.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)]
}

const svgOf = (inside: string, width = 400, height = 60) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Open Sans'">${inside}</svg>`
const textIn = (text: string) => svgOf(`<text x="10" y="40" font-size="20">${text}</text>`)

describe('The picture of a board', () => {
  test('is twice as large as the drawing and the same bytes each time', () => {
    const drawing = boardDrawing(state, context)
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(drawing) ?? []
    const picture = png(drawing)
    expect(sizeOf(picture)).toEqual([Number(width) * 2, Number(height) * 2])
    expect(png(boardDrawing(structuredClone(state), { ...context })).equals(picture)).toBe(true)
  })

  test('is there for a quarter without anything, and whatever people wrote', () => {
    for (const one of [initialQuarter, hostile(state)]) expect(sizeOf(png(boardDrawing(one, context)))[0]).toBe(2_880)
  })

  test('is not as sharp when it would be too large to be held in memory', () => {
    const [width, height] = sizeOf(png(svgOf('', 5_000, 20_000)))
    expect([width < 10_000, width * height <= 64_100_000]).toEqual([true, true])
    expect(height / width).toBeCloseTo(4, 2)
  })

  test.each([
    ['of Western languages', 'Estratégia & ação: “não” → 100 %'],
    ['in Greek, Cyrillic, Hebrew and Arabic', 'σχέδιο план שחקנים اللاعبين'],
    ['with emoji', '🚀 launch ❤️ ok'],
    ['with flags, families and skins', 'go 🇧🇷 👩‍👩‍👧‍👧 👍🏽 now'],
  ])('shows text %s', (_, text) => {
    const blank = png(textIn(''))
    const parts = text.replaceAll('&', '&amp;').split(' ')
    for (const part of parts) expect(png(textIn(part)).equals(blank), part).toBe(false)
    expect(png(textIn(parts.join(' '))).length).toBeGreaterThan(Math.max(...parts.map((part) => png(textIn(part)).length)))
  })

  test('keeps every text within its bar in the font that it has', () => {
    const board = boardOf(hostile(state).plan, '2026-10-05')
    const look = { theme: lightTheme, words: boardWords(sayIn('en'), 'en', 5), people: 5, nameOf: () => 'Ana Souza' }
    const boxes = [...arrange(board, 1_440).boxes.values()]
    expect(boxes).toHaveLength(wildTexts.length)
    for (const box of boxes) {
      const [, ...inside] = drawBar({ ...box, x: 0, y: 0 }, [], board.scales, look).children
      const drawn = inside.map((child) => (typeof child === 'string' ? child : toSvg(child))).join('')
      const found = new Resvg(svgOf(drawn), { font: fontOptions }).getBBox()
      if (found) expect([found.x >= 0, found.x + found.width <= box.width], box.bar.milestone.text).toEqual([true, true])
    }
  })
})
