import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figures } from './figures.ts'

/** A process that is measured. */
export interface Child {
  readonly port: number
  /** From the spawn to its word that it is ready, in milliseconds. */
  readonly startMs: number
  figures(): Promise<Figures>
  /** SIGTERM; resolves once it has ended. */
  stop(): Promise<void>
}

/** Starts one of the entries of this folder in a process of its own and waits until it is ready. Rejects if it ends before. */
export async function startProcess(
  entry: 'server.ts' | 'echo.ts' | 'bareNode.ts',
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const { PATH = '', NODE_OPTIONS = '' } = process.env
  const begin = performance.now()
  const options = { env: { PATH, NODE_OPTIONS, ...env }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as const }
  const child = fork(fileURLToPath(new URL(entry, import.meta.url)), { ...options, stdio: [...options.stdio] })
  const ended = once(child, 'exit')
  const early = ended.then(([code]) => Promise.reject(new Error(`${entry} ended with ${String(code)} before it was ready`)))
  const [message] = (await Promise.race([once(child, 'message'), early])) as [{ readonly ready: number }]
  early.catch(() => undefined)
  const startMs = performance.now() - begin
  const figures = async () => {
    child.send('figures')
    const [answer] = (await once(child, 'message')) as [{ readonly figures: Figures }]
    return answer.figures
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { port: message.ready, startMs, figures, stop }
}

/** Production as an operator would set it up, but with the rates lifted and a proxy trusted, since everybody here is behind one address. */
const production = {
  NODE_ENV: 'production',
  SESSION_KEY: 'only-for-measuring-'.repeat(4),
  PUBLIC_URL: 'http://127.0.0.1',
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'warn',
  RATE_PER_PERSON: '1000000000',
  RATE_PER_ROOM: '1000000000',
  TRUST_PROXY: '1',
}

/** Starts the server in production mode on a data folder; `env` changes something of it. */
export function startServer(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Child> {
  return startProcess('server.ts', { ...production, DATA_DIR: dataDir, ...env })
}

/** Gives a new folder and deletes it afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'okra-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives a server on a new data folder and stops it afterwards. */
export function withServer<T>(work: (server: Child) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const server = await startServer(folder)
    try {
      return await work(server)
    } finally {
      await server.stop()
    }
  })
}
