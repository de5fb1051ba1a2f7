/**
 * How many bytes the items of one part may have as they are stored, as JSON in UTF-8. With what an event has around them, and
 * what follows in the same append, an append stays below 1 MB.
 */
export const partBytes = 990_000

const utf8 = new TextEncoder()

/** The items that fit into the first part: as many as `partBytes` allows, and at least one if there is any. The rest is the next part's. */
export function firstPart<T>(items: readonly T[]): readonly T[] {
  let bytes = 0
  const end = items.findIndex((item, index) => {
    bytes += utf8.encode(JSON.stringify(item)).length + 1
    return index > 0 && bytes > partBytes
  })
  return end < 0 ? items : items.slice(0, end)
}
