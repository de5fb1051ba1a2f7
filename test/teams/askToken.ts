import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import type { AppCredentials } from 'botframework-connector'

// A program of its own that gets the bot's token for the connector as the SDK does, and prints it.
const settings = JSON.parse(process.env.BOT_SETTINGS ?? '{}') as Record<string, string>
const credentials = await new ConfigurationServiceClientCredentialFactory(settings).createCredentials(
  settings.MicrosoftAppId ?? '',
  settings.ToChannelFromBotOAuthScope ?? '',
  settings.ToChannelFromBotLoginUrl ?? '',
  true,
)
process.stdout.write(await (credentials as AppCredentials).getToken())
