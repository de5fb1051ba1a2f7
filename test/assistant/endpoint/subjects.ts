import type { Reading } from './reading.ts'
import { contentWordsOf, stemOf } from './words.ts'

/** What one part of an answer is about: a word that many texts share, and one of the texts. `id` is set where the text has one. */
export interface Subject {
  readonly keyword: string
  readonly text: string
  readonly id?: string
}

/**
 * As many subjects as asked for; none without texts. Words that most texts share come first, but each subject has a text of its own while
 * there are enough: the ideas', or all texts if there are too few ideas.
 */
export function subjectsOf({ texts, ideas }: Reading, count: number): readonly Subject[] {
  const pool = ideas.length >= count ? ideas.map((idea) => idea.text) : texts
  if (pool.length === 0) return []
  const keywords = keywordsOf(pool)
  const used = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const free = pool.filter((text) => !used.has(text))
    const left = free.length > 0 ? free : pool
    const has = (keyword: string) => left.find((text) => text.toLowerCase().includes(keyword))
    const keyword = keywords.find((one) => !used.has(one) && has(one) !== undefined) ?? keywords[index % Math.max(keywords.length, 1)] ?? ''
    const text = has(keyword) ?? left[0] ?? ''
    used.add(text).add(keyword)
    return { keyword, text }
  })
}

/** One subject for each of these ids, by what the request says about it. */
export function subjectPerId({ named, ideas }: Reading, ids: readonly string[]): readonly Subject[] {
  const texts = new Map([...ideas.map(({ id, text }) => [id, text] as const), ...named])
  return ids.map((id) => {
    const text = texts.get(id) ?? ''
    return { id, text, keyword: contentWordsOf(text)[0] ?? '' }
  })
}

/** Parts of a subject: the same text, each time with another of its words in front. */
export function partsOf(subject: Subject, count: number): readonly Subject[] {
  const words = contentWordsOf(subject.text)
  return Array.from({ length: count }, (_, index) => ({ ...subject, keyword: words[index % Math.max(words.length, 1)] ?? subject.keyword }))
}

/** A word of each stem, those in most texts first, and as first seen among equals. */
function keywordsOf(texts: readonly string[]): readonly string[] {
  const found = new Map<string, { word: string; texts: number }>()
  for (const text of texts) {
    const words = new Map(contentWordsOf(text).map((word) => [stemOf(word), word]))
    for (const [stem, word] of words) found.set(stem, { word: found.get(stem)?.word ?? word, texts: (found.get(stem)?.texts ?? 0) + 1 })
  }
  return [...found.values()].toSorted((one, other) => other.texts - one.texts).map(({ word }) => word)
}
