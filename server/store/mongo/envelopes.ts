import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { type EntryChange, EntryTaken, RunSealed, type SealedEntry } from '../../../okra/ports/ballotBox.ts'
import { toJson } from '../json.ts'
import type { BoxModels, Envelope } from './boxModels.ts'
import { isDuplicate, persistently } from './faults.ts'
import { isSealed, settle } from './seals.ts'

/** One author in one run. */
export interface Author {
  readonly run: string
  readonly author: string
  readonly counted: boolean
}

/** The entries in envelopes; an id that is there twice counts once. */
export function entriesIn(envelopes: readonly Pick<Envelope, 'entries'>[]): readonly SealedEntry[] {
  const all = envelopes.flatMap(({ entries }): readonly SealedEntry[] => JSON.parse(entries))
  return [...new Map(all.map((entry) => [entry.id, entry])).values()].sort(byId)
}

/** Envelopes that no other one replaces. */
export function current<T extends Pick<Envelope, '_id' | 'replaces'>>(envelopes: readonly T[]): readonly T[] {
  const replaced = new Set(envelopes.map(({ replaces }) => replaces))
  return envelopes.filter(({ _id }) => !replaced.has(_id))
}

/**
 * Replaces an author's envelope. It counts as soon as it lies there and the run is still not sealed; if the run was sealed in
 * between, the settled list decides, and an envelope that is not on it is taken back.
 * Rejects with RunSealed, EntryTaken, StoreUnavailable, and with what `change` throws; asks `change` again if another process was first.
 */
export async function rewrite(models: BoxModels, who: Author, change: (own: readonly SealedEntry[]) => EntryChange): Promise<void> {
  for (;;) {
    if (await persistently(() => isSealed(models, who.run))) throw new RunSealed('This run was opened.')
    const before = await persistently(() => envelopesOf(models, who))
    const own = entriesIn(current(before))
    const asked = change(own)
    await refuseTaken(models, who, asked)
    const written = envelope(who, apply(own, asked), current(before)[0]?._id ?? '')
    if (!(await persistently(() => insert(models, written)))) continue
    if (await persistently(() => isAccepted(models, written, before))) {
      const replaced = before.map(({ _id }) => _id)
      await persistently(() => models.envelopes.deleteMany({ _id: mongoose.trusted({ $in: replaced }) }))
      return
    }
  }
}

async function envelopesOf({ envelopes }: BoxModels, { run, author }: Author): Promise<readonly Envelope[]> {
  return envelopes.find({ run, author }).lean()
}

async function refuseTaken({ envelopes }: BoxModels, { run, author }: Author, { put }: EntryChange): Promise<void> {
  if (put.length === 0) return
  const ids = mongoose.trusted({ $in: put.map(({ id }) => id) })
  const taken = await persistently(() =>
    envelopes
      .findOne({ run, ids, author: mongoose.trusted({ $ne: author }) })
      .select({ _id: 1 })
      .lean(),
  )
  if (taken !== null) throw new EntryTaken('This id belongs to another entry.')
}

function apply(own: readonly SealedEntry[], { put, remove }: EntryChange): readonly SealedEntry[] {
  const next = new Map(own.map((entry) => [entry.id, entry]))
  for (const id of remove) next.delete(id)
  for (const entry of put) next.set(entry.id, entry)
  return [...next.values()].sort(byId)
}

function envelope({ run, author, counted }: Author, entries: readonly SealedEntry[], replaces: string): Envelope {
  const plain = entries.map(({ id, kind, body }) => ({ id, kind, body: JSON.parse(toJson(body)) }))
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort()
  return { _id: randomUUID(), run, author, counted, replaces, ids: entries.map(({ id }) => id), kinds, entries: toJson(plain) }
}

/** False if another process replaced the same envelope first. */
async function insert({ envelopes }: BoxModels, written: Envelope): Promise<boolean> {
  try {
    await envelopes.insertOne(written)
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return (await envelopes.findById(written._id).select({ _id: 1 }).lean()) !== null
  }
}

/** False, and taken back, if another process wrote for this author in between. Rejects with RunSealed, and takes it back, if it came after the opening. */
async function isAccepted(models: BoxModels, written: Envelope, before: readonly Envelope[]): Promise<boolean> {
  if (await isSealed(models, written.run)) {
    const kept = await settle(models, written.run)
    if (kept.has(written._id)) return true
    await models.envelopes.deleteOne({ _id: written._id })
    throw new RunSealed('This run was opened.')
  }
  const known = new Set([written._id, ...before.map(({ _id }) => _id)])
  const siblings = await models.envelopes.find({ run: written.run, author: written.author }).select({ _id: 1 }).lean()
  const ids = siblings.map(({ _id }) => _id)
  if (ids.includes(written._id) && ids.every((id) => known.has(id))) return true
  await models.envelopes.deleteOne({ _id: written._id })
  return false
}

/** Removes entries from what was sealed: nobody else writes there any more. */
export async function removeFromSealed(models: BoxModels, sealed: Envelope, ids: ReadonlySet<string>): Promise<void> {
  const { run, author, counted, replaces } = sealed
  const left = entriesIn([sealed]).filter(({ id }) => !ids.has(id))
  const { ids: leftIds, kinds, entries } = envelope({ run, author, counted }, left, replaces)
  await persistently(() => models.envelopes.updateOne({ _id: sealed._id }, { $set: { ids: leftIds, kinds, entries } }))
}

const byId = (a: SealedEntry, b: SealedEntry): number => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id))
