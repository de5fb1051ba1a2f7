/** A store that the whole session is run on. `env` is all that changes. */
export interface StoreUnderTest {
  readonly name: string
  readonly open: () => Promise<{ readonly env: Readonly<Record<string, string>>; readonly close: () => Promise<void> }>
}

/** Every store that this machine can offer. */
export const stores: readonly StoreUnderTest[] = [{ name: 'sqlite', open: async () => ({ env: {}, close: async () => {} }) }]
