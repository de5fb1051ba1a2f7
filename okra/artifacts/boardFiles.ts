import type { Board } from '../board/board.ts'
import { boardOf } from '../board/board.ts'
import type { Heading } from '../board/drawing/drawBoard.ts'
import { boardSvg } from '../board/drawing/drawBoard.ts'
import { boardPages } from '../board/drawing/drawPages.ts'
import type { Look } from '../board/drawing/look.ts'
import { boardWords } from '../board/drawing/look.ts'
import { shape, toSvg, unmarked } from '../board/drawing/shape.ts'
import { lightTheme } from '../board/drawing/themes.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { ArchiveContext } from './context.ts'
import { weeksLine } from './timeline.ts'

/** Of all files of the board, in pixels. */
const width = 1_440

/** `session-4/quarter-plan-board.svg`: the board as the tab draws it, in the light theme, with a heading. The picture is made of it. */
export function boardDrawing(state: QuarterState, context: ArchiveContext): string {
  const board = boardIn(state)
  return boardSvg(board, width, lookIn(context), headingOf(board, state, context))
}

/** Landscape on the paper that is chosen when it is printed; on screen the pages stand below each other. */
const styles = `
@page { size: landscape; margin: 8mm }
body { margin: 0; background: #fff; color: #242424 }
svg { display: block; width: 100%; height: auto; max-height: 100vh }
section + section { break-before: page }
@media screen { body { max-width: 1440px; margin: 24px auto; padding: 0 16px } svg { max-height: none } section + section { margin-top: 32px } }
`

/** `session-4/quarter-plan-board.html`: the board to be printed, on as many pages as it takes. It loads and runs nothing. */
export function boardPage(state: QuarterState, context: ArchiveContext): string {
  const board = boardIn(state)
  const { say, language } = context
  const heading = headingOf(board, state, context)
  const pages = boardPages(board, width, lookIn(context), (page, pages) =>
    pages === 1
      ? heading
      : { ...heading, aside: [heading.aside, say('artifact.board.page', { n: page, all: pages })].filter(Boolean).join(' · ') },
  )
  const head = [
    shape('meta', { charset: 'utf-8' }),
    shape('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    shape('meta', { name: 'viewport', content: 'width=device-width' }),
    shape('title', {}, heading.title),
    shape('style', {}, styles),
  ]
  const body = pages.map((page) => shape('section', {}, unmarked(page)))
  return `<!doctype html>\n${toSvg(shape('html', { lang: language }, shape('head', {}, ...head), shape('body', {}, ...body)))}\n`
}

function boardIn({ plan, quarter }: QuarterState): Board {
  return boardOf(plan, quarter?.startsOn ?? '2000-01-01')
}

function lookIn({ say, language, nameOf, ...context }: ArchiveContext): Look {
  const people = context.people ?? null
  return { theme: lightTheme, words: boardWords(say, language, people), people, nameOf }
}

function headingOf({ unplaced }: Board, state: QuarterState, context: ArchiveContext): Heading {
  const { say, team } = context
  return {
    title: say('artifact.quarterPlan.title', { team: team.name, quarter: state.quarter?.label ?? '' }),
    note: weeksLine(state, context),
    aside: unplaced.length === 0 ? '' : say('artifact.board.unplaced', { n: unplaced.length }),
  }
}
