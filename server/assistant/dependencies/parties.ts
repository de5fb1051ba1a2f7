import { folded } from '../text/plain.ts'
import aliases from './parties.json' with { type: 'json' }
import type { Reading, Stretch } from './reading.ts'

/** Somebody whom a text names. `sure`: the words can hardly mean anything else. */
export interface Mention extends Stretch {
  readonly party: string
  readonly sure: boolean
}

/** How a party is called: `sure` says whether the words mean nothing else; short names have to stand in capitals. */
interface Call {
  readonly words: string
  readonly sure: boolean
  /** Only a part of a longer name; one word of it has to begin with a capital letter, and initials have to be capitals. */
  readonly part?: 'word' | 'words' | 'initials'
  /** What stands before the word where it needs no capital letter: "the publisher" of a Publisher's Office. */
  readonly article?: RegExp
}

/** The same, for one party, and how it is found. */
interface Called extends Call {
  readonly party: string
  /** The first of its words: most texts have it not. */
  readonly first: string
  readonly pattern: RegExp
}

interface Group {
  readonly sure: readonly string[]
  readonly unsure: readonly string[]
}

/** So many units around a word tell how it is meant. */
const FEW = 20
/** Up to this length a name is taken for an abbreviation. */
const SHORT = 2
const TEAM = /\b(?:the|team|squad|group|department|guild|tribe|unit|people|folks|time|equipe|area|setor|o|a|de|do|da|of|and|e)\b/gu
/** Words in the names of many parties. */
const COMMON =
  /^(?:services?|office|desk|data|centre|center|support|operations?|management|central|internal|external|customers?|users?|product|projects?|public|general|servicos?|centro|central|atendimento|gestao|dados|produtos?|clientes?|usuarios?|projetos?|geral|publico|ltda?|gmbh|inc|plc|llc|corp|co|ag|sa|kg|bv)$/u
/** The head of a name is its last word in English, its first in Portuguese. */
const THE = /(?:\b(?:the|our)\s+|(?:^|[.;:,!?(\n])\s*)$/u
const O = /\b(?:o|a|os|as|ao|aos|n[oa]s?|d[oa]s?|pel[oa]s?)\s+$/u
/** Several people need no article: "editors". */
const ANY = /(?:^|\s)$/u
/** What makes people of a word: "the fire people", "o pessoal do fogo". */
const PEOPLE = {
  before: /\b(?:pessoal|turma|gente|galera|time|equipe|colegas) d[aeo]s?\s+$/u,
  after: /^\s+(?:people|folks?|team|guys|crew|lot|colleagues)\b/u,
}
const groups = Object.entries(aliases as Record<string, Group>)

/** Finds the parties in folded texts; of several names in one place the longest counts. */
export function partyFinder(parties: readonly { readonly party: string; readonly name: string }[]): (reading: Reading) => Mention[] {
  const all = parties.flatMap(({ party, name }) =>
    callsOf(party, name).map((call) => ({ party, ...call, first: call.words.split(' ')[0] ?? '', pattern: patternOf(call.words) })),
  )
  const isOwn = ({ words, party }: Called) => all.every((other) => other.words !== words || other.party === party)
  const calls: Called[] = all.filter((call) => call.part === undefined || isOwn(call))
  calls.sort((a, b) => b.words.length - a.words.length)
  return (reading) => {
    const found: Mention[] = []
    for (const call of calls) {
      const fresh = mentionsOf(call, reading).filter(({ start, end }) => found.every((other) => end <= other.start || start >= other.end))
      found.push(...fresh)
    }
    return found.sort((a, b) => a.start - b.start)
  }
}

/** Where a party is called so. A capital letter within a sentence makes a name of any word. */
function mentionsOf({ party, sure, pattern, words, first, part, article }: Called, { text, written, at }: Reading): Mention[] {
  if (!text.includes(first)) return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const said = written.slice(at[start], at[end])
    const isName = /^\p{Lu}/u.test(said) && /[\p{L}\p{N},):>=–—-]\s+$/u.test(text.slice(Math.max(0, start - 4), start))
    const before = text.slice(Math.max(0, start - FEW), start)
    const isPeople = part === 'word' && (PEOPLE.before.test(before) || PEOPLE.after.test(text.slice(end, end + FEW)))
    const isWord = part !== 'word' || isName || isPeople || (/^\p{Lu}/u.test(said) && isBegun(text, start)) || article?.test(before)
    const isMeant = words.length <= SHORT || part === 'initials' ? said === said.toUpperCase() : isWord
    return isMeant ? [{ party, sure: sure || isName || isPeople, start, end }] : []
  })
}

