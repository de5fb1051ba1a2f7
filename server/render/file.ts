import { extname } from 'node:path'
import type { Artifact } from '../../okra/artifacts/context.ts'
import { csv } from './csv.ts'
import type { ArchiveFile } from './zip.ts'

const types: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
}

/** The media type of a file by its name. */
export function typeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream'
}

/** The file as it is downloaded. Same document, same bytes. */
export function fileOf({ path, body }: Pick<Artifact, 'path' | 'body'>): ArchiveFile {
  return { path, bytes: bytesOf(body) }
}

function bytesOf(body: Artifact['body']): Buffer {
  return Buffer.from(typeof body === 'string' ? body : 'sheet' in body ? csv(body.sheet) : body.picture, 'utf8')
}
