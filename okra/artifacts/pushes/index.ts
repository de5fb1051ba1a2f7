import { currentMilestones } from '../../quarter/plan/current.ts'
import type { QuarterState } from '../../quarter/state.ts'
import type { WordKey } from '../../words/words.ts'
import type { ArchiveContext } from '../context.ts'
import { objectivesNow } from '../objectives.ts'
import type { Sheet } from '../sheet.ts'
import { azureDevOpsSheet } from './azureDevOps.ts'
import { jiraSheet } from './jira.ts'

/** The files for other tools: they stand beside the archive, not in it. */
export const pushNames = ['jira.csv', 'azure-devops.csv'] as const
/** One of them. */
export type PushName = (typeof pushNames)[number]

/** What is said about each of them. */
export const pushAbout: Readonly<Record<PushName, WordKey>> = {
  'jira.csv': 'artifact.about.jira',
  'azure-devops.csv': 'artifact.about.azureDevOps',
}

const writers: Readonly<Record<PushName, (state: QuarterState, context: ArchiveContext) => Sheet>> = {
  'jira.csv': jiraSheet,
  'azure-devops.csv': azureDevOpsSheet,
}

/** Whether there is anything to take along. */
export function hasPushes({ plan }: QuarterState): boolean {
  return objectivesNow(plan).length > 0 || currentMilestones(plan).length > 0
}

/** A file for another tool, or null: there is nothing to take along. Same state, same rows. */
export function pushSheet(state: QuarterState, context: ArchiveContext, name: PushName): Sheet | null {
  return hasPushes(state) ? writers[name](state, context) : null
}
