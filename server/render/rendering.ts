import { Piscina } from 'piscina'
import type { Artifact } from '../../okra/artifacts/context.ts'
import { EdgeProblem } from '../http/problems.ts'
import { writtenBytes } from './file.ts'
import type { Rendered } from './renderThread.ts'

/** How long the thread waits for more to do before it goes, in milliseconds. */
const idleMs = 60_000
/** So many downloads wait at most; who comes then is told to come again. */
const mostWaiting = 20

/** Makes files of documents in a thread of its own, so that a picture of a large board keeps nobody waiting but who asked for it. */
export interface Rendering {
  /** The bytes of one file; text at once. Rejects with the problem `busy` while too many wait. */
  file(artifact: Rendered): Promise<Buffer>
  /** A zip archive of all of them. Rejects with the problem `busy` while too many wait. */
  archive(artifacts: readonly Artifact[]): Promise<Buffer>
  close(): Promise<void>
}

/** A thread that renders; it begins with the first file. */
export function createRendering(): Rendering {
  const pool = new Piscina<Rendered | readonly Rendered[], Uint8Array>({
    filename: new URL('./renderThread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: mostWaiting,
    idleTimeout: idleMs,
    execArgv: [],
  })
  const run = async (name: 'file' | 'archive', task: Rendered | readonly Rendered[]) => {
    if (pool.queueSize >= mostWaiting) throw new EdgeProblem('busy', 5)
    const bytes = await pool.run(task, { name })
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  return {
    file: async ({ path, body }) => writtenBytes({ path, body }) ?? run('file', { path, body }),
    archive: (artifacts) =>
      run(
        'archive',
        artifacts.map(({ path, body }) => ({ path, body })),
      ),
    close: () => pool.destroy(),
  }
}
