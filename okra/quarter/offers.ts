/** What one field of an offered command may hold: the finite choices, or the rule for its text. */
export type Field =
  /** One of these; `unlike` names another field whose value must not be repeated. */
  | { readonly kind: 'one'; readonly of: readonly (string | number | boolean | null)[]; readonly unlike?: string }
  | { readonly kind: 'some'; readonly of: readonly string[]; readonly least: number; readonly most: number }
  | { readonly kind: 'text'; readonly least: 0 | 1; readonly most: number }
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
