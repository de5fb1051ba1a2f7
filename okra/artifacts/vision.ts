import type { Gathered } from '../quarter/gathered.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { Say } from '../words/words.ts'
import { saidDots } from './dots.ts'
import { isSimulated } from './gathered.ts'
import { document, literal } from './markdown.ts'
import type { OrderedBy, PlacedTheme } from './ranking.ts'
import { visionSentence } from './sentence.ts'
import { staleLine } from './stale.ts'

const listTitle = { dots: 'artifact.themes.title', hand: 'artifact.themes.byHand', nothing: 'artifact.themes.uncounted' } as const

/** The document `vision.md`: the sentence, and the themes in their order; of contributions on their own only those that were chosen. */
export function visionMarkdown(state: QuarterState, session: Gathered, team: string, say: Say): string {
  const { by, themes } = session.ranking
  const shown = themes.filter(({ alone, chosen }) => !alone || chosen)
  const run = state.sessions[0]
  const sentence = run ? run.vision : state.plan.vision
  return document(
    `# ${say('artifact.vision.title', { team: literal(team), quarter: literal(state.quarter?.label ?? '') })}`,
    ...(isSimulated(state) ? [say('artifact.simulated')] : []),
    sentence ? `> ${visionSentence(sentence, say, literal)}` : say('artifact.vision.none'),
    ...staleLine(state, 0, 'sentence', say),
    `## ${say(listTitle[by])}`,
    ...staleLine(state, 0, 'dots', say),
    shown.length > 0 ? shown.map((theme) => themeLine(theme, by, say)).join('\n') : say('artifact.themes.none'),
  )
}

/** A theme in a list: its title with its dots and whether another one has as many, or its place if the order was made by hand. */
export function themeLine({ rank, title, dots, tied, chosen }: PlacedTheme, by: OrderedBy, say: Say): string {
  if (by === 'hand' && chosen) return `${rank}. ${literal(title)}`
  if (by !== 'dots') return `- ${literal(title)}`
  return `- ${literal(title)} (${saidDots(dots, tied, say)})`
}
