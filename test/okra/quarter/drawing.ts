import type { SealedAct } from '../../../okra/quarter/activity.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import type { Field, Offer } from '../../../okra/quarter/offers.ts'
import type { Random } from '../../../okra/simulation/random.ts'
import { seeded } from '../../../okra/simulation/random.ts'

/** The values of an offer's fields. */
export type Values = Readonly<Record<string, unknown>>

/** What was drawn from an offer: a command, or with a box an act on the anonymous channel. */
export interface Drawn {
  readonly offer: Offer
  readonly values: Values
  readonly command: Command & Values
  readonly act: SealedAct
}

/** The offer with these values as a command and as an act. */
export function withValues(offer: Offer, values: Values): Drawn {
  const { id, ...body } = values
  return { offer, values, command: { type: offer.type, ...values }, act: { op: 'put', id: String(id), body } }
}

/** Something that the offer allows. */
export function drawInside(offer: Offer, random: Random): Drawn {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(offer.fields)) values[name] = valueIn(field, values, random)
  return withValues(offer, values)
}

function valueIn(field: Field, drawn: Values, random: Random): unknown {
  switch (field.kind) {
    case 'one': {
      const allowed = field.of.filter((value) => field.unlike === undefined || value !== drawn[field.unlike])
      return random.pick(allowed)
    }
    case 'some':
      return random
        .shuffle(field.of)
        .slice(0, Math.min(field.of.length, field.least + random.whole(Math.min(field.most - field.least, 4) + 1)))
    case 'text':
      return textOf(field.least + random.whole(field.most - field.least + 1), random)
    case 'id':
      return random.id()
    case 'texts':
      return Array.from({ length: random.whole(Math.min(field.most, 3) + 1) }, () => textOf(1 + random.whole(field.each), random))
    case 'number':
      return random.pick([...(field.required ? [] : [null]), 0, -1.5, 42, 1e9])
    case 'ids':
      return Array.from({ length: random.whole(Math.min(field.most, 3) + 1) }, () => random.id())
    case 'span': {
      const start = 1 + random.whole(field.weeks)
      return random.pick([null, { start, end: start + random.whole(field.weeks - start + 1) }])
    }
    case 'person':
      return random.pick([null, 'p-1', random.id()])
    case 'people':
      return Array.from({ length: Math.max(field.least, random.whole(9)) }, (_, index) => `p-${index}`)
    case 'need':
      return needIn(field, drawn, random)
    case 'items':
      return Array.from({ length: 1 + random.whole(Math.min(field.most, 3)) }, () => itemIn(field, random))
    case 'changes':
      return fieldsIn(random.shuffle(Object.entries(field.fields)).slice(0, 1 + random.whole(Object.keys(field.fields).length)), {}, random)
    case 'each':
      return Object.fromEntries(
        random
          .shuffle(field.on)
          .slice(0, 1 + random.whole(field.on.length))
          .map((name) => [name, fieldsIn(Object.entries(field.fields), {}, random)]),
      )
    case 'count':
      return field.least + random.whole(field.most - field.least + 1)
    case 'dots':
      return dotsIn(field, random)
    case 'answers':
      return Object.fromEntries(
        random
          .shuffle(field.on)
          .slice(0, 1 + random.whole(field.on.length))
          .map((id) => [id, random.pick(field.of)]),
      )
  }
}

function needIn(field: Extract<Field, { kind: 'need' }>, drawn: Values, random: Random): unknown {
  const others = field.milestones.filter((id) => id !== drawn[field.unlike])
  const party = { party: textOf(1 + random.whole(field.most), random) }
  return others.length > 0 && random.next() < 0.6 ? { milestone: random.pick(others) } : party
}

function itemIn({ fields, required }: Extract<Field, { kind: 'items' }>, random: Random): Values {
  const said = Object.entries(fields).filter(([name]) => required.includes(name) || random.next() < 0.5)
  return fieldsIn(said, { id: random.id() }, random)
}

function fieldsIn(entries: readonly (readonly [string, Field])[], start: Values, random: Random): Values {
  const values: Record<string, unknown> = { ...start }
  for (const [name, field] of entries) values[name] = valueIn(field, values, random)
  return values
}

/** A text of exactly so many characters; mostly short ones, and now and then the longest that is allowed. */
function textOf(length: number, random: Random): string {
  const short = random.next() < 0.9 ? Math.min(length, 12) : length
  return Array.from({ length: short }, () => random.pick(['a', 'é', '漢', '👍', 'z'])).join('')
}

function dotsIn(field: Extract<Field, { kind: 'dots' }>, random: Random): Readonly<Record<string, number>> {
  const dots: Record<string, number> = {}
  let left = field.budget
  for (const option of random.shuffle(field.on).slice(0, 4)) {
    const given = random.whole(Math.min(field.each, left) + 1)
    dots[option] = given
    left -= given
  }
  return dots
}

