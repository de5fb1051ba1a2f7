import type { LensId } from '../playbook/lenses.ts'
import { lenses } from '../playbook/lenses.ts'
import type { Gathered } from '../quarter/gathered.ts'
import type { Contribution } from '../quarter/state.ts'
import type { Say } from '../words/words.ts'
import { saidDots } from './dots.ts'
import { document, literal } from './markdown.ts'
import type { Ranking } from './ranking.ts'

/** What a lens file is made of. */
interface Board {
  readonly session: Gathered
  readonly say: Say
}

/**
 * The document of one lens as Markdown: themes as headings, most dots first, their contributions below; no people, no times.
 * Of a lens with two halves each half is a heading with its themes below. `stale`: the line that says that the dots are, if they are.
 */
export function lensMarkdown(session: Gathered, lens: LensId | 'platform', say: Say, stale: readonly string[]): string {
  const board: Board = { session, say }
  const halves = lenses.find(({ id }) => id === lens)?.halves ?? []
  const [only] = halves
  const body =
    halves.length === 1 && only
      ? halfBlocks(board, only, '##')
      : halves.flatMap((half) => [`## ${say(`lens.${half}.name`)}`, ...halfBlocks(board, half, '###')])
  const empty = Object.values(session.contributions).every((one) => !halves.some((half) => half === one.lens))
  return document(`# ${say(`lens.${lens}.name`)}`, ...(empty ? [say('artifact.empty')] : [...stale, ...body]))
}

function halfBlocks(board: Board, lens: LensId, mark: string): readonly string[] {
  const { session, say } = board
  const here = Object.values(session.contributions)
    .filter((one) => one.lens === lens)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (here.length === 0) return [say('artifact.empty')]
  const themes = ranked(
    session.ranking,
    Object.values(session.themes).filter((theme) => theme.lens === lens),
  )
  const alone = [...ownOnes(board, here), ...here.filter(({ text }) => text === null)]
  return [
    ...themes.flatMap((theme) => [
      `${mark} ${literal(theme.title)}${dotsOf(board, theme.id)}`,
      listOf(
        board,
        here,
        here.filter((one) => one.theme === theme.id && isOriginal(one, here)),
        false,
      ),
    ]),
    ...(alone.length > 0 ? [`${mark} ${say('artifact.alone')}`, listOf(board, here, alone, true)] : []),
  ]
}

/** Those on their own, in the order of their dots. */
function ownOnes({ session: { ranking } }: Board, here: readonly Contribution[]): readonly Contribution[] {
  return ranked(
    ranking,
    here.filter((one) => one.text !== null && one.theme === null && isOriginal(one, here)),
  )
}

/** In the order of the result; what the result does not know comes last. */
function ranked<T extends { readonly id: string }>({ themes }: Ranking, items: readonly T[]): readonly T[] {
  const place = new Map(themes.map(({ id }, index) => [id, index]))
  return [...items].sort((a, b) => (place.get(a.id) ?? themes.length) - (place.get(b.id) ?? themes.length))
}

/** A duplicate stands below what it repeats. */
function isOriginal({ duplicateOf }: Contribution, here: readonly Contribution[]): boolean {
  return duplicateOf === null || !here.some(({ id }) => id === duplicateOf)
}

function listOf(board: Board, here: readonly Contribution[], items: readonly Contribution[], withDots: boolean): string {
  const { say } = board
  const lines = items.flatMap(({ id, text }) => {
    if (text === null) return [`- *${say('artifact.hidden')}*`]
    const repeats = here.filter(({ duplicateOf }) => duplicateOf === id)
    return [
      `- ${literal(text)}${withDots ? dotsOf(board, id) : ''}`,
      ...repeats.map((one) => `  - ${say('artifact.duplicate', { text: literal(one.text ?? '') })}`),
    ]
  })
  return lines.join('\n')
}

function dotsOf({ session: { ranking }, say }: Board, id: string): string {
  const theme = ranking.themes.find((one) => one.id === id)
  return ranking.by === 'dots' && theme ? ` (${saidDots(theme.dots, theme.tied, say)})` : ''
}
