import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import type { BoxModels } from './boxModels.ts'
import { isDuplicate, persistently } from './faults.ts'

/**
 * Issues a pass once per person and run. The pass is written first, unconfirmed; whoever then writes the person's issuance first
 * confirms it; who lost takes an unconfirmed one back. A crash in between leaves a pass that the same device can confirm by trying again.
 */
export async function issuePass(
  models: BoxModels,
  run: string,
  person: string,
  hash: string,
  counted: boolean,
): Promise<'issued' | 'held-elsewhere'> {
  if (await isHolder(models, run, person)) return hold(models, run, hash)
  await persistently(() => addUnconfirmed(models, run, hash, counted))
  const _id = randomUUID()
  if (await persistently(() => issueOnce(models, _id, run, person))) return confirm(models, run, hash, counted)
  await persistently(() => models.passes.deleteOne({ run, hash, confirmed: false }))
  return hold(models, run, hash)
}

/** Whether a pass was issued to this person for this run. */
export async function isHolder({ issuances }: BoxModels, run: string, person: string): Promise<boolean> {
  return (await persistently(() => issuances.findOne({ run, person }).select({ _id: 1 }).lean())) !== null
}

async function hold(models: BoxModels, run: string, hash: string): Promise<'issued' | 'held-elsewhere'> {
  const { matchedCount } = await persistently(() => models.passes.updateOne({ run, hash }, { $set: { confirmed: true } }))
  return matchedCount === 1 ? 'issued' : 'held-elsewhere'
}

async function addUnconfirmed({ passes }: BoxModels, run: string, hash: string, counted: boolean): Promise<void> {
  try {
    await passes.insertOne({ _id: randomUUID(), run, hash, counted, confirmed: false })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

async function issueOnce({ issuances }: BoxModels, _id: string, run: string, person: string): Promise<boolean> {
  try {
    await issuances.insertOne({ _id, run, person })
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return (await issuances.findById(_id).select({ _id: 1 }).lean()) !== null
  }
}

/** Adds the pass again if somebody who lost took it back a moment ago. */
async function confirm(models: BoxModels, run: string, hash: string, counted: boolean): Promise<'issued'> {
  for (;;) {
    if ((await hold(models, run, hash)) === 'issued') return 'issued'
    await persistently(() => addUnconfirmed(models, run, hash, counted))
  }
}

/** Whether a confirmed pass is there, and if it counts. */
export async function findPass({ passes }: BoxModels, run: string, hash: string): Promise<{ readonly counted: boolean } | null> {
  const found = await persistently(() => passes.findOne({ run, hash, confirmed: true }).lean())
  return found === null ? null : { counted: found.counted }
}

/** How many confirmed passes of a run count. */
export async function countHolders({ passes }: BoxModels, run: string): Promise<number> {
  return persistently(() => passes.countDocuments({ run, counted: true, confirmed: true }))
}

/** Deletes everything of the runs in a range of names, or of one run. The marks of sealed runs stay. */
export async function emptyRuns(
  { envelopes, passes, issuances }: BoxModels,
  runs: string | { readonly from: string; readonly to: string },
): Promise<void> {
  const run = typeof runs === 'string' ? runs : mongoose.trusted({ $gte: runs.from, $lt: runs.to })
  await persistently(() => envelopes.deleteMany({ run }))
  await persistently(() => passes.deleteMany({ run }))
  await persistently(() => issuances.deleteMany({ run }))
}
