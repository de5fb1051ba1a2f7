/** What fills the placeholders of a message. */
export type Parameters = Readonly<Record<string, string | number>>

/** A compiled catalogue. */
export type Words = Readonly<Record<string, (parameters: Parameters) => string>>
