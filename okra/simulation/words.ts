/** A text in lower case without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text that say something: five letters or more, by the first six, each with how it is written first. */
export function stems(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{5,}/gu)) {
    const stem = plain(word).slice(0, 6)
    if (!found.has(stem)) found.set(stem, word)
  }
  return found
}

/** The words that two texts share, as the first one writes them. */
export function shared(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...a].filter(([stem]) => b.has(stem)).map(([, word]) => word)
}

/** How many of the interests (beginnings of words) a text touches. */
export function touches(text: string, interests: readonly string[]): number {
  const words = plain(text).match(/\p{L}+/gu) ?? []
  return interests.filter((interest) => words.some((word) => word.startsWith(interest))).length
}
