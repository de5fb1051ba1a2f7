import type { Activity, TurnContext } from 'botbuilder'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import { sendOnce } from './connector.ts'
import type { BotLog } from './log.ts'
import { failureOf } from './log.ts'
import { textMessage } from './messages.ts'
import type { BotSettings } from './settings.ts'

/** Whose call it is; the SDK's own, opaque to everybody else. */
export type Caller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

/** The host's library, set up. */
export interface BotAdapter {
  /** Empty in open mode. */
  readonly appId: string
  /** Who sends this, by its `Authorization` header; rejects if the token is wrong in any way. */
  authenticate(activity: Activity, authorization: string): Promise<Caller>
  /** Runs a turn for an authenticated activity. What the turn throws is logged, and answered with a neutral sentence. */
  run(caller: Caller, activity: Activity, turn: (context: TurnContext) => Promise<void>): Promise<void>
  /** Runs a turn in a conversation without an activity; `turn` must not throw. */
  enter(reference: Parameters<CloudAdapter['continueConversationAsync']>[1], turn: (context: TurnContext) => Promise<void>): Promise<void>
}

/** Sets up the host's library. `apology` is the neutral sentence for who speaks this language. Throws if an identity is incomplete. */
export function createAdapter(settings: BotSettings, log: BotLog, apology: (locale: string | null) => string): BotAdapter {
  const configuration = configurationOf(settings)
  const authentication = new ConfigurationBotFrameworkAuthentication(
    configuration,
    new ConfigurationServiceClientCredentialFactory(configuration),
  )
  const cloud = new CloudAdapter(authentication)
  const appId = settings.mode === 'open' ? '' : settings.appId

  cloud.use(async (context, next) => {
    sendOnce(context)
    await next()
  })
  cloud.onTurnError = async (context, cause) => {
    log.error(failureOf(cause), 'a turn of the bot failed')
    // A pressed button is answered where the turn began, and nobody waits for an answer to an event.
    if (context.activity.type !== 'message') return
    await context
      .sendActivity(textMessage(apology(context.activity.locale ?? null)))
      .catch((again: unknown) => log.error(failureOf(again), 'the bot could not say that a turn failed'))
  }

  return {
    appId,
    authenticate: (activity, authorization) => authentication.authenticateRequest(activity, authorization),
    run: (caller, activity, turn) => cloud.processActivityDirect(caller, activity, turn),
    enter: (reference, turn) => cloud.continueConversationAsync(appId, reference, turn),
  }
}

function configurationOf(settings: BotSettings): Readonly<Record<string, string>> {
  const sdk = settings.sdk ?? {}
  if (settings.mode === 'open') return { ...sdk, MicrosoftAppType: 'MultiTenant', MicrosoftAppId: '' }
  const app = { ...sdk, MicrosoftAppId: settings.appId, MicrosoftAppTenantId: settings.tenant }
  return settings.mode === 'single-tenant'
    ? { ...app, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: settings.secret }
    : { ...app, MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppPassword: '' }
}
