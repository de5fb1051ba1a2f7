import type { ApiError } from '../../okra/api.ts'
import { Problem } from './quarter.ts'

/** What a call needs besides its path. Without a token it is the anonymous or public kind. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly body?: unknown
  /** Instead of a body: a file as it is. */
  readonly file?: Blob
  readonly token?: string
  readonly signal?: AbortSignal
}

/** The port to the server by HTTP: answers the parsed body (null for none) or rejects with a Problem; `offline` when there is no line. */
export type Http = <T>(path: string, call?: Call) => Promise<T>

/** How long a call may take before it counts as offline, in milliseconds. */
const patience = 15_000

/** Calls over fetch. Cookies never go along; the anonymous channel gets neither token nor referrer. */
export const http: Http = async <T>(path: string, call: Call = {}): Promise<T> => {
  const response = await send(path, call)
  const body = await bodyOf(response)
  if (response.ok) return body as T
  throw problemOf(response.status, body)
}

/** The raw bytes behind a path, for downloads. Rejects with a Problem. */
export async function download(path: string, token: string): Promise<Blob> {
  const response = await send(path, { token })
  if (!response.ok) throw problemOf(response.status, await bodyOf(response))
  return response.blob()
}

/** Sends the raw bytes of a file; answers the parsed body. Rejects with a Problem. */
export async function upload<T>(path: string, file: Blob, token: string): Promise<T> {
  const response = await send(path, { method: 'POST', file, token })
  const body = await bodyOf(response)
  if (response.ok) return body as T
  throw problemOf(response.status, body)
}

/** Whether the same call may succeed a little later. */
export function passes(problem: unknown): boolean {
  return problem instanceof Problem && ['offline', 'busy', 'too-many-requests'].includes(problem.code)
}

async function send(path: string, { method = 'GET', body, file, token, signal }: Call): Promise<Response> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (file !== undefined) headers['content-type'] = 'application/octet-stream'
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file === undefined ? {} : { body: file }),
    })
  } catch {
    throw new Problem('offline')
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function problemOf(status: number, body: unknown): Problem {
  const { code, reference } = (body ?? {}) as Partial<ApiError>
  if (typeof code === 'string') return new Problem(code, reference ?? null)
  // A proxy in between answers without our body while the server restarts.
  return new Problem(status >= 500 ? 'offline' : 'not-understood')
}
