import type { BoxModels } from './boxModels.ts'
import { isDuplicate } from './faults.ts'

/** Whether a run is marked as sealed. */
export async function isSealed({ seals }: BoxModels, run: string): Promise<boolean> {
  return (await seals.findById(run).select({ _id: 1 }).lean()) !== null
}

/**
 * Seals a run and answers the ids of the envelopes that were there: the same for everyone who asks, in all processes, ever after.
 * Marks first and reads then, so whoever wrote and saw no mark is on the list. May be done again after a fault.
 */
export async function settle(models: BoxModels, run: string): Promise<ReadonlySet<string>> {
  const { seals, envelopes } = models
  await mark(models, run)
  for (;;) {
    const seal = await seals.findById(run).lean()
    if (seal?.settled) return new Set(seal.kept)
    const found = await envelopes.find({ run }).select({ _id: 1 }).lean()
    const kept = found.map(({ _id }) => _id).sort()
    await seals.updateOne({ _id: run, settled: false }, { $set: { settled: true, kept } })
  }
}

async function mark({ seals }: BoxModels, run: string): Promise<void> {
  try {
    await seals.insertOne({ _id: run, settled: false, kept: [] })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
