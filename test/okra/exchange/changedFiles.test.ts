import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArchiveContext } from '../../../okra/artifacts/context.ts'
import { pushBody, pushNames } from '../../../okra/artifacts/pushes/index.ts'
import { quarterJson } from '../../../okra/exchange/quarterFile.ts'
import { pathOf } from '../../../okra/overview/path.ts'
import { readQuarter } from '../../../server/exchange/reading.ts'
import { EdgeProblem } from '../../../server/http/problems.ts'
import { sayIn } from '../../../server/words.ts'
import { football } from '../../fixtures/archive/football.ts'
import { writtenFiles } from '../../fixtures/archive/written.ts'
import { Room } from '../../given.ts'

const context: ArchiveContext = { team: { name: 'Matchday' }, say: sayIn('en'), language: 'en', nameOf: () => null }
const place = { at: 1, keyOf: () => null }
const json = quarterJson(football().state, () => null)

type Step = string | number
type Place = readonly Step[]

/** The documents. A changed file may name a thing where a text belongs: its id is another one each time. */
const textsOf = ({ state }: Room) =>
  writtenFiles(state, context)
    // A drawing cuts what does not fit: of another id another part.
    .filter(({ path }) => !path.endsWith('.png'))
    .map(({ path, bytes }) => [path, bytes.toString().replace(/[0-9a-f]{32}/g, 'an id')])

/** Every place of a JSON value, the root left out. */
function placesIn(value: unknown, here: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const there = [...here, Array.isArray(value) ? Number(key) : key]
    return [there, ...placesIn(inner, there)]
  })
}

const places = placesIn(JSON.parse(json))

/** The file with something else at some places; `undefined` takes away what stands there. */
function changed(changes: readonly (readonly [Place, unknown])[]): string {
  const file = JSON.parse(json)
  for (const [path, value] of changes) {
    const holder = path
      .slice(0, -1)
      .reduce<Record<Step, unknown> | undefined>((at, step) => at?.[step] as Record<Step, unknown> | undefined, file)
    if (typeof holder !== 'object' || holder === null) continue
    const last = path.at(-1) ?? ''
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
  return JSON.stringify(file)
}

const odd = fc.oneof(
  fc.constantFrom(undefined, null, true, '', '#1', '#7', '#9999', '##', '-0', {}, [], [[]], -1, 0, 1e9, 0.5, 'idea', 'dots', '\u202e'),
  fc.constantFrom(...places.map((path) => path.reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], JSON.parse(json)))),
  fc.string(),
)
const change = fc.tuple(fc.constantFrom(...places), odd)

describe('A quarter’s file in which anything was changed', () => {
  test('is refused by name, or read as a quarter that every document can be written of, and that can be read again', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const room = new Room()
        try {
          room.import(readQuarter(changed(changes), place))
        } catch (cause) {
          expect(cause).toBeInstanceOf(EdgeProblem)
          expect((cause as EdgeProblem).code).toMatch(/^archive-/)
          return
        }
        taken += 1
        const texts = textsOf(room)
        for (const name of pushNames) pushBody(room.state, context, name)
        expect(pathOf(room.state)).toHaveLength(5)
        const again = new Room()
        again.import(
          readQuarter(
            quarterJson(room.state, () => null),
            place,
          ),
        )
        expect(textsOf(again)).toEqual(texts)
      }),
      { numRuns: 600 },
    )
    // About 45 of 600 are; the seed is another one each time.
    expect(taken).toBeGreaterThan(20)
  })
})
