import { stemsOf } from '../text/stems.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Clause } from './clause.ts'
import type { Reading, Stretch } from './reading.ts'
import { isAside, type Scope, wordsAfter, wordsBefore } from './scopes.ts'
import { type Naming, namingOf, type Subject, type Token } from './subjects.ts'

/** A milestone that is waited for, the words that say so, and how much of its subject they name. */
export interface MilestoneNeed {
  readonly milestone: string
  readonly quote: Stretch
  readonly share: number
}

/** What the texts of a milestone can be compared with: all milestones by the stems of their titles, and the stems of its own. */
export interface Others {
  readonly id: string
  readonly own: ReadonlySet<string>
  readonly titled: ReadonlyMap<string, readonly Subject[]>
  readonly vocabulary: Vocabulary
}

/** How much a cue tells: whether it is a word of need, and how much of a subject one word alone has to be. */
interface Need {
  readonly sure: boolean
  readonly single: number
}

/** How much of a subject has to be named, by how much the cue tells; one word alone is enough only for a word of need. */
const SHARES = { whole: 0.99, sure: 0.34, unsure: 0.6, single: 0.4, mark: 0.2 }
/** So many words that stand in one title alone tell as much as a larger share. */
const TELLING = 2
/** How far before a cue what it calls "it" may be named, in units. */
const BEFORE = 120
/** What a cue is followed by at once stands so near; in units. */
const NEAR = 16
/** So many milestones may be needed in one breath. */
const MOST_IN_ONE = 3
const WORD = /[\p{L}\p{N}]+/gu

/** The milestones that the cues of a clause reach; of one stretch of words only the one that they name best. The names of parties that are needed name no milestone. */
export function milestoneNeeds(clause: Clause, parties: readonly Stretch[], others: Others): MilestoneNeed[] {
  const { reading, whole, scopes, cues } = clause
  const said = reading.text.slice(whole.start, whole.end)
  if (cues.maybe.anywhere.test(said)) return []
  const isDone = cues.done.test(said)
  return scopes.flatMap((scope) => (isDone && !scope.later ? [] : namedBy(clause, scope, parties, others)))
}

function namedBy(clause: Clause, scope: Scope, parties: readonly Stretch[], { own, ...all }: Others): MilestoneNeed[] {
  const { reading, cues } = clause
  const isIt = scope.sure && cues.it.test(reading.text.slice(scope.reach.start, scope.reach.end))
  const reach = isIt ? { start: Math.max(0, scope.cue.start - BEFORE), end: scope.cue.start } : scope.reach
  const others = { ...all, own: clause.isTitle ? stemsOf(around(reading, reach), all.vocabulary) : own }
  const need = { sure: scope.sure && !isIt, single: singleShare(scope, isIt, clause.isTitle) }
  const found: MilestoneNeed[] = []
  const isParty = ({ start, end }: Stretch) => parties.some((party) => start >= party.start && end <= party.end)
  let tokens = tokensIn(reading, reach, others).filter((token) => !isParty(token))
  for (let turn = 0; turn < MOST_IN_ONE; turn += 1) {
    const isPhrase = (naming: Naming) => !isIt && scope.sure && isPhraseOf(clause, scope, naming, tokens)
    const isMeant = (naming: Naming) =>
      isEnough(naming, need, others.own) || isPhrase(naming) || (need.sure && naming.share >= SHARES.whole)
    const naming = bestOf(tokens, isMeant, others)
    if (!naming) break
    tokens = tokens.filter((token) => !naming.tokens.includes(token))
    const quote = needIn(clause, scope, naming)
    if (quote) found.push({ milestone: naming.id, quote, share: naming.share })
  }
  return found
}

/** The rest of a title, without what is needed. */
function around({ written, at }: Reading, { start, end }: Stretch): string {
  return `${written.slice(0, at[start])} ${written.slice(at[end])}`
}

/** The words that need what is named, or null where they only name it. */
function needIn({ reading: { text }, start, end, cues }: Clause, scope: Scope, { tokens }: Naming): Stretch | null {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token]
  const isNot = first.start < scope.cue.end && cues.not.test(wordsBefore(text, start, first.start))
  if (isNot || isAside(text, start, scope, first.start, cues) || cues.about.test(wordsAfter(text, last.end, end))) return null
  return { start: Math.min(scope.cue.start, first.start), end: Math.max(scope.cue.end, last.end) }
}

function bestOf(tokens: readonly Token[], isMeant: (naming: Naming) => boolean, { id, own, titled }: Others): Naming | null {
  const heard = new Set(tokens.flatMap(({ stems }) => stems.flatMap((stem) => titled.get(stem) ?? [])))
  const subjects = [...heard].filter((one) => one.id !== id)
  const namings = subjects.map((subject) => namingOf(subject, tokens, own)).filter(isMeant)
  return namings.sort((a, b) => b.share * b.weight - a.share * a.weight)[0] ?? null
}

/** Whether what is needed is called by words of this title and no others ("the shed pilot"), one of which no other title has; one word alone only before "is live". */
function isPhraseOf(
  { reading: { text }, end, cues, isTitle }: Clause,
  { cue, later }: Scope,
  naming: Naming,
  tokens: readonly Token[],
): boolean {
  const [first, last] = [naming.tokens[0], naming.tokens.at(-1)]
  if (!first || !last || naming.rare === 0) return false
  const between = tokens.filter(({ start }) => start >= first.start && start <= last.start)
  if (between.length !== naming.tokens.length) return false
  const isNear = first.start >= cue.end && first.start - cue.end <= NEAR && tokens[0] === first
  return (isNear && naming.tokens.length > 1) || (later && !isTitle && cues.isThere.test(wordsAfter(text, last.end, end)))
}

function isEnough({ tokens, share, rare, marks }: Naming, { sure, single }: Need, own: ReadonlySet<string>): boolean {
  const telling = tokens.filter(({ stems }) => stems.some((stem) => !own.has(stem)))
  if (telling.length === 0) return false
  if (tokens.length === 1) return share >= (marks > 0 && sure ? SHARES.mark : single)
  return share >= (sure || rare >= TELLING ? SHARES.sure : SHARES.unsure)
}

/** How much of a subject one word has to be to name it; a word of a title that only uses or follows something never does. */
function singleShare({ sure }: Scope, isIt: boolean, isTitle: boolean): number {
  if (!sure || isTitle) return Number.POSITIVE_INFINITY
  return isIt ? SHARES.unsure : SHARES.single
}

/** The words of a stretch that carry a subject, with their stems; two that a title writes as one ("log in", "login") are one. */
function tokensIn({ text, written, at }: Reading, { start, end }: Stretch, { titled, vocabulary }: Others): Token[] {
  const words = [...text.slice(start, end).matchAll(WORD)].map(({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
  }))
  return words.flatMap((place, index) => {
    const word = written.slice(at[place.start], at[place.end])
    const next = words[index + 1]
    const joined = next && next.start === place.end + 1 ? vocabulary.stems(word + written.slice(at[next.start], at[next.end])) : []
    if (next && joined.some((stem) => titled.has(stem))) return [{ stems: joined, start: place.start, end: next.end }]
    return vocabulary.isStop(word) ? [] : [{ stems: vocabulary.stems(word), ...place }]
  })
}
