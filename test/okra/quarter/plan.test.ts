import { describe, expect, test } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import type { ItemKind } from '../../../okra/quarter/plan/items.ts'
import { itemKinds, kinds } from '../../../okra/quarter/plan/kinds.ts'
import type { ItemCommand } from '../../../okra/quarter/plan/plan.ts'
import { itemCommands } from '../../../okra/quarter/plan/plan.ts'
import { schemas } from '../../../okra/quarter/schemas.ts'
import { Refusal } from '../../../okra/refusal.ts'
import type { Random } from '../../../okra/simulation/random.ts'
import { seeded } from '../../../okra/simulation/random.ts'
import { editing, everything } from '../../fixtures/activity/editing.ts'
import { idOf, Room } from '../../given.ts'
import { drawInside, drawOutside } from './drawing.ts'

const room = () => {
  const here = new Room({ activities: [editing], sessions: [everything] })
  here.send({ type: 'StartSession', session: 3 })
  return here
}
const objective = idOf(1, 'b')
const [ranking, search, email] = [idOf(1, 'c'), idOf(2, 'c'), idOf(3, 'c')]
const waits = idOf(1, 'd')

type Said = { readonly id: string } & Readonly<Record<string, unknown>>
const add = (kind: ItemKind, ...items: readonly Said[]): ItemCommand => ({ type: 'AddItems', kind, items })
const edit = (kind: ItemKind, id: string, changes: object, was?: object) =>
  ({ type: 'EditItem', kind, id, changes, ...(was ? { was } : {}) }) as ItemCommand

/** A plan of one objective with a key result and a hypothesis, and three milestones of which one waits for another. */
function planned(): Room {
  const here = room()
  here.send(add('objectives', { id: objective, text: 'Players find a match' }))
  here.send(add('keyResults', { id: idOf(1, 'e'), objective, metric: 'Joined within 48 h', unit: '%', baseline: 31, target: 50 }))
  here.send(add('hypotheses', { id: idOf(2, 'e'), objective, if: 'we rank by skill' }))
  const linked = { objective, hypothesis: idOf(2, 'e'), keyResults: [idOf(1, 'e')] }
  const texts = [
    { id: ranking, text: 'New ranking algorithm', ...linked },
    { id: search, text: 'Search filters', ...linked },
    { id: email, text: 'E-mail feedback form' },
  ]
  here.send(add('milestones', ...texts))
  here.send(add('dependencies', { id: waits, from: search, on: { milestone: ranking }, what: 'ranked results' }))
  return here
}

