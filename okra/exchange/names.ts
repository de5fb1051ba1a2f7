/** Gives each id a short name, `#1`, `#2` …, in the order of the ids: whoever reads a file back can give ids in the same order. */
export function shortNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...new Set(ids)].sort().map((id, index) => [id, `#${index + 1}`]))
}

/** Plain JSON with every id under its short name, as a value and as a key. Text that looks like a name is told apart by a second `#`. */
export function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  return mapped(value, (text) => names.get(text) ?? (text.startsWith('#') ? `#${text}` : text))
}

/** What is wrong with a file that names what it doesn't hold, or is nested too deeply. */
export class UnknownName extends Error {
  override readonly name = 'UnknownName'
}

/** How deeply a file can be nested. */
const deepest = 12

/** The opposite of `withNames`: `ids` are in ascending order, the first one is `#1`. Throws UnknownName. */
export function withIds(value: unknown, ids: readonly string[]): unknown {
  return mapped(value, (text) => {
    if (!text.startsWith('#')) return text
    if (text.startsWith('##')) return text.slice(1)
    const id = /^#[1-9]\d{0,6}$/.test(text) ? ids[Number(text.slice(1)) - 1] : undefined
    if (id === undefined) throw new UnknownName(text)
    return id
  })
}

function mapped(value: unknown, change: (text: string) => string, depth = 0): unknown {
  if (depth > deepest) throw new UnknownName('too deep')
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapped(one, change, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), mapped(one, change, depth + 1)]))
}
