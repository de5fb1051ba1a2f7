/** What one field of an offered command may hold: the finite choices, or the rule for its text. */
export type Field =
  /** One of these; `unlike` names another field whose value must not be repeated. */
  | { readonly kind: 'one'; readonly of: readonly (string | number | boolean | null)[]; readonly unlike?: string }
  | { readonly kind: 'some'; readonly of: readonly string[]; readonly least: number; readonly most: number }
  /** `nullable`: null says that there is none. */
  | { readonly kind: 'text'; readonly least: 0 | 1; readonly most: number; readonly nullable?: true }
  /** A short list of texts of at least one character. */
  | { readonly kind: 'texts'; readonly each: number; readonly most: number }
  /** A finite number, or null unless it is `required`. */
  | { readonly kind: 'number'; readonly required?: true }
  /** Several ids of anything. */
  | { readonly kind: 'ids'; readonly most: number }
  /** `{start, end}` in weeks from 1 on, or null. */
  | { readonly kind: 'span'; readonly weeks: number }
  /** The key of a person, or null. */
  | { readonly kind: 'person' }
  /** Keys of several people. */
  | { readonly kind: 'people'; readonly least: number; readonly most: number }
  /** `{milestone}` out of these (unlike the value of another field), or `{party}` of at most so many characters. */
  | { readonly kind: 'need'; readonly milestones: readonly string[]; readonly most: number; readonly unlike: string }
  /** Up to `most` new items, each with a fresh `id`; the `required` fields have to be said. */
  | {
      readonly kind: 'items'
      readonly fields: Readonly<Record<string, Field>>
      readonly required: readonly string[]
      readonly most: number
    }
  /** One or more of these fields. */
  | { readonly kind: 'changes'; readonly fields: Readonly<Record<string, Field>> }
  /** For one or more of these names: these fields, all of them. */
  | { readonly kind: 'each'; readonly on: readonly string[]; readonly fields: Readonly<Record<string, Field>> }
  /** A whole number. */
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
  | { readonly kind: 'id' }
  /** Whole numbers for some of these ids: at most `each` on one and `budget` in all. */
  | { readonly kind: 'dots'; readonly on: readonly string[]; readonly budget: number; readonly each: number }
  /** One of these answers for some of these ids. */
  | { readonly kind: 'answers'; readonly on: readonly string[]; readonly of: readonly string[] }

/** Something that one may do now. With `box` it is a sealed act on the anonymous channel, else a command. */
export interface Offer {
  readonly type: string
  readonly box?: string
  readonly fields: Readonly<Record<string, Field>>
}

/** Whether a command is among the offers for this activity. */
export function isOfferedFor(offers: readonly Offer[], type: string, activity: string): boolean {
  return offers.some((offer) => {
    const field = offer.fields.activity
    return offer.type === type && field?.kind === 'one' && field.of.includes(activity)
  })
}

/** Whether a command (or sealed act) of this type is among the offers. */
export function isOffered(offers: readonly Offer[], type: string): boolean {
  return offers.some((offer) => offer.type === type)
}
