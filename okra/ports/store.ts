/** What one command did: the events that became durable together, and which command it was. */
export interface AppendRecord {
  /** 1 for the first append of a stream; each append adds 1, however many events it holds. */
  readonly version: number
  readonly events: readonly StoredEvent[]
  /** The device's id of the command and the SHA-256 of its body; null for what the server did by itself. */
  readonly command: CommandMark | null
}

/** Any event as the store sees it: plain JSON with a type and the version of its shape. */
export interface StoredEvent {
  readonly type: string
}

/** Tells a repeated command from a new one. Holds nothing about the person. */
export interface CommandMark {
  readonly id: string
  readonly hash: string
}

/** One append that wants to become durable. */
export interface Append {
  readonly stream: string
  /** The version that the caller has seen; 0 for a stream that does not exist yet. */
  readonly expectedVersion: number
  readonly events: readonly StoredEvent[]
  readonly command: CommandMark | null
}

/**
 * What became of one append: durable, or somebody else was first (or the stream has a gap, or knows this command already).
 * An append with a command that is stored exactly so at this version (same command, same events) is `appended`: it is a repeat whose answer got lost.
 */
export type AppendResult = { readonly status: 'appended'; readonly version: number } | { readonly status: 'conflict' }

/** A small JSON document with optimistic locking. `owner` groups documents for `list`. */
export interface StoredDocument {
  readonly id: string
  readonly owner: string
  readonly version: number
  readonly body: unknown
}

/** The store could not be reached or did not confirm in time. Nothing is known to be lost; the same call may be made again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/**
 * Where the logs of teams and quarters and the small documents live.
 * `test/contracts/store.ts` is the definition; every adapter runs it.
 */
export interface Store {
  /**
   * Makes several appends durable with one commit. Each is all or nothing for itself, in the order given, so two appends of
   * one stream may follow each other in a batch (versions n and n+1); after a conflict later ones of the same stream conflict, too.
   * Resolves when everything that is said to be appended survives a crash. Rejects with StoreUnavailable.
   */
  append(appends: readonly Append[]): Promise<readonly AppendResult[]>
  /** The appends after a version, oldest first. An unknown stream is empty. */
  read(stream: string, afterVersion?: number): Promise<readonly AppendRecord[]>
  /** The version of the last append, 0 for an unknown stream. */
  head(stream: string): Promise<number>
  /** The append that a command became, if it did. */
  findCommand(stream: string, commandId: string): Promise<{ readonly version: number; readonly hash: string } | null>
  /**
   * The only exception to "the log only grows": replaces each event by what `erase` returns for it, and really overwrites
   * the bytes of those that changed. Returns how many events changed.
   */
  redact(stream: string, erase: (event: StoredEvent) => StoredEvent): Promise<number>
  /** Deletes a log for good. */
  removeStream(stream: string): Promise<void>

  /** One document, or null. */
  get(kind: string, id: string): Promise<StoredDocument | null>
  /** Creates (expectedVersion 0) or replaces a document. Answers false if somebody else was first. The new version is expectedVersion + 1. */
  put(
    kind: string,
    document: { readonly id: string; readonly owner: string; readonly body: unknown },
    expectedVersion: number,
  ): Promise<boolean>
  /** All documents of a kind, or only those of one owner, ordered by id. */
  list(kind: string, owner?: string): Promise<readonly StoredDocument[]>
  /** Deletes a document for good. Deleting what is not there is no error. */
  remove(kind: string, id: string): Promise<void>

  /** Answers when the store can serve; rejects with StoreUnavailable when it can't (for /readyz). */
  ping(): Promise<void>
  close(): Promise<void>
}
