import type { ArchiveContext } from '../artifacts/context.ts'
import { phrasesOf } from '../artifacts/phrases.ts'
import { rankingOf } from '../artifacts/ranking.ts'
import { visionSentence } from '../artifacts/sentence.ts'
import { sessionOf } from '../playbook/index.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { Questions } from '../ports/assistant.ts'
import type { Milestone } from '../quarter/plan/items.ts'
import { saidOf } from '../quarter/plan/results.ts'
import type { QuarterState, SessionRun } from '../quarter/state.ts'
import { openPoints } from '../summary/openPoints.ts'
import type { Outcome } from '../summary/outcome.ts'
import { outcomeOf } from '../summary/outcome.ts'
import type { Say } from '../words/words.ts'
import { sessionKey } from '../words/words.ts'

/** How many themes, and how many milestones, a short summary names. */
const most = { themes: 3, milestones: 5 }

/** The words of the team, and the names of those who own something. */
export type SummaryWords = Pick<ArchiveContext, 'say' | 'language' | 'nameOf'>

/** What a session comes to as the state has it, most important first: what the short summary is made of. */
export function summaryInput(state: QuarterState, run: SessionRun, words: SummaryWords): Questions['summary']['input'] {
  const came = outcomeOf(state, run.session)
  const decided = run.session === 0 || !came ? visionLines(run, words.say) : outcomeLines(state, run.session, came, words)
  const next = [...(came && run.session === 4 ? ownerLines(came, words) : []), ...nextLines(run.session, words.say)]
  return { language: words.language, decided, open: openPoints(state, run.session, words.say), next }
}

function visionLines(run: SessionRun, say: Say): readonly string[] {
  const { by, themes } = rankingOf(run)
  const top = themes.filter(({ chosen }) => chosen && by !== 'nothing').map(({ title }) => title)
  return [...(run.vision ? [visionSentence(run.vision, say)] : []), ...named(say('summary.top'), top.slice(0, most.themes))]
}

function outcomeLines({ plan }: QuarterState, session: SessionNumber, came: Outcome, { say, language }: SummaryWords): readonly string[] {
  const phrases = phrasesOf(plan, { say, language })
  const milestones = [...came.objectives.flatMap((one) => one.milestones), ...came.loose]
  const scored = ({ text, effort, businessValue, uxValue }: Milestone) => {
    const labels = [phrases.label('effort', effort), phrases.label('businessValue', businessValue), phrases.label('uxValue', uxValue)]
    const known = labels.filter((label) => label !== '')
    return known.length > 0 ? `${text} (${known.join(', ')})` : text
  }
  const placed = ({ text, placement }: Milestone) => (placement ? `${text} (${phrases.weeks(placement)})` : text)
  const shown = session === 3 ? milestones.map(scored) : session === 4 ? milestones.map(placed) : milestones.map(({ text }) => text)
  return [
    ...(came.agreement ? [`${say('artifact.agreement')}: ${say('artifact.agreement.said', saidOf(came.agreement))}`] : []),
    ...named(
      say('summary.objectives'),
      came.objectives.map(({ objective }) => objective.text),
    ),
    ...shown.slice(0, most.milestones),
    ...named(
      say('summary.notNow'),
      came.notNow.slice(0, most.themes).map(({ text }) => text),
    ),
  ]
}

/** Who owns what, person by person. */
function ownerLines({ objectives, loose }: Outcome, { nameOf }: SummaryWords): readonly string[] {
  const owned = [...objectives.flatMap((one) => one.milestones), ...loose].filter(({ owner }) => owner !== null)
  return [...Map.groupBy(owned, ({ owner }) => owner ?? '')].flatMap(([person, milestones]) => {
    const name = nameOf(person)
    return name === null
      ? []
      : named(
          name,
          milestones.slice(0, most.themes).map(({ text }) => text),
        )
  })
}

function nextLines(session: SessionNumber, say: Say): readonly string[] {
  if (session === 4) return []
  const next = sessionOf((session + 1) as SessionNumber)
  return [say(sessionKey(next.id, 'title'))]
}

function named(title: string, texts: readonly string[]): readonly string[] {
  return texts.length > 0 ? [`${title}: ${texts.join('; ')}`] : []
}
