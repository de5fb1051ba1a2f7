import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { literal, table } from '../../../okra/artifacts/markdown.ts'
import { clean } from '../../../okra/text.ts'

const html = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)

/** Every place of a document in which user text stands. */
const places: readonly (readonly [name: string, around: (text: string) => string, expected: (text: string) => string])[] = [
  ['a list item', (text) => `- ${text}`, (text) => `<ul>\n<li>${text}</li>\n</ul>`],
  ['a list item with dots', (text) => `- ${text} (2 dots)`, (text) => `<ul>\n<li>${text} (2 dots)</li>\n</ul>`],
  ['a duplicate', (text) => `- a\n  - Also: ${text}`, (text) => `<ul>\n<li>a\n<ul>\n<li>Also: ${text}</li>\n</ul>\n</li>\n</ul>`],
  ['a heading', (text) => `## ${text}`, (text) => `<h2>${text}</h2>`],
  ['a heading with dots', (text) => `### ${text} (1 dot)`, (text) => `<h3>${text} (1 dot)</h3>`],
  ['a quoted sentence', (text) => `> We will ${text} for x.`, (text) => `<blockquote>\n<p>We will ${text} for x.</p>\n</blockquote>`],
  ['a paragraph', (text) => text, (text) => `<p>${text}</p>`],
  ['a list item with a reason', (text) => `- a (${text})`, (text) => `<ul>\n<li>a (${text})</li>\n</ul>`],
  [
    'a cell of a table',
    (text) => table(['a', 'b'], [[text, 'c']]),
    (text) =>
      `<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>${text}</td>\n<td>c</td>\n</tr>\n</tbody>\n</table>`,
  ],
  ['a bold title', (text) => `**Vision for x: ${text}**`, (text) => `<p><strong>Vision for x: ${text}</strong></p>`],
]

/** Text as the product keeps it, full of what Markdown and HTML give a meaning to. */
const pieces = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '~',
    '~~~',
    '#',
    '# ',
    '## ',
    '-',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '>',
    '> ',
    '<',
    '</',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '&#65;',
    '&',
    '$',
    '$$',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '(',
    '![',
    '[x] ',
    '[ ] ',
    '[^1]',
    '|',
    '---',
    '===',
    '\\',
    '\\\\',
    '!',
    ':',
    '://',
    'http://a.bc',
    'www.a.bc',
    'me@a.bc',
    'mailto:me@a.bc',
  ],
  ...[
    '=cmd()',
    '$1$',
    'snake_case',
    'a',
    'B ',
    ' ',
    '.',
    ',',
    '9',
    'é',
    '👩‍👩‍👧',
    '"',
    "'",
    '://x.yz',
    'https',
    'ftp://a.bc',
    'xmpp:a@b.cd',
    '—',
  ],
)
const texts = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text))
  .map((text) => clean(text))

describe.each(places)('User text in %s', (_, around, expected) => {
  test('renders as itself, whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(html(around(literal(text)))).toBe(expected(inHtml(text)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('Literal text', () => {
  test.each(['Players trust who they meet', 'snake_case and 2-3 (or 5) players: 50 %!', "it's C# & R, $5 -> $7", 'see a/b | c = d'])(
    'leaves "%s" as it was typed',
    (text) => expect(literal(text)).toBe(text),
  )

  test('this test would notice text that is not escaped', () => {
    expect(html('- <b>x</b> www.a.bc')).not.toBe(`<ul>\n<li>${inHtml('<b>x</b> www.a.bc')}</li>\n</ul>`)
  })
})

test('Money stays money, and what would be a formula elsewhere stays text', () => {
  expect(['$$', '$$$', '$x$', 'US$5 to $7', '$'].map(literal)).toEqual(['\\$\\$', '\\$\\$\\$', '\\$x\\$', 'US$5 to $7', '$'])
})
