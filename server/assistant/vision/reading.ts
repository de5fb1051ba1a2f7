import { plain } from '../text/plain.ts'
import { wordsOf } from '../text/words.ts'
import type { Grammar, Reading, Tone } from './grammar.ts'

/** How surely a fact was read by what it begins with or holds. */
const SURE = { verbFirst: 3, clause: 2, thing: 1 }

/** All readings of a fact: of its sentences, and of what stands before and after a colon. Empty where it has no words. */
export function readingsOf(fact: string, tone: Tone, grammar: Grammar): Reading[] {
  return statements(fact, grammar).map((statement) => readingOf(statement, tone, grammar))
}

function statements(fact: string, grammar: Grammar): string[] {
  const pieces = plain(fact)
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .split(/[.!?…:;|](?=\s|$)|\s[-–—>→]+\s/u)
    .map((piece) =>
      piece
        .replace(/[^\p{L}\p{M}\p{N}\s,'’%€$£/+–-]/gu, ' ')
        .replace(/(?<![\p{L}\p{N}])\/|\/(?![\p{L}\p{N}])/gu, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/’/gu, "'")
        .trim(),
    )
    .map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[\s,/+–'-]+$/gu, ''))
    .filter((piece) => wordsOf(piece).length > 0)
  return pieces.map((piece) => lowerFirst(piece)).map((piece) => shortened(piece, grammar))
}

/** Names such as `API` or `iOS` keep their capitals. */
function lowerFirst(piece: string): string {
  const [word = ''] = piece.split(' ')
  return /^.+\p{Lu}/u.test(word) && word.length <= 5 ? piece : word.toLowerCase() + piece.slice(word.length)
}

function shortened(piece: string, grammar: Grammar): string {
  const [head = ''] = piece.split(grammar.cuts)
  return head.split(' ').length > 2 ? head.trim() : piece.replaceAll(',', '')
}

function readingOf(told: string, tone: Tone, grammar: Grammar): Reading {
  const statement = grammar.ofOthers(told)
  for (const [shape, read] of grammar.shapes) {
    const match = statement.match(shape)
    const reading = match && read(match, grammar)
    if (reading) return reading
  }
  return verbFirst(statement, tone, grammar) ?? clauseOf(statement, tone, grammar) ?? { form: 'thing', text: statement, sure: SURE.thing }
}

/** "Partner with local shops" is ready where the team acts, "See who comes" in a lens about customers and "Knowing who comes" are wishes. */
function verbFirst(statement: string, tone: Tone, grammar: Grammar): Reading | undefined {
  const words = statement.split(' ')
  const [first = '', second = ''] = words
  const verb = grammar.verb(first)
  if (!verb || !second || verb.uses.join() === 'finite') return undefined
  if (grammar.afterNoun.test(second) || isSubject(words, grammar)) return undefined
  const wish = verb.base + statement.slice(first.length)
  if (verb.uses.includes('gerund')) return { form: 'wish', text: wish, sure: SURE.verbFirst }
  const theirs = (tone === 'good' || tone === 'trouble') && !grammar.ours.test(first)
  return { form: theirs ? 'wish' : 'ready', text: statement, sure: SURE.verbFirst }
}

/** Whether what begins like a verb is the subject of a later one: "search shows ...", "invite links are ...", "sharing a match brings ...". */
function isSubject(words: readonly string[], grammar: Grammar): boolean {
  const at = verbAt(words, 1, grammar)
  const word = words[at] ?? ''
  return at > 0 && (grammar.states.test(word) || (grammar.language === 'en' ? word.endsWith('s') : at > 1))
}

/** "Players find a match in minutes": what people do is a wish where it is good, else the clause is told as it is. */
function clauseOf(statement: string, tone: Tone, grammar: Grammar): Reading | undefined {
  const words = statement.split(' ')
  const at = verbAt(words, 1, grammar)
  if (at < 1) return undefined
  const word = words[at] as string
  const verb = grammar.verb(word)
  const state = grammar.states.test(word)
  const people = grammar.isPeople(words[at - 1] as string)
  if (verb && !state && people && at <= 2 && (tone === 'good' || tone === 'plain')) {
    return { form: 'wish', text: [verb.base, ...words.slice(at + 1)].join(' '), sure: SURE.verbFirst }
  }
  return { form: state ? 'state' : 'event', text: grammar.withArticle(statement, word), sure: state ? SURE.thing : SURE.clause }
}

/** Where the verb of the main clause stands, or -1 if another clause opens before it. */
function verbAt(words: readonly string[], from: number, grammar: Grammar): number {
  for (const [index, word] of words.entries()) {
    if (grammar.relatives.test(word)) return -1
    if (index < from) continue
    const isVerb = grammar.states.test(word) || grammar.verb(word)?.uses.includes('finite')
    const before = words.slice(0, index).findLast((earlier) => !grammar.adverbs.test(earlier)) ?? ''
    if (isVerb && agrees(before, word, grammar)) return index
  }
  return -1
}

/** A base form is a verb only after several people or things, `-s` only after one: keeps "search shows" and "weekly reports" apart. */
function agrees(before: string, word: string, grammar: Grammar): boolean {
  if (grammar.language !== 'en' || grammar.states.test(word)) return true
  const many = grammar.isPeople(before) || /[^s]s$/u.test(before)
  return word.endsWith('s') ? !many && /\p{L}/u.test(before) : many
}
