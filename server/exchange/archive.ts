import { buffer } from 'node:stream/consumers'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise, validateFileName } from 'yauzl'
import { EdgeProblem } from '../http/problems.ts'

/** The most bytes of a file that is read in. */
export const mostImported = 8_000_000
/** The most bytes of a quarter's file. */
const mostOfQuarter = 4_000_000
/** What all files of an archive may have together, unpacked, and how many there may be. */
const mostUnpacked = 64_000_000
const mostFiles = 200

const wanted = 'okra/quarter.json'
const packed = /\.(zip|7z|rar|tar|gz|tgz|bz2|xz|zst|jar)$/i

/** The text of `okra/quarter.json`, of an archive or as it stands alone. Nothing else is unpacked. Throws EdgeProblem `archive-…`. */
export async function quarterTextOf(bytes: Buffer): Promise<string> {
  if (bytes.length > mostImported) throw new EdgeProblem('archive-too-large')
  if (!isZip(bytes)) return alone(bytes)
  const zip = await fromBufferPromise(bytes, { decodeStrings: false }).catch(unreadable)
  if (zip.entryCount > mostFiles) throw new EdgeProblem('archive-too-large')
  return textOf(zip, await entryOf(zip))
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK'
}

function alone(bytes: Buffer): string {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (!text.trimStart().startsWith('{')) throw new EdgeProblem('archive-unreadable')
  if (bytes.length > mostOfQuarter) throw new EdgeProblem('archive-too-large')
  return text
}

/** The one entry that is wanted. All others are looked at, too: an archive with anything odd in it is not ours. */
async function entryOf(zip: ZipFile): Promise<Entry> {
  const entries: Entry[] = []
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      refuseOdd(entry)
      unpacked += entry.uncompressedSize
      if (unpacked > mostUnpacked) throw new EdgeProblem('archive-too-large')
      if (nameOf(entry) === wanted) entries.push(entry)
    }
  } catch (cause) {
    unreadable(cause)
  }
  const [found, ...others] = entries
  if (!found) throw new EdgeProblem('archive-without-quarter')
  if (others.length > 0) throw new EdgeProblem('archive-unsafe')
  if (found.uncompressedSize > mostOfQuarter) throw new EdgeProblem('archive-too-large')
  return found
}

/** Names come as bytes, because the library would fail at the first one that leads astray, with words of its own. */
function nameOf({ fileName }: Entry): string {
  return String(fileName)
}

const typeBits = 0o170000
const symlink = 0o120000

function refuseOdd(entry: Entry): void {
  const name = nameOf(entry)
  const isLink = ((entry.externalFileAttributes >>> 16) & typeBits) === symlink
  if (isLink || entry.isEncrypted() || name.includes('\\') || validateFileName(name) !== null) throw new EdgeProblem('archive-unsafe')
  if (packed.test(name)) throw new EdgeProblem('archive-nested')
}

/** The library stops as soon as more comes out than the entry says. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const bytes = await zip.openReadStreamPromise(entry).then(buffer).catch(unreadable)
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

function unreadable(cause: unknown): never {
  throw cause instanceof EdgeProblem ? cause : new EdgeProblem('archive-unreadable')
}
