import mongoose from 'mongoose'
import { StoreUnavailable } from '../../../okra/ports/store.ts'

const { mongo } = mongoose

/** Faults of the way to the server or of its confirmation: whether the work was done is unknown. */
const FAULTS = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoWriteConcernError,
  mongo.MongoOperationTimeoutError,
  mongo.MongoServerClosedError,
  mongoose.Error.MongooseServerSelectionError,
]

const ATTEMPTS = 3

/** Something is written but not confirmed by the majority yet, so it can't be read: to be tried again. */
export class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed'
}

/** Whether an error says that the server could not be reached or did not confirm, and not that the request was wrong. */
export function isFault(error: unknown): boolean {
  if (error instanceof Unconfirmed || FAULTS.some((kind) => error instanceof kind)) return true
  if (error instanceof mongo.MongoError && (error.hasErrorLabel('RetryableWriteError') || error.hasErrorLabel('RetryableError')))
    return true
  return error instanceof mongoose.MongooseError && error.message.includes('bufferCommands')
}

/** Whether a unique index refused a document. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000
}

/**
 * Does work that may safely be done twice, up to three times while the connection fails. Rejects with StoreUnavailable after
 * that, or at once if no server is found; every other error passes through.
 */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isFault(error)) throw error
      if (attempt === ATTEMPTS || isSelection(error)) throw unavailable(error)
    }
  }
}

/** The fault in words that hold no address and no password. */
export function unavailable(error: unknown): StoreUnavailable {
  const kind = error instanceof Error ? error.name : 'unknown error'
  return new StoreUnavailable(
    `MongoDB could not be reached or did not confirm (${kind}). Check that it runs and that MONGODB_URI is right.`,
    { cause: error },
  )
}

/** Whether no server was found at all: trying again at once is useless. */
export function isSelection(error: unknown): boolean {
  return error instanceof mongo.MongoServerSelectionError || error instanceof mongoose.Error.MongooseServerSelectionError
}
