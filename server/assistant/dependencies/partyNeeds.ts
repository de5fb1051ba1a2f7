import type { Clause } from './clause.ts'
import type { Mention } from './parties.ts'
import { placesOf, type Stretch } from './reading.ts'
import { isAside, type Scope, wordsAfter, wordsBefore } from './scopes.ts'
import { isCalled } from './shorthand.ts'

/** A party that is waited for, and the words that say so. */
export interface PartyNeed {
  readonly party: string
  /** Where the party is named. */
  readonly mention: Stretch
  readonly quote: Stretch
}

/** How far a party may stand from a cue of need, and from one of use, in units. */
const REACH = { sure: 90, unsure: 24 }
/** Begins a sentence or a part of it. */
const OPENING =
  /(?:^|[,:;.(!?\n–—-])\s*(?:(?:so|and|then|first|since|because|as|if|e|entao|dai|pois|porque|se|primeiro) )?(?:the |our |o |a |os |as )?$/u
const AND = /^\s*(?:,|and|or|&|\+|\/|e|ou|,\s*and|,\s*e)\s*(?:the |o |a |os |as |do |da |de |pelo |pela |by |from )?$/u

/** The parties of a clause that something is wanted from; of "DS, BI and Legal" all or none. */
export function partyNeeds(clause: Clause, mentions: readonly Mention[]): PartyNeed[] {
  const { text } = clause.reading
  const found: PartyNeed[] = []
  let last: { readonly end: number; readonly quote: Stretch | null } | null = null
  for (const mention of mentions) {
    const isNext: boolean = last !== null && AND.test(text.slice(last.end, mention.start))
    const quote: Stretch | null =
      isNext && last ? last.quote && { start: last.quote.start, end: Math.max(last.quote.end, mention.end) } : needOf(clause, mention)
    if (quote) found.push({ party: mention.party, mention, quote })
    last = { end: mention.end, quote }
  }
  return found
}

/** A clause that needs something "from them": the party that was named last before it says so. */
export function needsOfThem({ reading: { text }, start, end, scopes, cues }: Clause, before: readonly Mention[]): PartyNeed[] {
  const [pronoun] = placesOf(new RegExp(cues.them, 'gu'), text, { start, end })
  const last = before.findLast(({ end: named }) => pronoun && named <= pronoun.start)
  if (
    !pronoun ||
    !last ||
    cues.maybe.anywhere.test(text.slice(start, end)) ||
    cues.done.test(text.slice(start, end)) ||
    cues.not.test(wordsBefore(text, start, pronoun.start))
  )
    return []
  const cue = scopes.find(({ sure, reach }) => sure && pronoun.start <= reach.end)?.cue ?? pronoun
  return [{ party: last.party, mention: last, quote: { start: Math.min(cue.start, pronoun.start), end: Math.max(cue.end, pronoun.end) } }]
}

function needOf(clause: Clause, mention: Mention): Stretch | null {
  if (isNothingWanted(clause, mention)) return null
  const { cues, reading, scopes, end } = clause
  const scope = scopes.find((one) => reaches(clause, one, mention))
  const isToCome = cues.willGive.test(wordsAfter(reading.text, mention.end, end))
  const before = wordsBefore(reading.text, clause.start, mention.start)
  const isLying = cues.lies.test(before) && !cues.bygone.test(before)
  if (!isToCome && !isLying && !isAhead(scope, mention) && isOver(clause, mention)) return null
  if (scope) return { start: Math.min(scope.cue.start, mention.start), end: Math.max(scope.cue.end, mention.end) }
  if (isToCome) return willGive(clause, mention)
  return takesPart(clause, mention) ?? givesOrIsAsked(clause, mention)
}

/** A scope that speaks of a time to come; what follows the party ("Legal came first") tells no time of its own. */
function isAhead(scope: Scope | undefined, mention: Mention): boolean {
  return scope?.later === true && scope.cue.start < mention.start
}

/** The party only may do something, is not needed, or is not meant at all, as a word of a title that may mean anything ("diary of the council"). */
function isNothingWanted({ cues, reading: { text }, start, end, whole, isTitle }: Clause, mention: Mention): boolean {
  const after = wordsAfter(text, mention.end, end)
  const isMaybe = cues.maybe.after.test(after) || cues.maybe.anywhere.test(text.slice(whole.start, whole.end))
  const isBeside = cues.beside.test(wordsBefore(text, start, mention.start))
  return (isTitle && !mention.sure) || isMaybe || isBeside || cues.about.test(after) || cues.notTheirs.test(after)
}

/** "Legal!", "chase Legal", "the key lies with Legal", "Legal writes the terms": somebody to call, to ask, or at work. */
function takesPart(clause: Clause, mention: Mention): Stretch | null {
  const { cues, reading, start, end } = clause
  const before = wordsBefore(reading.text, start, mention.start)
  const asked = before.match(cues.asks) ?? before.match(cues.lies)
  if (cues.not.test(before)) return null
  if (asked) return { start: mention.start - before.length + (asked.index ?? 0), end: mention.end }
  const isAtWork = mention.sure && !cues.aside.test(before) && doing(clause, mention).some((words) => cues.does.test(words))
  return isAtWork || isCalled(clause, mention) ? { start: mention.start, end: endOfWords(reading.text, mention.end, end) } : null
}

/** What follows a party; after one in the plural ("the lawyers write it") also as it would read in the singular. */
function doing({ reading: { text }, end }: Clause, mention: Mention): string[] {
  const after = wordsAfter(text, mention.end, end)
  return text[mention.end - 1] === 's' ? [after, after.replace(/^\s+[a-z]{3,}/u, '$&s')] : [after]
}

/** "Legal has yet to agree": the party and what it is to do. */
function willGive({ cues, reading: { text }, start, end }: Clause, mention: Mention): Stretch | null {
  const before = wordsBefore(text, start, mention.start)
  const isFirst = OPENING.test(before)
  const hears = cues.hearsOrDid.test(wordsAfter(text, mention.end, end)) || cues.not.test(before) || cues.aside.test(before)
  return hears || !(mention.sure || isFirst) ? null : { start: mention.start, end: endOfWords(text, mention.end, end) }
}

/** "Legal's approval", "together with Legal". */
function givesOrIsAsked({ cues, reading: { text }, start, end }: Clause, mention: Mention): Stretch | null {
  const before = wordsBefore(text, start, mention.start)
  if (cues.not.test(before)) return null
  if (cues.theirs.test(wordsAfter(text, mention.end, end)) && !cues.aside.test(before))
    return { start: mention.start, end: endOfWords(text, mention.end, end) }
  const from = mention.sure ? before.match(cues.from) : null
  if (!from) return null
  const opening = before.slice(0, from.index)
  return cues.not.test(opening) || cues.aside.test(before)
    ? null
    : { start: mention.start - before.length + (from.index ?? 0), end: mention.end }
}

/** Whether a cue reaches a party that is no audience between the two. */
function reaches({ reading: { text }, start, cues }: Clause, scope: Scope, mention: Mention): boolean {
  const { cue, reach, sure } = scope
  if (mention.start < reach.start || mention.end > reach.end) return false
  if (mention.start < cue.start && cues.not.test(wordsBefore(text, start, mention.start))) return false
  const gap = mention.start >= cue.end ? mention.start - cue.end : cue.start - mention.end
  return gap <= (sure && mention.sure ? REACH.sure : REACH.unsure) && !isAside(text, start, scope, mention.start, cues)
}

/** What is needed is there already, or the party only hears of it. */
function isOver({ cues: { done, hearsOrDid, bygone }, reading: { text }, start, whole }: Clause, mention: Mention): boolean {
  const isDone = done.test(text.slice(whole.start, whole.end)) || hearsOrDid.test(wordsAfter(text, mention.end, whole.end))
  return isDone || bygone.test(wordsBefore(text, start, mention.start))
}

function endOfWords(text: string, from: number, end: number): number {
  const [words = ''] = text.slice(from, end).match(/^(?:\S*\s+){0,4}\S*/u) ?? []
  return from + words.length
}
