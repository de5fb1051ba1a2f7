import type { Request, Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Bot } from '../../bot/index.ts'
import { failureOf } from '../../bot/log.ts'
import type { BotSettings } from '../../bot/settings.ts'
import { proposedQuarter } from '../../okra/cadence.ts'
import { dayIn } from '../../okra/days.ts'
import type { ChatGateway, ChatQuarters } from '../../okra/ports/chat.ts'
import type { Store } from '../../okra/ports/store.ts'
import { rateLimit } from '../http/limits.ts'
import { EdgeProblem } from '../http/problems.ts'
import { storeAccounts } from '../identity/accounts.ts'
import { proveBelonging } from '../identity/belonging.ts'
import { createChatDirectory } from '../identity/chatDirectory.ts'
import type { ChatRoutesDeps } from '../identity/chatRoutes.ts'
import { chatRoutes } from '../identity/chatRoutes.ts'
import { storeConversations } from '../identity/conversations.ts'
import type { VerifyEntra } from '../identity/entra.ts'
import type { JoiningDeps } from '../identity/joining.ts'
import { createTeam } from '../identity/joining.ts'
import { sayIn } from '../words.ts'
import { storePosts } from './posts.ts'

/** The chat side of the server: tabs and bot of Microsoft Teams. */
export interface Chat {
  /** For tabs: below `/api`. */
  readonly routes: Router
  /** `POST /api/messages`: what the host sends to the bot. Waits until the bot is there. */
  handle(request: Request, response: Response): Promise<void>
  /** Loads the bot, which takes seconds: called once the server listens. A demo waits for the first activity. Rejects if it can't be set up. */
  start(): Promise<void>
  /** Whether the bot is there, or there is none to wait for. */
  ready(): boolean
  close(): Promise<void>
}

/** What the chat side works with. */
export interface ChatDeps extends JoiningDeps {
  readonly bot: BotSettings | null
  /** null: nobody signs in by Teams. */
  readonly verify: VerifyEntra | null
  readonly store: Store
  readonly chatQuarters: ChatQuarters
  readonly pictureOf: (quarter: string) => Promise<string | null>
  /** The app's id in Teams, or null: there is no tab. */
  readonly app: string | null
  readonly log: Logger
}

/** Where there is no bot nobody can be asked, and nothing is posted. */
const noGateway: ChatGateway = {
  belonging: async () => ({ status: 'unanswered' }),
  crowd: async () => null,
  post: async () => ({ status: 'unreachable' }),
  update: async () => false,
  notify: async () => false,
}

/** Composes the chat side. */
export function createChat(deps: ChatDeps): Chat {
  const { store, directory, teams, log } = deps
  const accounts = storeAccounts(store, directory)
  const chats = createChatDirectory({
    teams,
    directory,
    accounts,
    conversations: storeConversations(store),
    came: deps.feed.person,
    picture: deps.pictureOf,
    found: async (who, name, language) => {
      const { label, startsOn } = proposedQuarter(dayIn(deps.now(), 'UTC'))
      const wanted = { team: sayIn(language)('chat.demoTeam'), name: name || '?', quarter: { label, startsOn }, language, timeZone: 'UTC' }
      const { team, person, quarter } = await createTeam(deps, wanted, 'open')
      const member = await directory.member(person)
      if (member) await accounts.link(who, member)
      return { team, quarter }
    },
  })
  const loaded = Promise.withResolvers<Bot>()
  // Whoever waits for it hears of it; without anybody waiting it is no error.
  loaded.promise.catch(() => undefined)
  let bot: Bot | null = null

  const loading = { begun: false }
  const load = async () => {
    if (!deps.bot || loading.begun) return
    loading.begun = true
    try {
      const { createBot } = await import('../../bot/index.ts')
      bot = createBot(deps.bot, {
        directory: chats,
        quarters: deps.chatQuarters,
        posts: storePosts(store),
        sayIn,
        app: deps.app,
        now: deps.now,
        log,
        failed: (cause) => log.error(failureOf(cause), 'the bot failed'),
      })
      loaded.resolve(bot)
      await bot.start()
    } catch (cause) {
      loaded.reject(new EdgeProblem('busy'))
      throw cause
    }
  }

  const throughBot: ChatGateway = {
    belonging: async (...asked) => (await loaded.promise).gateway.belonging(...asked),
    crowd: async (...asked) => (await loaded.promise).gateway.crowd(...asked),
    post: async (...asked) => (await loaded.promise).gateway.post(...asked),
    update: async (...asked) => (await loaded.promise).gateway.update(...asked),
    notify: async (...asked) => (await loaded.promise).gateway.notify(...asked),
  }

  const gateway = deps.bot ? throughBot : noGateway

  const routes = (verify: VerifyEntra): Router =>
    chatRoutes({
      ...deps,
      accounts,
      chats,
      verify,
      prove: proveBelonging(store, gateway),
      gateway,
      bound: (conversation) => void (deps.bot && loaded.promise.then(({ bound }) => bound(conversation)).catch(() => undefined)),
      perAccount: rateLimit(10, 3_600),
    } satisfies ChatRoutesDeps)

  return {
    routes: routes(deps.verify ?? (async () => null)),
    handle: async (request, response) => {
      if (!deps.bot) throw new EdgeProblem('not-found')
      void load().catch((cause: unknown) => log.error(failureOf(cause), 'the bot could not be loaded'))
      await (await loaded.promise).handle(request, response)
    },
    start: async () => {
      // A demo loads it when it is needed: most never see a chat.
      if (deps.bot?.mode !== 'open' || (await store.list('conversation')).length > 0) await load()
    },
    ready: () => deps.bot === null || deps.bot.mode === 'open' || bot !== null,
    close: async () => bot?.close(),
  }
}
