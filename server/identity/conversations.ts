import type { Binding, Conversation } from '../../okra/ports/chat.ts'
import type { Store } from '../../okra/ports/store.ts'

/** The conversations that the bot has been in, and which quarter each is about. */
export interface Conversations {
  find(key: string): Promise<Conversation | null>
  /** Keeps what is known of a conversation now; what it is bound to stays. */
  remember(conversation: Omit<Conversation, 'bound'>): Promise<void>
  /** The conversation that was bound to a quarter last, if it still is. */
  home(quarter: string): Promise<Conversation | null>
  /** From now on the conversation is about this quarter and no other, and it is the quarter's home. */
  bind(key: string, binding: Binding): Promise<void>
}

/** Conversations on the store's small documents. */
export function storeConversations(store: Store): Conversations {
  const find = async (key: string): Promise<Conversation | null> => {
    const [stored, binding] = await Promise.all([store.get('conversation', key), store.get('binding', key)])
    if (!stored) return null
    return { ...(stored.body as Omit<Conversation, 'bound'>), bound: (binding?.body as Binding | undefined) ?? null }
  }

  /** Writes a document whoever writes it, too: the last one holds. */
  const write = async (kind: string, id: string, owner: string, body: unknown): Promise<void> => {
    const before = await store.get(kind, id)
    if (before && before.owner === owner && JSON.stringify(before.body) === JSON.stringify(body)) return
    if (!(await store.put(kind, { id, owner, body }, before?.version ?? 0))) await write(kind, id, owner, body)
  }

  return {
    find,
    remember: (conversation) => write('conversation', conversation.key, conversation.tenant, conversation),
    home: async (quarter) => {
      const home = await store.get('home', quarter)
      const conversation = home && (await find(home.body as string))
      return conversation?.bound?.quarter === quarter ? conversation : null
    },
    bind: async (key, binding) => {
      await write('binding', key, binding.quarter, binding)
      await write('home', binding.quarter, binding.team, key)
    },
  }
}
