/** Who the bot is in Entra. `open`: nobody, without any check of who calls; for a demo on one's own machine, and for loopback only. */
export type BotIdentity =
  | { readonly mode: 'single-tenant'; readonly appId: string; readonly tenant: string; readonly secret: string }
  | { readonly mode: 'managed-identity'; readonly appId: string; readonly tenant: string }
  | { readonly mode: 'open' }

/** How long the bot waits for the host of the chat, in milliseconds. */
export interface Patience {
  /** For the answer to a question. */
  readonly askMs: number
  /** For the receipt of a message. */
  readonly sendMs: number
  /** Before a message is sent again that the host did not take because there were too many; a question waits a tenth of it. */
  readonly throttledMs: number
}

/** What the bot needs to know. */
export type BotSettings = BotIdentity & {
  /** Where people reach the app; a person who is pointed to it is sent to a page below. */
  readonly publicUrl: string
  /** Origins that a conversation may be reached at, `teamsOrigins` by default. Open mode reaches loopback only, whatever is said here. */
  readonly origins?: readonly string[]
  readonly patience?: Patience
  /** Settings of the SDK by its own names (`ToBotFromChannelOpenIdMetadataUrl` and others): for tests and for clouds of their own. */
  readonly sdk?: Readonly<Record<string, string>>
}

/**
 * Where Teams' Bot Connector is: public cloud, GCC, GCC High, DoD. Source: `TeamsServiceEndpoints` in the reference of Microsoft 365 Agents
 * SDK, https://microsoft.github.io/Agents-for-js/variables/_microsoft_agents-hosting.TeamsServiceEndpoints.html
 */
export const teamsOrigins: readonly string[] = [
  'https://smba.trafficmanager.net',
  'https://smba.infra.gcc.teams.microsoft.com',
  'https://smba.infra.gov.teams.microsoft.us',
  'https://smba.infra.dod.teams.microsoft.us',
]

/** How long the bot waits where nothing else is said: the host gives an answer to a pressed button about ten seconds. */
export const usualPatience: Patience = { askMs: 4_000, sendMs: 15_000, throttledMs: 20_000 }

/** Whether a conversation may be reached at this URL. Asked before anything is kept of it, and again before anything is sent to it. */
export function isReachableAt(settings: BotSettings, serviceUrl: string): boolean {
  const url = URL.parse(serviceUrl)
  if (url === null || url.username !== '' || url.password !== '') return false
  return settings.mode === 'open' ? isLoopbackHost(url.hostname) : (settings.origins ?? teamsOrigins).includes(url.origin)
}

/** Whether the peer of a connection is this machine. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
}

/** Whether a host, as `URL.hostname` has it, is this machine by its name or address. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host.replace(/^\[(.*)\]$/, '$1'))
}
