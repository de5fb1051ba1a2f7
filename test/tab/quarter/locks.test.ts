import { describe, expect, it } from 'vitest'
import { createLocks } from '../../../tab/quarter/locks.ts'

/** Locks as a browser has them for a frame that may not use them. */
const refusing = { request: () => Promise.reject(new DOMException('The request was denied.', 'SecurityError')) } as unknown as LockManager
const granting = { request: (_name: string, work: () => Promise<unknown>) => work() } as unknown as LockManager

describe('work that must be alone', () => {
  it.each([
    ['without locks', undefined],
    ['where locks are refused', refusing],
  ])('waits its turn %s, also behind work that failed', async (_where, web) => {
    const alone = createLocks(web)
    const done: string[] = []
    const gate = Promise.withResolvers<void>()
    const first = alone('a', async () => {
      await gate.promise
      done.push('first')
      throw new Error('broken')
    })
    const second = alone('a', async () => void done.push('second'))
    const other = alone('b', async () => void done.push('other'))
    await other
    gate.resolve()
    await expect(first).rejects.toThrow('broken')
    await second
    expect(done).toEqual(['other', 'first', 'second'])
  })

  it('is done once, even if it is refused something by itself', async () => {
    let times = 0
    const work = async () => {
      times++
      throw new DOMException('no storage', 'SecurityError')
    }
    await expect(createLocks(granting)('a', work)).rejects.toThrow('no storage')
    expect(times).toBe(1)
  })
})
