import { z } from 'zod'

/** The package can't be made; the message says why and what to do, one sentence a line. */
export class PackageProblem extends Error {
  override readonly name = 'PackageProblem'
}

/** What the package is made for. Ids are in lower case: Entra compares the address of the app letter for letter. */
export interface PackageSettings {
  /** The https address of the server, without a path and without a slash at its end. */
  readonly publicUrl: string
  /** Host of that address, with its port if it has one. */
  readonly publicHost: string
  /** Client id of the Entra app, by which people sign in. */
  readonly appId: string
  /** Id of the package in the catalogue of Teams. */
  readonly packageId: string
  /** Client id of the bot. */
  readonly botId: string
  readonly developerName: string
}

const example = 'https://okra.example.com'
const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/

/** Whether an address is https, names a host by its domain and has nothing behind it. */
function isOrigin(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'https:' && url.href === `${url.origin}/` && hostName.test(url.hostname)
}

const id = (name: string, where: string) =>
  z
    .string(`${name} is missing: set it to ${where}.`)
    .trim()
    .pipe(z.guid(`${name} is not a GUID of 32 hexadecimal digits in five groups: set it to ${where}.`))
    .transform((text) => text.toLowerCase())

const environment = z.object({
  PUBLIC_URL: z
    .string(`PUBLIC_URL is missing: set it to the https address of this server, such as ${example}.`)
    .trim()
    .refine(
      isOrigin,
      `PUBLIC_URL can't be used in Teams: set it to an https address with a domain and without a path, such as ${example}.`,
    ),
  TEAMS_APP_ID: id('TEAMS_APP_ID', 'the application (client) id of the Entra app'),
  TEAMS_PACKAGE_ID: id('TEAMS_PACKAGE_ID', 'a GUID of your own, or leave it away to use TEAMS_APP_ID').optional(),
  TEAMS_BOT_ID: id('TEAMS_BOT_ID', 'the Microsoft App ID of the Azure Bot, or leave it away to use TEAMS_APP_ID').optional(),
  TEAMS_DEVELOPER_NAME: z
    .string()
    .trim()
    .min(1, 'TEAMS_DEVELOPER_NAME is blank: set it to the name that people see as the maker, or leave it away.')
    .max(32, 'TEAMS_DEVELOPER_NAME is too long for Teams: shorten it to 32 characters.')
    .default('OKRA Sessions'),
})

/** Reads from an environment what the package is made for, or throws PackageProblem with a sentence for each variable. Blank counts as missing. */
export function readPackageSettings(env: Readonly<Record<string, string | undefined>>): PackageSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new PackageProblem(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { PUBLIC_URL, TEAMS_APP_ID, TEAMS_PACKAGE_ID, TEAMS_BOT_ID, TEAMS_DEVELOPER_NAME } = parsed.data
  const { origin, host } = new URL(PUBLIC_URL)
  return {
    publicUrl: origin,
    publicHost: host,
    appId: TEAMS_APP_ID,
    packageId: TEAMS_PACKAGE_ID ?? TEAMS_APP_ID,
    botId: TEAMS_BOT_ID ?? TEAMS_APP_ID,
    developerName: TEAMS_DEVELOPER_NAME,
  }
}
