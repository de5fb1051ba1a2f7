import { describe, it, onTestFinished } from 'vitest'

/** Where an adapter keeps its data: it can be opened several times, at once or one after the other, and finds the same data. */
export interface Place<T> {
  open(): Promise<T>
  /** Every byte of every file there, for adapters that keep files of their own. */
  rawBytes?(): Promise<Buffer>
  destroy(): Promise<void>
}

/** Cases that an adapter can't pass, by title, each with the reason, which is printed. */
export interface ContractOptions {
  readonly skip?: Readonly<Record<string, string>>
}

/** A case of a contract: gets a new, empty place. */
export type Case<T> = (title: string, body: (place: Place<T>) => Promise<void>) => void

/** Describes a contract for one adapter. A skip that names no case is an error, so none outlives its case. */
export function describeContract<T>(
  name: string,
  newPlace: () => Promise<Place<T>>,
  { skip = {} }: ContractOptions,
  cases: (contractCase: Case<T>) => void,
): void {
  describe(name, () => {
    const titles = new Set<string>()
    cases((title, body) => {
      titles.add(title)
      it(title, async (context) => {
        const reason = skip[title]
        if (reason !== undefined) {
          process.stdout.write(`skipped: ${name}: ${title}: ${reason}\n`)
          context.skip(reason)
        }
        const place = await newPlace()
        onTestFinished(() => place.destroy())
        await body(place)
      })
    })
    const unknown = Object.keys(skip).filter((title) => !titles.has(title))
    if (unknown.length > 0) throw new Error(`No such case: ${unknown.join(', ')}`)
  })
}

/** The bytes of a place; an adapter without files must skip the cases that ask for them. */
export async function rawBytesOf<T>(place: Place<T>): Promise<Buffer> {
  if (place.rawBytes === undefined) throw new Error('This adapter keeps no files of its own: skip this case with a reason.')
  return place.rawBytes()
}

/** Texts that have broken stores: all must come back as they went in. */
export const HOSTILE_TEXTS = [
  '$ne',
  '$where: sleep(1)',
  'a.b.$',
  '__proto__',
  "'; DROP TABLE appends; --",
  '%s%n\\',
  '\u202Eright to left\u202C',
  '👩‍👩‍👧‍👦 e\u0301 \uFEFF',
  '[object Object]',
  'null',
  '{"$gt":""}',
  ' leading and trailing ',
  '\n\r\t',
] as const

/** A value with hostile keys on every level, made by parsing so that `__proto__` is a key of its own. */
export const hostileValue = (): unknown =>
  JSON.parse(
    '{"$ne":1,"$set":{"a.b":[null,-0.5,1e21,"$x"]},"__proto__":{"polluted":true},"constructor":{"prototype":{}},"":"","nested":{"__proto__":[{"$where":"x"}]}}',
  )