describe('The items of the plan', () => {
  test('have the defaults of their kind where nothing was said, and texts as they are kept', () => {
    const here = room()
    here.send(add('companyObjectives', { id: objective, text: '  Trust \u202e through   ratings ' }))
    expect(here.state.plan.companyObjectives[objective]).toEqual({
      id: objective,
      text: 'Trust through ratings',
      label: '',
      colour: 'blue',
      priority: 2,
      keyResults: [],
    })
  })

  test('are changed field by field, so that two people who change different fields lose nothing', () => {
    const here = planned()
    here.send(edit('milestones', email, { notes: 'ask support first' }, { notes: '' }))
    here.send(edit('milestones', email, { unlocks: 'trust scores' }, { unlocks: '' }))
    expect(here.state.plan.milestones[email]).toMatchObject({ notes: 'ask support first', unlocks: 'trust scores' })
  })

  test('refuse a change of a field that has become something else meanwhile, and keep what is there', () => {
    const here = planned()
    here.send(edit('milestones', email, { notes: 'first' }, { notes: '' }))
    expect(here.refusal(edit('milestones', email, { notes: 'second' }, { notes: '' }))).toBe('changed-since')
    here.send(edit('milestones', email, { notes: 'second' }, { notes: 'first' }))
    expect(here.state.plan.milestones[email]?.notes).toBe('second')
  })

  test('write nothing for a change that changes nothing', () => {
    const here = planned()
    expect(here.send(edit('milestones', email, { text: ' E-mail  feedback form ' }))).toEqual([])
  })

  test('take each other along, or let each other go, as the method says', () => {
    const here = planned()
    here.send({ type: 'RemoveItem', kind: 'objectives', id: objective })
    const { plan } = here.state
    expect([Object.keys(plan.keyResults), Object.keys(plan.hypotheses)]).toEqual([[], []])
    expect(plan.milestones[search]).toMatchObject({ objective: null, hypothesis: null, keyResults: [] })
    expect(Object.keys(plan.dependencies)).toEqual([waits])
  })

  test('ask before a milestone goes that others wait for, and then unlink it', () => {
    const here = planned()
    expect(here.refusal({ type: 'RemoveItem', kind: 'milestones', id: ranking })).toBe('others-depend')
    here.send({ type: 'RemoveItem', kind: 'milestones', id: ranking, unlink: true })
    expect(Object.keys(here.state.plan.milestones)).toEqual([search, email])
    expect(here.state.plan.dependencies).toEqual({})
    here.send({ type: 'RemoveItem', kind: 'milestones', id: search })
    expect(Object.keys(here.state.plan.milestones)).toEqual([email])
  })

  test.each([
    ['a placement outside of the quarter', edit('milestones', email, { placement: { start: 12, end: 14 } }), 'outside-quarter'],
    ['a placement before the quarter', edit('milestones', email, { placement: { start: 0, end: 2 } }), 'outside-quarter'],
    ['a placement that ends before it starts', edit('milestones', email, { placement: { start: 5, end: 4 } }), 'ends-before-start'],
    ['a dependency on itself', add('dependencies', { id: idOf(9), from: email, on: { milestone: email } }), 'depends-on-itself'],
    ['a number that is none', edit('keyResults', idOf(1, 'e'), { target: Number.NaN }), 'not-a-number'],
    ['a number beyond all measure', edit('keyResults', idOf(1, 'e'), { target: Number('1e309') }), 'not-a-number'],
    ['an empty text', edit('milestones', email, { text: ' \u200b ' }), 'text-empty'],
    ['a text that is too long', edit('milestones', email, { text: 'x'.repeat(501) }), 'text-too-long'],
    ['an objective that is not there', edit('milestones', email, { objective: idOf(7) }), 'unknown-item'],
    ['an item that is not there', edit('milestones', idOf(7), { notes: 'x' }), 'unknown-item'],
    ['an item that is there already', add('milestones', { id: email, text: 'Again' }), 'already-there'],
    ['an id of another kind', add('areas', { id: email, name: 'Growth' }), 'already-there'],
    ['a field that only counting sets', edit('milestones', email, { dots: 9 }), 'not-now'],
    [
      'too many skills',
      edit('milestones', email, { skills: Array.from({ length: 13 }, (_, index) => `skill ${index}`) }),
      'too-many-items',
    ],
  ] as const)('refuse %s', (_, command, code) => {
    expect(planned().refusal(command)).toBe(code)
  })

  test('keep a text of 500 characters without a space, and one that runs from right to left', () => {
    const here = planned()
    const long = 'x'.repeat(500)
    here.send(edit('milestones', email, { text: long }))
    here.send(edit('milestones', search, { text: 'מסנני חיפוש' }))
    expect([here.state.plan.milestones[email]?.text, here.state.plan.milestones[search]?.text]).toEqual([long, 'מסנני חיפוש'])
  })

  test('may wait for each other in a circle: it is flagged, not forbidden', () => {
    const here = planned()
    here.send(add('dependencies', { id: idOf(2, 'd'), from: ranking, on: { milestone: search } }))
    expect(Object.keys(here.state.plan.dependencies)).toHaveLength(2)
  })

  test('end at 500 milestones', () => {
    const here = room()
    for (let batch = 0; batch < 10; batch += 1)
      here.send(add('milestones', ...Array.from({ length: 50 }, (_, index) => ({ id: idOf(batch * 50 + index), text: 'm' }))))
    expect(Object.keys(here.state.plan.milestones)).toHaveLength(500)
    expect(here.refusal(add('milestones', { id: idOf(501), text: 'one more' }))).toBe('too-many-items')
  })

  test('are for the roles to which the activity opens them, in the fields that it opens', () => {
    const here = planned()
    const as = (role: Role) => ({ role, person: 'p-2' })
    here.send(edit('milestones', email, { notes: 'from a participant' }), as('participant'))
    expect(here.refusal(edit('milestones', email, { text: 'x' }), as('participant'))).toBe('not-now')
    expect(here.refusal(edit('objectives', objective, { text: 'x' }), as('participant'))).toBe('not-allowed')
    expect(here.refusal(edit('milestones', email, { notes: 'x' }), as('stakeholder'))).toBe('not-allowed')
    here.send({ type: 'MoveOn', from: here.run.id })
    expect(here.refusal(edit('milestones', email, { notes: 'x' }))).toBe('session-closed')
  })

  test('of an older release get the fields that they do not have', () => {
    const here = room()
    const method = here.method
    const state = method.evolve(here.state, {
      type: 'ItemsAdded',
      v: 1,
      kind: 'areas',
      items: [{ id: objective, name: 'Growth' }],
    } as never)
    expect(state.plan.areas[objective]).toEqual({ id: objective, name: 'Growth', colour: 'blue', duty: '', moves: [] })
  })
})

