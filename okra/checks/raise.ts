import type { CheckId, checkVariants, Nudge } from './nudge.ts'

/** What a check has found. `items` are those of the plan (or contributions) that it is about. */
export interface Finding<C extends CheckId> {
  readonly check: C
  readonly variant: (typeof checkVariants)[C][number]
  readonly weight?: Nudge['weight']
  readonly facts?: Nudge['facts']
  readonly items?: readonly string[]
}

/** FNV-1a of a text in 8 hexadecimal digits, so that a key stays short however many items it is about. */
export function hashed(text: string): string {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** The nudge of a finding: dismissed it comes back only when its facts or its items change. */
export function raise<C extends CheckId>({ check, variant, weight = 'advice', facts = {}, items = [] }: Finding<C>): Nudge {
  const key = `${check}:${String(variant)}:${hashed(JSON.stringify([facts, [...items].sort()]))}`
  return { check, key, weight, variant: String(variant), facts, items, answers: [] }
}

/** A nudge about all of these items, with their number and the first one as an example; none without items. */
export function raiseAbout<C extends CheckId>(
  finding: Omit<Finding<C>, 'items' | 'facts'>,
  found: readonly { readonly id: string; readonly text: string }[],
  facts: Nudge['facts'] = {},
): readonly Nudge[] {
  const [first] = found
  if (!first) return []
  return [raise({ ...finding, facts: { n: found.length, title: first.text, ...facts }, items: found.map(({ id }) => id) })]
}
