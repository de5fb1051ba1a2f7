import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { questions } from '../../okra/ports/assistant.ts'
import type { Shapes } from './drafts.ts'
import { shapesOf } from './drafts.ts'
import { configuredEngine } from './engine.ts'
import type { Found } from './findings.ts'
import { added, dependenciesIn, keyResultsIn, noneFound, overScoringIn } from './findings.ts'
import type { PlantedSet } from './fixtures.ts'
import { quarters, scoreTables, writestorms } from './fixtures.ts'
import type { Agreement } from './themes.ts'
import { agreementOn } from './themes.ts'

const page = fileURLToPath(new URL('../../docs/assistant.md', import.meta.url))
const engine = configuredEngine()
const number = (value: number, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '-')
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const storms = writestorms()
const rowOf = (what: string, all: readonly Agreement[]) => [
  what,
  number(mean(all.map(({ ari }) => ari)), 3),
  number(mean(all.map(({ v }) => v)), 3),
  number(mean(all.map(({ k }) => k))),
  `${all.filter(({ valid }) => valid).length}/${all.length}`,
  `${Math.round(mean(all.map(({ titles }) => titles)) * 100)} %`,
]
const themeRows: string[][] = []
for (const storm of storms)
  themeRows.push(rowOf(`${storm.name} (${storm.language}), ${storm.ideas.length}`, [await agreementOn(engine, storm)]))
for (const count of [60, 20, 12, 8, 5]) {
  for (const language of count === 60 ? (['en', 'pt-BR'] as const) : ([null] as const)) {
    const some = storms.filter((storm) => language === null || storm.language === language)
    themeRows.push(
      rowOf(
        `all${language === null ? '' : `, ${language}`}, ${count} ideas`,
        await Promise.all(some.map((storm) => agreementOn(engine, storm, count))),
      ),
    )
  }
}

const misses: string[] = []
const findingRow = (what: string, found: Found) => {
  misses.push(...found.misses.map((one) => `${what}: ${one}`))
  return [
    what,
    String(found.planted),
    String(found.found),
    String(found.raised),
    number(found.found / found.planted),
    number(found.found / found.raised),
  ]
}
const findingRows: string[][] = []
const labels: Readonly<Record<PlantedSet, string>> = {
  quarters: 'written with the method at hand',
  blind: 'written blind',
  blind2: 'written blind, second set',
  blind3: 'written blind, third set',
}
// The third blind set is worth something as long as nobody has looked at what is missed in it.
const sets: readonly PlantedSet[] = ['quarters', 'blind', 'blind2', ...(process.argv.includes('--blind3') ? (['blind3'] as const) : [])]
for (const set of sets) {
  const label = labels[set]
  let [dependencies, keyResults, scores] = [noneFound, noneFound, noneFound]
  for (const quarter of quarters(set)) {
    dependencies = added(dependencies, await dependenciesIn(engine, quarter))
    keyResults = added(keyResults, await keyResultsIn(engine, quarter))
  }
  for (const one of scoreTables(set)) scores = added(scores, await overScoringIn(engine, one))
  findingRows.push(
    findingRow(`missing dependencies, ${label}`, dependencies),
    findingRow(`weak key results, ${label}`, keyResults),
    ...(scores.planted > 0 ? [findingRow(`over-scoring, ${label}`, scores)] : []),
  )
}

const shapes: Shapes[] = []
for (const storm of storms) shapes.push(await shapesOf(engine, storm))
const total = (field: keyof (typeof shapes)[number]) => shapes.reduce((sum, one) => sum + one[field], 0)
const draftRows = [
  ['visions', String(total('visions')), String(total('goodVisions'))],
  ['objectives', String(total('objectives')), String(total('goodObjectives'))],
]

const tookRows = questions.flatMap((question) => {
  const { ms, tokens, instead } = engine.took(question)
  if (ms.length === 0) return []
  const sorted = [...ms].sort((a, b) => a - b)
  const at = (share: number) => number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0, 0)
  return [
    [
      question,
      String(ms.length),
      at(0.5),
      at(0.95),
      engine.name === 'local' ? '-' : String(Math.round(tokens / ms.length)),
      String(instead),
    ],
  ]
})
await engine.close()

const report = [
  `Engine: ${engine.name}.`,
  table(['themes', 'ARI', 'V', '\\|k error\\|', 'valid', 'titles of 2-5 words'], themeRows),
  table(['planted findings', 'planted', 'found', 'raised', 'recall', 'precision'], findingRows),
  table(['drafts', 'written', 'right shape, two words of the team in each part'], draftRows),
  table(['question', 'asked', 'p50 ms', 'p95 ms', 'tokens each', 'local instead'], tookRows),
].join('\n\n')
console.log(report)
if (process.argv.includes('--misses')) console.log(`\n${misses.join('\n')}`)
if (process.argv.includes('--write')) {
  const [begin, end] = ['<!-- eval: begin -->', '<!-- eval: end -->']
  const text = await readFile(page, 'utf8')
  const [before = '', rest = ''] = text.split(begin)
  await writeFile(page, `${before}${begin}\n\n${report}\n\n${end}${rest.split(end)[1] ?? ''}`)
}
process.exit(0)
