import { start } from '../../server/main.ts'
import { answerFigures } from './figures.ts'

/** The server as it is started in production, in a process that also tells its own figures. Pages are served, but never built here. */
answerFigures()
await start({ pages: process.env['BENCH_PAGES'] ?? null })
