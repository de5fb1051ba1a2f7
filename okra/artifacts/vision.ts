import type { QuarterState, SessionRun } from '../quarter/state.ts'
import type { Say } from '../words/words.ts'
import { document, literal } from './markdown.ts'
import type { OrderedBy, PlacedTheme } from './ranking.ts'
import { rankingOf } from './ranking.ts'
import { visionSentence } from './sentence.ts'
import { staleLine } from './stale.ts'

const listTitle = { dots: 'artifact.themes.title', hand: 'artifact.themes.byHand', nothing: 'artifact.themes.uncounted' } as const

/** The document `vision.md`: the sentence, and the themes in their order; of contributions on their own only those that were chosen. */
export function visionMarkdown(state: QuarterState, session: SessionRun, team: string, say: Say): string {
  const { by, themes } = rankingOf(session)
  const shown = themes.filter(({ alone, chosen }) => !alone || chosen)
  const sentence = session.vision
  return document(
    `# ${say('artifact.vision.title', { team: literal(team), quarter: literal(state.quarter?.label ?? '') })}`,
    ...(state.simulated ? [say('artifact.simulated')] : []),
    sentence ? `> ${visionSentence(sentence, say, literal)}` : say('artifact.vision.none'),
    ...staleLine(session, 'draft', say),
    `## ${say(listTitle[by])}`,
    ...staleLine(session, 'vote', say),
    shown.length > 0 ? shown.map((theme) => themeLine(theme, by, say)).join('\n') : say('artifact.themes.none'),
  )
}

/** A theme in a list: its title with its dots and whether another one has as many, or its place if the order was made by hand. */
export function themeLine({ rank, title, dots, tied, chosen }: PlacedTheme, by: OrderedBy, say: Say): string {
  if (by === 'hand' && chosen) return `${rank}. ${literal(title)}`
  if (by !== 'dots') return `- ${literal(title)}`
  const told = [say('artifact.dots', { n: dots }), ...(tied ? [say('artifact.same')] : [])]
  return `- ${literal(title)} (${told.join(', ')})`
}
