import { describe, expect, test } from 'vitest'
import { boardDrawing, boardPage } from '../../../okra/artifacts/boardFiles.ts'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { initialQuarter } from '../../../okra/quarter/state.ts'
import { sayIn } from '../../../server/words.ts'
import { dana, football } from '../../fixtures/archive/football.ts'
import { planOf } from '../board/given.ts'
import { hostile } from './hostile.ts'

const context: ArchiveContext = {
  team: { name: 'Matchday' },
  say: sayIn('en'),
  language: 'en',
  people: 5,
  nameOf: (person) => (person === dana.key ? dana.name : null),
}
const { state } = football()
const textsOf = (source: string) => [...source.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

describe('The board as a file', () => {
  test('says whose it is, every milestone, objective and week, and who owns what by initials', () => {
    const drawing = boardDrawing(state, context)
    expect(drawing).toContain('<title>Quarter plan: Matchday, 2026-Q4</title>')
    const texts = textsOf(drawing)
    for (const text of ['Quarter plan: Matchday, 2026-Q4', '13 weeks; week 1 begins on 5 Oct. Intention, not dates.', 'team of 5', 'DD'])
      expect(texts).toContain(text)
    const placed = Object.values(state.plan.milestones).filter(({ placement, notDoing }) => placement && notDoing === null)
    expect(placed.length).toBeGreaterThan(4)
    for (const { text } of placed) expect(texts).toContain(text)
    expect(texts.join(' ')).toContain('Players find a match that suits them')
    expect(drawing).not.toContain('Dana')
  })

  test('says how many milestones have no place', () => {
    expect(boardDrawing(initialQuarter, context)).not.toContain('without a place')
    const texts = textsOf(boardDrawing({ ...initialQuarter, plan: planOf({ milestones: [{ id: 'a' }] }) }, context))
    expect(texts).toContain('1 milestone without a place')
    expect(texts).toContain('Nothing is placed yet')
  })

  test('speaks the language of the team', () => {
    const portuguese = { ...context, say: sayIn('pt-BR'), language: 'pt-BR' } as const
    expect(textsOf(boardDrawing(state, portuguese))).toContain('Plano do trimestre: Matchday, 2026-Q4')
    expect(boardPage(state, portuguese)).toContain('<html lang="pt-BR">')
  })

  test('is the same each time, and holds no time, key or id of a person', () => {
    for (const write of [boardDrawing, boardPage]) {
      const written = write(state, context)
      expect(write(structuredClone(state), { ...context })).toBe(written)
      expect(written).not.toMatch(/p-dana|author-|data-|[0-9a-f]{32}|\d{2}:\d{2}|20\d\d-\d\d-\d\d/)
    }
  })
})

describe('The page to print', () => {
  test('runs and loads nothing, says so itself, and is made for paper across', () => {
    const page = boardPage(state, context)
    expect(page).toMatch(/^<!doctype html>\n<html lang="en"><head><meta charset="utf-8"\/>/)
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).toContain('@page { size: landscape')
    const loads = /<script|<link|<img|<iframe|javascript:|https?:|\bon\w+="|url\(|@import/
    expect(page.replaceAll('http://www.w3.org/2000/svg', '').match(loads)).toBeNull()
  })

  test('shows what the drawing shows', () => {
    const texts = textsOf(boardPage(state, context))
    for (const text of textsOf(boardDrawing(state, context))) expect(texts).toContain(text)
  })

  test('keeps what people wrote as text, whatever they wrote', () => {
    for (const write of [boardDrawing, boardPage]) {
      const written = write(hostile(state), { ...context, team: { name: '</title><script>x</script>' } })
      expect(written.match(/<script|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)).toBeNull()
      expect(written).toContain('&lt;script&gt;')
    }
  })
})
