import { z } from 'zod'
import type { BotSettings } from '../bot/settings.ts'
import type { EntraSettings } from './identity/entra.ts'

/**
 * The programs of Teams that ask for a token: on desktop and phone, and on the web. Source: "Configure your app in Microsoft Entra ID"
 * (learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad).
 */
const teamsClients = '1fec8e78-bce4-4aaf-ab1b-5451cc387264,5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

/** Entra and Teams compare ids letter for letter, in lower case. */
const uuid = z.guid('needs an id like 00000000-1111-2222-3333-444444444444').toLowerCase()
const uuids = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(uuid))

/** The variables for Microsoft Teams. */
export const teamsEnvironment = {
  TEAMS_APP_ID: uuid.optional(),
  TEAMS_PACKAGE_ID: uuid.optional(),
  TEAMS_CATALOG_ID: uuid.optional(),
  TEAMS_TENANTS: uuids.optional(),
  TEAMS_CLIENTS: uuids.default(() => teamsClients.split(',')),
  ENTRA_KEYS_URL: z
    .string()
    .includes('{tenant}', 'needs {tenant} in it')
    .default('https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys'),
  ENTRA_ISSUERS: z.string().default('https://login.microsoftonline.com/{tenant}/v2.0,https://sts.windows.net/{tenant}/'),
  TEAMS_BOT_ID: uuid.optional(),
  TEAMS_BOT_TENANT: uuid.optional(),
  TEAMS_BOT_SECRET: z.string().trim().min(1, 'is blank').optional(),
  TEAMS_BOT_MANAGED_IDENTITY: z.enum(['0', '1'], 'is 0 or 1').default('0'),
  TEAMS_BOT_ORIGINS: z.string().optional(),
  TEAMS_BOT_SDK: z.string().optional(),
}

const shape = z.object(teamsEnvironment)
type TeamsEnvironment = z.output<typeof shape>

/** What the process was told of Teams. */
export interface TeamsConfig {
  /** Whose tokens sign in to the tab; null: there is no signing in by Teams. */
  readonly entra: EntraSettings | null
  /** Who the bot is; null: there is no bot. */
  readonly bot: BotSettings | null
  /** The app's id in Teams, for links into the tab; null: there is no tab. An organization's catalogue gives an app an id of its own. */
  readonly linkApp: string | null
}

/** What else decides about Teams. */
interface Around {
  readonly production: boolean
  readonly demo: boolean
  readonly publicUrl: string | null
  readonly port: number
}

/** Says what is wrong with the variables, in a sentence. */
export type Wrong = (message: string) => Error

/** What the variables for Teams say together. Throws `wrong` for half a set-up, which nobody should find out in a meeting. */
export function readTeams(read: TeamsEnvironment, around: Around, wrong: Wrong): TeamsConfig {
  checkForApp(read, wrong)
  return { entra: entraOf(read, around, wrong), bot: botOf(read, around, wrong), linkApp: linkAppOf(read) }
}

const nothingWithoutApp = ['TEAMS_TENANTS', 'TEAMS_CATALOG_ID', 'TEAMS_BOT_ID', 'TEAMS_BOT_TENANT', 'TEAMS_BOT_SECRET'] as const

function checkForApp(read: TeamsEnvironment, wrong: Wrong): void {
  if (read.TEAMS_APP_ID) return
  const managed = read.TEAMS_BOT_MANAGED_IDENTITY === '1' ? 'TEAMS_BOT_MANAGED_IDENTITY' : undefined
  const given = nothingWithoutApp.find((name) => read[name]) ?? managed
  if (given) throw wrong(`${given} is set, but not the app that people sign in to. Set TEAMS_APP_ID to the client id of the Entra app.`)
}

function linkAppOf({ TEAMS_APP_ID: appId, TEAMS_PACKAGE_ID: packaged, TEAMS_CATALOG_ID: catalogued }: TeamsEnvironment): string | null {
  return appId ? (catalogued ?? packaged ?? appId) : null
}