/** A draw one step outside of an offer with what is to be expected: a code, or `schema` if that does not even let it in; several are joined by `|`. */
export interface Outside {
  readonly drawn: Drawn
  readonly expected: string
}

const strange = 'e'.repeat(32)
/** The refusal for a value that is not among the choices, by field; `schema`: it has not even the shape. */
const notAmong: Readonly<Record<string, string>> = {
  'StartSession.session': 'session-not-ready|already-there',
  'ReopenSession.session': 'unknown-session',
  'UndoArrangement.undo': 'nothing-to-undo',
  'EnterActivity.activity': 'unknown-activity',
  'EditItem.id': 'unknown-item',
  'RemoveItem.id': 'unknown-item',
  keyResult: 'unknown-item',
  milestone: 'unknown-item',
  hypothesis: 'unknown-item',
  item: 'unknown-item',
  about: 'unknown-item',
  objective: 'unknown-item',
  'MergeObjectives.into': 'unknown-item',
  activity: 'unknown-activity',
  from: 'already-moved-on',
  run: 'not-now',
  ask: 'no-ask-open',
  theme: 'unknown-theme',
  themes: 'unknown-theme',
  into: 'unknown-theme',
  order: 'unknown-theme',
  contribution: 'unknown-contribution',
  contributions: 'unknown-contribution',
  of: 'unknown-contribution',
  draft: 'unknown-draft',
  drafts: 'unknown-draft',
  'put.from': 'schema',
  'SetCapacity.skill': 'unknown-item',
  objectives: 'unknown-item',
  lens: 'unknown-lens',
}
const strangeValues: Readonly<Record<string, unknown>> = {
  activity: 'nowhere',
  from: `${strange}.0.1.facts.1`,
  run: `${strange}.0.1.dots.1`,
  ask: `${strange}.0.1.sentence.1.ask1`,
  lens: 'weather',
}
/** The refusal for the same choice more often than it can be made; others take it as one. */
const tooOften: Readonly<Record<string, string>> = { drafts: 'too-many-drafts', objectives: 'already-there' }

/** A value that is not among the choices. */
function strangeTo(name: string, of: readonly unknown[]): unknown {
  if (name === 'session') return [0, 1, 2, 3, 4].find((number) => !of.includes(number)) ?? 5
  return strangeValues[name] ?? strange
}

/** Every way of leaving the offer by one step in one field. */
export function drawOutside(offer: Offer, random: Random): readonly Outside[] {
  const inside = drawInside(offer, random)
  return Object.entries(offer.fields).flatMap(([name, field]) =>
    beyond(offer.type, name, field, inside.values).map(([value, expected]) => ({
      drawn: withValues(offer, { ...inside.values, [name]: value }),
      expected,
    })),
  )
}

type Beyond = readonly [value: unknown, expected: string]

function beyond(type: string, name: string, field: Field, inside: Values): readonly Beyond[] {
  switch (field.kind) {
    case 'one': {
      const value = strangeTo(name, field.of)
      const other: Beyond = [value, value === 5 ? 'schema' : (notAmong[`${type}.${name}`] ?? notAmong[name] ?? 'schema')]
      return field.unlike === undefined ? [other] : [other, [inside[field.unlike], 'already-there']]
    }
    case 'some':
      return beyondSome(name, field)
    case 'text':
      return [['x'.repeat(field.most + 1), 'text-too-long'], ...(field.least > 0 ? ([[' \u200b ', 'text-empty']] as const) : [])]
    case 'id':
      return [['not-an-id', 'schema']]
    case 'texts':
      return [
        [Array.from({ length: field.most + 1 }, (_, index) => `x${index}`), 'too-many-items'],
        [['x'.repeat(field.each + 1)], 'text-too-long'],
        [[' '], 'text-empty'],
      ]
    case 'number':
      return [
        [1e13, 'not-a-number'],
        ['1', 'schema'],
        [Number.POSITIVE_INFINITY, 'schema'],
        [Number.NaN, 'schema'],
      ]
    case 'ids':
      return [
        [['not-an-id'], 'schema'],
        [Array.from({ length: field.most + 1 }, (_, index) => `e${index.toString(16).padStart(31, '0')}`), 'too-many-items'],
      ]
    case 'span':
      return [
        [{ start: 0, end: 1 }, 'outside-quarter'],
        [{ start: 1, end: field.weeks + 1 }, 'outside-quarter'],
        [{ start: 3, end: 2 }, 'ends-before-start'],
        [{ start: 1.5, end: 2 }, 'schema'],
      ]
    case 'person':
      return [['two words', 'schema']]
    case 'people':
      return [
        [[], 'schema'],
        [['two words'], 'schema'],
      ]
    case 'need':
      return beyondNeed(field, inside)
    case 'items':
      return beyondItems(field)
    case 'changes':
      return [[{ somethingElse: 1 }, 'schema'], ...beyondFields(field.fields).map(([value, expected]): Beyond => [value, expected])]
    case 'each':
      return beyondEach(field)
    case 'count':
      return [field.least - 1, field.most + 1, 0.5, '1'].map((value): Beyond => [value, 'schema'])
    case 'dots':
      return beyondDots(field)
    case 'answers':
      return [
        [{ [strange]: field.of[0] }, 'unknown-draft'],
        [{ [field.on[0] ?? strange]: 'perhaps' }, 'schema'],
        [JSON.parse('{"__proto__": "yes"}'), 'schema'],
      ]
  }
}

