import { newStemmer } from 'snowball-stemmers'
import { eng, porBr } from 'stopword'
import type { Language } from '../../../okra/ports/assistant.ts'
import { folded } from './plain.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** What is known about the words of one language. */
export interface Vocabulary {
  readonly language: Language
  /** True of words that carry no subject of their own, such as `the` or `quando`. */
  isStop(written: string): boolean
  /** The stems of a word, without accents: two for a compound such as `last-minute`, one otherwise. */
  stems(written: string): readonly string[]
}

const EXTRA_STOP: Record<Language, string> = {
  en: `when until unless whether why without within about again against any anything someone something nobody nothing none no one every each
    here there often always never sometimes too very really just even still yet only quite rather almost also instead however because cause
    isn't aren't wasn't weren't don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't haven't hasn't hadn't it's i'm i've i'd i'll
    we're we've we'd they're they've that's there's what's who's let's he's she's you're
    its us me mine ours yours these those whom whose
    will ought during upon among both own once per enough please thing things
    does doing done being having gets getting got go goes going gone lot lots bit may shall via etc able`,
  'pt-BR':
    'porque pra pro pras pros cadê né aí daí então ainda já quando enquanto conforme mediante cujo cuja nem ou também jamais consegue conseguem conseguir',
}

/** Words of the Portuguese list that name a subject on a team's board. */
const NO_STOP_PT =
  `apoio área conselho dúvida exemplo final grupo hora horas local lugar momento mês meses noite número obra ponto pontos posição questão
  relação sistema trabalho viagem ano anos dia dias semana nível primeira primeiras primeiro primeiros nova novas novo novos grande grandes
  pequena pequenas pequeno pequenos boa boas bom bons maior menor geral perto longe zero`.split(/\s+/u)

const stopWords: Record<Language, ReadonlySet<string>> = {
  en: new Set([...eng, ...EXTRA_STOP.en.split(/\s+/u)].map(folded)),
  'pt-BR': new Set([...porBr.filter((word) => !NO_STOP_PT.includes(word)), ...EXTRA_STOP['pt-BR'].split(/\s+/u)].map(folded)),
}

/** What is known about the words of a language. Words are remembered, so keep one for one question. */
export function vocabularyOf(language: Language): Vocabulary {
  const stemmer = newStemmer(language === 'en' ? 'english' : 'portuguese')
  const known = new Map<string, readonly string[]>()
  const stops = new Map<string, boolean>()
  const isStopWord = (written: string) => stopWords[language].has(folded(written.replaceAll('’', "'")))
  const stemsOf = (written: string): readonly string[] =>
    compound(written.toLowerCase().replaceAll('’', "'")).map((part) => folded(stemmer.stem(part)))
  return {
    language,
    isStop: (written) => stops.get(written) ?? (stops.set(written, isStopWord(written)).get(written) as boolean),
    stems: (written) => known.get(written) ?? (known.set(written, stemsOf(written)).get(written) as readonly string[]),
  }
}

/** `e-mail` and `no-show` are one word, `last-minute` is two. */
function compound(word: string): string[] {
  const parts = word.split('-')
  return parts.some((part) => part.length < 3) ? [parts.join('')] : parts
}

/** The language of most of the words of these texts, or the given one when they don't tell. */
export function languageIn(texts: readonly string[], otherwise: Language): Language {
  return languageOf(texts.map(wordsOf), otherwise)
}

/** The language of most of the words, or the given one when they don't tell. */
export function languageOf(texts: readonly (readonly Word[])[], otherwise: Language): Language {
  const votes = { en: 0, 'pt-BR': 0 }
  for (const words of texts) {
    for (const { written } of words) {
      const word = folded(written)
      const [english, portuguese] = [stopWords.en.has(word), stopWords['pt-BR'].has(word)]
      if (english !== portuguese) votes[english ? 'en' : 'pt-BR'] += 1
    }
  }
  if (votes.en === votes['pt-BR']) return otherwise
  return votes.en > votes['pt-BR'] ? 'en' : 'pt-BR'
}
