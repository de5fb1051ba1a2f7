import { quarterJson } from '../exchange/quarterFile.ts'
import type { LensId } from '../playbook/lenses.ts'
import type { SessionNumber } from '../playbook/step.ts'
import type { Gathered } from '../quarter/gathered.ts'
import type { QuarterState } from '../quarter/state.ts'
import { boardDrawing, boardPage } from './boardFiles.ts'
import { candidatesSheet, clustersMarkdown, objectiveOrderMarkdown, testedHypothesesMarkdown } from './candidates.ts'
import { constraintsMarkdown } from './constraints.ts'
import type { ArchiveContext, Artifact, ArtifactBody } from './context.ts'
import { gathered } from './gathered.ts'
import { lensMarkdown } from './lens.ts'
import { listing } from './listing.ts'
import { belowTitle } from './markdown.ts'
import { milestonesSheet, milestoneTable } from './milestones.ts'
import { draftObjectivesMarkdown, okrsMarkdown } from './okrs.ts'
import { prioritisationWorkbook } from './prioritisation.ts'
import { quarterPlanMarkdown } from './quarterPlan.ts'
import { dependenciesMarkdown, effortMarkdown, valueMarkdown } from './scores.ts'
import { hypothesesMarkdown, metricsMarkdown, painsGainsMarkdown } from './sheets.ts'
import { summariesMarkdown } from './shortSummaries.ts'
import { staleLine, staleLines } from './stale.ts'
import { timelineMarkdown } from './timeline.ts'
import { visionMarkdown } from './vision.ts'

type Write = (state: QuarterState, context: ArchiveContext) => ArtifactBody
type Text = (state: QuarterState, context: ArchiveContext) => string

const nothing: Gathered = { contributions: {}, themes: {}, ranking: { by: 'nothing', themes: [] } }
const facts = (state: QuarterState) => gathered(state, 0) ?? nothing
const lens =
  (id: LensId | 'platform'): Text =>
  (state, { say }) =>
    lensMarkdown(facts(state), id, say, staleLine(state, 0, 'dots', say))

/** The document with a line below its title for each of these results of its session that is stale. */
const marked =
  (session: SessionNumber, activities: readonly string[], write: Text): Text =>
  (state, context) =>
    belowTitle(write(state, context), staleLines(state, session, activities, context.say))

const board: Write = (state, context) => ({ picture: boardDrawing(state, context) })

/** Who writes which file, by its path. */
const writers: Readonly<Record<string, Write>> = {
  'okra/vision.md': (state, { team, say }) => visionMarkdown(state, facts(state), team.name, say),
  'okra/okrs-draft.md': marked(1, ['objectives', 'dots', 'order'], okrsMarkdown),
  'okra/milestones.csv': (state, context) => ({ sheet: milestonesSheet(state, context) }),
  'okra/prioritisation.xlsx': (state, context) => ({ workbook: prioritisationWorkbook(state, context) }),
  'okra/quarter-plan.md': quarterPlanMarkdown,
  'okra/quarter.json': (state, { nameOf }) => quarterJson(state, nameOf),
  'okra/summary.md': summariesMarkdown,
  'okra/session-0/customer-pains.md': lens('customer-pains'),
  'okra/session-0/customer-gains.md': lens('customer-gains'),
  'okra/session-0/business-opportunities.md': lens('business-opportunities'),
  'okra/session-0/stakeholder-expectations.md': lens('stakeholder-expectations'),
  'okra/session-0/platform-notes.md': lens('platform'),
  'okra/session-1/draft-objectives.md': marked(1, ['themes', 'objectives', 'dots', 'order'], draftObjectivesMarkdown),
  'okra/session-1/pains-gains.md': marked(1, ['objectives'], painsGainsMarkdown),
  'okra/session-1/metrics.md': marked(1, ['objectives'], metricsMarkdown),
  'okra/session-1/hypotheses.md': marked(1, ['objectives'], hypothesesMarkdown),
  'okra/session-2/objectives.md': marked(2, ['dots', 'order'], objectiveOrderMarkdown),
  'okra/session-2/hypotheses.md': testedHypothesesMarkdown,
  'okra/session-2/milestone-candidates.csv': (state, context) => ({ sheet: candidatesSheet(state, context) }),
  'okra/session-2/clusters-and-types.md': marked(2, ['themes', 'dots'], clustersMarkdown),
  'okra/session-3/milestone-table.csv': (state, context) => ({ sheet: milestoneTable(state, context) }),
  'okra/session-3/effort-size.md': marked(3, ['sizeSpread'], effortMarkdown),
  'okra/session-3/value-scores.md': marked(3, ['scoreSpread'], valueMarkdown),
  'okra/session-3/dependencies-skills.md': dependenciesMarkdown,
  'okra/session-4/quarter-plan-board.png': board,
  'okra/session-4/quarter-plan-board.svg': board,
  'okra/session-4/quarter-plan-board.html': boardPage,
  'okra/session-4/timeline.md': timelineMarkdown,
  'okra/session-4/constraints-risks.md': marked(4, ['agreement'], constraintsMarkdown),
}

/**
 * The documents of a quarter so far, in the order of the method (METHOD section 4): those of each session from its start on, also
 * while it runs; of one session only its own. What can be had singly only is not among them. The same state gives the same bytes. No times are in them, and no people but the owners
 * of milestones, who are named on purpose; what users wrote is escaped so that it stays text.
 */
export function artifacts(state: QuarterState, context: ArchiveContext, session: SessionNumber | null = null): readonly Artifact[] {
  return listing(state, session)
    .filter(({ archived }) => archived)
    .map(({ path, about }) => ({ path, about, body: bodyOf(path, state, context) }))
}

/** One document of a quarter by its path, or null: there is none. */
export function artifactAt(state: QuarterState, context: ArchiveContext, path: string): Artifact | null {
  const found = listing(state).find((listed) => listed.path === path)
  return found ? { path, about: found.about, body: bodyOf(path, state, context) } : null
}

function bodyOf(path: string, state: QuarterState, context: ArchiveContext): ArtifactBody {
  const write = Object.hasOwn(writers, path) ? writers[path] : undefined
  if (!write) throw new Error(`nobody writes ${path}`)
  return write(state, context)
}
