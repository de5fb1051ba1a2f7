/** Hides names, e-mail addresses and telephone numbers in what is sent, and puts names back into what comes. */
export interface Masking {
  /** The value with every text in it masked; short indices such as `i12` stay. */
  mask<T>(value: T): T
  /** The value with the names back in every text of it. */
  restore<T>(value: T): T
}

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Seven digits or more with what people put between them. */
const TELEPHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/
/** A number with its thousands set apart; nine digits and more are a telephone number more often. */
const AMOUNT = /^\d{1,2}(?:[. ]\d{3}){2}$/
const INDEX = /^[A-Za-z]\d{1,4}$/
const MASK = /\[P(\d+)\]/g
/** A mask whose brackets a model has dropped. */
const BARE = /(?<![\p{L}\p{N}[])P(\d{1,3})(?![\p{L}\p{N}\]])/gu
/** Shorter names are ordinary words too often. */
const SHORTEST = 2

/** A masking for the names of a team: whole names first, then their parts. Letters of any case are the same name. */
export function maskingOf(names: readonly string[]): Masking {
  const whole = names.map((name) => name.normalize('NFC').trim()).filter((name) => name.length >= SHORTEST)
  const parts = whole.flatMap((name) => name.split(/[\s.,-]+/u)).filter((part) => part.length > SHORTEST)
  const known = [...new Set([...whole, ...parts])].sort((a, b) => b.length - a.length)
  const pattern = known.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu') : null
  const forms: string[] = []
  /** What looks like a bare mask and was written by the team itself. */
  const written = new Set<string>()
  const token = (form: string) => {
    const at = forms.includes(form) ? forms.indexOf(form) : forms.push(form) - 1
    return `[P${at + 1}]`
  }
  const maskText = (text: string) => {
    for (const [bare] of text.matchAll(BARE)) written.add(bare)
    if (INDEX.test(text)) return text
    const without = text
      .normalize('NFC')
      .replace(ADDRESS, '[e-mail]')
      .replace(TELEPHONE, (found) => (DATE.test(found) || AMOUNT.test(found) ? found : '[telephone]'))
    return pattern ? without.replace(pattern, token) : without
  }
  const form = (mask: string, number: string) => forms[Number(number) - 1] ?? mask
  const restoreText = (text: string) =>
    text.replace(MASK, form).replace(BARE, (bare, number) => (written.has(bare) ? bare : form(bare, number)))
  return { mask: (value) => mapped(value, maskText) as typeof value, restore: (value) => mapped(value, restoreText) as typeof value }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

/** The value with every text in it changed; keys stay. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapped(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]))
}
