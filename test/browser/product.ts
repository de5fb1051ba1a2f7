import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** The product as people start it: its own process, its own data folder, a free port. */
export interface Product {
  readonly url: string
  readonly dataDir: string
  /** What the process has printed so far. */
  output(): string
  /** Ends the process without a warning, and starts it again on the same data and port. */
  killAndRestart(): Promise<void>
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const fast = { TICK_MS: '300', LATE_DELAY_MS: '0-50', TEAMMATE_PACE_MS: '120', LOG_LEVEL: 'warn', HOST: '127.0.0.1' }

/** Starts the product; `env` is added to the environment, for example MONGODB_URI. */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'okra-product-'))
  let printed = ''
  let port = 0
  let child: ChildProcess | null = null

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const started = spawn(process.execPath, [main], {
        env: { PATH: process.env.PATH ?? '', ...fast, ...env, DATA_DIR: dataDir, PORT: String(port) },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      child = started
      for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)))
      started.once('exit', (code) => reject(new Error(`the product ended with ${code}: ${printed}`)))
      started.once('message', (message) => {
        port = (message as { ready: number }).ready
        resolve()
      })
    })

  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill(signal)
    })

  await start()
  return {
    url: `http://localhost:${port}`,
    dataDir,
    output: () => printed,
    start,
    kill: () => end('SIGKILL'),
    killAndRestart: async () => {
      await end('SIGKILL')
      await start()
    },
    stop: async () => {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
