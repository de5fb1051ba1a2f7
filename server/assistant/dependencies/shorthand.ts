import type { Clause } from './clause.ts'
import type { Mention } from './parties.ts'
import { wordsAfter, wordsBefore } from './scopes.ts'

/** Begins what is said, or a part of it that stands alone. */
const OPENING = /(?:^|[.;:!?\n•(,–—]|\s-)\s*(?:@\s*)?$/u
/** Points at somebody: "texts leave our servers -> Legal". */
const ARROW = /(?:->|=>|→|⇒|=|\?)\s*(?:@\s*)?$/u
/** What a party is to bring: "cameras: Legal". */
const HEADED = /[\p{L}\p{N})]\s*:\s*$/u
/** Nothing more is said in this breath. */
const CLOSING = /^\s*(?:$|[!?.;,)\n]|\s[–—-]\s)/u
const COLON = /^\s*:\s*(?=\S)/u
/** A call or a question: "Legal!", "Legal check booked?". */
const CALL = /^\s*!|^(?:\s+[\w'-]+){0,6}\s*\?/u

/** Whether a card calls a party in shorthand: as the heading of a request ("Legal: second opinion") or under one ("texts: Legal"), after an arrow, with a call or a question, in brackets, or with what is booked ("Field crew, 20 visits, week 7"). */
export function isCalled({ reading: { text }, start, end, cues, isTitle }: Clause, mention: Mention): boolean {
  const [before, after] = [wordsBefore(text, start, mention.start), `${wordsAfter(text, mention.end, end)}${text.slice(end, end + 1)}`]
  if (isTitle || cues.audience.test(before)) return false
  if (ARROW.test(before) || HEADED.test(before)) return CLOSING.test(after)
  if (cues.question.test(before) && CALL.test(after)) return true
  if (!OPENING.test(before)) return false
  const rest = after.replace(COLON, '')
  return rest === after ? isAlone(before, after, cues.booked) : !cues.settled.test(rest)
}

function isAlone(before: string, after: string, booked: RegExp): boolean {
  const isBracketed = /\(\s*$/u.test(before) && /^\s*\)/u.test(after)
  return isBracketed || CALL.test(after) || booked.test(after)
}
