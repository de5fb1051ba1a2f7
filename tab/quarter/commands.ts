import type { CommandReply } from '../../okra/api.ts'
import { backoff, pause } from './backoff.ts'
import type { Http } from './http.ts'
import { passes } from './http.ts'
import type { Identity } from './identity.ts'
import { Problem } from './quarter.ts'

/** How long a command is tried while the line is down, in milliseconds. */
export const commandPatience = 30_000

/** What sending needs. */
export interface SenderContext {
  readonly http: Http
  readonly identity: Identity
  readonly newId: () => string
  readonly clock: () => number
  readonly random: () => number
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Identified calls that survive a broken line. Rejects with a Problem. */
export interface Sender {
  /** Posts a command with one id for all its tries, so that it happens once. Answers the version after it. */
  readonly command: (path: string, command: unknown) => Promise<number>
  /** An identified call, with a new token if the old one has ended. */
  readonly call: <T>(path: string, method: 'GET' | 'POST' | 'PUT', body?: unknown) => Promise<T>
}

/** Sends on the identified channel. */
export function createSender({ http, identity, newId, clock, random, wait = pause }: SenderContext): Sender {
  const once = async <T>(path: string, method: 'GET' | 'POST' | 'PUT', body: unknown): Promise<T> =>
    http<T>(path, { method, body, token: await identity.token() })
  const call = async <T>(path: string, method: 'GET' | 'POST' | 'PUT', body?: unknown): Promise<T> => {
    try {
      return await once<T>(path, method, body)
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== 'signed-out') throw problem
      identity.expire()
      return once<T>(path, method, body)
    }
  }
  return {
    call,
    command: async (path, command) => {
      const body = { id: newId(), command }
      const end = clock() + commandPatience
      for (let failures = 1; ; failures += 1) {
        try {
          return (await call<CommandReply>(path, 'POST', body)).version
        } catch (problem) {
          const next = backoff(failures, random)
          if (!passes(problem) || clock() + next > end) throw problem
          await wait(next)
        }
      }
    },
  }
}
