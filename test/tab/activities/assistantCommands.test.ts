import { describe, expect, it } from 'vitest'
import { isId } from '../../../okra/identity.ts'
import type { ProposedObjective } from '../../../okra/ports/assistant.ts'
import type { Dependency, Hypothesis, KeyResult, Milestone, Objective, PlanItems } from '../../../okra/quarter/plan/items.ts'
import { noItems } from '../../../okra/quarter/plan/items.ts'
import { kinds } from '../../../okra/quarter/plan/kinds.ts'
import type { Part } from '../../../tab/activities/assistant/commands.ts'
import {
  dependencyCommands,
  hasSheet,
  isKnownNeed,
  isUntyped,
  objectiveCommands,
  objectiveOf,
  partId,
  sheetCommands,
  typeCommands,
  wordingCommands,
} from '../../../tab/activities/assistant/commands.ts'

const id = (number: number) => number.toString(16).padStart(32, '0')
const objective = (number: number, rest: Partial<Objective> = {}): Objective => ({
  ...(kinds.objectives.defaults as Omit<Objective, 'id' | 'text'>),
  id: id(number),
  text: `objective ${number}`,
  ...rest,
})
const milestone = (rest: Partial<Milestone> = {}): Milestone => ({
  ...(kinds.milestones.defaults as Omit<Milestone, 'id' | 'text'>),
  id: 'm',
  text: 'Cache',
  ...rest,
})
const keyResult: KeyResult = { id: 'k', objective: 'o', metric: 'Better app', unit: '', baseline: null, target: null }
// biome-ignore lint/suspicious/noThenProperty: the method's word; a hypothesis is data and is never awaited
const hypothesis: Hypothesis = { id: 'h', objective: 'o', if: 'we rank', then: 'more join', mustBeTrue: '', status: 'open' }
const plan = (rest: Partial<PlanItems>): PlanItems => ({ ...noItems, ...rest })

const proposed: Part<ProposedObjective> = {
  id: id(255),
  theme: 't',
  text: 'Matches take place',
  supports: ['c', 'gone'],
  keyResults: [
    { metric: ' Confirmed players who come ', unit: '%', baseline: null, target: 90 },
    { metric: 'Cancelled matches', unit: '', baseline: null, target: null },
  ],
  // biome-ignore lint/suspicious/noThenProperty: see above
  hypothesis: { if: 'we ask before', then: 'fewer cancel' },
}

describe('taking a proposed objective', () => {
  it('adds it as a hand would from its theme, with the company objectives that are still there', () => {
    const now = plan({
      companyObjectives: { c: { id: 'c', text: 'Trust', label: '', colour: 'blue', priority: 1, keyResults: [] } },
    })
    expect(objectiveCommands(proposed, { text: ' Everyone comes ', supports: proposed.supports }, now)).toEqual([
      { type: 'AddItems', kind: 'objectives', items: [{ id: id(255), text: 'Everyone comes', supports: ['c'], from: ['t'] }] },
    ])
  })

  it('puts its key results and hypothesis under the objective later, under ids that are the same on every device', () => {
    const commands = sheetCommands(proposed, 'o', proposed, noItems)
    expect(commands).toEqual([
      {
        type: 'AddItems',
        kind: 'keyResults',
        items: [
          { id: partId(id(255), 1), objective: 'o', metric: 'Confirmed players who come', unit: '%', baseline: null, target: 90 },
          { id: partId(id(255), 2), objective: 'o', metric: 'Cancelled matches', unit: '', baseline: null, target: null },
        ],
      },
      {
        type: 'AddItems',
        kind: 'hypotheses',
        // biome-ignore lint/suspicious/noThenProperty: see above
        items: [{ id: partId(id(255), 3), objective: 'o', if: 'we ask before', then: 'fewer cancel' }],
      },
    ])
    expect([1, 2, 3].map((n) => partId(id(255), n)).every(isId)).toBe(true)
    expect(new Set([1, 2, 3].map((n) => partId(id(255), n))).size).toBe(3)
  })

  it('leaves out key results without words, and what stands on the sheet already', () => {
    const draft = { keyResults: proposed.keyResults.map((one, index) => (index === 0 ? { ...one, metric: ' ' } : one)), hypothesis: null }
    const there = { ...keyResult, id: partId(proposed.id, 2) }
    expect(sheetCommands(proposed, 'o', draft, plan({ keyResults: { [there.id]: there } }))).toEqual([])
    expect(hasSheet(proposed, plan({ keyResults: { [there.id]: there } }))).toBe(true)
    expect(hasSheet(proposed, noItems)).toBe(false)
  })

  it('finds the objective that it has become: its own, else the only one from its theme', () => {
    const own = objective(255)
    const other = objective(1, { from: ['t'] })
    const another = objective(2, { from: ['t', 'u'] })
    const of = (...all: readonly Objective[]) => objectiveOf(proposed, { objectives: Object.fromEntries(all.map((one) => [one.id, one])) })
    expect(of(own, other)).toBe(own)
    expect(of(other)).toBe(other)
    expect(of(other, another)).toBeNull()
    expect(of()).toBeNull()
  })
})

