/** One of these words or wordings, each the source of a pattern, as a group of a pattern; of two that fit, the one that stands first in the list. */
export function anyOf(wordings: readonly string[]): string {
  return `(?:${wordings.join('|')})`
}
