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

/** How much of a subject has to be named, by how much the cue tells; one word alone is enough only for a word of need. */
const SHARES = { sure: 0.34, unsure: 0.6, single: 0.4, mark: 0.2 }
/** So many words that stand in one title alone tell as much as a larger share. */
const TELLING = 2
/** How far before a cue what it calls "it" may be named, in units. */
const BEFORE = 120
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

function namedBy(clause: Clause, scope: Scope, parties: readonly Stretch[], others: Others): MilestoneNeed[] {
  const { reading, cues } = clause
  const isIt = scope.sure && cues.it.test(reading.text.slice(scope.reach.start, scope.reach.end))
  const reach = isIt ? { start: Math.max(0, scope.cue.start - BEFORE), end: scope.cue.start } : scope.reach
  const found: MilestoneNeed[] = []
  const isParty = ({ start, end }: Stretch) => parties.some((party) => start >= party.start && end <= party.end)
  let tokens = tokensIn(reading, reach, others).filter((token) => !isParty(token))
  for (let turn = 0; turn < MOST_IN_ONE; turn += 1) {
    const naming = bestOf(tokens, scope.sure && !isIt, others)
    if (!naming) break
    tokens = tokens.filter((token) => !naming.tokens.includes(token))
    const quote = needIn(clause, scope, naming)
    if (quote) found.push({ milestone: naming.id, quote, share: naming.share })
  }
  return found
}

/** The words that need what is named, or null where they only name it. */
function needIn({ reading: { text }, start, end, cues }: Clause, scope: Scope, { tokens }: Naming): Stretch | null {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token]
  const isNot = first.start < scope.cue.end && cues.not.test(wordsBefore(text, start, first.start))
  if (isNot || isAside(text, start, scope, first.start, cues) || cues.about.test(wordsAfter(text, last.end, end))) return null
  return { start: Math.min(scope.cue.start, first.start), end: Math.max(scope.cue.end, last.end) }
}

function bestOf(tokens: readonly Token[], sure: boolean, { id, own, titled }: Others): Naming | null {
  const heard = new Set(tokens.flatMap(({ stems }) => stems.flatMap((stem) => titled.get(stem) ?? [])))
  const subjects = [...heard].filter((one) => one.id !== id)
  const namings = subjects.map((subject) => namingOf(subject, tokens, own)).filter((naming) => isEnough(naming, sure, own))
  return namings.sort((a, b) => b.share * b.weight - a.share * a.weight)[0] ?? null
}

function isEnough({ tokens, share, rare, marks }: Naming, sure: boolean, own: ReadonlySet<string>): boolean {
  const telling = tokens.filter(({ stems }) => stems.some((stem) => !own.has(stem)))
  if (telling.length === 0) return false
  if (tokens.length === 1) return sure && share >= (marks > 0 ? SHARES.mark : SHARES.single)
  return share >= (sure || rare >= TELLING ? SHARES.sure : SHARES.unsure)
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