describe('taking a better wording', () => {
  const finding = { keyResult: 'k', problem: 'vague', metric: 'Share of matches that take place' } as const
  const now = plan({ keyResults: { k: keyResult } })

  it('rewords the key result, and is refused if somebody else has reworded it', () => {
    expect(wordingCommands(finding, finding.metric, now)).toEqual([
      { type: 'EditItem', kind: 'keyResults', id: 'k', changes: { metric: finding.metric }, was: { metric: 'Better app' } },
    ])
  })

  it('is nothing when the wording is blank, the same, or the key result has gone', () => {
    expect(wordingCommands(finding, ' ', now)).toEqual([])
    expect(wordingCommands(finding, 'Better app', now)).toEqual([])
    expect(wordingCommands(finding, finding.metric, noItems)).toEqual([])
  })
})

describe('taking a type and links', () => {
  const part = { id: id(1), milestone: 'm', type: 'enabler', hypothesis: 'h', keyResults: ['k', 'gone'], vague: false } as const
  const links = ['objective', 'hypothesis', 'key-result']
  const around = { hypotheses: { h: hypothesis }, keyResults: { k: keyResult } }

  it('says all of it of a card that nobody has touched', () => {
    const now = plan({ ...around, milestones: { m: milestone() } })
    expect(isUntyped(part, now)).toBe(true)
    expect(typeCommands(part, part, links, now)).toEqual([
      {
        type: 'EditItem',
        kind: 'milestones',
        id: 'm',
        changes: { type: 'enabler', hypothesis: 'h', keyResults: ['k'] },
        was: { type: null, hypothesis: null, keyResults: [] },
      },
    ])
  })

  it('keeps what people have set meanwhile', () => {
    const now = plan({ ...around, milestones: { m: milestone({ type: 'spike' }) } })
    expect(isUntyped(part, now)).toBe(false)
    expect(typeCommands(part, part, links, now)).toMatchObject([{ changes: { hypothesis: 'h', keyResults: ['k'] } }])
    const all = plan({ ...around, milestones: { m: milestone({ type: 'spike', hypothesis: 'h', keyResults: ['k'] }) } })
    expect(typeCommands(part, part, links, all)).toEqual([])
  })

  it('links nothing that the step does not ask for', () => {
    const now = plan({ ...around, milestones: { m: milestone() } })
    expect(typeCommands(part, part, [], now)).toMatchObject([{ changes: { type: 'enabler' }, was: { type: null } }])
  })

  it('leaves cards alone that are put aside', () => {
    expect(isUntyped(part, plan({ milestones: { m: milestone({ notDoing: 'Later' }) } }))).toBe(false)
  })
})

describe('taking a dependency', () => {
  const part = { id: id(7), from: 'm', on: { party: 'platform' }, quote: 'blocked by the platform' }

  it('adds it under the id of the proposal', () => {
    expect(dependencyCommands(part, { what: ' an API ', by: 4 })).toEqual([
      { type: 'AddItems', kind: 'dependencies', items: [{ id: id(7), from: 'm', on: { party: 'platform' }, what: 'an API', by: 4 }] },
    ])
  })

  it('is not needed once somebody has entered the same one', () => {
    const entered: Dependency = { id: 'd', from: 'm', on: { party: 'platform' }, what: 'something', by: null }
    expect(isKnownNeed(part, { dependencies: { d: entered } })).toBe(true)
    expect(isKnownNeed(part, { dependencies: { [part.id]: { ...entered, id: part.id } } })).toBe(false)
    expect(isKnownNeed(part, { dependencies: { d: { ...entered, on: { party: 'sre' } } } })).toBe(false)
  })
})
