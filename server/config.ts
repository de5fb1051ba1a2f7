import { resolve } from 'node:path'
import { z } from 'zod'

const whole = (fallback: number) => z.coerce.number().int().positive().default(fallback)

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('./data'),
  MONGODB_URI: z.string().optional(),
  SESSION_KEY: z.string().min(32, 'needs at least 32 characters').optional(),
  DEMO: z.enum(['0', '1']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TICK_MS: whole(10_000),
  LATE_DELAY_MS: z
    .string()
    .regex(/^\d+-\d+$/, 'reads like 5000-20000')
    .default('5000-20000'),
  RATE_PER_PERSON: whole(300),
  RATE_PER_ROOM: whole(6_000),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  TEAMMATE_PACE_MS: whole(2_500),
})

/** What the process was told by its environment, checked. Times are milliseconds, rates are acts in 10 seconds. */
export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Where people reach the product; null: derived from the request. */
  readonly publicUrl: string | null
  readonly dataDir: string
  readonly mongoUrl: string | null
  /** null: created in the data folder on first start. Always given in production. */
  readonly sessionKey: string | null
  /** Simulated teammates are offered. */
  readonly demo: boolean
  readonly logLevel: string
  readonly tickMs: number
  readonly lateDelayMs: readonly [number, number]
  readonly ratePerPerson: number
  readonly ratePerRoom: number
  readonly trustProxy: number
  /** The average pause of a simulated teammate between two acts. */
  readonly teammatePaceMs: number
}

/** The environment is not usable; the message says which variable and why. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
}

const neededInProduction = ['SESSION_KEY', 'PUBLIC_URL'] as const

/** Reads the configuration, or throws ConfigProblem. In production nothing secret has a default. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new ConfigProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const read = parsed.data
  const production = read.NODE_ENV === 'production'
  const missing = neededInProduction.filter((name) => production && !read[name])
  if (missing.length > 0) throw new ConfigProblem(`NODE_ENV=production needs ${missing.join(' and ')} in the environment.`)
  const [least, most] = read.LATE_DELAY_MS.split('-').map(Number)
  return {
    production,
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL ?? null,
    dataDir: resolve(read.DATA_DIR),
    mongoUrl: read.MONGODB_URI ?? null,
    sessionKey: read.SESSION_KEY ?? null,
    demo: read.DEMO === undefined ? !production : read.DEMO === '1',
    logLevel: read.LOG_LEVEL,
    tickMs: read.TICK_MS,
    lateDelayMs: [least ?? 0, Math.max(least ?? 0, most ?? 0)],
    ratePerPerson: read.RATE_PER_PERSON,
    ratePerRoom: read.RATE_PER_ROOM,
    trustProxy: read.TRUST_PROXY,
    teammatePaceMs: read.TEAMMATE_PACE_MS,
  }
}
