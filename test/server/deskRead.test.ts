import { describe, expect, it } from 'vitest'
import { initialQuarter } from '../../okra/quarter/state.ts'
import { createDesks } from '../../server/desk/desk.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import { plainAssistant } from '../room.ts'

describe('the desk', () => {
  it('keeps what was written while an earlier look at the store was still on its way', async () => {
    const store = openMemoryStore()
    const { promise: arrived, resolve: letGo } = Promise.withResolvers<void>()
    let looks = 0
    const get: typeof store.get = async (kind, id) => {
      looks += 1
      const isFirst = looks === 1
      const found = await store.get(kind, id)
      if (isFirst) await arrived
      return found
    }
    const failures: unknown[] = []
    const desks = createDesks(
      { ...store, get },
      plainAssistant(),
      () => {},
      (cause) => failures.push(cause),
    )
    const first = desks.read('q')
    const asker = { team: 't', names: new Map(), mode: 'local' } as const
    await desks.perform('q', async () => initialQuarter, { type: 'DismissNudge', nudge: 'n' }, asker)
    letGo()
    expect(await first).toMatchObject({ dismissed: ['n'] })
    expect(desks.peek('q')).toMatchObject({ dismissed: ['n'] })
    expect(failures).toEqual([])
  })
})
