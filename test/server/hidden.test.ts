import { expect, it } from 'vitest'
import { publicTexts } from '../../okra/quarter/hiding.ts'
import { createMethod } from '../../okra/quarter/method.ts'
import { createQuarters } from '../../server/commands/quarters.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import { newId } from '../room.ts'
import type { Place } from './hidingLog.ts'
import { hidingLog } from './hidingLog.ts'

it.each<Place>(['revealed', 'set aside', 'proposed', 'said'])(
  'erases a hidden text (%s) that a crash has left in the log, when the quarter is opened',
  async (place) => {
    const store = openMemoryStore()
    const quarter = newId()
    const { events, contribution, text } = hidingLog(quarter, place)
    await store.append([{ stream: quarter, expectedVersion: 0, events, command: null }])
    expect(JSON.stringify(await store.read(quarter))).toContain(text)

    const quarters = createQuarters(store, openMemoryBallotBox(), createMethod(), () => 0, 'test')
    await quarters.settle(quarter)

    expect(JSON.stringify(await store.read(quarter))).not.toContain(text)
    expect(publicTexts((await quarters.logs.read(quarter)).state)).toMatchObject([{ id: contribution, hidden: true }])
  },
)
