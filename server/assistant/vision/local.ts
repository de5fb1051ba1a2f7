import type { ProposedVision, Questions } from '../../../okra/ports/assistant.ts'
import { ownWordsOf } from '../model/ownWords.ts'
import { languageIn, vocabularyOf } from '../text/vocabulary.ts'
import { wordsOf } from '../text/words.ts'
import { audienceOf } from './audience.ts'
import { english } from './english.ts'
import type { Grammar, Tone } from './grammar.ts'
import { generalParts, type Part, type Theme, toneOf } from './parts.ts'
import { portuguese } from './portuguese.ts'
import { safeParts } from './safeParts.ts'

/** What each of the three statements begins with and what it leads to: the first tone for which there is a theme. */
const EMPHASES: readonly { readonly what: readonly Tone[]; readonly outcome: readonly Tone[] }[] = [
  { what: ['trouble'], outcome: ['good', 'aim', 'plain', 'chance'] },
  { what: ['good', 'plain'], outcome: ['aim', 'trouble', 'chance'] },
  { what: ['chance', 'aim'], outcome: ['good', 'trouble', 'plain', 'aim'] },
]

/** Content words of the team in each part, where its themes have so many. */
const OWN_WORDS = 2

/** The parts of one statement before its audience is known. */
interface Draft {
  readonly what: Part
  readonly outcome: Part
}

/**
 * Three different statements composed from the themes with most dots: from trouble, from what is good for people, from a chance or an aim.
 * The one that rests on the theme with most dots comes first. None where no theme has a word in it. Same input, same answer.
 */
export function localVision({ language, themes }: Questions['vision']['input']): Questions['vision']['answer'] {
  const spoken = themes.filter(({ title, texts }) => wordsOf([title, ...texts].join(' ')).length > 0)
  if (spoken.length === 0) return { visions: [] }
  const ranked = [...spoken].sort((a, b) => b.dots - a.dots)
  const written = ranked.flatMap(({ title, texts }) => [title, ...texts])
  const grammar = languageIn(written, language) === 'en' ? english : portuguese
  const drafts = draftsOf(ranked, grammar)
  const place = (draft: Draft) => ranked.findIndex(({ id }) => id === draft.what.theme)
  return { visions: drafts.sort((a, b) => place(a) - place(b)).map((draft) => visionOf(draft, ranked, grammar)) }
}

function draftsOf(ranked: readonly Theme[], grammar: Grammar): Draft[] {
  const vocabulary = vocabularyOf(grammar.language)
  const own = ownWordsOf(
    ranked.flatMap(({ title, texts }) => [title, ...texts]),
    grammar.language,
  )
  const said: Part[] = []
  const pick = (tones: readonly Tone[], other?: Part): Part => {
    const themes = inOrder(ranked, tones, other?.theme, said)
    const parts = themes.flatMap((theme) => safeParts(theme, grammar, vocabulary, other?.phrase))
    const general = themes.flatMap((theme) => generalParts(theme, grammar, other?.phrase))
    const fresh = [...parts, ...general].filter((candidate) => isNew(candidate, said))
    const part = fresh.find(({ phrase, fact }) => fact && own(phrase) >= OWN_WORDS) ??
      fresh[0] ?? {
        phrase: other === undefined ? grammar.fallback.what : grammar.fallback.outcome,
        fact: '',
        theme: (themes[0] as Theme).id,
        score: 0,
      }
    said.push(part)
    return part
  }
  return EMPHASES.map((emphasis) => {
    const what = pick(emphasis.what)
    return { what, outcome: pick(emphasis.outcome, what) }
  })
}

/** The themes as they suit a part: by the order of tones, then those said least, then those with most dots; the theme of the other part comes last. */
function inOrder(ranked: readonly Theme[], tones: readonly Tone[], other: string | undefined, said: readonly Part[]): Theme[] {
  const rank = ({ id, lens }: Theme) => {
    const tone = tones.indexOf(toneOf(lens))
    return [id === other ? 1 : 0, tone < 0 ? tones.length : tone, said.filter(({ theme }) => theme === id).length]
  }
  return [...ranked].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    return first.map((value, index) => value - (second[index] as number)).find((difference) => difference !== 0) ?? 0
  })
}

/** Neither the phrase nor its fact was said before, as a part or an extension. */
function isNew(part: Part, said: readonly Part[]): boolean {
  const overlap = (a: string, b: string) => a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase())
  return said.every((earlier) => !overlap(earlier.phrase, part.phrase) && !(earlier.fact && part.fact && overlap(earlier.fact, part.fact)))
}

function visionOf({ what, outcome }: Draft, ranked: readonly Theme[], grammar: Grammar): ProposedVision {
  const themes = [...new Set([what.theme, outcome.theme])]
  const heard = ranked.filter(({ lens }) => toneOf(lens) !== 'aim' || ranked.every((theme) => toneOf(theme.lens) === 'aim'))
  const texts = heard.flatMap(({ id, dots, texts: said }) => said.map((text) => ({ text, weight: 1 + dots / 10, theme: id })))
  const audience = audienceOf(texts, themes, grammar, vocabularyOf(grammar.language))
  return { what: what.phrase, outcome: outcome.phrase, audience, themes }
}
