import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>
  readonly options: object
}

/** A small house in a temporary folder with these files, and the names of the rules that it breaks. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const house = mkdtempSync(join(tmpdir(), 'okra-house-'))
  houses.push(house)
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [path, body] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), body)
  }
  const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))].filter((folder) => folder !== 'test')
  const { output } = await cruise(folders, {
    ...rules.options,
    preserveSymlinks: true,
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  })
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort()
}

const houses: string[] = []
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true })
})

const planted: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  ['no-cycles', { 'okra/a.ts': "import './b.ts'\n", 'okra/b.ts': "import './a.ts'\n" }],
  ['okra-is-pure', { 'okra/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" }],
  ['okra-is-pure', { 'okra/a.ts': "import '../server/b.ts'\n", 'server/b.ts': 'export const b = 1\n' }],
  ['zod-in-schemas-only', { 'okra/a.ts': "import { z } from 'zod'\nexport const a = z\n" }],
  ['server-needs-okra-and-bot-only', { 'server/a.ts': "import '../tab/b.ts'\n", 'tab/b.ts': 'export const b = 1\n' }],
  ['tab-needs-okra-only', { 'tab/a.ts': "import '../server/b.ts'\n", 'server/b.ts': 'export const b = 1\n' }],
  [
    'tab-without-zod-and-node',
    { 'tab/a.ts': "import '../okra/b.schema.ts'\n", 'okra/b.schema.ts': "import { z } from 'zod'\nexport const b = z\n" },
  ],
  [
    'anonymous-knows-no-identity',
    { 'server/anonymous/a.ts': "import '../identity/b.ts'\n", 'server/identity/b.ts': 'export const b = 1\n' },
  ],
  ['one-file-knows-all-adapters', { 'server/app.ts': "import './store/b.ts'\n", 'server/store/b.ts': 'export const b = 1\n' }],
  ['fluent-from-sub-packages', { 'tab/a.ts': "import { Button } from '@fluentui/react-components'\nexport const a = Button\n" }],
  ['mongoose-in-one-place', { 'server/a.ts': "import mongoose from 'mongoose'\nexport const a = mongoose\n" }],
]

describe('the boundaries', () => {
  it.each(planted)('find a planted violation of %s', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule)
  })

  it('accept a house in order', async () => {
    const files = {
      'okra/a.ts': 'export const a = 1\n',
      'okra/a.schema.ts': "import { z } from 'zod'\nexport const schema = z.string()\n",
      'server/serve.ts': "import './store/b.ts'\nimport '../okra/a.schema.ts'\n",
      'server/store/b.ts': "import '../../okra/a.ts'\nexport const b = 1\n",
      'tab/c.ts': "import '../okra/a.ts'\n",
    }
    expect(await brokenRules(files)).toEqual([])
  })
})
