import { sessionOf } from '../playbook/index.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterState, Sentence } from '../quarter/state.ts'
import { sessionKey } from '../words/words.ts'
import type { ArtifactContext } from './context.ts'
import { literal } from './markdown.ts'
import type { OrderedBy, PlacedTheme } from './ranking.ts'
import { rankingOf } from './ranking.ts'
import { visionSentence } from './sentence.ts'
import { staleLine } from './stale.ts'
import { themeLine } from './vision.ts'

/** What session #0 came to, for the summary page. */
export interface VisionSummary {
  readonly vision: Sentence | null
  readonly by: OrderedBy
  /** With dots (or a place by hand), first place first. */
  readonly top: readonly PlacedTheme[]
  /** Themes without. */
  readonly setAside: readonly PlacedTheme[]
  /** Contributions on their own without. */
  readonly alone: readonly PlacedTheme[]
  readonly simulated: boolean
}

/** The proposed next session; `when` is its date in the reader's words. */
export interface NextSession {
  readonly session: SessionNumber
  readonly when: string
}

/** So many themes stand in a chat message; what shares the last place stands there, too. */
export const topThemes = 5

/** What session #0 came to, or null if it has not been started. While it runs: what it has come to so far. */
export function summary(state: QuarterState): VisionSummary | null {
  const session = state.sessions[0]
  if (!session) return null
  const { by, themes } = rankingOf(session)
  const rest = themes.filter(({ chosen }) => !chosen)
  return {
    vision: session.vision,
    by,
    top: themes.filter(({ chosen }) => chosen),
    setAside: rest.filter(({ alone }) => !alone),
    alone: rest.filter(({ alone }) => alone),
    simulated: state.simulated,
  }
}

/** A summary of session #0 that reads well in a chat; empty if it has not been started. */
export function summaryMarkdown(state: QuarterState, context: ArtifactContext & { readonly next: NextSession | null }): string {
  const { team, say, next } = context
  const came = summary(state)
  if (!came) return ''
  const quarter = state.quarter?.label ?? ''
  const blocks = [
    `**${say('summary.title', { team: literal(team.name), quarter: literal(quarter) })}**`,
    ...(came.simulated ? [say('artifact.simulated')] : []),
    came.vision ? `> ${visionSentence(came.vision, say, literal)}` : say('artifact.vision.none'),
    ...staleLine(state, 0, 'sentence', say),
    ...topBlocks(came, context),
    ...staleLine(state, 0, 'dots', say),
    ...setAsideBlocks(came, context),
    ...(next ? [say('summary.next', { session: next.session, title: nextTitle(next.session, context), when: next.when })] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function nextTitle(session: SessionNumber, { say }: ArtifactContext): string {
  return say(sessionKey(sessionOf(session).id, 'title'))
}

function topBlocks({ by, top }: VisionSummary, { say }: ArtifactContext): readonly string[] {
  if (by === 'nothing') return [say('summary.noVotes')]
  if (top.length === 0) return [say('summary.noDots')]
  const last = top[topThemes - 1]
  const shown = top.filter(({ rank }) => rank <= (last?.rank ?? top.length))
  const lines = shown.map((theme) => themeLine(theme, by, say))
  const more = top.length - shown.length
  const title = say(by === 'hand' ? 'summary.top.byHand' : 'summary.top')
  return [`**${title}**`, [...lines, ...(more > 0 ? [`- ${say('summary.more', { n: more })}`] : [])].join('\n')]
}

function setAsideBlocks({ by, setAside, alone }: VisionSummary, { say }: ArtifactContext): readonly string[] {
  const title = say(by === 'nothing' ? 'artifact.themes.uncounted' : 'summary.setAside')
  const lines = [
    ...setAside.map((theme) => `- ${literal(theme.title)}`),
    ...(alone.length > 0 ? [`- ${say('summary.setAside.alone', { n: alone.length })}`] : []),
  ]
  if (lines.length === 0) return by === 'nothing' ? [] : [say('summary.setAside.none')]
  return [`**${title}**`, lines.join('\n')]
}