function beyondNeed(field: Extract<Field, { kind: 'need' }>, inside: Values): readonly Beyond[] {
  const self = inside[field.unlike]
  return [
    [{ milestone: strange }, 'unknown-item'],
    [{ party: ' ' }, 'text-empty'],
    [{ party: 'x'.repeat(field.most + 1) }, 'text-too-long'],
    [{ milestone: strange, party: 'QA' }, 'schema'],
    ...(typeof self === 'string' ? ([[{ milestone: self }, 'depends-on-itself']] as const) : []),
  ]
}

/** One item with one field that is one step outside; and what is wrong with a list of items. */
function beyondItems({ fields, required }: Extract<Field, { kind: 'items' }>): readonly Beyond[] {
  const item = itemIn({ kind: 'items', fields, required, most: 1 }, seeded('beyond'))
  const [missing] = required
  return [
    [[], 'schema'],
    // Where there is room for one more only, two are too many as well.
    [[item, item], 'already-there|too-many-items'],
    ...(missing === undefined ? [] : [[[{ id: item.id }], 'not-understood'] as const]),
    ...beyondFields(fields, item).map(([value, expected]): Beyond => [[{ ...item, ...(value as object) }], expected]),
  ]
}

/** A name that is not among them, one whose fields are one step outside, one whose fields are not all said, and none. */
function beyondEach({ on, fields }: Extract<Field, { kind: 'each' }>): readonly Beyond[] {
  const [name = strange] = on
  const inside = fieldsIn(Object.entries(fields), {}, seeded('beyond'))
  return [
    [{}, 'schema'],
    [{ [name]: {} }, 'schema'],
    [{ stranger: inside }, 'unknown-item'],
    [JSON.parse('{"__proto__": {}}'), 'schema'],
    ...beyondFields(fields, inside).map(([value, expected]): Beyond => [{ [name]: { ...inside, ...(value as object) } }, expected]),
  ]
}

/** Each field one step outside, alone. An id that is nowhere, and a value that is not among the choices, may be noticed by schema or rules. */
function beyondFields(fields: Readonly<Record<string, Field>>, inside: Values = {}): readonly Beyond[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const chosen = field.kind === 'one' || field.kind === 'some'
    const outside = chosen ? beyondChoice(field) : beyond('', name, field, inside)
    return outside.map(([value, expected]): Beyond => [{ [name]: value }, expected])
  })
}

function beyondChoice(field: Extract<Field, { kind: 'one' | 'some' }>): readonly Beyond[] {
  return [[field.kind === 'one' ? strange : [...field.of, strange], 'schema|unknown-item|not-understood|too-many-items']]
}

function beyondSome(name: string, field: Extract<Field, { kind: 'some' }>): readonly Beyond[] {
  const twice = field.of.slice(0, 1).flatMap((one) => Array.from({ length: field.most + 1 }, () => one))
  return [
    [[...field.of.slice(0, Math.max(0, field.most - 1)), strange], notAmong[name] ?? 'schema'],
    ...(field.least > 0 ? ([[[], 'schema']] as const) : []),
    ...(tooOften[name] && twice.length > 1 ? ([[twice, tooOften[name]]] as const) : []),
  ]
}

function beyondDots({ on, each, budget }: Extract<Field, { kind: 'dots' }>): readonly Beyond[] {
  const full = Math.ceil((budget + 1) / each)
  const over = Object.fromEntries(on.slice(0, full).map((option) => [option, each]))
  const [first = strange] = on
  return [
    [{ [strange]: 1 }, 'unknown-theme'],
    [{ [first]: -1 }, 'schema'],
    [{ [first]: 0.5 }, 'schema'],
    [{ [first]: 11 }, 'schema'],
    [JSON.parse('{"__proto__": 1}'), 'schema'],
    ...(on.length > 0 && each < 10 ? ([[{ [first]: each + 1 }, 'too-many-dots-here']] as const) : []),
    ...(on.length >= full ? ([[over, 'no-dots-left']] as const) : []),
  ]
}
