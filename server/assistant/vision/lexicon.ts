/** Word lists of a language as they stand in `words.<language>.json`: lines of words between spaces. */
interface WordLists {
  readonly verbs: readonly string[]
  readonly people: readonly string[]
  readonly notPeople: readonly string[]
  readonly nouns: readonly string[]
  readonly irregular: Readonly<Record<string, string>>
  readonly better: Readonly<Record<string, string>>
}

/** The same, ready to be asked: base forms of verbs, words for people, nouns that look like verb forms, irregular forms, and what ends a bad quality. */
export interface Lexicon {
  readonly verbs: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly notPeople: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly irregular: ReadonlyMap<string, string>
  readonly better: ReadonlyMap<string, string>
}

/** Makes sets and maps of word lists, so that words such as `constructor` are words like any other. */
export function lexiconOf(lists: WordLists): Lexicon {
  const set = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')))
  return {
    verbs: set(lists.verbs),
    people: set(lists.people),
    notPeople: set(lists.notPeople),
    nouns: set(lists.nouns),
    irregular: new Map(Object.entries(lists.irregular)),
    better: new Map(Object.entries(lists.better)),
  }
}