describe('What is offered of the plan', () => {
  const attempt = (here: Room, command: Command, role: Role): string | null => {
    const parsed = schemas.commands.get(command.type)?.safeParse(command)
    if (!parsed?.success) return 'schema'
    try {
      here.send(parsed.data as Command, { role })
      return null
    } catch (cause) {
      if (cause instanceof Refusal) return cause.code
      throw cause
    }
  }

  /** Takes one offer in a plan as it is now, after having tried everything one step outside of it. */
  const turn = (here: Room, random: Random, count: (what: string) => void) => {
    const role = random.pick(['facilitator', 'cofacilitator', 'participant'] as const)
    const offers = here.offers(role).filter(({ type }) => itemCommands.some((one) => one === type))
    if (offers.length === 0) return
    const offer = random.pick(offers)
    for (const { drawn, expected } of random.next() < 0.2 ? drawOutside(offer, random) : []) {
      const code = attempt(here, drawn.command, role)
      expect(expected.split('|'), JSON.stringify(drawn.command)).toContain(code)
      count(String(code))
    }
    const drawn = drawInside(offer, random)
    expect(attempt(here, drawn.command, role), JSON.stringify(drawn.command)).toBeNull()
    count(offer.type)
  }

  test('is accepted, and nothing one step outside of it is', () => {
    const seen = new Map<string, number>()
    for (let seed = 0; seed < 20; seed += 1) {
      const random = seeded(`plan ${seed}`)
      const here = room()
      for (let time = 0; time < 60; time += 1) turn(here, random, (what) => seen.set(what, (seen.get(what) ?? 0) + 1))
      expect(here.method.fold(here.log)).toEqual(here.state)
    }
    for (const often of ['AddItems', 'EditItem', 'RemoveItem', 'text-too-long', 'text-empty', 'schema', 'unknown-item', 'outside-quarter'])
      expect(seen.get(often) ?? 0, often).toBeGreaterThan(10)
  })

  test('leaves out what has nothing to refer to, and kinds that are full', () => {
    const kindsOf = (here: Room) =>
      here
        .offers()
        .filter(({ type }) => type === 'AddItems')
        .map(({ fields }) => (fields.kind?.kind === 'one' ? fields.kind.of[0] : null))
    expect(kindsOf(room())).toEqual(['companyObjectives', 'areas', 'objectives', 'milestones'])
    expect(kindsOf(planned())).toEqual(itemKinds)
    const here = room()
    here.send(
      add('companyObjectives', ...Array.from({ length: kinds.companyObjectives.most }, (_, index) => ({ id: idOf(index), text: 'o' }))),
    )
    expect(kindsOf(here)).not.toContain('companyObjectives')
  })
})
