import mongoose from 'mongoose'
import { type BallotBox, type BoxProgress, RunSealed } from '../../../okra/ports/ballotBox.ts'
import { queuePerKey } from '../../queuePerKey.ts'
import { inSilentOrder } from '../order.ts'
import { runsOfQuarter } from '../quarterRange.ts'
import { type BoxModels, boxModels, type Envelope } from './boxModels.ts'
import { connect, type MongoOptions } from './connection.ts'
import { current, entriesIn, removeFromSealed, rewrite } from './envelopes.ts'
import { persistently } from './faults.ts'
import { countHolders, emptyRuns, findPass, isHolder, issuePass } from './passes.ts'
import { settle } from './seals.ts'

/** A BallotBox in MongoDB. `keepsNoOrder` is false on a server that can only store documents in the order in which they came. */
export interface MongoBallotBox extends BallotBox {
  readonly keepsNoOrder: boolean
}

/**
 * Opens the BallotBox in a MongoDB, safe with several processes and without transactions. What is deleted stays in the server's
 * oplog and journal until they roll over. Rejects with StoreUnavailable.
 */
export async function openMongoBallotBox(options: MongoOptions): Promise<MongoBallotBox> {
  const connection = await connect(options)
  try {
    const { models, keepsNoOrder } = await boxModels(connection)
    return { ...mongoBallotBox(models), keepsNoOrder, close: () => connection.destroy() }
  } catch (error) {
    await connection.destroy()
    throw error
  }
}

function mongoBallotBox(models: BoxModels): Omit<BallotBox, 'close'> {
  const perAuthor = queuePerKey()
  const perPerson = queuePerKey()
  return {
    holds: (run, person) => isHolder(models, run, person),
    issue: (run, person, hash, counted) => perPerson(`${run} ${person}`, () => issuePass(models, run, person, hash, counted)),
    pass: (run, hash) => findPass(models, run, hash),
    own: async (run, author) => entriesIn(await envelopesNow(models, run, { author })),
    change: (run, author, counted, change) => perAuthor(`${run} ${author}`, () => rewrite(models, { run, author, counted }, change)),
    progress: async (run, kinds) => progressOf(models, run, await envelopesNow(models, run), kinds),
    open: async (run) => {
      await persistently(() => settle(models, run))
      const envelopes = await envelopesNow(models, run)
      return { entries: inSilentOrder(entriesIn(envelopes)), progress: await progressOf(models, run, envelopes) }
    },
    peek: async (run, kind) => {
      const envelopes = await envelopesNow(models, run)
      return inSilentOrder(entriesIn(envelopes).filter((entry) => entry.kind === kind))
    },
    take: (run, ids) => take(models, perAuthor, run, new Set(ids)),
    empty: async (run) => {
      await emptyRuns(models, run)
      await persistently(() => models.seals.updateOne({ _id: run, settled: true }, { $set: { kept: [] } }))
    },
    runs: (quarter) => runsOf(models, quarter),
    removeQuarter: async (quarter) => {
      const range = runsOfQuarter(quarter)
      await emptyRuns(models, range)
      await persistently(() => models.seals.deleteMany({ _id: mongoose.trusted({ $gte: range.from, $lt: range.to }) }))
    },
    scrub: async () => {},
  }
}

/** The envelopes that count: of a settled run those on its list, else all that are there; without those that are replaced. */
async function envelopesNow(models: BoxModels, run: string, only: { readonly author?: string } = {}): Promise<readonly Envelope[]> {
  return persistently(async () => {
    const seal = await models.seals.findById(run).lean()
    const found = await models.envelopes.find({ run, ...only }).lean()
    const kept = seal?.settled ? new Set(seal.kept) : null
    return current(found.filter(({ _id }) => kept === null || kept.has(_id)))
  })
}

async function progressOf(models: BoxModels, run: string, envelopes: readonly Envelope[], kinds?: readonly string[]): Promise<BoxProgress> {
  const about = envelopes.filter((envelope) => envelope.kinds.some((kind) => kinds === undefined || kinds.includes(kind)))
  const authors = (counted: boolean): number =>
    new Set(about.filter((envelope) => envelope.counted === counted).map(({ author }) => author)).size
  return { authors: authors(true), uncountedAuthors: authors(false), holders: await countHolders(models, run) }
}

async function take(models: BoxModels, perAuthor: ReturnType<typeof queuePerKey>, run: string, ids: ReadonlySet<string>): Promise<void> {
  const envelopes = (await envelopesNow(models, run)).filter((envelope) => envelope.ids.some((id) => ids.has(id)))
  for (const envelope of envelopes) {
    try {
      await perAuthor(`${run} ${envelope.author}`, () => rewrite(models, envelope, () => ({ put: [], remove: [...ids] })))
    } catch (error) {
      if (!(error instanceof RunSealed)) throw error
      await persistently(() => settle(models, run))
      const sealed = (await envelopesNow(models, run, { author: envelope.author })).filter(({ ids: own }) => own.some((id) => ids.has(id)))
      for (const found of sealed) await removeFromSealed(models, found, ids)
    }
  }
}

async function runsOf({ envelopes, passes, issuances }: BoxModels, quarter?: string): Promise<readonly string[]> {
  const range = quarter === undefined ? null : runsOfQuarter(quarter)
  const filter = range === null ? {} : { run: mongoose.trusted({ $gte: range.from, $lt: range.to }) }
  const found = await persistently(() =>
    Promise.all([envelopes.distinct('run', filter), passes.distinct('run', filter), issuances.distinct('run', filter)]),
  )
  return [...new Set(found.flat())].sort()
}
