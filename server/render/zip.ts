import type { Zippable } from 'fflate'
import { zipSync } from 'fflate'

/** A file of the archive. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Buffer
}

/** The zip format has no "no date"; its first day keeps the bytes the same for the same content. */
export const fixedDate = new Date(1980, 0, 1)

/** What is compressed by itself is only put in. */
const levelOf = (path: string) => (/\.(png|xlsx)$/.test(path) ? 0 : 9)

/** The files as one zip archive. Same files, same bytes. */
export function zip(files: readonly ArchiveFile[]): Buffer {
  const entries: Zippable = Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, { mtime: fixedDate, level: levelOf(path) }]]))
  return Buffer.from(zipSync(entries))
}
