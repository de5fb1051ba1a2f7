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
  /** Only a part of a longer name; one word of it has to begin with a capital letter. */
  readonly part?: 'word' | 'words'
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

/** Up to this length a name is taken for an abbreviation. */
const SHORT = 2
const TEAM = /\b(?:the|team|squad|group|department|guild|tribe|unit|people|folks|time|equipe|area|setor|o|a|de|do|da|of|and|e)\b/gu
/** Words in the names of many parties. */
const COMMON =
  /^(?:services?|office|desk|data|board|centre|center|support|operations?|management|bureau|central|internal|external|customers?|users?|product|projects?|public|general|servicos?|centro|central|atendimento|gestao|dados|produtos?|clientes?|usuarios?|projetos?|geral|publico)$/u
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
function mentionsOf({ party, sure, pattern, words, first, part }: Called, { text, written, at }: Reading): Mention[] {
  if (!text.includes(first)) return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const said = written.slice(at[start], at[end])
    const isName = /^\p{Lu}/u.test(said) && /[\p{L}\p{N},):>=–—-]\s+$/u.test(text.slice(Math.max(0, start - 4), start))
    const isMeant =
      words.length <= SHORT ? said === said.toUpperCase() : part !== 'word' || isName || (/^\p{Lu}/u.test(said) && isBegun(text, start))
    return isMeant ? [{ party, sure: sure || isName, start, end }] : []
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
  const own = [...names, ...short].map((words) => ({ words, sure: !isVague(words) }))
  const listed = known
    ? [...known.sure.map((words) => ({ words, sure: true })), ...known.unsure.map((words) => ({ words, sure: false }))]
    : []
  const all = [...own, ...listed, ...(known ? [] : short.flatMap(partsOf))]
  return [...new Map([...all].reverse().map((call) => [call.words, call])).values()]
}

/** The words of a longer name that tell one party from another, and its runs of two words and more. */
function partsOf(name: string): Call[] {
  const words = name.split(/[\s&]+/u)
  if (words.length < 2) return []
  const single = words
    .filter((word) => word.length > 3 && !COMMON.test(word))
    .map((word): Call => ({ words: word, sure: false, part: 'word' }))
  const runs = words.length < 3 ? [] : [words.slice(0, -1), words.slice(1)]
  return [...single, ...runs.map((run): Call => ({ words: run.join(' '), sure: true, part: 'words' }))]
}

function patternOf(words: string): RegExp {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '[\\s-]+')
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}])`, 'gu')
}
