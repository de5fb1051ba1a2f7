/** How many of the interests (beginnings of words, lower case, no accents) a text touches. */
export function touches(text: string, interests: readonly string[]): number {
  const words = plain(text).match(/\p{L}+/gu) ?? []
  return interests.filter((interest) => words.some((word) => word.startsWith(interest))).length
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
