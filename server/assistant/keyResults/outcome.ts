import type { Language } from '../../../okra/ports/assistant.ts'
import { plain } from '../text/plain.ts'
import { wordsOf } from '../text/words.ts'
import { english } from '../vision/english.ts'
import type { Grammar } from '../vision/grammar.ts'
import { portuguese } from '../vision/portuguese.ts'
import { readingsOf } from '../vision/reading.ts'

/** The words in which a measure is told. */
interface Measures {
  readonly grammar: Grammar
  shareWho(people: string, does: string): string
  shareAble(people: string, toDo: string): string
  casesIn(clause: string): string
  howOften(doing: string): string
  readonly people: string
  /** Verbs of change that stand before the thing that is measured. */
  readonly changes: RegExp
  readonly wishFor: RegExp
  /** What may stand before a whole clause. */
  readonly clauses: RegExp
  readonly from: string
  readonly to: string
}

const MEASURES: Readonly<Record<Language, Measures>> = {
  en: {
    grammar: english,
    shareWho: (people, does) => `Share of ${people} who ${does}`,
    shareAble: (people, toDo) => `Share of ${people} who ${toDo}`,
    casesIn: (clause) => `Share of cases in which ${clause}`,
    howOften: (doing) => `How often we ${doing}`,
    people: 'people',
    changes:
      /^(?:improve|reduce|increase|grow|lower|raise|cut|bring down|double|halve|decrease|boost|tackle|get|achieve|reach|provide|offer|strengthen) (?:the |our |more |fewer |less |better |number of )*(?=\S)/u,
    wishFor: /^(?:make it (?:easy|easier|possible|quick|simple)|help|enable|allow|let)(?: for)? (?:(.+?) to|to) (.+)$/u,
    clauses:
      /^(?:make sure that|reduce how often|change the fact that|build on the fact that|work on the fact that|ensure (?:that )?|how often) /u,
    from: 'from',
    to: 'to',
  },
  'pt-BR': {
    grammar: portuguese,
    shareWho: (people, does) => `Parcela de ${people} que ${does}`,
    shareAble: (people, toDo) => `Parcela de ${people} que conseguem ${toDo}`,
    casesIn: (clause) => `Parcela dos casos em que ${clause}`,
    howOften: (doing) => `Frequência com que conseguimos ${doing}`,
    people: 'pessoas',
    changes:
      /^(?:melhorar|reduzir|aumentar|ampliar|diminuir|dobrar|crescer|baixar|elevar|oferecer|alcançar|fortalecer) (?:os? |as? |nossos? |nossas? |mais |menos )*(?=\S)/u,
    wishFor:
      /^(?:tornar (?:mais fácil|possível|mais rápido|mais simples)|ajudar|permitir(?: que)?|facilitar)(?: (?:para|a|aos|às))? (?:(\p{L}+s) a? ?)?(\p{L}+[aei]r(?=\s).*)$/u,
    clauses:
      /^(?:chegar ao ponto em que|reduzir as vezes em que|mudar o fato de que|aproveitar que|trabalhar o fato de que|garantir que|fazer com que) /u,
    from: 'de',
    to: 'para',
  },
}
/** Verbs that make a clause of whatever stands before them. */
const STATES = /\s(?:is|are|was|has|have|can|é|são|está|estão|tem|têm|sabe|deixa|fica|vira)\s/u
/** The longest stretch of somebody's words that a measure takes over. */
const MOST_WORDS = 14

/** A measure of what a text wants to come true, in its own words: "Players find a match" is measured by the share of players who do. Empty where it has no words. */
export function outcomeOf(text: string, language: Language): string {
  const measures = MEASURES[language]
  const said = clauseOf(text)
  if (wordsOf(said).length === 0) return ''
  const clause = said.replace(measures.clauses, '')
  if (clause !== said) return peopleWho(clause, measures) ?? measures.casesIn(clause)
  const wish = said.match(measures.wishFor)
  if (wish?.[2]) return measures.shareAble(wish[1] ?? measures.people, wish[2])
  const changed = said.replace(measures.changes, '')
  if (changed !== said) return capitalised(changed)
  return peopleWho(said, measures) ?? caseOf(said, measures)
}

/** "from 20 % to __ %": what is not known is a gap to fill. */
export function gapOf(baseline: number | null, target: number | null, unit: string, language: Language): string {
  const { from, to } = MEASURES[language]
  const amount = (value: number | null) => `${value ?? '__'}${unit === '' ? '' : ` ${unit}`}`
  return `${from} ${amount(baseline)} ${to} ${amount(target)}`
}

/** The first clause on one line, in lower case where it isn't a name, without marks. */
function clauseOf(text: string): string {
  const pieces = plain(text)
    .replace(/[^\p{L}\p{M}\p{N}\s,.;:!?'’%€$£/+–-]/gu, ' ')
    .split(/[.;:!?](?=\s|$)|,|\s[–-]\s/u)
    .map((piece) => piece.trim())
  const piece = pieces.find((one) => wordsOf(one).length > 1) ?? pieces.find((one) => wordsOf(one).length > 0) ?? ''
  const [first = ''] = piece.split(' ')
  const lowered = /^.+\p{Lu}/u.test(first) ? piece : first.toLowerCase() + piece.slice(first.length)
  return lowered.split(/\s+/u).slice(0, MOST_WORDS).join(' ')
}

/** "new players find a match": people within the first three words, and something after them that no preposition begins. */
function peopleWho(said: string, { grammar, shareWho }: Measures): string | null {
  const words = said.split(' ')
  const at = words.slice(0, 3).findIndex((word) => grammar.isPeople(word.toLowerCase()))
  const rest = words.slice(at + 1)
  const [next = ''] = rest
  if (at < 0 || rest.length === 0 || /^(?:of|for|with|in|on|per|and|or|de|do|da|com|em|por|e|ou)$/u.test(next)) return null
  const people = words
    .slice(0, at + 1)
    .filter((word) => !/^(?:the|our|all|more|most|many|os|as|nossos|nossas|todos|mais|muitos)$/u.test(word))
  return shareWho(people.join(' '), next === 'who' || next === 'que' ? rest.slice(1).join(' ') : rest.join(' '))
}

function caseOf(said: string, { grammar, casesIn, howOften }: Measures): string {
  const [first = ''] = said.split(' ')
  const verb = grammar.verb(first)
  const isAction = verb?.uses.includes('base') && said.includes(' ') && !grammar.afterNoun.test(said.split(' ')[1] ?? '')
  if (isAction && !STATES.test(said)) return howOften(said)
  const [reading] = readingsOf(said, 'plain', grammar)
  return reading?.form === 'event' || reading?.form === 'state' || STATES.test(said) ? casesIn(said) : capitalised(said)
}

/** With a capital letter at the beginning. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase() + text.slice(first.length)
}
