import { stemsOfWords } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Word } from '../text/words.ts'
import { phrasesOf } from './phrases.ts'
import { writtenForms } from './writtenForms.ts'

type Text = readonly Word[]

const LONGEST = 60
const MOST_WORDS = 5
const WORDS = {
  en: { and: 'and', about: 'About', group: 'Group' },
  'pt-BR': { and: 'e', about: 'Sobre', group: 'Grupo' },
}

/** A title of 2 to 5 words for each theme, from the strongest words of its texts as people wrote them. No two are equal. */
export function titlesOf(themes: readonly (readonly Text[])[], vocabulary: Vocabulary): string[] {
  const form = writtenForms(themes.flat())
  const spread = spreads(themes, vocabulary)
  const taken = new Set<string>()
  return themes.map((texts, position) => {
    const strength = strengths(spread, position, texts.length, themes.flat().length)
    const candidates = [...phrasesOf(texts, strength, vocabulary), ...combined(texts, strength, vocabulary)].map((phrase) =>
      phrase.map(form).join(' '),
    )
    candidates.push(`${WORDS[vocabulary.language].group} ${position + 1}`)
    const title = candidates.find((candidate) => candidate.length <= LONGEST && !taken.has(keyOf(candidate, vocabulary)))
    const chosen = title ?? `${WORDS[vocabulary.language].group} ${position + 1}`
    taken.add(keyOf(chosen, vocabulary))
    return capitalised(chosen)
  })
}

/** Per theme, in how many of its texts each stem stands. */
function spreads(themes: readonly (readonly Text[])[], vocabulary: Vocabulary): Map<string, number>[] {
  return themes.map((texts) => {
    const counts = new Map<string, number>()
    for (const words of texts) {
      const stems = new Set(stemsOfWords(words, vocabulary))
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
    return counts
  })
}

/** A stem is strong where many texts of the theme have it and few others do. */
function strengths(spread: readonly ReadonlyMap<string, number>[], theme: number, texts: number, all: number): (stem: string) => number {
  const known = new Map<string, number>()
  for (const [stem, inside] of spread[theme] ?? []) {
    const outside = spread.reduce((sum, counts, other) => sum + (other === theme ? 0 : (counts.get(stem) ?? 0)), 0)
    const share = inside / texts
    known.set(stem, share * Math.log(1 + share / ((outside + 0.5) / (all - texts + 1))))
  }
  return (stem) => known.get(stem) ?? 0
}

/** For texts without a phrase: the two strongest words, how a text begins, or the only word. */
function combined(texts: readonly Text[], strength: (stem: string) => number, vocabulary: Vocabulary): string[][] {
  const words = new Map<string, string>()
  for (const { written } of texts.flat()) {
    const stem = vocabulary.stems(written).join(' ')
    if (!vocabulary.isStop(written) && !words.has(stem)) words.set(stem, written)
  }
  const strongest = [...words].sort((a, b) => strength(b[0]) - strength(a[0])).map(([, written]) => written)
  const { and, about } = WORDS[vocabulary.language]
  const pairs = strongest.slice(1, 4).map((other) => [strongest[0] as string, and, other])
  const openings = texts.map((text) => openingOf(text)).filter((opening) => opening.length > 1)
  return [...pairs, ...openings, ...strongest.slice(0, 3).map((word) => [about, word])]
}

function openingOf(text: Text): string[] {
  const next = text.findIndex(({ begins }, index) => begins && index > 0)
  return text.slice(0, next > 0 ? Math.min(next, MOST_WORDS) : MOST_WORDS).map(({ written }) => written)
}

/** Titles with the same stems would look the same to people. */
function keyOf(title: string, vocabulary: Vocabulary): string {
  const words = title.split(' ').filter((word) => !vocabulary.isStop(word))
  return words
    .flatMap((word) => vocabulary.stems(word))
    .sort()
    .join(' ')
}

function capitalised(title: string): string {
  const [first = ''] = title
  return first.toLocaleUpperCase() + title.slice(first.length)
}
