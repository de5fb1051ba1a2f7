import { currentMilestones } from '../../quarter/plan/current.ts'
import type { QuarterState } from '../../quarter/state.ts'
import type { WordKey } from '../../words/words.ts'
import type { ArchiveContext, ArtifactBody } from '../context.ts'
import { objectivesNow } from '../objectives.ts'
import { azureDevOpsSheet } from './azureDevOps.ts'
import { jiraSheet } from './jira.ts'
import { plannerWorkbook } from './planner.ts'

/** The files for other tools: they stand beside the archive, not in it. */
export const pushNames = ['jira.csv', 'azure-devops.csv', 'planner.xlsx'] as const
/** One of them. */
export type PushName = (typeof pushNames)[number]

/** What is said about each of them. */
export const pushAbout: Readonly<Record<PushName, WordKey>> = {
  'jira.csv': 'artifact.about.jira',
  'azure-devops.csv': 'artifact.about.azureDevOps',
  'planner.xlsx': 'artifact.about.planner',
}

// Importers take a byte order mark for a part of the first column's name.
const writers: Readonly<Record<PushName, (state: QuarterState, context: ArchiveContext) => ArtifactBody>> = {
  'jira.csv': (state, context) => ({ sheet: jiraSheet(state, context), plain: true }),
  'azure-devops.csv': (state, context) => ({ sheet: azureDevOpsSheet(state, context), plain: true }),
  'planner.xlsx': (state, context) => ({ workbook: plannerWorkbook(state, context) }),
}

/** Whether there is anything to take along. */
export function hasPushes({ plan }: QuarterState): boolean {
  return objectivesNow(plan).length > 0 || currentMilestones(plan).length > 0
}

/** A file for another tool, or null: there is nothing to take along. Same state, same rows. */
export function pushBody(state: QuarterState, context: ArchiveContext, name: PushName): ArtifactBody | null {
  return hasPushes(state) ? writers[name](state, context) : null
}
