declare module 'snowball-stemmers' {
  /** Makes a stemmer for an algorithm such as `english` or `portuguese`; it takes lower-case words. */
  export function newStemmer(algorithm: string): { stem(word: string): string }
}

declare module 'stopword' {
  export const eng: readonly string[]
  export const porBr: readonly string[]
}
