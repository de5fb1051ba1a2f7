import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ErrorRequestHandler } from 'express'
import express from 'express'
import { createTurn } from '../../bot/activities.ts'
import { createAdapter } from '../../bot/adapter.ts'
import type { Answer, ChatEvent } from '../../bot/events.ts'
import { createGateway } from '../../bot/gateway.ts'
import type { Failure } from '../../bot/log.ts'
import { createRoute } from '../../bot/route.ts'
import type { BotSettings } from '../../bot/settings.ts'
import type { ChatGateway, Posts } from '../../okra/ports/chat.ts'
import type { Connector } from '../teams/connector.ts'
import { startConnector } from '../teams/connector.ts'
import type { Issuer } from '../teams/issuer.ts'
import { botSettings, startIssuer } from '../teams/issuer.ts'
import { loginAt } from '../teams/login.ts'
import type { Roster } from '../teams/roster.ts'
import { makeRoster } from '../teams/roster.ts'
import type { Sender } from '../teams/sender.ts'
import { createSender } from '../teams/sender.ts'
import type { MemoryDirectory } from './memory.ts'
import { memoryDirectory, memoryPosts } from './memory.ts'

/** The bot's way in and out on loopback, with Teams around it and a listener of the test's own. */
export interface Stage {
  readonly roster: Roster
  readonly issuer: Issuer
  readonly connector: Connector
  readonly teams: Sender
  readonly gateway: ChatGateway
  readonly directory: MemoryDirectory
  readonly posts: Posts
  /** The address that Teams sends to. */
  readonly endpoint: string
  /** What the listener heard, oldest first. */
  readonly heard: ChatEvent[]
  readonly logged: (Failure & { readonly what: string })[]
  /** What the listener does from now on; at first it answers nothing. */
  answer(listener: (event: ChatEvent) => Promise<Answer> | Answer): void
  /** The gateway of a further bot with the same directory and posts, as after a restart. */
  restarted(settings?: Partial<BotSettings>): ChatGateway
  close(): Promise<void>
}

/** How a stage differs from five people and a bot of one tenant. */
export interface StageOptions {
  readonly people?: number
  /** Without an identity, tokens and login. */
  readonly open?: boolean
  readonly settings?: Partial<BotSettings>
}

/** The sentence of a failed turn. */
export const sorry = 'Something broke on our side.'

/** Waiting that fits into a test: the host's `Retry-After` is one second. */
const patience = { askMs: 5_000, sendMs: 5_000, throttledMs: 10_000 }

/** Starts the bot, Teams' connector and both login services. */
export async function startStage({ people = 5, open = false, settings = {} }: StageOptions = {}): Promise<Stage> {
  const roster = makeRoster(people)
  const issuer = await startIssuer(roster)
  const connector = await startConnector(open ? { roster } : { roster, issuer })
  const logOut = loginAt(issuer.url)
  const directory = memoryDirectory()
  const posts = memoryPosts()
  const heard: ChatEvent[] = []
  const logged: (Failure & { readonly what: string })[] = []
  let listener: (event: ChatEvent) => Promise<Answer> | Answer = () => null

  const common = { publicUrl: 'https://okra.example', patience, origins: [new URL(connector.serviceUrl).origin], sdk: botSettings(issuer) }
  const identity = open
    ? ({ mode: 'open' } as const)
    : ({ mode: 'single-tenant', appId: roster.bot.appId, tenant: roster.tenantId, secret: issuer.clientSecret } as const)
  const log = { error: (fields: Failure, what: string) => void logged.push({ ...fields, what }) }
  const apology = (locale: string | null) => (locale?.startsWith('pt') ? 'Algo falhou.' : sorry)
  const hear = async (event: ChatEvent) => {
    heard.push(event)
    return listener(event)
  }
  const started = (changed: Partial<BotSettings>) => {
    const all = { ...common, ...identity, ...settings, ...changed } as BotSettings
    const adapter = createAdapter(all, log, apology)
    const turn = createTurn({ directory, posts, listener: hear, patience: all.patience ?? patience, log })
    return {
      gateway: createGateway({ adapter, settings: all, directory, posts, log }),
      handle: createRoute({ adapter, settings: all, turn, log, apology }),
    }
  }
  const bot = started({})

  const web = express()
  const parserProblem: ErrorRequestHandler = (cause, _request, response, _next) =>
    void response.status(cause.status).json({ code: cause.type })
  web.post('/api/messages', express.json({ limit: '1mb', strict: false }), bot.handle)
  web.use(parserProblem)
  const server = createServer(web)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`

  return {
    roster,
    issuer,
    connector,
    teams: createSender(endpoint, connector, open ? undefined : issuer),
    gateway: bot.gateway,
    directory,
    posts,
    endpoint,
    heard,
    logged,
    answer: (next) => {
      listener = next
    },
    restarted: (changed = {}) => started(changed).gateway,
    close: async () => {
      logOut()
      server.close()
      server.closeAllConnections()
      await Promise.all([once(server, 'close'), connector.close(), issuer.close()])
    },
  }
}

/** A card that says this. */
export function cardOf(text: string) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] }
}
