import type { QuarterState } from '../quarter/state.ts'
import type { Artifact, ArtifactContext } from './index.ts'
import { artifacts } from './index.ts'

/** What the zip holds, and its name. */
export interface Archive {
  /** For example `okra-2026-Q4.zip`: plain letters, digits, dots and dashes only. */
  readonly name: string
  /** Ordered by path, so that the same quarter gives the same bytes. */
  readonly files: readonly Artifact[]
}

/** The archive of a quarter: every document so far. Without documents there are no files. */
export function archive(state: QuarterState, context: ArtifactContext): Archive {
  const label = (state.quarter?.label ?? '').normalize('NFD').replace(/[^A-Za-z0-9.-]+/gu, '')
  const files = [...artifacts(state, context)].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { name: label === '' ? 'okra.zip' : `okra-${label}.zip`, files }
}
