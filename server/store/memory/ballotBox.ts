import {
  type BallotBox,
  type BoxProgress,
  type EntryChange,
  EntryTaken,
  RunSealed,
  type SealedEntry,
} from '../../../okra/ports/ballotBox.ts'
import { toJson } from '../json.ts'
import { inSilentOrder } from '../order.ts'

interface KeptEntry {
  readonly author: string
  readonly counted: boolean
  readonly kind: string
  readonly body: string
}

interface KeptRun {
  readonly passes: Map<string, boolean>
  readonly issuances: Set<string>
  readonly entries: Map<string, KeptEntry>
  sealed: boolean
}

/** What outlives a memory box that is closed and opened again: its runs. */
export type MemoryBoxPlace = Map<string, KeptRun>

/** A BallotBox that keeps everything in memory: for tests. */
export function openMemoryBallotBox(place: MemoryBoxPlace = new Map()): BallotBox {
  const at = (run: string): KeptRun => place.get(run) ?? { passes: new Map(), issuances: new Set(), entries: new Map(), sealed: false }
  const keep = (run: string): KeptRun => {
    const kept = at(run)
    place.set(run, kept)
    return kept
  }
  const ofQuarter = (quarter?: string): string[] =>
    [...place.keys()].filter((run) => quarter === undefined || run.startsWith(`${quarter}.`))
  return {
    issue: async (run, person, passHash, counted) => issue(keep(run), person, passHash, counted),
    pass: async (run, passHash) => {
      const counted = at(run).passes.get(passHash)
      return counted === undefined ? null : { counted }
    },
    holds: async (run, person) => at(run).issuances.has(person),
    own: async (run, author) => entriesOf(at(run), (entry) => entry.author === author).sort(byId),
    change: async (run, author, counted, change) => {
      if (at(run).sealed) throw new RunSealed('This run was opened.')
      const next = change(entriesOf(at(run), (entry) => entry.author === author).sort(byId))
      applyChange(keep(run), author, counted, next)
    },
    progress: async (run, kinds) => progressOf(at(run), kinds),
    open: async (run) => {
      const kept = keep(run)
      kept.sealed = true
      return { entries: inSilentOrder(entriesOf(kept)), progress: progressOf(kept) }
    },
    peek: async (run, kind) => inSilentOrder(entriesOf(at(run), (entry) => entry.kind === kind)),
    take: async (run, ids) => ids.forEach((id) => void at(run).entries.delete(id)),
    empty: async (run) => {
      const { passes, issuances, entries } = at(run)
      for (const part of [passes, issuances, entries]) part.clear()
    },
    runs: async (quarter) => ofQuarter(quarter).filter((run) => !isEmpty(at(run))),
    removeQuarter: async (quarter) => ofQuarter(quarter).forEach((run) => void place.delete(run)),
    scrub: async () => {},
    close: async () => {},
  }
}

function issue({ passes, issuances }: KeptRun, person: string, passHash: string, counted: boolean): 'issued' | 'held-elsewhere' {
  if (issuances.has(person)) return passes.has(passHash) ? 'issued' : 'held-elsewhere'
  issuances.add(person)
  if (!passes.has(passHash)) passes.set(passHash, counted)
  return 'issued'
}

function applyChange({ entries }: KeptRun, author: string, counted: boolean, { put, remove }: EntryChange): void {
  const isOthers = (id: string): boolean => (entries.get(id)?.author ?? author) !== author
  if (put.some(({ id }) => isOthers(id))) throw new EntryTaken('This id belongs to another entry.')
  const written = put.map(({ id, kind, body }) => [id, { author, counted, kind, body: toJson(body) }] as const)
  for (const id of remove) if (!isOthers(id)) entries.delete(id)
  for (const [id, entry] of written) entries.set(id, entry)
}

function entriesOf({ entries }: KeptRun, belongs: (entry: KeptEntry) => boolean = () => true): SealedEntry[] {
  const found = [...entries].filter(([, entry]) => belongs(entry))
  return found.map(([id, { kind, body }]) => ({ id, kind, body: JSON.parse(body) }))
}

const byId = (a: SealedEntry, b: SealedEntry): number => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id))

function progressOf({ entries, passes }: KeptRun, kinds?: readonly string[]): BoxProgress {
  const about = [...entries.values()].filter(({ kind }) => kinds === undefined || kinds.includes(kind))
  const authors = (counted: boolean): number => new Set(about.filter((entry) => entry.counted === counted).map(({ author }) => author)).size
  return { authors: authors(true), uncountedAuthors: authors(false), holders: [...passes.values()].filter((counted) => counted).length }
}

function isEmpty({ entries, passes, issuances }: KeptRun): boolean {
  return entries.size + passes.size + issuances.size === 0
}
