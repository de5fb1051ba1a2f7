import { type Connection, type Model, Schema } from 'mongoose'
import { createWithoutOrder, ensureIndexes, modelOf, NARROW } from './connection.ts'

/**
 * All sealed entries of one author in one run, sorted by id. An envelope is never changed: a new one replaces it, so a change of
 * several entries is atomic without a transaction. `ids` and `kinds` repeat what is in `entries`, for questions.
 */
export interface Envelope {
  readonly _id: string
  readonly run: string
  readonly author: string
  readonly counted: boolean
  /** The `_id` of the envelope before it, '' for the first: unique, so only one successor wins. */
  readonly replaces: string
  readonly ids: readonly string[]
  readonly kinds: readonly string[]
  /** The entries as JSON text. */
  readonly entries: string
}

/** A pass. It holds from the moment it is confirmed: one that lost a race for its person never is. */
export interface PassDocument {
  readonly _id: string
  readonly run: string
  readonly hash: string
  readonly counted: boolean
  readonly confirmed: boolean
}

/** That a person was given a pass in a run, and not which. */
export interface IssuanceDocument {
  readonly _id: string
  readonly run: string
  readonly person: string
}

/** That a run is sealed, and, once `settled`, which envelopes were there: everything else came too late. */
export interface SealMark {
  readonly _id: string
  readonly settled: boolean
  readonly kept: readonly string[]
}

const envelope = new Schema<Envelope>(
  { _id: String, run: String, author: String, counted: Boolean, replaces: String, ids: [String], kinds: [String], entries: String },
  NARROW,
)
envelope.index({ run: 1, author: 1, replaces: 1 }, { unique: true })
envelope.index({ run: 1, ids: 1 })
const pass = new Schema<PassDocument>({ _id: String, run: String, hash: String, counted: Boolean, confirmed: Boolean }, NARROW)
pass.index({ run: 1, hash: 1 }, { unique: true })
const issuance = new Schema<IssuanceDocument>({ _id: String, run: String, person: String }, NARROW)
issuance.index({ run: 1, person: 1 }, { unique: true })
/** Its `_id` is the run. */
const seal = new Schema<SealMark>({ _id: String, settled: Boolean, kept: [String] }, NARROW)

/** The four collections of the box. */
export interface BoxModels {
  readonly envelopes: Model<Envelope>
  readonly passes: Model<PassDocument>
  readonly issuances: Model<IssuanceDocument>
  readonly seals: Model<SealMark>
}

/**
 * Creates the collections and their indexes. `keepsNoOrder` tells whether the server could create them without an order of
 * insertion. Rejects with StoreUnavailable.
 */
export async function boxModels(connection: Connection): Promise<{ readonly models: BoxModels; readonly keepsNoOrder: boolean }> {
  const models = {
    envelopes: modelOf(connection, 'envelopes', envelope),
    passes: modelOf(connection, 'passes', pass),
    issuances: modelOf(connection, 'issuances', issuance),
    seals: modelOf(connection, 'seals', seal),
  }
  const ordered = ['envelopes', 'passes', 'issuances'].map((name) => createWithoutOrder(connection, name))
  const keepsNoOrder = (await Promise.all(ordered)).every(Boolean)
  await ensureIndexes(models.envelopes)
  await ensureIndexes(models.passes)
  await ensureIndexes(models.issuances)
  return { models, keepsNoOrder }
}
