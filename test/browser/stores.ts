import { startTestMongo } from '../fixtures/mongo/testMongo.ts'

/** A store that the whole session is run on. `env` is all that changes. */
export interface StoreUnderTest {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

async function mongoStore(): Promise<StoreUnderTest | null> {
  const mongo = await startTestMongo()
  return mongo && { name: 'mongo', env: { MONGODB_URI: (await mongo.newDatabase()).uri }, close: () => mongo.stop() }
}

const mongo = await mongoStore()

/** The default store, and MongoDB where this machine has one: a real one, or the server that speaks its protocol. */
export const stores: readonly StoreUnderTest[] = [{ name: 'sqlite', env: {}, close: async () => {} }, ...(mongo ? [mongo] : [])]

/** Why the session was not run on MongoDB, or null. */
export const withoutMongo = mongo ? null : 'no MongoDB here: see the line printed above'
