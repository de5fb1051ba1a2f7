import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archive } from '../../../okra/artifacts/archive.ts'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { writtenBytes } from '../../../server/render/file.ts'
import { sayIn } from '../../../server/words.ts'
import { dana, football } from '../../fixtures/archive/football.ts'
import { Room } from '../../given.ts'

const golden = join(import.meta.dirname, '../../fixtures/archive')
const context: ArchiveContext = {
  team: { name: 'Matchday' },
  say: sayIn('en'),
  language: 'en',
  nameOf: (person) => (person === dana.key ? dana.name : null),
}
const written = readdirSync(join(golden, 'okra'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(golden.length + 1))
const { files } = archive(football().state, context)
const bodyOf = (path: string) => files.filter((file) => file.path === path).map((file) => String(writtenBytes(file)))[0]
/** What is no text has tests of its own. */
const rendered = ['okra/prioritisation.xlsx', 'okra/session-4/quarter-plan-board.png']

test.each(written)('The archive of a whole quarter has %s as the method asks for it', (path) => {
  expect(bodyOf(path)).toBe(readFileSync(join(golden, path), 'utf8'))
})

const whole = (change: Partial<ArchiveContext> = {}) => {
  const all = archive(football().state, { ...context, ...change }).files
  return all.filter(({ path }) => !rendered.includes(path)).map((file) => ({ path: file.path, text: String(writtenBytes(file)) }))
}

test('The archive of a whole quarter has these files and no others, and the same bytes each time', () => {
  expect(files.map(({ path }) => path)).toEqual([...written, ...rendered].sort())
  expect(whole()).toEqual(whole())
})

test('The archive names nobody but the owners of milestones, and holds no key, id or time', () => {
  for (const { path, text } of whole()) {
    expect(text.replace('2026-10-05', ''), path).not.toMatch(/p-dana|author-|[0-9a-f]{32}|\d{2}:\d{2}|20\d\d-\d\d-\d\d/)
    if (!['okra/milestones.csv', 'okra/quarter-plan.md', 'okra/quarter.json'].includes(path)) expect(text, path).not.toContain('Dana')
  }
  const unknown = whole({ nameOf: () => null })
  expect(unknown.filter(({ text }) => text.includes('Dana'))).toEqual([])
})

test('The archive of a team that speaks Portuguese says so in its documents; the columns of tables keep their names', () => {
  const all = whole({ say: sayIn('pt-BR'), language: 'pt-BR' })
  const find = (path: string) => all.find((one) => one.path === path)?.text ?? ''
  expect(find('okra/quarter-plan.md')).toContain('# Plano do trimestre: Matchday, 2026-Q4')
  expect(find('okra/session-1/metrics.md')).toContain('| Searches that end in a match | % |  | 40,5 |')
  expect(find('okra/session-4/timeline.md')).toContain('| Semana 3 | Semana 5 | Wireframes first, then five questions | Lavanda (Épico) |')
  expect(find('okra/session-3/milestone-table.csv')).toContain('Milestone,Effort,Business Value,UX Value,Dependencies,Skills\r\n')
})

test.each([0, 1, 2, 3, 4] as const)('The archive of Session #%i alone has its own files only, from its start on', (session) => {
  const own = archive(football().state, context, session)
  expect(own.name).toBe(`okra-2026-Q4-session-${session}.zip`)
  expect(own.files.map(({ path }) => path)).toEqual(
    [...written, ...rendered].filter((path) => path.startsWith(`okra/session-${session}/`)).sort(),
  )
  const room = new Room()
  room.send({ type: 'StartSession', session })
  const begun = archive(room.state, context, session).files
  expect(begun.map(({ path }) => path)).toEqual(own.files.map(({ path }) => path))
  for (const { body, path } of begun) expect(JSON.stringify(body).length, path).toBeGreaterThan(10)
})
