import type { ChatDirectory, Conversation, PostRecord, Posts } from '../../okra/ports/chat.ts'

/** The part of the directory that knows conversations, in memory. */
export interface MemoryDirectory extends Pick<ChatDirectory, 'conversation' | 'remember'> {
  /** Every conversation by its key. */
  readonly all: ReadonlyMap<string, Conversation>
  /** How often something was kept. */
  readonly writes: () => number
}

/** An empty directory. */
export function memoryDirectory(): MemoryDirectory {
  const all = new Map<string, Conversation>()
  let writes = 0
  return {
    all,
    writes: () => writes,
    conversation: async (key) => structuredClone(all.get(key) ?? null),
    remember: async (conversation) => {
      writes += 1
      all.set(conversation.key, structuredClone({ ...conversation, bound: all.get(conversation.key)?.bound ?? null }))
    },
  }
}

/** An empty memory of posts. */
export function memoryPosts(): Posts {
  const all = new Map<string, PostRecord>()
  return {
    begin: async (key, conversation) => {
      const known = all.get(key)
      if (!known) all.set(key, { conversation, message: null })
      return known ?? null
    },
    finish: async (key, message) => {
      const known = all.get(key)
      if (known) all.set(key, { ...known, message })
    },
    giveUp: async (key) => {
      all.delete(key)
    },
    unfinished: async () => [...all].filter(([, { message }]) => message === null).map(([key]) => key),
    accompany: async () => {},
    leave: async () => {},
    accompanied: async () => [],
    find: async (key) => all.get(key) ?? null,
  }
}
