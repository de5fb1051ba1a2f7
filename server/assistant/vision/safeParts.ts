import type { Vocabulary } from '../text/vocabulary.ts'
import { type Caution, cautions } from './caution.ts'
import type { Grammar, Tone } from './grammar.ts'
import { type Part, partsOf, type Theme, toneOf, wordsLeft } from './parts.ts'

/** Longer facts tell a story rather than what could be done. */
const LONGEST_FACT = 11

/**
 * Verb phrases from those texts of a theme that are safely read as a request, a wish or (under a lens that says what facts are) a fact of it,
 * best first, then the theme's title as people named it. Complaints and whatever is uncertain are left to the title.
 */
export function safeParts(theme: Theme, grammar: Grammar, vocabulary: Vocabulary, other?: string): Part[] {
  const caution = cautions[grammar.language]
  const asked = { ...theme, texts: theme.texts.map((text) => text.replace(caution.around, '')) }
  const parts = partsOf(asked, grammar, vocabulary, other).filter((part) => isSafe(part, theme, grammar, caution))
  return [...parts, ...titlePart(theme, grammar, vocabulary, caution, other)]
}

function isSafe(part: Part, theme: Theme, grammar: Grammar, caution: Caution): boolean {
  if (!isWhole(part, caution) || !isAnchored(part.fact, grammar, caution)) return false
  if (part.form === 'wish' || part.form === 'ready') return isRequest(part, theme, grammar, caution)
  return isFact(part, toneOf(theme.lens), grammar, caution)
}

/** A clause or noun phrase that is what its lens says: only a named trouble is to be reduced, and none is to be provided. */
function isFact({ form, fact }: Part, tone: Tone, grammar: Grammar, caution: Caution): boolean {
  if (tone === 'plain' || jointActs(fact, grammar)) return false
  if (form === 'event') return !caution.frequent.test(fact)
  if (form === 'state') return tone !== 'trouble'
  if (grammar.verb(firstWord(fact))) return false
  const isTrouble = caution.trouble.test(fact) && !caution.joined.test(fact)
  return form !== 'thing' || (tone === 'trouble' ? isTrouble : !caution.troubled.test(fact) && !caution.flawed.test(fact))
}

/** Short, neither cut off nor run together, and no complaint or story of one person. */
function isWhole({ fact, source = '' }: Part, caution: Caution): boolean {
  if (!fact || fact.split(' ').length > LONGEST_FACT || /[,/]/u.test(fact) || /[+=]/u.test(source) || isFused(fact, source)) return false
  const nearby = source.replace(/near (?:my home|me)(?![\p{L}])|perto d(?:e mim|a minha casa)(?![\p{L}])/giu, '')
  return ![caution.denied.test(fact), caution.dangling.test(fact), caution.personal.test(nearby)].includes(true)
}

/** Holds what a comma parts in the text, without the comma: a list or two thoughts run together. */
function isFused(fact: string, source: string): boolean {
  const seams = source.toLowerCase().matchAll(/([^\s,]+)\s*,\s*(?=([^\s,.;:!?]+))/gu)
  return [...seams].some(([, before, after]) => fact.toLowerCase().includes(`${before} ${after}`))
}

/** A pronoun has people before it whom it can mean. */
function isAnchored(fact: string, grammar: Grammar, caution: Caution): boolean {
  const at = fact.search(caution.pronoun)
  if (at < 0) return true
  return fact
    .slice(0, at)
    .split(' ')
    .some((word) => grammar.isPeople(word.toLowerCase()))
}

/** Begins with its verb in the base form, or says in so many words that somebody would like to do it and can't. */
function isRequest({ form, fact, source = '' }: Part, theme: Theme, grammar: Grammar, caution: Caution): boolean {
  const plain = toneOf(theme.lens) === 'plain'
  const first = firstWord(source.toLowerCase())
  if (source === theme.title) return !caution.idle.test(firstWord(fact))
  if (grammar.verb(first)?.uses.includes('base')) return !caution.idle.test(first)
  if (grammar.verb(first)?.uses.includes('gerund')) return !plain
  if (form === 'ready') return true
  if (caution.idle.test(firstWord(fact))) return false
  if (caution.nobody.test(source)) return caution.hindered.test(fact)
  return !plain || caution.wished.test(source)
}

/** The title as a noun phrase that is made less or better, or quoted where it is anything else. */
function titlePart(theme: Theme, grammar: Grammar, vocabulary: Vocabulary, caution: Caution, other: string | undefined): Part[] {
  const [read, more] = partsOf({ ...theme, texts: [] }, grammar, vocabulary)
  if (!read || more || isSafe(read, theme, grammar, caution)) return []
  const title = /^the\s/iu.test(theme.title) ? read.fact : read.fact.replace(/^the /u, '')
  const [verbs, subject] = spoken(title, read, grammar, caution)
  const verb = verbs.find((one) => firstWord(one) !== firstWord(other ?? '')) ?? verbs[0]
  const phrase = `${verb} ${subject}`
  return phrase.split(' ').length <= wordsLeft(other) ? [{ ...read, phrase }] : []
}

function spoken(title: string, { form }: Part, grammar: Grammar, caution: Caution): readonly [readonly [string, string], string] {
  const quoted = [caution.topic, `“${title}”`] as const
  const acts = jointActs(title, grammar)
  if (acts) return [[easy(grammar, false), easy(grammar, true)], acts]
  if (form !== 'thing' || caution.clausal.test(title)) return quoted
  if (grammar.isPeople(firstWord(title))) return [caution.support, title]
  if (caution.joined.test(title)) return caution.troubled.test(title) ? quoted : [caution.improve, title]
  if (caution.flawed.test(title)) return [caution.mend, title]
  return [caution.trouble.test(title) ? caution.reduce : caution.improve, title]
}

/** "Finding and reserving books" as "find and reserve books". */
function jointActs(title: string, grammar: Grammar): string | undefined {
  const [first = '', and = '', second = '', ...rest] = title.split(' ')
  const [one, two] = [grammar.verb(first), grammar.verb(second)]
  if (!/^(?:and|or|e|ou)$/u.test(and) || !one?.uses.includes('gerund') || !two?.uses.includes('gerund')) return undefined
  return [one.base, and, two.base, ...rest].join(' ')
}

function easy(grammar: Grammar, again: boolean): string {
  return grammar.phrase('wish', 'plain', '', again).trim()
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? ''
}
