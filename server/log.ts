import type { Logger } from 'pino'
import { pino } from 'pino'

/** The process log: JSON lines on standard output. Nobody logs a contribution's text, a name, a token or an address. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, redact: { paths: ['req', 'headers', 'body', 'text', 'name', 'token'], remove: true } })
}
