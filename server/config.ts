import { resolve } from 'node:path'
import { z } from 'zod'
import type { TeamsConfig } from './teamsConfig.ts'
import { readTeams, teamsEnvironment } from './teamsConfig.ts'

const whole = (fallback: number) => z.coerce.number().int().positive().default(fallback)
const above0 = 'needs a whole number above 0'
const wholeNumber = z.coerce.number(above0).int(above0).positive(above0)

/** The origins of a list with commas: scheme, host and port of each, nothing else. */
const origins = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine((list) => list.every(isOrigin), 'takes origins with commas between them, like http://127.0.0.1:4000')

function isOrigin(text: string): boolean {
  return URL.parse(text)?.origin === text && /^https?:/.test(text)
}

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
  OPENAI_API_KEY: z.string().trim().min(1, 'is blank').optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'needs an address that begins with http:// or https://' }).optional(),
  OPENAI_MODEL: z.string().trim().min(1, 'is blank').optional(),
  ASSISTANT_CALL_MS: wholeNumber.default(20_000),
  ASSISTANT_TOTAL_MS: wholeNumber.default(45_000),
  ASSISTANT_ANSWER_TOKENS: whole(4_000),
  ASSISTANT_TOKENS_MONTH: wholeNumber.optional(),
  ASSISTANT_TOKENS_MONTH_TEAM: wholeNumber.optional(),
  MODEL_FOR_ALL_TEAMS: z.enum(['0', '1'], 'is 0 or 1').default('0'),
  TEAMS_HOST_ORIGINS: origins.optional(),
  ...teamsEnvironment,
  ADMIN_TOKEN: z
    .string()
    .min(16, 'needs at least 16 characters')
    .regex(/^[!-~]*$/, 'takes letters, digits and signs of ASCII, without blanks')
    .optional(),
})

type Environment = z.output<typeof environment>

/** Which model is asked, and where. */
export interface ModelConfig {
  /** `local` where a server on one's own machine needs none. */
  readonly key: string
  /** null: the vendor's own address. */
  readonly baseUrl: string | null
  /** The model; at Azure the deployment. */
  readonly name: string
}

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
  /** null: only the local engine answers, and no text leaves this server. */
  readonly model: ModelConfig | null
  /** How long one call to the model may take, and all calls of a question together. */
  readonly assistantCallMs: number
  readonly assistantTotalMs: number
  /** The most tokens of one answer of the model, those with which it thinks included. */
  readonly assistantAnswerTokens: number
  /** Tokens in a calendar month: of all teams together, and of each team; null: no limit. */
  readonly assistantTokensMonth: number | null
  readonly assistantTokensMonthTeam: number | null
  /** Every team may use the model, unless the administrator says otherwise; false: none, unless the administrator says so. */
  readonly modelForAllTeams: boolean
  /** Pages that may frame the tab as Teams does and are believed as Teams is; none in production. */
  readonly teamsOrigins: readonly string[]
  readonly teams: TeamsConfig
  /** What opens the administrator's page; null: there is none. */
  readonly adminToken: string | null
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
  if (production) checkForProduction(read)
  const demo = isDemo(read)
  const publicUrl = read.PUBLIC_URL ?? null
  const [least, most] = read.LATE_DELAY_MS.split('-').map(Number)
  return {
    production,
    port: read.PORT,
    host: read.HOST,
    publicUrl,
    dataDir: resolve(read.DATA_DIR),
    mongoUrl: read.MONGODB_URI ?? null,
    sessionKey: read.SESSION_KEY ?? null,
    demo,
    logLevel: read.LOG_LEVEL,
    tickMs: read.TICK_MS,
    lateDelayMs: [least ?? 0, Math.max(least ?? 0, most ?? 0)],
    ratePerPerson: read.RATE_PER_PERSON,
    ratePerRoom: read.RATE_PER_ROOM,
    trustProxy: read.TRUST_PROXY,
    teammatePaceMs: read.TEAMMATE_PACE_MS,
    model: modelOf(read),
    assistantCallMs: read.ASSISTANT_CALL_MS,
    assistantTotalMs: read.ASSISTANT_TOTAL_MS,
    assistantAnswerTokens: read.ASSISTANT_ANSWER_TOKENS,
    assistantTokensMonth: read.ASSISTANT_TOKENS_MONTH ?? null,
    assistantTokensMonthTeam: read.ASSISTANT_TOKENS_MONTH_TEAM ?? null,
    modelForAllTeams: read.MODEL_FOR_ALL_TEAMS === '1',
    teamsOrigins: read.TEAMS_HOST_ORIGINS ?? [],
    teams: readTeams(read, { production, demo, publicUrl, port: read.PORT }, (message) => new ConfigProblem(message)),
    adminToken: read.ADMIN_TOKEN ?? null,
  }
}

function isDemo({ DEMO, NODE_ENV }: Environment): boolean {
  return DEMO === undefined ? NODE_ENV !== 'production' : DEMO === '1'
}

function checkForProduction(read: Environment): void {
  const missing = neededInProduction.filter((name) => !read[name])
  if (missing.length > 0) throw new ConfigProblem(`NODE_ENV=production needs ${missing.join(' and ')} in the environment.`)
  if (read.TEAMS_HOST_ORIGINS)
    throw new ConfigProblem('TEAMS_HOST_ORIGINS is for tests. Take it away with NODE_ENV=production: Teams itself needs no entry.')
}

/** The model that the variables name together, or none. Half a model is a mistake that nobody should find out in a session. */
function modelOf({ OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: name }: Environment): ModelConfig | null {
  const given = key ? 'OPENAI_API_KEY' : 'OPENAI_BASE_URL'
  if (!key && !baseUrl) {
    if (!name) return null
    throw new ConfigProblem(
      'OPENAI_MODEL is set, but not where to ask it. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own; or take OPENAI_MODEL away.',
    )
  }
  if (!name)
    throw new ConfigProblem(`${given} is set, but not which model to ask. Set OPENAI_MODEL, or take ${given} away to go without a model.`)
  return { key: key ?? 'local', baseUrl: baseUrl ?? null, name }
}
