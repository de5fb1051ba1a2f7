import type { Artifact } from '../../okra/artifacts/context.ts'
import { writtenBytes } from './file.ts'
import { png } from './png.ts'
import { xlsx } from './xlsx.ts'
import type { ArchiveFile } from './zip.ts'
import { zip } from './zip.ts'

/** What the thread is given: documents without what only pages need. */
export type Rendered = Pick<Artifact, 'path' | 'body'>

/** The bytes of one file. Same document, same bytes. */
export async function file(artifact: Rendered): Promise<Uint8Array> {
  return bytesOf(artifact)
}

/** The bytes of a zip archive with all of them. Same documents, same bytes. */
export async function archive(artifacts: readonly Rendered[]): Promise<Uint8Array> {
  const files: ArchiveFile[] = []
  // One after the other: a picture needs much memory while it is made.
  for (const artifact of artifacts) files.push({ path: artifact.path, bytes: await bytesOf(artifact) })
  return zip(files)
}

async function bytesOf(artifact: Rendered): Promise<Buffer> {
  const { body } = artifact
  if (typeof body === 'object' && 'workbook' in body) return xlsx(body.workbook)
  const written = writtenBytes(artifact)
  if (written) return written
  if (typeof body === 'object' && 'picture' in body) return png(body.picture)
  throw new Error(`nobody renders ${artifact.path}`)
}
