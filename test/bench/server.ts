import { fileURLToPath } from 'node:url'
import { isTabStale } from '../../server/buildTab.ts'
import { cacheCompiled } from '../../server/compiled.ts'
import { answerFigures } from './figures.ts'

cacheCompiled()
const { start } = await import('../../server/serve.ts')

/** The server as it is started in production, in a process that also tells its own figures. It looks whether the tab is stale, as always, but never builds it. */
answerFigures()
await isTabStale(fileURLToPath(new URL('../..', import.meta.url)))
await start({ pages: null })
