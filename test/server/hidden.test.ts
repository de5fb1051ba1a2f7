import { expect, it } from 'vitest'
import { createMethod } from '../../okra/quarter/method.ts'
import { createQuarters } from '../../server/commands/quarters.ts'
import { openMemoryBallotBox } from '../../server/store/memory/ballotBox.ts'
import { openMemoryStore } from '../../server/store/memory/store.ts'
import { newId } from '../room.ts'
import { hidingLog } from './hidingLog.ts'

it('erases the text of a hidden contribution that a crash has left in the log, when the quarter is opened', async () => {
  const store = openMemoryStore()
  const quarter = newId()
  const { events, contribution, text } = hidingLog(quarter)
  await store.append([{ stream: quarter, expectedVersion: 0, events, command: null }])
  expect(JSON.stringify(await store.read(quarter))).toContain(text)

  const quarters = createQuarters(store, openMemoryBallotBox(), createMethod(), () => 0, 'test')
  await quarters.settle(quarter)

  expect(JSON.stringify(await store.read(quarter))).not.toContain(text)
  expect((await quarters.logs.read(quarter)).state.sessions[0]?.contributions[contribution]?.text).toBeNull()
})
