import { fileURLToPath } from 'node:url'
import { cacheCompiled } from './compiled.ts'

// Before anything else is loaded, which takes most of a start.
cacheCompiled(fileURLToPath(new URL('../dist/compiled', import.meta.url)))
const { start } = await import('./serve.ts')
await start()
