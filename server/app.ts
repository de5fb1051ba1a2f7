import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import type { Express } from 'express'
import express, { Router } from 'express'
import type { Logger } from 'pino'
import { failureOf } from '../bot/log.ts'
import type { ServerConfig } from '../okra/api.ts'
import type { Assistant } from '../okra/ports/assistant.ts'
import type { BallotBox } from '../okra/ports/ballotBox.ts'
import type { Store } from '../okra/ports/store.ts'
import type { Method } from '../okra/quarter/method.ts'
import { createMethod } from '../okra/quarter/method.ts'
import type { Schemas } from '../okra/quarter/schemas.ts'
import { schemas as allSchemas } from '../okra/quarter/schemas.ts'
import { teamSchemas } from '../okra/team/team.schema.ts'
import { decideTeam } from '../okra/team/team.ts'
import { adminRoutes } from './admin/routes.ts'
import { anonymousRoutes } from './anonymous/acts.ts'
import type { Usage } from './assistant/usage.ts'
import { createUsage } from './assistant/usage.ts'
import { createChat } from './chat/chat.ts'
import { createPictures } from './chat/pictures.ts'
import { createChatQuarters } from './chat/quarters.ts'
import { createKeeping } from './commands/keeping.ts'
import { quarterRoutes } from './commands/quarterRoutes.ts'
import type { Quarters } from './commands/quarters.ts'
import { createQuarters } from './commands/quarters.ts'
import { createTeams } from './commands/teams.ts'
import type { Config } from './config.ts'
import { createAskerOf } from './desk/askerOf.ts'
import { createDesks } from './desk/desk.ts'
import { downloadRoutes } from './downloads.ts'
import { exampleRoutes } from './example/routes.ts'
import { importRoutes } from './exchange/routes.ts'
import { createClockwork } from './feed/clockwork.ts'
import { createFeed } from './feed/feed.ts'
import { createPresence } from './feed/presence.ts'
import { createRoomNow } from './feed/roomNow.ts'
import { createSweep } from './feed/sweep.ts'
import { rateLimit } from './http/limits.ts'
import { notFound, problems } from './http/problems.ts'
import { jsonOnly, ownPagesOnly, securityHeaders } from './http/security.ts'
import { createCallers } from './identity/callers.ts'
import type { Directory } from './identity/directory.ts'
import { storeDirectory } from './identity/directory.ts'
import { entraTokens } from './identity/entra.ts'
import { joiningRoutes } from './identity/joining.ts'
import { onceRoutes } from './identity/once.ts'
import { passRoutes } from './identity/passes.ts'
import { createSenderOf } from './identity/sender.ts'
import { teamRoutes } from './identity/teamRoutes.ts'
import type { Tokens } from './identity/tokens.ts'
import { sessionTokens } from './identity/tokens.ts'
import { createRendering } from './render/rendering.ts'
import type { Teammates } from './simulation/teammates.ts'
import { createTeammates } from './simulation/teammates.ts'

/** The shape of stored snapshots; a release that changes the state's shape changes this word. */
const build = 'okra-6'
/** The version that the product tells. */
export const version = '0.1.0'

/** What the app is made of. Adapters come from outside, so tests bring their own. */
export interface AppDeps {
  readonly config: Config
  readonly store: Store
  readonly box: BallotBox
  readonly assistant: Assistant
  /** The budgets and counters that the assistant works with; left out: `usageOf` the configuration. */
  readonly usage?: Usage
  readonly log: Logger
  readonly key: Uint8Array
  /** Server time in milliseconds. */
  readonly now: () => number
  readonly method?: Method
  readonly schemas?: Schemas
  /** Where the built tab is; null: no pages are served. */
  readonly pages: string | null
  /** Another server may use the same store: look for its appends. */
  readonly shared: boolean
}

/** The running app without an address: `server.listen` is the caller's. */
export interface App {
  readonly server: Server
  readonly quarters: Quarters
  readonly directory: Directory
  readonly tokens: Tokens
  /** Loads what takes long and is not needed to answer a browser: the bot. Called once the server listens; /readyz waits for it. */
  start(): Promise<void>
  /** Where this server is reached from this machine, once it listens. */
  reachedAt(url: string): void
  /** Stops timers and sockets; requests in flight are finished by `server.close`. */
  close(): Promise<void>
}

