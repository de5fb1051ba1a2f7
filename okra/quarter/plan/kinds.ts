import type { ItemKind, ItemOf } from './items.ts'
import { colours, hypothesisStatuses, markers, milestoneStatuses, milestoneTypes, weeksOfQuarter } from './items.ts'

/** The rule for one field of an item. What refers to other items says what becomes of it when they go. */
export type Rule =
  /** Text of `least` to `most` characters; `nullable`: null says that there is none. */
  | { readonly kind: 'text'; readonly least: 0 | 1; readonly most: number; readonly nullable?: true }
  /** A short list of texts. */
  | { readonly kind: 'texts'; readonly each: number; readonly most: number }
  | { readonly kind: 'one'; readonly of: readonly (string | number | null)[] }
  | { readonly kind: 'some'; readonly of: readonly string[] }
  /** A finite number, or null unless it is `required`. */
  | { readonly kind: 'number'; readonly required?: true }
  /** Another item. `remove`: it goes with it. */
  | { readonly kind: 'ref'; readonly to: ItemKind; readonly lost: 'clear' | 'remove' }
  | { readonly kind: 'refs'; readonly to: ItemKind; readonly most: number }
  /** Ids of what is not in the plan: themes, contributions. */
  | { readonly kind: 'ids'; readonly most: number }
  /** Weeks from 1 on, or null. */
  | { readonly kind: 'span'; readonly weeks: number }
  /** The random key of a person, or null. */
  | { readonly kind: 'person' }
  /** A milestone (with which it goes), or a party by name. */
  | { readonly kind: 'need'; readonly most: number }

/** The rules of a kind: its fields, and how many there may be. */
export interface KindRules<K extends ItemKind> {
  readonly most: number
  readonly fields: { readonly [F in Exclude<keyof ItemOf<K>, 'id'>]: Rule }
  /** What a new item has where nothing is said. Fields without one have to be said. */
  readonly defaults: Partial<ItemOf<K>>
  /** Fields that no command sets: they come from counts and from other quarters. */
  readonly kept: readonly Exclude<keyof ItemOf<K>, 'id'>[]
  /** Fields that are said once, when the item is added. */
  readonly fixed: readonly Exclude<keyof ItemOf<K>, 'id'>[]
}

const colour: Rule = { kind: 'one', of: colours }
const line = (most: number): Rule => ({ kind: 'text', least: 1, most })
const free = (most: number): Rule => ({ kind: 'text', least: 0, most })
const label = (most: number): Rule => ({ kind: 'text', least: 1, most, nullable: true })
const counted: Rule = { kind: 'number' }

/** The rules of all kinds (METHOD section 6). */
export const kinds: { readonly [K in ItemKind]: KindRules<K> } = {
  companyObjectives: {
    most: 30,
    fields: {
      text: line(300),
      label: free(40),
      colour,
      priority: { kind: 'one', of: [1, 2, 3] },
      keyResults: { kind: 'texts', each: 200, most: 10 },
    },
    defaults: { label: '', colour: 'blue', priority: 2, keyResults: [] },
    kept: [],
    fixed: [],
  },
  areas: {
    most: 40,
    fields: { name: line(60), colour, duty: free(300), moves: { kind: 'refs', to: 'companyObjectives', most: 30 } },
    defaults: { colour: 'blue', duty: '', moves: [] },
    kept: [],
    fixed: [],
  },
  objectives: {
    most: 60,
    fields: {
      text: line(300),
      supports: { kind: 'refs', to: 'companyObjectives', most: 30 },
      from: { kind: 'ids', most: 30 },
      areas: { kind: 'refs', to: 'areas', most: 40 },
      pains: free(1_000),
      gains: free(1_000),
      metrics: free(1_000),
      slot: { kind: 'one', of: [null, 1, 2, 3, 4, 5, 'next-quarter'] },
      dots: counted,
      carried: free(40),
    },
    defaults: { supports: [], from: [], areas: [], pains: '', gains: '', metrics: '', slot: null, dots: null, carried: null },
    kept: ['slot', 'dots', 'carried'],
    fixed: [],
  },
  keyResults: {
    most: 200,
    fields: {
      objective: { kind: 'ref', to: 'objectives', lost: 'remove' },
      metric: line(200),
      unit: free(30),
      baseline: { kind: 'number' },
      target: { kind: 'number' },
    },
    defaults: { unit: '', baseline: null, target: null },
    kept: [],
    fixed: [],
  },
  hypotheses: {
    most: 200,
    fields: {
      objective: { kind: 'ref', to: 'objectives', lost: 'remove' },
      if: line(300),
      // biome-ignore lint/suspicious/noThenProperty: the method's word; a hypothesis is data and is never awaited
      then: free(300),
      mustBeTrue: free(300),
      status: { kind: 'one', of: hypothesisStatuses },
    },
    // biome-ignore lint/suspicious/noThenProperty: see above
    defaults: { then: '', mustBeTrue: '', status: 'open' },
    kept: [],
    fixed: [],
  },
  milestones: {
    most: 500,
    fields: {
      text: line(500),
      type: { kind: 'one', of: [null, ...milestoneTypes] },
      phase: free(40),
      objective: { kind: 'ref', to: 'objectives', lost: 'clear' },
      hypothesis: { kind: 'ref', to: 'hypotheses', lost: 'clear' },
      keyResults: { kind: 'refs', to: 'keyResults', most: 10 },
      unlocks: free(300),
      notes: free(2_000),
      effort: label(8),
      businessValue: label(8),
      uxValue: label(8),
      skills: { kind: 'texts', each: 40, most: 12 },
      owner: { kind: 'person' },
      placement: { kind: 'span', weeks: weeksOfQuarter },
      markers: { kind: 'some', of: markers },
      notDoing: { kind: 'text', least: 1, most: 300, nullable: true },
      status: { kind: 'one', of: milestoneStatuses },
      from: { kind: 'ids', most: 60 },
      dots: counted,
    },
    defaults: {
      type: null,
      phase: '',
      objective: null,
      hypothesis: null,
      keyResults: [],
      unlocks: '',
      notes: '',
      effort: null,
      businessValue: null,
      uxValue: null,
      skills: [],
      owner: null,
      placement: null,
      markers: [],
      notDoing: null,
      status: 'not-started',
      from: [],
      dots: null,
    },
    kept: ['dots', 'status'],
    fixed: [],
  },
  dependencies: {
    most: 1_000,
    fields: {
      from: { kind: 'ref', to: 'milestones', lost: 'remove' },
      on: { kind: 'need', most: 60 },
      what: free(300),
      by: { kind: 'one', of: [null, ...Array.from({ length: weeksOfQuarter }, (_, index) => index + 1)] },
    },
    defaults: { what: '', by: null },
    kept: [],
    fixed: ['from', 'on'],
  },
}

/** The kinds, in the order in which things build on each other. */
export const itemKinds = Object.keys(kinds) as ItemKind[]
