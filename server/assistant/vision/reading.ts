import { plain } from '../text/plain.ts'
import { wordsOf } from '../text/words.ts'
import type { Grammar, Reading, Tone } from './grammar.ts'

/** The words of a fact after this many tell too much for a part of one sentence. */
const SURE = { verbFirst: 3, clause: 2, thing: 1 }

/** All readings of a fact: of its sentences, and of what stands before and after a colon. Empty where it has no words. */
export function readingsOf(fact: string, tone: Tone, grammar: Grammar): Reading[] {
  return statements(fact, grammar).map((statement) => readingOf(statement, tone, grammar))
}

function statements(fact: string, grammar: Grammar): string[] {
  const pieces = plain(fact)
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .split(/[.!?…:;|](?=\s|$)|\s[-–—>→]+\s/u)
    .map((piece) => piece.replace(/[^\p{L}\p{M}\p{N}\s,'’%€$£/+–-]/gu, ' ').replace(/\s+/gu, ' ').replace(/’/gu, "'").trim())
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

function readingOf(statement: string, tone: Tone, grammar: Grammar): Reading {
  for (const [shape, read] of grammar.shapes) {
    const match = statement.match(shape)
    const reading = match && read(match, grammar)
    if (reading) return reading
  }
  return verbFirst(statement, grammar) ?? clauseOf(statement, tone, grammar) ?? { form: 'thing', text: statement, sure: SURE.thing }
}

/** "Partner with local shops" is ready, "Knowing who comes" is a wish. */
function verbFirst(statement: string, grammar: Grammar): Reading | undefined {
  const [first = '', second = ''] = statement.split(' ')
  const verb = grammar.verb(first)
  const asNoun = grammar.afterNoun.test(second) || (grammar.verb(second)?.uses.join() === 'finite' && !grammar.isPeople(second))
  if (!verb || asNoun || !second) return undefined
  if (verb.uses.includes('base')) return { form: 'ready', text: statement, sure: SURE.verbFirst }
  if (!verb.uses.includes('gerund') || verbAt(statement.split(' '), 2, grammar) > 0) return undefined
  return { form: 'wish', text: verb.base + statement.slice(first.length), sure: SURE.verbFirst }
}

/** "Players find a match in minutes": what people do is a wish where it is good, else the clause is told as it is. */
function clauseOf(statement: string, tone: Tone, grammar: Grammar): Reading | undefined {
  const words = statement.split(' ')
  const at = verbAt(words, 1, grammar)
  if (at < 1) return undefined
  const verb = grammar.verb(words[at] as string)
  const state = grammar.states.test(words[at] as string)
  const people = grammar.isPeople(words[at - 1] as string)
  if (verb && !state && people && at <= 2 && tone !== 'trouble' && tone !== 'chance') {
    return { form: 'wish', text: [verb.base, ...words.slice(at + 1)].join(' '), sure: SURE.verbFirst }
  }
  return { form: state ? 'state' : 'event', text: statement, sure: state ? SURE.thing : SURE.clause }
}

/** Where the verb of the main clause stands, or -1: a finite form before any word that opens another clause or a complement. */
function verbAt(words: readonly string[], from: number, grammar: Grammar): number {
  for (const [index, word] of words.entries()) {
    if (index < from) continue
    const isVerb = grammar.states.test(word) || grammar.verb(word)?.uses.includes('finite')
    if (isVerb && agrees(words[index - 1] as string, word, grammar)) return index
    if (index > 0 && grammar.relatives.test(word) && index < from + 1) return -1
  }
  return -1
}

/** A base form is a verb only after several people or things; `-s` only after one. Keeps "search shows" and "weekly reports" apart. */
function agrees(before: string, word: string, grammar: Grammar): boolean {
  if (grammar.language !== 'en' || grammar.states.test(word)) return true
  const many = grammar.isPeople(before) || /[^s]s$/u.test(before)
  return word.endsWith('s') ? !many : many
}
