import { describe, expect, test } from 'vitest'
import { boardOf } from '../../../okra/board/board.ts'
import { arrange } from '../../../okra/board/drawing/arrangement.ts'
import { drawBar, initialsOf } from '../../../okra/board/drawing/drawBar.ts'
import { boardSvg, drawBoard } from '../../../okra/board/drawing/drawBoard.ts'
import { drawLegend } from '../../../okra/board/drawing/drawLegend.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import { boardWords } from '../../../okra/board/drawing/look.ts'
import { widthOf, wrapped } from '../../../okra/board/drawing/measure.ts'
import { group, shape, toSvg } from '../../../okra/board/drawing/shape.ts'
import { lightTheme } from '../../../okra/board/drawing/themes.ts'
import type { Plan } from '../../../okra/quarter/state.ts'
import { sayIn } from '../../../server/words.ts'
import { inSlot, placed, planOf, unlocks, waits } from './given.ts'

const look = (language: 'en' | 'pt-BR' = 'en', people: number | null = 7): Look => ({
  theme: lightTheme,
  words: boardWords(sayIn(language), language, people),
  people,
  nameOf: (person) => (person === 'p-1' ? 'Ana Souza' : null),
})
const draw = (plan: Plan, how = look()) => boardSvg(boardOf(plan, '2026-10-01'), 994, how)
/** The lanes with the marks by which a page finds their parts. */
const drawLanes = (plan: Plan) => toSvg(drawBoard(boardOf(plan, '2026-10-01'), 994, look()).lanes)
/** The texts of a drawing, in the order in which they are drawn. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

const football = planOf({
  companyObjectives: [{ id: 'c1', label: 'Discover', priority: 1 }],
  objectives: [inSlot('o1', 1, { text: 'Find matches nearby', supports: ['c1'] })],
  milestones: [
    placed('cache', 2, 4, { text: 'Cache for match history', type: 'enabler', objective: 'o1' }),
    placed('search', 4, 6, {
      text: 'A/B test of search filters',
      type: 'experiment',
      objective: 'o1',
      effort: 'S',
      businessValue: '$$',
      uxValue: '2',
      skills: ['Frontend'],
      owner: 'p-1',
      markers: ['risk'],
    }),
  ],
  dependencies: [waits('search', 'cache'), unlocks('search', 'Ranking API')],
})

describe('The drawing of a board', () => {
  test('says weeks and dates, lanes, cards, load and slack in words', () => {
    const texts = textsOf(draw(football))
    for (const word of ['Week', '13', '5 Oct', '28 Dec', 'P1', 'Discover', 'Find matches', 'At once', 'team of 7', 'Slack for surprises'])
      expect(texts, word).toContain(word)
    for (const word of ['A/B test of search filters', 'S', '$$', 'Frontend', 'AS', 'Risk', 'Experiment', 'wrong order'])
      expect(texts, word).toContain(word)
  })

  test('speaks Portuguese, too', () => {
    const texts = textsOf(draw(football, look('pt-BR')))
    expect(texts).toEqual(expect.arrayContaining(['Semana', 'Ao mesmo tempo', 'time de 7', 'Risco', 'ordem errada']))
  })

  test('makes a line in the wrong order red and dashed, and one in order neither', () => {
    const lineOf = (plan: Plan) => /<g data-dependency="search needs cache">.*?<\/g>/.exec(drawLanes(plan))?.[0] ?? ''
    expect(lineOf(football)).toContain(`stroke="${lightTheme.danger}"`)
    expect(lineOf(football)).toContain('stroke-dasharray')
    const inOrder = planOf({
      milestones: [placed('cache', 2, 3), placed('search', 4, 6)],
      dependencies: [waits('search', 'cache')],
    })
    expect(lineOf(inOrder)).toContain(`stroke="${lightTheme.line}"`)
    expect(lineOf(inOrder)).not.toContain('stroke-dasharray')
  })

  test('says beside a card, or on it, what has no date', () => {
    expect(textsOf(draw(football)).join(' ')).toContain('Ranking API')
    const crowded = planOf({ milestones: [placed('a', 1, 3)], dependencies: [unlocks('a', 'QA')] })
    expect(textsOf(draw(crowded)).join(' ')).toContain('External unlock: QA')
  })

  test('warns of a week that asks for more milestones than there are people, or for more of a skill than there is', () => {
    const many = planOf(
      { milestones: [placed('a', 1, 1), placed('b', 1, 1), placed('c', 2, 2, { skills: ['Design'] })] },
      { capacity: { Design: 0 } },
    )
    const warnings = (people: number | null) => draw(many, look('en', people)).split(lightTheme.warning.fill).length - 1
    expect([warnings(1), warnings(2), warnings(null)]).toEqual([2, 1, 1])
  })

  test('of a bar that is narrow shows icon and title only', () => {
    const narrow = planOf({ milestones: [placed('a', 1, 1, { text: 'Short', effort: 'M', skills: ['Design'] })] })
    expect(textsOf(draw(narrow))).not.toContain('M')
    expect(textsOf(draw(narrow))).toContain('Short')
  })

  test('keeps what people wrote as text', () => {
    const svg = draw(planOf({ milestones: [placed('a', 1, 6, { text: '<script>alert("&")</script>' })] }))
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;')
    expect(toSvg(shape('a', { b: '"><c>' }))).toBe('<a b="&quot;&gt;&lt;c&gt;"/>')
  })

  test('leaves out characters that no drawing can hold', () => {
    const svg = draw(planOf({ milestones: [placed('a', 1, 6, { text: 'a\u0000b\u0008c\ufffed\ud800e\u001bf' })] }))
    expect(textsOf(svg)).toContain('abcdef')
    expect(svg).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  })

  test('says that nothing is placed yet as long as nothing is, however many objectives there are', () => {
    const objectives = [inSlot('o1', 1), inSlot('o2', 2)]
    for (const empty of [planOf({}), planOf({ objectives, milestones: [{ id: 'a' }] })])
      expect(textsOf(draw(empty))).toContain('Nothing is placed yet')
    expect(textsOf(draw(planOf({}), look('pt-BR')))).toContain('Nada foi posicionado ainda')
    expect(textsOf(draw(football))).not.toContain('Nothing is placed yet')
  })

  test('has the tips of its lines over the bars: two bars in a row leave no room between them', () => {
    const inRow = planOf({ milestones: [placed('cache', 1, 2), placed('search', 3, 4)], dependencies: [waits('search', 'cache')] })
    const svg = drawLanes(inRow)
    expect(svg.lastIndexOf('M0 0 L-9')).toBeGreaterThan(svg.lastIndexOf('data-milestone'))
    expect(svg.indexOf('data-dependency')).toBeLessThan(svg.indexOf('data-milestone'))
  })

  test('explains every sign within its width, in both languages', () => {
    for (const language of ['en', 'pt-BR'] as const) {
      const how = look(language)
      const legend = drawLegend(994, how)
      const source = toSvg(group(0, 0, legend.shapes))
      const { types, markers, dependsOn, wrongOrder, effort, businessValue, uxValue } = how.words
      const { untyped: _, ...typed } = types
      for (const word of [...Object.values(typed), ...Object.values(markers), dependsOn, wrongOrder, effort, businessValue, uxValue])
        expect(textsOf(source)).toContain(word)
      const ends = [...source.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
      for (const [x, y] of ends) expect([x < 994, y < legend.height]).toEqual([true, true])
    }
  })

  test('keeps scores within their bar, whatever a team calls them', () => {
    const long = { text: 'a', effort: 'ENORMOUS'.repeat(5), businessValue: '$'.repeat(40), uxValue: '40' }
    const scales = {
      effort: [long.effort],
      businessValue: [long.businessValue],
      uxValue: Array.from({ length: 40 }, (_, at) => String(at + 1)),
    }
    const board = boardOf(planOf({ milestones: [placed('a', 1, 3, { ...long, owner: 'p-1' })] }, { scales }), '2026-10-01')
    const [box] = arrange(board, 994).boxes.values()
    const source = toSvg(drawBar(box ?? expect.fail('no bar'), [], board.scales, look()))
    const xs = [...source.matchAll(/translate\(([\d.]+) /g), ...source.matchAll(/<text x="([\d.]+)"/g)].map(([, x]) => Number(x)).slice(1)
    expect(Math.max(...xs)).toBeLessThan(box?.width ?? 0)
    expect(textsOf(source).join(' ')).toContain('…')
  })

  test('is the same for the same plan, whatever the plan holds', () => {
    const texts = ['x'.repeat(500), 'מסלול שחקנים', '比赛推荐', '👩‍👩‍👧‍👧 team', '']
    const wild = planOf({ milestones: texts.map((text, index) => placed(`m${index}`, index + 1, index + 2, { text })) })
    expect(draw(wild)).toBe(draw(structuredClone(wild)))
    expect(draw(planOf({}))).toContain('<svg')
  })

  test('puts every bar of 500 in a place of its own', () => {
    const milestones = Array.from({ length: 500 }, (_, index) => placed(`m${index}`, 1 + (index % 11), 3 + (index % 11)))
    const boxes = [...arrange(boardOf(planOf({ milestones }), '2026-10-01'), 994).boxes.values()].sort((a, b) => a.y - b.y || a.x - b.x)
    const overlaps = boxes.filter((box, index) => {
      const next = boxes[index + 1]
      return next !== undefined && next.y === box.y && next.x < box.x + box.width
    })
    expect([boxes.length, overlaps]).toEqual([500, []])
  })
})

describe('A text on a drawing', () => {
  test.each([
    'A/B test of search filters',
    'x'.repeat(500),
    'Strengthen trust with visible player feedback',
    '比赛推荐很有用',
    'a b c d e f g',
  ])('fits its place: %s', (text) => {
    for (const width of [40, 90, 200]) {
      const lines = wrapped(text, { width, size: 12, lines: 2 })
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const one of lines) expect(widthOf(one, 12)).toBeLessThanOrEqual(width)
    }
  })

  test('breaks between words, ends in "…" when it is cut, and loses nothing when it fits', () => {
    expect(wrapped('New ranking algorithm', { width: 90, size: 12, lines: 2 })).toEqual(['New ranking', 'algorithm'])
    expect(wrapped('New ranking algorithm', { width: 90, size: 12, lines: 1 })).toEqual(['New ranking…'])
    expect(wrapped('New', { width: 90, size: 12, lines: 3 })).toEqual(['New'])
    expect(wrapped('Make recommendations', { width: 95, size: 12, lines: 3 })).toEqual(['Make', 'recommendati-', 'ons'])
    expect(wrapped('x-' + 'w'.repeat(20), { width: 95, size: 12, lines: 2 })[0]).not.toMatch(/-$/)
    expect(wrapped('', { width: 90, size: 12, lines: 3 })).toEqual([])
    for (const line of wrapped('👩‍👩‍👧‍👧'.repeat(9) + 'e\u0301'.repeat(40), { width: 90, size: 12, lines: 9 }))
      expect(line).toMatch(/^(👩‍👩‍👧‍👧|e\u0301|…)+$/u)
  })

  test('of a name is its initials', () => {
    expect(['Ana Souza', 'noor', 'José da Silva', ''].map(initialsOf)).toEqual(['AS', 'N', 'JS', ''])
  })
})
