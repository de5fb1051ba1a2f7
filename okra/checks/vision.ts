import type { Sentence, SessionRun } from '../quarter/state.ts'
import { currentRun } from '../quarter/state.ts'
import { isBlank, tidy } from '../text.ts'
import type { Nudge } from './nudge.ts'
import { bare, contentWords, firstWord, wordsOf } from './wording.ts'
import type { WordLists } from './wordLists.ts'
import { wordListsOf } from './wordLists.ts'

/** A vision that is longer than this is hard to remember. */
export const mostVisionWords = 35

/** What the ticks below the sentence say. `words` counts the whole sentence, the template's words included; 0 before anything is typed. */
export interface VisionShape {
  readonly action: boolean
  readonly outcome: boolean
  readonly audience: boolean
  readonly oneSentence: boolean
  readonly words: number
}

const templateWordsElsewhere = 8

/** The shape of a sentence in a content language (METHOD, vision.shape). Languages without word lists get the rules of structure only. */
export function visionShape(sentence: Sentence, language: string): VisionShape {
  const lists = wordListsOf(language)
  const parts = [sentence.what, sentence.outcome, sentence.audience].map(tidy)
  const [what = '', outcome = '', audience = ''] = parts
  const words = parts.reduce((sum, part) => sum + wordsOf(part).length, 0)
  return {
    action: saysSomething(what, lists) && (lists === null || isAction(what, lists)),
    outcome: saysSomething(outcome, lists) && !lists?.outputs.has(firstWord(outcome, lists)),
    audience: saysSomething(audience, lists) && (lists === null || namesSomebody(audience, lists)),
    oneSentence: parts.every((part) => isOneSentence(part, lists)),
    words: words === 0 ? 0 : words + (lists?.templateWords ?? templateWordsElsewhere),
  }
}

/** vision.shape: the sentence that is typed (else the one that is settled) lacks a part, is two sentences, or is too long. */
export function visionNudge(session: SessionRun, typed: Sentence | null): Nudge | null {
  const run = currentRun(session)
  const sentence = typed ?? session.vision
  if (run.plan.activity !== 'draft' || run.status !== 'open' || sentence === null) return null
  const shape = visionShape(sentence, session.settings.language)
  const variant = shape.words === 0 ? null : firstFault(shape)
  if (variant === null) return null
  const facts = variant === 'long' ? { words: shape.words, most: mostVisionWords } : {}
  return { check: 'vision.shape', key: `vision.shape:${run.id}:${variant}`, weight: 'advice', variant, facts, answers: [] }
}

function firstFault(shape: VisionShape): string | null {
  if (!shape.action) return 'action'
  if (!shape.outcome) return 'outcome'
  if (!shape.audience) return 'audience'
  if (!shape.oneSentence) return 'sentences'
  return shape.words > mostVisionWords ? 'long' : null
}

function saysSomething(part: string, lists: WordLists | null): boolean {
  if (isBlank(part) || wordsOf(part).length === 0) return false
  return lists === null || contentWords(part, lists).length > 0
}

function isAction(part: string, lists: WordLists): boolean {
  const first = firstWord(part, lists)
  if (!/\p{L}/u.test(first) || lists.noAction.has(first)) return false
  if (lists.thingEndings.test(first) && !lists.verbsLikeThings.has(first)) return false
  return lists.verbEndings === null || lists.verbEndings.test(first)
}

function namesSomebody(part: string, lists: WordLists): boolean {
  return contentWords(part, lists).some((word) => !lists.nobodyInParticular.has(word))
}

/** Nothing follows a mark that ends a sentence. A mark at the very end of a part is left out when the sentence is put together. */
function isOneSentence(part: string, lists: WordLists | null): boolean {
  if (/[。！？]\P{P}/u.test(part)) return false
  for (const { 1: before = '', 2: mark = '' } of part.matchAll(/(\S*?)([.!?…]+)["'”’»)\]]*(?=\s+\S)/gu)) {
    if (mark !== '.' || !isShort(before, lists)) return false
  }
  return true
}

/** An initial, or a word that is written short: its full stop ends no sentence. */
function isShort(word: string, lists: WordLists | null): boolean {
  return /^\p{Lu}$/u.test(word) || lists?.abbreviations.has(bare(word)) === true
}
