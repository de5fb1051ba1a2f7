import { randomBytes } from 'node:crypto'
import type { Content } from '../../okra/exchange/content.ts'
import { UnknownName, withIds } from '../../okra/exchange/names.ts'
import { quarterFile, quarterHead } from '../../okra/exchange/quarterFile.schema.ts'
import { quarterFormat } from '../../okra/exchange/quarterFile.ts'
import type { FileContent, Place } from '../../okra/exchange/restore.ts'
import { restored } from '../../okra/exchange/restore.ts'
import { Refusal } from '../../okra/refusal.ts'
import { EdgeProblem } from '../http/problems.ts'

/** So many things can be in a quarter. */
const mostNames = 50_000

/** A quarter as it was read from a file. */
export interface ReadQuarter extends Content {
  /** How it was called where it was written. */
  readonly quarter: { readonly label: string; readonly startsOn: string }
}

/** The quarter of a file with fresh ids, in the order of its names. Throws EdgeProblem `archive-…`. */
export function readQuarter(text: string, place: Place): ReadQuarter {
  const json = jsonOf(text)
  const head = quarterHead.safeParse(json)
  if (!head.success) throw new EdgeProblem('archive-unreadable')
  if (head.data.version !== quarterFormat.version) throw new EdgeProblem('archive-other-version')
  try {
    const file = quarterFile.parse(withIds(json, freshIds(text)))
    return { ...restored(file as unknown as FileContent, place), quarter: file.quarter }
  } catch (cause) {
    if (cause instanceof UnknownName || cause instanceof Refusal || (cause instanceof Error && cause.name === 'ZodError'))
      throw new EdgeProblem('archive-broken')
    throw cause
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new SyntaxError('a key that is none')
      return value
    })
  } catch {
    throw new EdgeProblem('archive-unreadable')
  }
}

/** As many ids as the file has names for, in ascending order: what was ordered by its id stays in that order. */
function freshIds(text: string): readonly string[] {
  let most = 0
  for (const [, number] of text.matchAll(/"#([1-9]\d{0,6})"/g)) most = Math.max(most, Number(number))
  if (most > mostNames) throw new EdgeProblem('archive-too-large')
  return Array.from({ length: most }, () => randomBytes(16).toString('hex')).sort()
}
