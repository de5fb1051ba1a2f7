import { fileURLToPath } from 'node:url'
import { buildTab } from './buildTab.ts'

await buildTab(fileURLToPath(new URL('..', import.meta.url)))
