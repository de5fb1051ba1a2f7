const SHORTEST = 3
const LONGEST = 200

/** The words of a text that a quote stands for, exactly as they stand there, or null: a quote that is not in the text is worth nothing. Case and blanks don't matter. */
export function quoteIn(text: string, quote: string): string | null {
  const wanted = quote.trim().replace(/^["'“”„«»]+|["'“”„«».…]+$/gu, '')
  if (wanted.length < SHORTEST || wanted.length > LONGEST) return null
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('\\s+')
  return new RegExp(pattern, 'iu').exec(text)?.[0] ?? null
}
