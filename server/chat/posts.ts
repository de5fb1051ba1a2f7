import type { PostRecord, Posts } from '../../okra/ports/chat.ts'
import type { Store } from '../../okra/ports/store.ts'

/** Posts on the store's small documents: one for each key, owned by its conversation, and a mark as long as nobody knows what became of it. */
export function storePosts(store: Store): Posts {
  const find: Posts['find'] = async (key) => ((await store.get('post', key))?.body as PostRecord | undefined) ?? null

  return {
    begin: async (key, conversation) => {
      const body: PostRecord = { conversation, message: null }
      const known = await find(key)
      if (known) return known
      await store.put('posting', { id: key, owner: conversation, body: null }, 0)
      return (await store.put('post', { id: key, owner: conversation, body }, 0)) ? null : ((await find(key)) ?? body)
    },
    finish: async (key, message) => {
      const stored = await store.get('post', key)
      if (stored) {
        const body: PostRecord = { ...(stored.body as PostRecord), message }
        await store.put('post', { id: key, owner: stored.owner, body }, stored.version)
      }
      await store.remove('posting', key)
    },
    giveUp: async (key) => {
      await store.remove('post', key)
      await store.remove('posting', key)
    },
    unfinished: async () => {
      const marked = (await store.list('posting')).map(({ id }) => id)
      const found = await Promise.all(marked.map(async (key) => ({ key, record: await find(key) })))
      return found.filter(({ record }) => record !== null && record.message === null).map(({ key }) => key)
    },
    find,
    accompany: async (quarter) => void (await store.put('accompanied', { id: quarter, owner: quarter, body: null }, 0)),
    leave: (quarter) => store.remove('accompanied', quarter),
    accompanied: async () => (await store.list('accompanied')).map(({ id }) => id),
  }
}
