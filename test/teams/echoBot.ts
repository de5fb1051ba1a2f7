import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Activity, CloudAdapter, TurnContext } from 'botbuilder'
import express from 'express'
import { messageActivity } from './activities.ts'
import type { Connector } from './connector.ts'
import type { Issuer } from './issuer.ts'
import { botSettings, startIssuer } from './issuer.ts'
import { loginAt } from './login.ts'
import type { Chat, Roster } from './roster.ts'

/** The SDK's own adapter and handler on loopback, with nothing of ours before them: what the peers are tried against. */
export interface EchoBot {
  readonly sdk: typeof import('botbuilder')
  readonly adapter: CloudAdapter
  readonly endpoint: string
  /** What it heard besides messages, in words. */
  heard(): readonly string[]
  forget(): void
  /** Runs in a turn that the bot starts itself in a chat, and answers what `work` resolves with. */
  turn<T>(connector: Connector, chat: Chat, work: (context: TurnContext) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Starts a bot that echoes messages, notes events and answers a button with a card. The first one loads the SDK, which takes seconds. */
export async function startEchoBot(settings: Readonly<Record<string, string>>): Promise<EchoBot> {
  const sdk = await import('botbuilder')
  const adapter = new sdk.CloudAdapter(new sdk.ConfigurationBotFrameworkAuthentication(settings))
  let heard: readonly string[] = []
  const note = (what: string) => {
    heard = [...heard, what]
  }
  const bot = new sdk.TeamsActivityHandler()
  bot.onMessage(async (context) => void (await context.sendActivity(sdk.TurnContext.removeRecipientMention(context.activity))))
  bot.onInstallationUpdateAdd(async ({ activity }) => note(`installed in ${activity.conversation.id}`))
  bot.onInstallationUpdateRemove(async ({ activity }) => note(`removed from ${activity.conversation.id}`))
  bot.onMembersAdded(async ({ activity }) => note(`added ${activity.membersAdded?.map(({ id }) => id)}`))
  bot.onMembersRemoved(async ({ activity }) => note(`left ${activity.membersRemoved?.map(({ id }) => id)}`))
  bot.onTeamsMeetingStartEvent(async ({ title, startTime }) => note(`start ${title} ${startTime.toISOString()}`))
  bot.onTeamsMeetingEndEvent(async ({ title }) => note(`end ${title}`))
  bot.onTeamsMeetingParticipantsJoinEvent(async ({ members }) =>
    note(`join ${members.map(({ user, meeting }) => `${user.name} ${meeting.role}`)}`),
  )
  bot.onTeamsMeetingParticipantsLeaveEvent(async ({ members }) => note(`leave ${members.map(({ user }) => user.name)}`))
  Object.assign(bot, {
    onAdaptiveCardInvoke: async (
      context: TurnContext,
      { action }: { readonly action: { readonly verb: string; readonly data: unknown } },
    ) => {
      note(`${action.verb} ${JSON.stringify(action.data)} by ${context.activity.from.aadObjectId} on ${context.activity.replyToId}`)
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard', version: '1.5' } }
    },
  })
  const app = express().use(express.json())
  app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => bot.run(context)))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    sdk,
    adapter,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    heard: () => heard,
    forget: () => {
      heard = []
    },
    turn: async <T>(connector: Connector, chat: Chat, work: (context: TurnContext) => Promise<T>) => {
      const done = Promise.withResolvers<T>()
      const activity = messageActivity(connector, chat, connector.roster.outsider, '') as Partial<Activity>
      const reference = sdk.TurnContext.getConversationReference(activity)
      const { appId } = connector.roster.bot
      await adapter.continueConversationAsync(appId, reference, (context) => work(context).then(done.resolve, done.reject))
      return done.promise
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** An issuer for the roster, and the echo bot that logs in there. */
export async function startPeers(roster: Roster): Promise<{ readonly issuer: Issuer; readonly bot: EchoBot; close(): Promise<void> }> {
  const issuer = await startIssuer(roster)
  const logOut = loginAt(issuer.url)
  const bot = await startEchoBot(botSettings(issuer))
  const close = async () => {
    logOut()
    await bot.close()
    await issuer.close()
  }
  return { issuer, bot, close }
}

/** Takes away the retries that a client of the SDK makes by itself; nothing in its settings does. */
export function withoutRetries(client: object): void {
  const { pipeline } = Reflect.get(client, 'client') as { readonly pipeline: { removePolicy(which: { readonly phase: 'Retry' }): void } }
  pipeline.removePolicy({ phase: 'Retry' })
}

/** The status of what the SDK threw; 200 if it threw nothing. */
export async function statusOf(work: Promise<unknown>): Promise<number | undefined> {
  return work.then(
    () => 200,
    (cause: { readonly statusCode?: number }) => cause.statusCode,
  )
}
