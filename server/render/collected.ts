import { archive, archiveName } from '../../okra/artifacts/archive.ts'
import type { ArchiveContext } from '../../okra/artifacts/context.ts'
import { artifactAt } from '../../okra/artifacts/index.ts'
import type { SessionNumber } from '../../okra/playbook/step.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { fileOf } from './file.ts'
import type { ArchiveFile } from './zip.ts'

/** A file of the archive that is drawn or packed by the server; `okra/` writes all others as text. Same state, same bytes. */
export interface RenderedFile {
  /** Begins with `okra/`, as the paths of documents do. */
  readonly path: string
  /** The session whose archive it is in; null: the archive of the whole quarter only. */
  readonly session: SessionNumber | null
  /** Whether there is something to show. */
  readonly isThere: (state: QuarterState) => boolean
  readonly render: (state: QuarterState, context: ArchiveContext) => Promise<Buffer>
}

/** What a team takes away of a quarter, in one place: what is written as text and what is rendered. */
export function createCollection(rendered: readonly RenderedFile[]) {
  const drawn = async (state: QuarterState, context: ArchiveContext, which: (file: RenderedFile) => boolean) => {
    const files: ArchiveFile[] = []
    // One after the other: each of them takes the processor for itself.
    for (const file of rendered.filter((one) => which(one) && one.isThere(state)))
      files.push({ path: file.path, bytes: await file.render(state, context) })
    return files
  }

  return {
    /** The files of the quarter, or of one session of it, ordered by path, and the name of their archive. */
    all: async (state: QuarterState, context: ArchiveContext, session: SessionNumber | null) => {
      const written = archive(state, context, session).files.map(fileOf)
      const files = [...written, ...(await drawn(state, context, (file) => session === null || file.session === session))]
      return { name: `${archiveName(state, session)}.zip`, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) }
    },
    /** One file by its path, or null: there is none. */
    one: async (state: QuarterState, context: ArchiveContext, path: string): Promise<ArchiveFile | null> => {
      const written = artifactAt(state, context, path)
      if (written) return fileOf(written)
      const [found = null] = await drawn(state, context, (file) => file.path === path)
      return found
    },
  }
}