/** Whether a sentence begins here: a capital letter makes no name then, but allows for one. */
function isBegun(text: string, start: number): boolean {
  return /(?:^|[.!?;\n(])\s*$/u.test(text.slice(Math.max(0, start - 4), start))
}

/** The name itself, what people say for a party of this kind, and the words of a longer name. */
function callsOf(party: string, name: string): Call[] {
  const names = [...new Set([folded(name).trim(), folded(party).replaceAll('-', ' ').trim()])].filter((one) => /[\p{L}\p{N}]/u.test(one))
  const short = names
    .map((one) =>
      one
        .replace(/\([^)]*\)/gu, ' ')
        .replace(TEAM, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((one) => one.length > 1)
  const known = groups.find(([id, { sure, unsure }]) =>
    [...names, ...short].some((one) => one === id || sure.includes(one) || unsure.includes(one)),
  )?.[1]
  const isVague = (words: string) => groups.some(([, { unsure }]) => unsure.includes(words))
  const own = [...names, ...short].map((words): Call => ({ words, sure: !isVague(words), ...(COMMON.test(words) && { part: 'word' }) }))
  const listed = known
    ? [...known.sure.map((words) => ({ words, sure: true })), ...known.unsure.map((words) => ({ words, sure: false }))]
    : []
  const all = [...own, ...listed, ...(known ? [] : short.flatMap(partsOf))]
  return [...new Map([...all].reverse().map((call) => [call.words, call])).values()]
}

/** The words of a longer name that tell one party from another, its runs of two words and more, and its initials. */
function partsOf(name: string): Call[] {
  const words = name.split(/[\s&.]+/u).filter((word) => word !== '')
  if (words.length < 2) return []
  const single = words.flatMap((word, place) => partOf(word, place === 0, isHead(words, place)))
  const runs = words.length < 3 ? [] : [words.slice(0, -1), words.slice(1)]
  const initials: Call[] = words.length < 3 ? [] : [{ words: words.map((word) => word[0]).join(''), sure: true, part: 'initials' }]
  return [...single, ...runs.map((run): Call => ({ words: run.join(' '), sure: true, part: 'words' })), ...initials]
}

/** Whether a word is the last one of a name, or somebody who does something before a common one: "the rangers" of a Ranger Service. */
function isHead(words: readonly string[], place: number): boolean {
  const next = words[place + 1]
  return next === undefined || (place === words.length - 2 && COMMON.test(next) && /[eo]rs?$/u.test(words[place] ?? ''))
}

function partOf(written: string, isFirst: boolean, isLast: boolean): Call[] {
  const word = written.replace(/'s$/u, '')
  if (word.length <= SHORT || COMMON.test(word)) return []
  const inEnglish = isLast && word.endsWith('s') ? ANY : isLast || word !== written ? THE : null
  const article = inEnglish ?? (isFirst ? O : null)
  return [{ words: word, sure: false, part: 'word', ...(article && { article }) }]
}

/** The words of a call; somebody who does something ("supplier") may be several. */
function patternOf(words: string): RegExp {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '[\\s-]+')
  const several = /[eo]r$/u.test(words) ? '(?:e?s)?' : ''
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}${several}(?![\\p{L}\\p{N}])`, 'gu')
}
