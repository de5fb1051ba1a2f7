import { describe, expect, it } from 'vitest'
import { storeDirectory } from '../../server/identity/directory.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'

const bruno = { team: 'a'.repeat(32), name: 'Bruno', discipline: null, stakeholder: false, admitted: false, simulated: false } as const

/** A store whose answers about people arrive when they are let go. */
function slowStore() {
  const store = openMemoryStore()
  const { promise: arrived, resolve: letGo } = Promise.withResolvers<void>()
  const late = async <T>(read: Promise<T>): Promise<T> => {
    const found = await read
    await arrived
    return found
  }
  const slow = { ...store, get: (kind: string, id: string) => late(store.get(kind, id)), list: (kind: string) => late(store.list(kind)) }
  return { store, slow, letGo }
}

describe('the directory', () => {
  it('keeps that somebody was let in, though a list of the team from before arrives afterwards', async () => {
    const { slow, letGo, store } = slowStore()
    const directory = storeDirectory({ ...store, list: slow.list })
    const { member } = await directory.add(bruno)
    const listed = directory.members(bruno.team)
    await directory.admit(member.key)
    letGo()
    expect(await listed).toMatchObject([{ name: 'Bruno', admitted: true }])
    expect(directory.peek(member.key)).toMatchObject({ admitted: true })
  })

  it('keeps that somebody was removed, though what was read before arrives afterwards', async () => {
    const { slow, letGo, store } = slowStore()
    const { member } = await storeDirectory(store).add(bruno)
    let isSlow = true
    const directory = storeDirectory({ ...store, get: (kind, id) => (isSlow ? slow : store).get(kind, id) })
    const read = directory.member(member.key)
    isSlow = false
    await directory.removeMember(member.key)
    letGo()
    expect(await read).toMatchObject({ removed: true, name: '' })
    expect(directory.peek(member.key)).toMatchObject({ removed: true, name: '' })
    expect(await directory.members(bruno.team)).toEqual([])
  })

  it('sees in a list what another server has changed', async () => {
    const store = openMemoryStore()
    const [one, other] = [storeDirectory(store), storeDirectory(store)]
    const { member } = await one.add(bruno)
    await other.admit(member.key)
    expect(one.peek(member.key)).toMatchObject({ admitted: false })
    expect(await one.members(bruno.team)).toMatchObject([{ admitted: true }])
    expect(one.peek(member.key)).toMatchObject({ admitted: true })
  })
})
