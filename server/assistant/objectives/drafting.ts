import type { Language } from '../../../okra/ports/assistant.ts'
import { capitalised } from '../keyResults/outcome.ts'
import { folded } from '../text/plain.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import { audienceOf } from '../vision/audience.ts'
import type { Grammar } from '../vision/grammar.ts'
import { generalParts, type Part, partsOf } from '../vision/parts.ts'

/** What people wrote under a theme. */
export interface Material {
  readonly id: string
  readonly title: string
  readonly texts: readonly string[]
  readonly painsAndGains: readonly string[]
}

/** What people suffer or hope for tells more of an outcome than what could be done. */
const FELT = 1.5
/** A whole clause that tells no trouble may tell it all the same, in words that nobody can list. */
const UNSURE = 2
const ASSURES = /^(?:make sure that|chegar ao ponto em que) /u
const TROUBLE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not|never|nobody|nothing|without|cannot|can't|cant|don't|dont|doesn't|didn't|won't|isn't|aren't|too|hard|difficult|slow|late|lost|lose|losing|miss(?:ing|es|ed)?|lack|fail(?:s|ed|ing|ures?)?|error|errors|wrong|broken|confus\w+|unclear|complain\w*|cancel\w*|wait\w*|queue|queues|pain|problem|problems|expensive|waste\w*|manual|drop|dropouts?|no-shows?|delays?|delayed|crash\w*|unreliable|annoy\w*|struggle\w*|forget|forgotten|chasing|arguments?)\b/u,
  'pt-BR':
    /\b(?:nao|nunca|ninguem|nada|sem|dificil|demora\w*|lent[oa]s?|atras\w+|perd\w+|falt\w+|erros?|errad[oa]s?|quebrad[oa]s?|confus[oa]s?|reclam\w+|cancel\w+|esper[ao]\w*|filas?|dor|problemas?|car[oa]s?|desperdic\w+|manual|caos|trava\w*|complicad[oa]s?|esquec\w+|muit[oa]s?)\b/u,
}

/** Whether a text tells of trouble rather than of something good. */
export function isTrouble(text: string, language: Language): boolean {
  return TROUBLE[language].test(folded(text))
}

/** Verb phrases of a theme, best first: what changes for people before what the team would do. Never empty where the theme has a word. */
export function phrasesOf({ id, title, texts, painsAndGains }: Material, grammar: Grammar, vocabulary: Vocabulary): Part[] {
  const titled = new Set(partsOf({ id, title, texts: [], lens: '', dots: 0 }, grammar, vocabulary).map(({ fact }) => fact))
  const partsIn = (said: readonly string[], bonus: number) =>
    said.flatMap((text) => {
      const lens = isTrouble(text, grammar.language) ? 'pains' : 'gains'
      const theme = { id, title, texts: [text], lens, dots: 0 }
      const parts = partsOf(theme, grammar, vocabulary).filter(({ fact }) => fact !== '' && (text === title || !titled.has(fact)))
      return parts.map((part) => ({ ...part, score: part.score + bonus - (ASSURES.test(part.phrase) ? UNSURE : 0) }))
    })
  const parts = [...partsIn(painsAndGains, FELT), ...partsIn(texts, 0), ...partsIn([title], -1)].sort((a, b) => b.score - a.score)
  return [...parts, ...generalParts({ id, title, texts: [...texts, ...painsAndGains], lens: '', dots: 0 }, grammar)]
}

/** An objective of a verb phrase, with whom it is for where the phrase does not name them. */
export function objectiveOf(phrase: string, { id, texts, painsAndGains }: Material, grammar: Grammar, vocabulary: Vocabulary): string {
  const heard = [...painsAndGains, ...texts].map((text) => ({ text, weight: 1, theme: id }))
  const audience = audienceOf(heard, [id], grammar, vocabulary)
  const named = new Set(wordsOf(phrase).map(({ written }) => written.toLowerCase()))
  const isNamed =
    audience === grammar.fallback.audience ||
    wordsOf(audience).some(({ written }) => named.has(written.toLowerCase())) ||
    [...named].some((word) => grammar.isPeople(word))
  if (isNamed) return capitalised(phrase)
  const easy =
    grammar.language === 'en' ? /^(make it (?:easy|possible|quick)) (to .+)$/u : /^(tornar (?:mais fácil|possível|mais rápido)) (.+)$/u
  const preposition = grammar.language === 'en' ? 'for' : 'para'
  const [, opening, rest] = phrase.match(easy) ?? []
  return capitalised(opening && rest ? `${opening} ${preposition} ${audience} ${rest}` : `${phrase} ${preposition} ${audience}`)
}
