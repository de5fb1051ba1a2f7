/** One sealed act inside the box. Its id is 128 random bits from the author's device; it has no time and no place in an order. */
export interface SealedEntry {
  readonly id: string
  readonly kind: string
  readonly body: unknown
}

/** How many wrote, and what about: all that the box tells before it is opened. */
export interface BoxProgress {
  /** Distinct authors whose pass counts towards k. */
  readonly authors: number
  /** Distinct authors whose pass does not count (stakeholders, simulated teammates). */
  readonly uncountedAuthors: number
  /** Passes that count towards k. */
  readonly holders: number
}

/** What an author changes among the own entries, all or nothing. */
export interface EntryChange {
  readonly put: readonly SealedEntry[]
  readonly remove: readonly string[]
}

/** The run was opened: nothing is taken any more. */
export class RunSealed extends Error {
  override readonly name = 'RunSealed'
}

/** An entry id that belongs to somebody else: ids are random, so this is a mistake or an attack. */
export class EntryTaken extends Error {
  override readonly name = 'EntryTaken'
}

/**
 * Where sealed anonymous acts wait until their activity is opened. Nothing in it says who, when or in which order:
 * no row order, no time and no sequence survives, and what is deleted is gone from the raw bytes.
 * A run is the id of one activity run and begins with the quarter's id and a dot. `test/contracts/ballotBox.ts` is the definition; every adapter runs it.
 */
export interface BallotBox {
  /**
   * Issues a pass: once per person and run. `passHash` is all that is kept of the pass, and no stored record ties it to the person.
   * The same hash again answers `issued` again (a retry), another hash `held-elsewhere` (another device of this person has it).
   */
  issue(run: string, person: string, passHash: string, counted: boolean): Promise<'issued' | 'held-elsewhere'>
  /** Whether a pass was issued for this run, and if it counts towards k. */
  pass(run: string, passHash: string): Promise<{ readonly counted: boolean } | null>
  /** Whether this person was issued a pass for this run, on whichever device. */
  holds(run: string, person: string): Promise<boolean>
  /** The entries of one author, ordered by id. */
  own(run: string, author: string): Promise<readonly SealedEntry[]>
  /**
   * Changes an author's own entries: reads them, asks `change`, stores what it returns, durable when it resolves, one call per author at a time.
   * `change` must be pure: it is asked again if another process changed the same entries in between.
   * Whatever `change` throws passes through and nothing is stored. Rejects with RunSealed after `open`, and with EntryTaken if an id is another author's.
   */
  change(run: string, author: string, counted: boolean, change: (own: readonly SealedEntry[]) => EntryChange): Promise<void>
  /** Counts for the progress word and for the decision to open. Only entries of these kinds, if given; holders are always all. */
  progress(run: string, kinds?: readonly string[]): Promise<BoxProgress>
  /**
   * Seals the run for good and answers everything that was acknowledged before, in an order that says nothing, without authors.
   * May be repeated after a crash: it answers the same entries until `empty`.
   */
  open(run: string): Promise<{ readonly entries: readonly SealedEntry[]; readonly progress: BoxProgress }>
  /** The entries of one kind, in an order that says nothing and without authors, without sealing the run: for open entries. */
  peek(run: string, kind: string): Promise<readonly SealedEntry[]>
  /** Deletes entries by id, whoever wrote them: open entries that have become public. */
  take(run: string, ids: readonly string[]): Promise<void>
  /** Deletes the entries, passes and issuances of a run for good; that it was sealed is remembered. */
  empty(run: string): Promise<void>
  /** Runs that still hold a pass, an issuance or an entry, for cleaning up; only those of one quarter, if given. */
  runs(quarter?: string): Promise<readonly string[]>
  /** Deletes everything of a quarter, the marks of sealed runs included. */
  removeQuarter(quarter: string): Promise<void>
  /** Overwrites what is deleted but may still be readable in write-ahead files. Called at each tick and after each `empty`. */
  scrub(): Promise<void>
  close(): Promise<void>
}
