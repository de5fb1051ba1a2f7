import { openHost } from '../../../tab/hosts/open.ts'

// The whole page: what the tab opens first, for a test to talk to.
Object.assign(globalThis, { host: openHost() })
