import { describe, expect, it } from 'vitest'
import { recently } from '../../bot/recent.ts'

describe('work that is done once', () => {
  it('is done once for a key, and everybody gets what it came to', async () => {
    const once = recently<number>(10)
    let done = 0
    const work = async () => {
      done += 1
      return done
    }
    expect(await Promise.all([once('a', work), once('a', work), once('b', work)])).toEqual([1, 1, 2])
    expect(await once('a', work)).toBe(1)
  })

  it('is forgotten when it fails, for everybody who waited too', async () => {
    const once = recently<string>(10)
    const failing = () => Promise.reject(new Error('no'))
    await expect(Promise.all([once('a', failing), once('a', failing)])).rejects.toThrow('no')
    expect(await once('a', async () => 'yes')).toBe('yes')
  })

  it('is forgotten when so many others came after it, the oldest first', async () => {
    const once = recently<number>(2)
    const give = (value: number) => async () => value
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const)
      await once(key, give(value))
    expect(await Promise.all([once('b', give(20)), once('c', give(30)), once('a', give(10))])).toEqual([2, 3, 10])
  })
})
