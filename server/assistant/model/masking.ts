/** What may leave the server, and how names come back into what is answered to it. */
export interface Masked<T> {
  /** The value with every text in it masked; short indices such as `i12` stay. */
  readonly value: T
  /** The answer with the names back in every text of it. What people wrote themselves stays as it is, also if it looks like a mask. */
  restore<A>(answer: A): A
}

/** Hides names, e-mail addresses and telephone numbers in what is sent. Each value has masks of its own, which stand nowhere in its texts. */
export type Masking = <T>(value: T) => Masked<T>

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Seven digits or more with what people put between them. */
const TELEPHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/
/** A number with its thousands set apart; nine digits and more are a telephone number more often. */
const AMOUNT = /^\d{1,2}(?:[. ]\d{3}){2}$/
const INDEX = /^[A-Za-z]\d{1,4}$/
const MASK = /\[P\d+\]/g
/** A mask whose brackets a model has dropped. */
const BARE = /(?<![\p{L}\p{N}[])P\d{1,3}(?![\p{L}\p{N}\]])/gu
/** What people write that would be taken for a mask, with brackets or without. */
const LIKE_A_MASK = /P\d+/g
/** Shorter names are ordinary words too often. */
const SHORTEST = 2

/** A masking for the names of a team: whole names first, then their parts. Letters of any case are the same name. */
export function maskingOf(names: readonly string[]): Masking {
  const whole = names.map((name) => name.normalize('NFC').trim()).filter((name) => name.length >= SHORTEST)
  const parts = whole.flatMap((name) => name.split(/[\s.,-]+/u)).filter((part) => part.length > SHORTEST)
  const known = [...new Set([...whole, ...parts])].sort((a, b) => b.length - a.length)
  const pattern = known.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu') : null
  return (value) => {
    const taken = new Set(textsIn(value).flatMap((text) => text.match(LIKE_A_MASK) ?? []))
    /** Masks without their brackets by the name as it was written, and the other way round. */
    const masks = new Map<string, string>()
    const forms = new Map<string, string>()
    const maskOf = (form: string) => {
      const given = masks.get(form)
      if (given !== undefined) return `[${given}]`
      let number = 1
      while (taken.has(`P${number}`)) number += 1
      const mask = `P${number}`
      taken.add(mask)
      masks.set(form, mask)
      forms.set(mask, form)
      return `[${mask}]`
    }
    const maskText = (text: string) => {
      if (INDEX.test(text)) return text
      const without = text
        .normalize('NFC')
        .replace(ADDRESS, '[e-mail]')
        .replace(TELEPHONE, (found) => (DATE.test(found) || AMOUNT.test(found) ? found : '[telephone]'))
      return pattern ? without.replace(pattern, maskOf) : without
    }
    const restoreText = (text: string) =>
      text.replace(MASK, (mask) => forms.get(mask.slice(1, -1)) ?? mask).replace(BARE, (bare) => forms.get(bare) ?? bare)
    return {
      value: mapped(value, maskText) as typeof value,
      restore: (answer) => mapped(answer, restoreText) as typeof answer,
    }
  }
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

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
