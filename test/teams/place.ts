import type { ChatPlace } from '../../okra/api.ts'
import type { Connector } from './connector.ts'
import type { Issuer } from './issuer.ts'
import { botSettings } from './issuer.ts'
import type { Chat, Roster } from './roster.ts'

/** The key of a chat as the tab and the bot name it. */
export function keyOf({ conversationId, team, channel }: Chat): string {
  return team && channel ? `${team.id}|${channel.id}` : (conversationId.split(';messageid=')[0] ?? '')
}

/** Where a tab in this chat says that it is. */
export function placeOf(chat: Chat): ChatPlace {
  return { conversation: keyOf(chat), meeting: chat.meeting?.id ?? null }
}

/** The environment of a server that trusts these peers. */
export function teamsEnvironment(roster: Roster, issuer: Issuer, connector: Connector): Readonly<Record<string, string>> {
  return {
    PUBLIC_URL: `https://${new URL(roster.app.resource.replace('api:', 'https:')).host}`,
    TEAMS_APP_ID: roster.app.clientId,
    TEAMS_TENANTS: roster.tenantId,
    ENTRA_KEYS_URL: issuer.keysUrl('{tenant}'),
    TEAMS_BOT_ID: roster.bot.appId,
    TEAMS_BOT_TENANT: roster.tenantId,
    TEAMS_BOT_SECRET: issuer.clientSecret,
    TEAMS_BOT_ORIGINS: new URL(connector.serviceUrl).origin,
    TEAMS_BOT_SDK: JSON.stringify(botSettings(issuer)),
  }
}
