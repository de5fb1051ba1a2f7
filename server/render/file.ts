import { extname } from 'node:path'
import type { Artifact } from '../../okra/artifacts/context.ts'
import { csv } from './csv.ts'

const types: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The media type of a file by its name. */
export function typeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream'
}

/** The bytes of a file that is text; null: it has to be rendered, which takes long (see `rendering.ts`). Same document, same bytes. */
export function writtenBytes({ path, body }: Pick<Artifact, 'path' | 'body'>): Buffer | null {
  if (typeof body === 'string') return Buffer.from(body, 'utf8')
  if ('sheet' in body) return Buffer.from(csv(body.sheet, { mark: !body.plain }), 'utf8')
  return 'picture' in body && extname(path) === '.svg' ? Buffer.from(body.picture, 'utf8') : null
}
