import type { ChatDirectory, ChatGateway, ChatQuarters, Posts } from '../okra/ports/chat.ts'
import { createTurn } from './activities.ts'
import { createActs } from './acts.ts'
import { createAdapter } from './adapter.ts'
import { createGateway } from './gateway.ts'
import type { Greetings } from './greetings.ts'
import { createGreetings } from './greetings.ts'
import { createGuide } from './guide.ts'
import { createLinks } from './links.ts'
import { createListener, languageOf } from './listener.ts'
import type { BotLog } from './log.ts'
import type { BotWork } from './rooms.ts'
import type { Handle } from './route.ts'
import { createRoute } from './route.ts'
import type { BotSettings } from './settings.ts'
import { usualPatience } from './settings.ts'
import { createSummaries } from './summaries.ts'

/** What the bot is given. */
export interface BotDeps {
  readonly directory: ChatDirectory
  readonly quarters: ChatQuarters
  readonly posts: Posts
  readonly sayIn: BotWork['sayIn']
  /** The app's id in Teams, for links into its tab; null: there is no tab. */
  readonly app: string | null
  /** Server time in milliseconds. */
  readonly now: () => number
  readonly log: BotLog
  readonly failed: (cause: unknown) => void
}

/** The bot: what the host's activities are handed to, and the way into its chats. */
export interface Bot {
  readonly handle: Handle
  readonly gateway: ChatGateway
  readonly bound: Greetings['bound']
  /** Asks about what may have been posted before the last stop. */
  start(): Promise<void>
  close(): void
}

/** Sets up the bot. Throws if an identity is incomplete. Imported late: the SDK takes seconds to load. */
export function createBot(settings: BotSettings, deps: BotDeps): Bot {
  const { directory, posts, log, sayIn } = deps
  const apology = (locale: string | null) => sayIn(languageOf(locale))('problem.broken')
  const adapter = createAdapter(settings, log, apology)
  const gateway = createGateway({ adapter, settings, directory, posts, log })
  const links = createLinks({ publicUrl: settings.publicUrl, app: settings.mode === 'open' ? null : deps.app }, directory)
  const work: BotWork = { ...deps, gateway, links, trusts: settings.mode === 'open' }
  const summaries = createSummaries(work)
  const guide = createGuide(work, summaries)
  const greetings = createGreetings(work)
  const listener = createListener(work, { greetings, guide, summaries, acts: createActs(work) })
  const turn = createTurn({ directory, posts, listener, patience: settings.patience ?? usualPatience, log })
  return {
    handle: createRoute({ adapter, settings, turn, log, apology }),
    gateway,
    bound: greetings.bound,
    start: async () => {
      await guide.start()
      await summaries.askAboutUnfinished()
    },
    close: guide.close,
  }
}
