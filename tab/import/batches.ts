/** How many bytes of JSON one command may carry, with room for what is around it. */
const mostBytes = 12_000

const bytesOf = (item: unknown) => new TextEncoder().encode(JSON.stringify(item)).length + 1

/** The items in parts that fit into one command each: at most `most` items and some kilobytes. */
export function batches<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const parts: T[][] = []
  let bytes = 0
  for (const item of items) {
    const more = bytesOf(item)
    const last = parts.at(-1)
    if (last && last.length < most && bytes + more <= mostBytes) {
      last.push(item)
      bytes += more
    } else {
      parts.push([item])
      bytes = more
    }
  }
  return parts
}
