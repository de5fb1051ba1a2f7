import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/** The key that signs session tokens: from the environment, else made in the data folder on first start, readable by its owner only. */
export function sessionKey(config: Pick<Config, 'sessionKey' | 'dataDir'>): Uint8Array {
  if (config.sessionKey) return new TextEncoder().encode(config.sessionKey)
  const file = join(config.dataDir, 'session.key')
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return new TextEncoder().encode(readFileSync(file, 'utf8').trim())
}
