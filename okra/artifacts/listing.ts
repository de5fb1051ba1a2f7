import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { WordKey } from '../words/words.ts'

/** A file that can be had, without what is in it. */
export interface Listed {
  readonly path: string
  readonly about: WordKey
  /** The session whose document it is; null: it tells of the whole quarter. */
  readonly session: SessionNumber | null
  /** Whether it is in the archive; the others are had singly: the same in another form, or for another product. */
  readonly archived: boolean
}

interface Entry extends Listed {
  /** Whether there is something to tell. */
  readonly when: (state: QuarterState) => boolean
}

/** Whether a session has been started: its documents can be had from then on, also while it runs. What is sealed is in no state. */
export function isBegun(state: QuarterState, session: SessionNumber): boolean {
  return state.sessions[session] !== undefined || state.imported?.sessions[session] !== undefined
}

const has = (items: Readonly<Record<string, unknown>>) => Object.keys(items).length > 0
const hasOkrs = (state: QuarterState) => isBegun(state, 1) || has(state.plan.objectives) || has(state.plan.companyObjectives)
const hasMilestones = ({ plan }: QuarterState) => has(plan.milestones)
const hasPlan = (state: QuarterState) =>
  isBegun(state, 4) || state.plan.agreement !== null || Object.values(state.plan.milestones).some(({ placement }) => placement !== null)

const hasSummary = ({ sessions, imported }: QuarterState) =>
  [...Object.values(sessions), ...Object.values(imported?.sessions ?? {})].some(({ summary }) => summary !== undefined)

const hasAnything = (state: QuarterState) =>
  ([0, 1, 2, 3, 4] as const).some((session) => isBegun(state, session)) || hasOkrs(state) || hasMilestones(state)

const ofQuarter = (path: string, about: WordKey, when: Entry['when']): Entry => ({
  path: `okra/${path}`,
  about,
  session: null,
  archived: true,
  when,
})

function ofSession(session: SessionNumber, ...files: readonly (readonly [file: string, about: WordKey])[]): readonly Entry[] {
  return files.map(([file, about]) => ({
    path: `okra/session-${session}/${file}`,
    about,
    session,
    archived: true,
    when: (state) => isBegun(state, session),
  }))
}

function singly(...files: readonly Entry[]): readonly Entry[] {
  return files.map((file) => ({ ...file, archived: false }))
}

const entries: readonly Entry[] = [
  ofQuarter('vision.md', 'artifact.about.vision', (state) => isBegun(state, 0)),
  ofQuarter('okrs-draft.md', 'artifact.about.okrs', hasOkrs),
  ofQuarter('milestones.csv', 'artifact.about.milestones', hasMilestones),
  ofQuarter('prioritisation.xlsx', 'artifact.about.prioritisation', hasMilestones),
  ofQuarter('quarter-plan.md', 'artifact.about.quarterPlan', hasPlan),
  ofQuarter('quarter.json', 'artifact.about.quarterFile', hasAnything),
  ofQuarter('summary.md', 'artifact.about.summary', hasSummary),
  ...ofSession(
    0,
    ['customer-pains.md', 'artifact.about.lens'],
    ['customer-gains.md', 'artifact.about.lens'],
    ['business-opportunities.md', 'artifact.about.lens'],
    ['stakeholder-expectations.md', 'artifact.about.lens'],
    ['platform-notes.md', 'artifact.about.platform'],
  ),
  ...ofSession(
    1,
    ['draft-objectives.md', 'artifact.about.draftObjectives'],
    ['pains-gains.md', 'artifact.about.painsGains'],
    ['metrics.md', 'artifact.about.metrics'],
    ['hypotheses.md', 'artifact.about.hypotheses'],
  ),
  ...ofSession(
    2,
    ['objectives.md', 'artifact.about.order'],
    ['hypotheses.md', 'artifact.about.tests'],
    ['milestone-candidates.csv', 'artifact.about.candidates'],
    ['clusters-and-types.md', 'artifact.about.clusters'],
  ),
  ...ofSession(
    3,
    ['milestone-table.csv', 'artifact.about.table'],
    ['effort-size.md', 'artifact.about.effort'],
    ['value-scores.md', 'artifact.about.values'],
    ['dependencies-skills.md', 'artifact.about.dependencies'],
  ),
  ...ofSession(
    4,
    ['quarter-plan-board.png', 'artifact.about.board'],
    ['timeline.md', 'artifact.about.timeline'],
    ['constraints-risks.md', 'artifact.about.constraints'],
  ),
  ...singly(
    ...ofSession(4, ['quarter-plan-board.svg', 'artifact.about.boardSvg'], ['quarter-plan-board.html', 'artifact.about.boardPage']),
  ),
]

/** The files that can be had of a quarter now, in the order of METHOD section 4, then those that are not in the archive; of one session only its own. */
export function listing(state: QuarterState, session: SessionNumber | null = null): readonly Listed[] {
  return entries
    .filter((entry) => entry.when(state) && (session === null || entry.session === session))
    .map(({ path, about, session: own, archived }) => ({ path, about, session: own, archived }))
}