function entraOf(read: TeamsEnvironment, { publicUrl, production }: Around, wrong: Wrong): EntraSettings | null {
  const { TEAMS_APP_ID: appId, TEAMS_TENANTS: tenants, TEAMS_CLIENTS: clients } = read
  if (!appId) return null
  if (!tenants) throw wrong('TEAMS_APP_ID is set, but not whose people may sign in. Set TEAMS_TENANTS to the id of your tenant.')
  if (!publicUrl) throw wrong('TEAMS_APP_ID needs PUBLIC_URL: Teams opens the app there.')
  if (production && !publicUrl.startsWith('https://'))
    throw wrong('PUBLIC_URL needs https:// with NODE_ENV=production: Teams opens nothing else.')
  if (production && !read.ENTRA_KEYS_URL.startsWith('https://')) throw wrong('ENTRA_KEYS_URL needs https:// with NODE_ENV=production.')
  return {
    appId,
    resource: `api://${new URL(publicUrl).host}/${appId}`,
    tenants,
    clients,
    keys: read.ENTRA_KEYS_URL,
    issuers: read.ENTRA_ISSUERS.split(',').map((one) => one.trim()),
  }
}

function botOf(read: TeamsEnvironment, around: Around, wrong: Wrong): BotSettings | null {
  const { TEAMS_BOT_SECRET: secret, TEAMS_BOT_MANAGED_IDENTITY: managed } = read
  if (secret && managed === '1') throw wrong('TEAMS_BOT_SECRET and TEAMS_BOT_MANAGED_IDENTITY are set both. Take one of them away.')
  if (!secret && managed === '0') return openBot(read, around, wrong)
  const common = { ...registrationOf(read, around, wrong), ...overrides(read, around, wrong) }
  return secret ? { mode: 'single-tenant', secret, ...common } : { mode: 'managed-identity', ...common }
}

/** Without credentials nobody can tell who calls: on one's own machine only. */
function openBot(read: TeamsEnvironment, { production, demo, publicUrl, port }: Around, wrong: Wrong): BotSettings | null {
  const proves = 'Set TEAMS_BOT_SECRET, or TEAMS_BOT_MANAGED_IDENTITY=1.'
  const half = read.TEAMS_BOT_ID ? 'TEAMS_BOT_ID' : read.TEAMS_BOT_TENANT ? 'TEAMS_BOT_TENANT' : null
  if (half) throw wrong(`${half} is set, but not how the bot proves who it is. ${proves}`)
  if (demo && !production) return { mode: 'open', publicUrl: publicUrl ?? `http://localhost:${port}` }
  if (read.TEAMS_APP_ID) throw wrong(`TEAMS_APP_ID is set, but no bot, and only a bot can ask Teams who belongs to a chat. ${proves}`)
  return null
}

function registrationOf(read: TeamsEnvironment, { publicUrl }: Around, wrong: Wrong) {
  const appId = read.TEAMS_BOT_ID ?? read.TEAMS_APP_ID
  const tenant = read.TEAMS_BOT_TENANT ?? (read.TEAMS_TENANTS?.length === 1 ? read.TEAMS_TENANTS[0] : undefined)
  if (!appId) throw wrong('The bot has credentials, but no id. Set TEAMS_APP_ID.')
  if (!tenant) throw wrong('The bot needs the tenant of its registration. Set TEAMS_BOT_TENANT.')
  if (!publicUrl) throw wrong('The bot needs PUBLIC_URL: its cards link there.')
  return { appId, tenant, publicUrl }
}

/** Settings for clouds of their own, and for tests. */
function overrides(read: TeamsEnvironment, { production }: Around, wrong: Wrong): Pick<BotSettings, 'origins' | 'sdk'> {
  const origins = read.TEAMS_BOT_ORIGINS?.split(',').map((one) => one.trim())
  if (origins?.some((one) => URL.parse(one)?.origin !== one)) throw wrong('TEAMS_BOT_ORIGINS takes origins with commas between them.')
  if (production && origins?.some((one) => !one.startsWith('https://')))
    throw wrong('TEAMS_BOT_ORIGINS needs https:// with NODE_ENV=production.')
  return { ...(origins ? { origins } : {}), ...(read.TEAMS_BOT_SDK ? { sdk: sdkOf(read.TEAMS_BOT_SDK, production, wrong) } : {}) }
}

function sdkOf(text: string, production: boolean, wrong: Wrong): Readonly<Record<string, string>> {
  const sdk = textsOf(text, wrong)
  if (production && Object.values(sdk).some((one) => one.startsWith('http://')))
    throw wrong('TEAMS_BOT_SDK needs https:// with NODE_ENV=production.')
  return sdk
}

function textsOf(text: string, wrong: Wrong): Readonly<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text))
  } catch {
    throw wrong('TEAMS_BOT_SDK is not a JSON object of texts.')
  }
}
