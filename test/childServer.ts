import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const entry = fileURLToPath(new URL('./fixtures/serve.ts', import.meta.url))
const fast = { DEMO: '0', TICK_MS: '50', LATE_DELAY_MS: '0-0', RATE_PER_PERSON: '100000', RATE_PER_ROOM: '1000000' }

/** A process with its output so far. */
export interface Child {
  readonly process: ChildProcess
  /** What it wrote to standard output and standard error. */
  output(): string
  /** Resolves with the exit code and the signal once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
}

/** The server in a process of its own that answers at `url`. */
export interface ChildServer extends Child {
  readonly url: string
}

/** Runs the real server (or another program) with this environment and nothing of the test's own; it is killed at the latest when the test is finished. */
export function runServer(env: Readonly<Record<string, string>>, program = entry): Child {
  const { PATH = '' } = process.env
  const child = fork(program, { env: { PATH, HOST: '127.0.0.1', PORT: '0', ...fast, ...env }, execArgv: [], silent: true })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void chunks.push(chunk.toString('utf8')))
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as string | null }))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { process: child, output: () => chunks.join(''), ended }
}

/** Runs the server and resolves once it answers; rejects with its output if it ends instead. */
export async function startChild(dataDir: string, env: Readonly<Record<string, string>> = {}, program = entry): Promise<ChildServer> {
  const child = runServer({ DATA_DIR: dataDir, ...env }, program)
  const port = await new Promise<number>((resolve, reject) => {
    child.process.on('message', (message) => resolve((message as { ready: number }).ready))
    void child.ended.then(() => reject(new Error(`the server ended: ${child.output()}`)))
  })
  return { ...child, url: `http://127.0.0.1:${port}` }
}
