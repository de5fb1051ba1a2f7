import type { SessionNumber } from '../playbook/step.ts'
import type { QuarterState } from '../quarter/state.ts'
import type { ArchiveContext, Artifact } from './context.ts'
import { artifacts } from './index.ts'

/** What the zip holds, and its name. */
export interface Archive {
  /** For example `okra-2026-Q4.zip`: plain letters, digits, dots and dashes only. */
  readonly name: string
  /** Ordered by path, so that the same quarter gives the same bytes. */
  readonly files: readonly Artifact[]
}

/** The archive of a quarter, or of one session of it: every document so far. Without documents there are no files. */
export function archive(state: QuarterState, context: ArchiveContext, session: SessionNumber | null = null): Archive {
  const files = [...artifacts(state, context, session)].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { name: `${archiveName(state, session)}.zip`, files }
}

/** The name of what is downloaded of a quarter, without its ending. */
export function archiveName({ quarter }: QuarterState, session: SessionNumber | null = null): string {
  const label = (quarter?.label ?? '').normalize('NFD').replace(/[^A-Za-z0-9.-]+/gu, '')
  return ['okra', ...(label === '' ? [] : [label]), ...(session === null ? [] : [`session-${session}`])].join('-')
}
