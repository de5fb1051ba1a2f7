import { cacheCompiled } from './compiled.ts'

// Before anything else is loaded, which takes most of a start.
cacheCompiled()
const { start } = await import('./serve.ts')
await start()
