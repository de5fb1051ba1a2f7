import type { BallotBox } from '../../okra/ports/ballotBox.ts'
import type { Store } from '../../okra/ports/store.ts'
import { openSqliteBallotBox } from './sqlite/ballotBox.ts'
import { openSqliteStore } from './sqlite/store.ts'

export { DataFolderUnusable } from './sqlite/database.ts'

/** Where to keep data: in a MongoDB if `mongoUrl` is given, else in two SQLite files in `dataDir`. */
export interface StoresConfig {
  readonly dataDir: string
  readonly mongoUrl?: string
}

/** The opened stores. `warnings` are sentences for the operator's log at the start. */
export interface OpenedStores {
  readonly store: Store
  readonly box: BallotBox
  readonly kind: 'sqlite' | 'mongo'
  readonly warnings: readonly string[]
}

/** Opens the stores. Rejects with DataFolderUnusable or StoreUnavailable. Loads the MongoDB driver only if it is needed. */
export async function openStores({ dataDir, mongoUrl }: StoresConfig): Promise<OpenedStores> {
  return mongoUrl === undefined ? openSqlite(dataDir) : openMongo(mongoUrl)
}

async function openSqlite(dataDir: string): Promise<OpenedStores> {
  const store = openSqliteStore(dataDir)
  try {
    return { store, box: openSqliteBallotBox(dataDir), kind: 'sqlite', warnings: [] }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openMongo(uri: string): Promise<OpenedStores> {
  const { openMongoStore } = await import('./mongo/store.ts')
  const { openMongoBallotBox } = await import('./mongo/ballotBox.ts')
  const store = await openMongoStore({ uri })
  try {
    const box = await openMongoBallotBox({ uri })
    return { store, box, kind: 'mongo', warnings: box.keepsNoOrder ? [] : [KEEPS_ORDER] }
  } catch (error) {
    await store.close()
    throw error
  }
}

const KEEPS_ORDER =
  'This MongoDB keeps documents in the order in which they came (clustered collections need 5.3 or newer): someone with the database could tell in which order sealed texts and passes arrived.'
