const common = new Set(
  (
    'the and for that this with from have has not are was were will can could should would our your their they you its but all any who what when where which how why ' +
    'into than then them there these those being been about more most some such very just only over after before each every other also too one two ' +
    'que para com uma por dos das nos nas não mais como mas foi são ser tem sua seu seus suas isso este esta esse essa ele ela eles elas pelo pela quando muito sem sobre entre até'
  ).split(' '),
)

/** The words of a text as written, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}

/** The words of a text that say what it is about, in small letters: no common English and Portuguese ones, none under three letters. */
export function contentWordsOf(text: string): readonly string[] {
  return wordsOf(text.toLowerCase()).filter((word) => word.length > 2 && !common.has(word))
}

/** What different forms of a word have in common here: its first five letters. */
export function stemOf(word: string): string {
  return word.slice(0, 5)
}

/** How many content words of `text` the other text has too, by stem. */
export function sharedWords(text: string, other: string): number {
  const stems = new Set(contentWordsOf(other).map(stemOf))
  return new Set(
    contentWordsOf(text)
      .map(stemOf)
      .filter((stem) => stems.has(stem)),
  ).size
}
