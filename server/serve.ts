import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failureOf } from '../bot/log.ts'
import { createApp, usageOf } from './app.ts'
import { createAssistant } from './assistant/assistant.ts'
import { localAssistant } from './assistant/local.ts'
import { createModel } from './assistant/model/model.ts'
import { buildTab, isTabStale } from './buildTab.ts'
import { keepCompiled } from './compiled.ts'
import type { Config } from './config.ts'
import { ConfigProblem, readConfig } from './config.ts'
import { sessionKey } from './identity/sessionKey.ts'
import { createLog } from './log.ts'
import { DataFolderUnusable, openStores } from './store/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = join(root, 'dist', 'tab')
const graceMs = 10_000

/** Says why the process can't start, in a sentence, and ends it. */
function giveUp(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function checkNode(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 26)
    giveUp(`OKRA needs Node 26 and this is ${process.version}. Run "npm ci" and then "npm start": npm brings the right Node along.`)
}

function configOrEnd(): Config {
  try {
    return readConfig(process.env)
  } catch (cause) {
    if (cause instanceof ConfigProblem) giveUp(cause.message)
    throw cause
  }
}

async function openOrEnd(config: Config) {
  try {
    return await openStores({ dataDir: config.dataDir, ...(config.mongoUrl ? { mongoUrl: config.mongoUrl } : {}) })
  } catch (cause) {
    if (cause instanceof DataFolderUnusable) giveUp(cause.message)
    if (cause instanceof Error && cause.name === 'StoreUnavailable') {
      giveUp(
        `The database at MONGODB_URI does not answer: ${cause.message} Check the address and that the database runs, then start again.`,
      )
    }
    throw cause
  }
}

/** Starts the server of this process and stops it on SIGTERM. The tab is built first if it is stale, unless `built` says where its pages are (null: none). */
export async function start(built?: { readonly pages: string | null }): Promise<void> {
  checkNode()
  const config = configOrEnd()
  const log = createLog(config.logLevel)
  if (!built && (await isTabStale(root))) await buildTab(root)
  const { store, box, kind, warnings } = await openOrEnd(config)
  for (const warning of warnings) log.warn(warning)
  const usage = usageOf({ config, store, now: Date.now })
  const problem = (cause: unknown) => log.error(failureOf(cause), 'work failed')
  const assistant = createAssistant({
    local: localAssistant(),
    model:
      config.model &&
      createModel({ ...config.model, callMs: config.assistantCallMs, answerTokens: config.assistantAnswerTokens }, usage, (error) =>
        log.warn(error, 'model failed'),
      ),
    usage,
    totalMs: config.assistantTotalMs,
    failed: problem,
  })
  const served = built ? built.pages : pages
  const app = createApp({
    config,
    store,
    box,
    assistant,
    usage,
    log,
    key: sessionKey(config),
    now: Date.now,
    pages: served,
    shared: kind === 'mongo',
  })

  app.server.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE')
      giveUp(`Port ${config.port} is taken. Stop the other program, or choose another port: PORT=3979 npm start`)
    if (cause.code === 'EACCES')
      giveUp(`Port ${config.port} needs more rights than this process has. Choose one above 1024: PORT=3978 npm start`)
    throw cause
  })
  app.server.listen(config.port, config.host, () => {
    const address = app.server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    app.reachedAt(`http://127.0.0.1:${port}`)
    log.info({ port, store: kind, demo: config.demo }, 'ready')
    process.stdout.write(`OKRA is ready: ${config.publicUrl ?? `http://localhost:${port}`}\n`)
    process.send?.({ ready: port })
    // Afterwards, because it takes seconds: whoever waits for the bot is answered once it is there.
    app.start().catch(problem).finally(keepCompiled)
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), graceMs).unref()
    const closed = new Promise((resolve) => app.server.close(resolve))
    await app.close()
    app.server.closeIdleConnections()
    await closed
    await assistant.close()
    await box.close()
    await store.close()
    log.info('stopped')
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
