/** The longest stretch of a text that is looked at, in UTF-16 units; more tells nothing about its theme. */
const LONGEST = 1000

/** The text in compatibility form on one line: no control, bidi or zero-width characters, no links, at most 1,000 characters. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .normalize('NFKC')
    .replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}

/** The text in lower case and without accents, for comparing: `Não` becomes `nao`. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  // Most words have no accents, and are looked at often.
  if (/^[ -~]*$/u.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
}
