import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'

/** A file of the archive. */
export interface ArchiveFile {
  readonly path: string
  readonly body: string
}

// The zip format has no "no date"; its first day keeps the bytes the same for the same content.
const fixedDate = new Date(1980, 0, 1)

/** The files as one zip archive. Same files, same bytes. */
export function zip(files: readonly ArchiveFile[]): Buffer {
  const entries: Zippable = Object.fromEntries(files.map(({ path, body }) => [path, [strToU8(body), { mtime: fixedDate }]]))
  return Buffer.from(zipSync(entries, { level: 9 }))
}
