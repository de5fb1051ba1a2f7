import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checksPage, checksPath } from './docs.ts'

test('The table of checks is made from the code: `npm run docs` writes it', () => {
  const page = readFileSync(checksPath, 'utf8')
  expect(page).toContain('<!-- checks: begin -->')
  expect(page).toBe(checksPage(page))
})
