import { describe, expect, test } from 'vitest'
import { readObjectives } from '../../../tab/import/companyObjectives.ts'

const good = (pasted: string, there?: readonly string[]) => readObjectives(pasted, there).good
const bad = (pasted: string, there?: readonly string[]) => readObjectives(pasted, there).bad.map(({ line, problem }) => [line, problem])

describe('Company objectives from a table', () => {
  test('are read by the names of the columns, in any order', () => {
    const pasted = [
      'Priority,Objective,Label,Colour,Key results',
      'P1,Discover and join nearby matches,Discovery,teal,50 % join within 48 h; 20 % more matches',
      '3,"Trust, through transparency",,,',
    ].join('\r\n')
    expect(good(pasted)).toEqual([
      {
        line: 2,
        objective: {
          text: 'Discover and join nearby matches',
          label: 'Discovery',
          colour: 'teal',
          priority: 1,
          keyResults: ['50 % join within 48 h', '20 % more matches'],
        },
      },
      { line: 3, objective: { text: 'Trust, through transparency', label: '', colour: 'lavender', priority: 3, keyResults: [] } },
    ])
  })

  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs, as a spreadsheet copies them', '\t'],
  ])('may be separated by %s', (_, sign) => {
    expect(good([['objective', 'priority'].join(sign), ['Grow', '1'].join(sign)].join('\n'))).toMatchObject([
      { line: 2, objective: { text: 'Grow', priority: 1 } },
    ])
  })

  test('may have Portuguese names, one column for each key result, and a byte order mark', () => {
    const pasted =
      '\ufeffObjetivo,Rótulo,Cor,Prioridade,Resultado-chave 1,Resultado-chave 2\nCrescer,Base,pink,alta,25 % jogam,mais convites'
    expect(good(pasted)[0]?.objective).toEqual({
      text: 'Crescer',
      label: 'Base',
      colour: 'pink',
      priority: 1,
      keyResults: ['25 % jogam', 'mais convites'],
    })
  })

  test('keep line breaks within quotes, and count lines as people see them', () => {
    const pasted = 'objective,key results\n"First","one\ntwo"\n\n"Second",\n"Third","x"\n,orphan\n'
    expect(good(pasted).map(({ line, objective }) => [line, objective.text, objective.keyResults])).toEqual([
      [2, 'First', ['one', 'two']],
      [5, 'Second', []],
      [6, 'Third', ['x']],
    ])
    expect(bad(pasted)).toEqual([[7, 'no-text']])
  })

  test('name the lines that can not be taken, and take the others', () => {
    const rows = [
      'objective,label,colour,priority,key results',
      'Good,,,,',
      `${'x'.repeat(301)},,,,`,
      `A,${'x'.repeat(41)},,,`,
      'B,,gold,,',
      'C,,,4,',
      `D,,,,${'x'.repeat(201)}`,
      `E,,,,${Array.from({ length: 11 }, (_, index) => `kr ${index}`).join(';')}`,
      ' good ,,,,',
    ]
    expect(good(rows.join('\n')).map(({ line }) => line)).toEqual([2])
    expect(bad(rows.join('\n'))).toEqual([
      [3, 'too-long'],
      [4, 'label-too-long'],
      [5, 'unknown-colour'],
      [6, 'unknown-priority'],
      [7, 'key-result-too-long'],
      [8, 'too-many-key-results'],
      [9, 'already-there'],
    ])
  })

  test('end at thirty, and leave out what is there already', () => {
    const pasted = ['objective', ...Array.from({ length: 31 }, (_, index) => `Objective ${index}`)].join('\n')
    expect(good(pasted)).toHaveLength(30)
    expect(bad(pasted)).toEqual([[32, 'no-room']])
    expect(bad('objective\nGrow', ['GROW'])).toEqual([[2, 'already-there']])
  })
})

describe('Company objectives from plain text', () => {
  test('stand one a line, with their key results under them', () => {
    const pasted = [
      'P1 Discover and join matches',
      '- 50 % join within 48 h',
      '  KR2: fewer searches',
      '',
      '2. Trust',
      '• 60 % rated',
    ].join('\n')
    expect(good(pasted)).toEqual([
      {
        line: 1,
        objective: {
          text: 'Discover and join matches',
          label: '',
          colour: 'blue',
          priority: 1,
          keyResults: ['50 % join within 48 h', 'fewer searches'],
        },
      },
      { line: 5, objective: { text: 'Trust', label: '', colour: 'lavender', priority: 2, keyResults: ['60 % rated'] } },
    ])
  })

  test('name a key result that belongs to nothing', () => {
    expect(bad('- 50 % join\nTrust')).toEqual([[1, 'no-objective-above']])
    expect(good('- 50 % join\nTrust')).toHaveLength(1)
  })

  test('keep markup, formulas and writing from right to left as the text they are', () => {
    const texts = ['=HYPERLINK("x")', '<b>Grow</b>', 'צמיחה דרך הזמנות']
    expect(good(texts.join('\n')).map(({ objective }) => objective.text)).toEqual(texts)
  })

  test('may have commas: without a known header it is no table', () => {
    expect(good('Grow, but slowly\nTrust, first')).toMatchObject([
      { objective: { text: 'Grow, but slowly' } },
      { objective: { text: 'Trust, first' } },
    ])
  })

  test('are nothing where nothing was pasted', () => {
    for (const pasted of ['', ' \n\n', 'objective,priority']) expect(readObjectives(pasted)).toEqual({ good: [], bad: [] })
  })
})
