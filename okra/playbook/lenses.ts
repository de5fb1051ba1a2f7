/** What a fact can be written under. The platform has two: what holds it back and what it does well. */
export const lensIds = [
  'customer-pains',
  'customer-gains',
  'business-opportunities',
  'stakeholder-expectations',
  'platform-constraints',
  'platform-strengths',
] as const

/** One of the six ids. Its words are `lens.<id>.name` and `lens.<id>.ask`. */
export type LensId = (typeof lensIds)[number]

/** One of the five lenses as people see them: a single id, or two halves under one name. Its name is `lens.<id>.name`. */
export interface Lens {
  readonly id: LensId | 'platform'
  readonly halves: readonly [LensId] | readonly [LensId, LensId]
}

/** The five lenses in the order of the canvas; each of the six ids is in exactly one. */
export const lenses: readonly Lens[] = [
  { id: 'customer-pains', halves: ['customer-pains'] },
  { id: 'customer-gains', halves: ['customer-gains'] },
  { id: 'business-opportunities', halves: ['business-opportunities'] },
  { id: 'stakeholder-expectations', halves: ['stakeholder-expectations'] },
  { id: 'platform', halves: ['platform-constraints', 'platform-strengths'] },
]