/** Composes the app. */
export function createApp(deps: AppDeps): App {
  const { config, store, box, log, now } = deps
  const method = deps.method ?? createMethod()
  const schemas = deps.schemas ?? allSchemas
  const web = express()
  const server = createServer(web)
  const failed = (cause: unknown) => log.error(failureOf(cause), 'work failed')

  const directory = storeDirectory(store)
  const teams = createTeams(store, build)
  const quarters = createQuarters(store, box, method, now, build)
  const tokens = sessionTokens(deps.key, now)
  const callers = createCallers(tokens, directory, teams, rateLimit(config.ratePerPerson, 10))
  const keeping = createKeeping(quarters, teams, directory.teamOf)
  const presence = createPresence(now)
  const senderOf = createSenderOf(directory, presence)
  const desks = createDesks(store, deps.assistant, (quarter, desk) => feed.desk(quarter, desk), failed)

  const roomNow = createRoomNow(directory, presence, desks)
  const clockwork = createClockwork(
    quarters,
    {
      progress: (quarter, progress) => feed.progress(quarter, progress),
      nudges: (quarter, nudges) => feed.nudges(quarter, nudges),
      nudgesToAll: (quarter, nudges) => feed.nudgesToAll(quarter, nudges),
    },
    roomNow,
    { tickMs: config.tickMs, now, failed },
  )
  const sweep = createSweep(quarters, { firstMs: config.tickMs, now, failed })
  const current = (quarter: string) => ({ ...clockwork.current(quarter), desk: desks.peek(quarter) })
  const usage = deps.usage ?? usageOf(deps)
  const feed = createFeed(server, {
    quarters,
    teams,
    directory,
    callers,
    presence,
    perPerson: rateLimit(config.ratePerPerson, 10),
    current,
    deskRead: desks.read,
    modelAllowed: async (team) => config.model !== null && usage.allows(team),
    now,
  })
  const teammates: Teammates = createTeammates({
    directory,
    tokens,
    callers,
    quarters,
    feed,
    key: deps.key,
    paceMs: config.teammatePaceMs,
    now,
    failed,
  })

  feed.onFollowed((quarter) => {
    clockwork.watch(quarter)
    // A crash may have left a box that is closed but not opened; or nobody was here for so long that what is sealed is discarded.
    void quarters.settle(quarter).catch(failed)
    void keeping.look(quarter).catch(failed)
    if (config.demo) void resume(quarter).catch(failed)
  })
  // A session may start long after everybody began to follow.
  quarters.logs.announced(({ stream, events }) => {
    if (events.some(({ type }) => type === 'ContributionHidden')) void desks.erased(stream).catch(failed)
    if (quarters.logs.peek(stream)?.state.live != null) return clockwork.watch(stream)
    void keeping.look(stream).catch(failed)
    void desks.sessionClosed(stream).catch(failed)
  })
  const resume = async (quarter: string) => {
    const team = await directory.teamOf(quarter)
    if (team) await teammates.resume(quarter, team)
  }
  const polling = deps.shared ? setInterval(() => void poll().catch(failed), 1_000) : null
  polling?.unref()
  const poll = async () => {
    for (const logs of [quarters.logs, teams]) for (const stream of logs.open()) await logs.refresh(stream)
  }

  // A team with simulated teammates is a demo team: it lets people in by itself.
  const simulate = async (quarter: string, team: string) => {
    await teams.execute(team, null, (state) => {
      if (!state || state.settings.admission === 'open') return []
      const context = { person: state.facilitator, role: 'facilitator', facilitatorAbsentMs: 0, named: null } as const
      return decideTeam(state, { type: 'ChangeSettings', settings: { ...state.settings, admission: 'open' } }, context)
    })
    await teammates.add(quarter, team)
  }

  const rendering = createRendering()
  const perRoom = rateLimit(config.ratePerRoom, 10)
  const about: ServerConfig = {
    demo: config.demo,
    assistant: config.model?.name ?? 'local',
    assistantTotalMs: config.assistantTotalMs,
    lateDelayMs: config.lateDelayMs,
    teamsOrigins: config.teamsOrigins,
    version,
  }
  const pictures = createPictures({ store, quarters, teams, directory, rendering, perAddress: rateLimit(120, 60), now })
  const { entra, bot, linkApp } = config.teams
  const chat = createChat({
    quarters,
    teams,
    directory,
    tokens,
    callers,
    feed,
    perAddress: rateLimit(60, 60),
    now,
    bot,
    verify: entra && entraTokens(entra, now),
    store,
    chatQuarters: createChatQuarters({
      quarters,
      teams,
      directory,
      presence,
      senderOf,
      bodyOf: (name) => schemas.acts.get(name),
      progress: (quarter) => clockwork.current(quarter).progress,
      now,
    }),
    pictureOf: pictures.pathOf,
    app: linkApp,
    log,
  })
  const api = Router()
  api.get('/config', (_request, response) => void response.json(about))
  // First, because most requests are commands of a quarter.
  api.use(
    quarterRoutes({
      quarters,
      callers,
      senderOf,
      desks,
      askerOf: createAskerOf(teams, directory),
      commands: schemas.commands,
      perRoom,
      look: (quarter) => void clockwork.look(quarter).catch(failed),
      simulate: config.demo ? simulate : null,
    }),
  )
  api.use(joiningRoutes({ quarters, teams, directory, tokens, callers, feed, perAddress: rateLimit(60, 60), now }))
  api.use(teamRoutes({ quarters, teams, directory, callers, feed, presence, keeping, commands: teamSchemas, now }))
  api.use(passRoutes(quarters, callers))
  api.use(onceRoutes({ store, directory, callers, perAddress: rateLimit(60, 60), now }))
  api.use(chat.routes)
  api.use(downloadRoutes({ quarters, callers, directory, rendering, publicUrl: config.publicUrl }))
  if (config.demo)
    api.use(exampleRoutes({ store, quarters, teams, directory, keeping, perAddress: rateLimit(60, 60), release: version, now }))
  const told = (team: string) => void feed.modelAllowed(team).catch(failed)
  api.use(adminRoutes({ config, store, teams, usage, perAddress: rateLimit(60, 60), told }))
  api.use(notFound)

  web.disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy).set('query parser', 'simple')
  web.use(securityHeaders(config.publicUrl, config.teamsOrigins))
  web.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  let stopping = false
  web.get('/readyz', async (_request, response) => {
    const reachable = await store.ping().then(
      () => true,
      () => false,
    )
    const ready = reachable && !stopping && chat.ready()
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' })
  })
  const json = express.json({ limit: '16kb', strict: true, reviver: withoutPrototypes })
  // Not from our own pages, and larger than what they send.
  web.post('/api/messages', jsonOnly, express.json({ limit: '256kb', strict: true, reviver: withoutPrototypes }), noStore, chat.handle)
  web.use(pictures.routes)
  // Before what takes JSON only: a quarter comes as a file.
  web.use('/api', ownPagesOnly, noStore, importRoutes({ quarters, callers, directory, now }))
  web.use('/api', jsonOnly, json, noStore, api)
  web.use(
    '/anonymous',
    jsonOnly,
    json,
    noStore,
    anonymousRoutes({ quarters, bodyOf: (name) => schemas.acts.get(name), perPass: rateLimit(100, 10), perRoom }),
  )
  web.use('/anonymous', notFound)
  if (deps.pages) servePages(web, deps.pages)
  web.use(problems(log))

  return {
    server,
    quarters,
    directory,
    tokens,
    start: chat.start,
    reachedAt: (url) => teammates.reachedAt(url),
    close: async () => {
      stopping = true
      if (polling) clearInterval(polling)
      teammates.close()
      clockwork.stop()
      sweep.stop()
      await chat.close()
      await desks.close()
      await feed.close()
      await rendering.close()
    },
  }
}

/** The budgets and counters of this server, as it is configured. */
export function usageOf({ config, store, now }: Pick<AppDeps, 'config' | 'store' | 'now'>): Usage {
  return createUsage(store, {
    now,
    server: config.assistantTokensMonth,
    team: config.assistantTokensMonthTeam,
    all: config.modelForAllTeams,
  })
}

/** zod drops this key in silence; whoever sends it means harm. */
function withoutPrototypes(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key that is none')
  return value
}

const noStore: express.RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** The built tab: hashed files for a year, the page itself never from a cache. Every other address is the page. */
function servePages(web: Express, pages: string): void {
  if (!existsSync(join(pages, 'index.html'))) return
  web.use(compression())
  web.use('/assets', express.static(join(pages, 'assets'), { immutable: true, maxAge: '1y', index: false }), notFound)
  web.use(express.static(pages, { index: false, maxAge: 0 }))
  web.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next()
    response.set('Cache-Control', 'no-cache').sendFile(join(pages, 'index.html'))
  })
}
