import type { Store } from '../../okra/ports/store.ts'
import { groupCommit } from '../../server/commands/groupCommit.ts'
import { openSqliteStore } from '../../server/store/sqlite/store.ts'
import { inFolder } from './child.ts'
import { quantile } from './load.ts'
import { newId } from './people.ts'
import type { Part } from './report.ts'
import { figure } from './report.ts'

const forMs = 1_000
const writers = [1, 16, 256] as const

/** How many appends the default store makes durable in a second, by how many wait for it at the same time. */
export async function measureAppends(): Promise<Part> {
  const rows: string[][] = []
  for (const count of writers) {
    const { perSecond, p50, p99 } = await inFolder((folder) => appendAll(openSqliteStore(folder), count))
    rows.push([String(count), figure(perSecond), `${figure(p50)} / ${figure(p99)}`])
  }
  return {
    title: 'SQLite, group commit',
    columns: ['writers at the same time, each its own stream', 'durable appends/s', 'p50 / p99 ms'],
    rows,
    goals: [],
    remark:
      'The first line is the commit time of this disk, on which every durable figure of this page stands: a virtual disk may acknowledge from a cache.',
  }
}

async function appendAll(store: Store, count: number) {
  const commit = groupCommit(store, () => undefined)
  const begin = performance.now()
  const took: number[] = []
  const writer = async () => {
    const stream = newId()
    for (let version = 0; performance.now() - begin < forMs; version += 1) {
      const from = performance.now()
      await commit({ stream, expectedVersion: version, events: [moved()], command: { id: newId(), hash: newId() + newId() } })
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: count }, writer))
  const perSecond = (took.length * 1000) / (performance.now() - begin)
  await store.close()
  return { perSecond, p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
}

const moved = () => ({
  type: 'Arranged',
  v: 1,
  id: newId(),
  kind: 'move',
  places: [{ contribution: newId(), theme: newId(), duplicateOf: null }],
  themes: [],
})
