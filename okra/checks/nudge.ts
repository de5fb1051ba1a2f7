import type { SessionNumber } from '../playbook/step.ts'
import type { WordKey } from '../words/words.ts'

/** Every check with the finer names of what it can say. */
export const checkVariants = {
  'team.size': ['small', 'large'],
  'step.overrun': ['over'],
  'voices.quiet': ['half', 'end'],
  'vision.shape': ['action', 'outcome', 'audience', 'sentences', 'long'],
  'voices.roles': ['few'],
  'idea.vague': ['words', 'unlinked'],
  'okr.unaligned': ['objective', 'company'],
  'okr.keyresults': ['none', 'many', 'number', 'unit', 'output'],
  'okr.hypothesis': ['none', 'then', 'unmeasured'],
  'okr.blockers': ['empty'],
  'milestone.untyped': ['none'],
  'milestone.unlinked': ['none'],
  'milestone.toobig': ['epics'],
  'focus.nothing-dropped': ['all'],
  'effort.definition': ['missing'],
  'effort.spread': ['wide'],
  'value.overscored': ['business', 'ux'],
  'value.flat': ['all'],
  'dependency.missing': ['named', 'large', 'cycle'],
  'dependency.order': ['early', 'undated'],
  'capacity.overlap': ['people', 'skill'],
  'plan.risk': ['hypothesis', 'late', 'slack'],
  'agreement.low': ['median', 'one'],
  'cadence.gap': ['early', 'late', 'lost', 'sprint'],
  'cadence.day': ['same'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The checks of METHOD section 3. */
export type CheckId = keyof typeof checkVariants

/** The sessions in which each check speaks up, by number. */
export const checkSessions: Readonly<Record<CheckId, readonly SessionNumber[]>> = {
  'team.size': [0, 1, 2, 3, 4],
  'step.overrun': [0, 1, 2, 3, 4],
  'voices.quiet': [0, 1, 2, 3],
  'voices.roles': [3],
  'vision.shape': [0],
  'idea.vague': [1, 2],
  'okr.unaligned': [1],
  'okr.keyresults': [1],
  'okr.hypothesis': [1],
  'okr.blockers': [1],
  'milestone.untyped': [2],
  'milestone.unlinked': [2],
  'milestone.toobig': [2],
  'focus.nothing-dropped': [2],
  'effort.definition': [3],
  'effort.spread': [3],
  'value.overscored': [3],
  'value.flat': [3],
  'dependency.missing': [3, 4],
  'dependency.order': [4],
  'capacity.overlap': [4],
  'plan.risk': [4],
  'agreement.low': [4],
  'cadence.gap': [0, 1, 2, 3, 4],
  'cadence.day': [0, 1, 2, 3, 4],
}

/** All answers that a nudge can offer. */
export const nudgeAnswers = ['extend-2', 'extend-5', 'next', 'remind', 'invite'] as const

/** What can be answered to a nudge with one click. */
export type NudgeAnswer = (typeof nudgeAnswers)[number]

/** From the first on the console to the last: what blocks the step, then time, then advice. */
export const weights = ['step', 'time', 'advice'] as const

/** What a check says: worth a word, never a block. */
export interface Nudge {
  /** The check, for example `team.size`. */
  readonly check: CheckId
  /** Check and facts: a dismissed nudge comes back only when its facts change. */
  readonly key: string
  /** Its place in the order on the console. */
  readonly weight: (typeof weights)[number]
  /** The finer name of the words: `nudge.<check>.<variant>`. */
  readonly variant: string
  /** What fills the placeholders of its words. Public facts only: never a count of sealed acts. */
  readonly facts: Readonly<Record<string, string | number>>
  /** The items of the plan, or contributions, that it is about: screens show it beside them. */
  readonly items?: readonly string[]
  /** At most two answers, by name; three when time is up. The tab knows what each does. */
  readonly answers: readonly NudgeAnswer[]
}

/** What a nudge about items says beside each of them, to everyone: only what nothing else on the screen says. */
export const besideNames = [
  'okr.unaligned.objective',
  'okr.unaligned.company',
  'okr.keyresults.none',
  'okr.keyresults.many',
  'okr.keyresults.number',
  'okr.keyresults.unit',
  'okr.keyresults.output',
  'okr.hypothesis.none',
  'okr.hypothesis.then',
  'okr.hypothesis.unmeasured',
  'milestone.toobig.epics',
  'dependency.missing.named',
  'dependency.missing.large',
  'plan.risk.hypothesis',
] as const

/** The name of a nudge that is said beside its items, or null. */
export function besideName({ check, variant, items }: Pick<Nudge, 'check' | 'variant' | 'items'>): (typeof besideNames)[number] | null {
  if (!items?.length) return null
  return besideNames.find((name) => name === `${check}.${variant}`) ?? null
}

/** Those that are said beside their items: everyone in the room may see them, all others are for who leads. */
export function saidToAll(nudges: readonly Nudge[]): readonly Nudge[] {
  return nudges.filter((nudge) => besideName(nudge) !== null)
}

/** The words of a nudge: `title` and `reason` are on the card, `why` is the rule in a sentence. */
export type NudgeWord = 'title' | 'reason' | 'why'

/** The key of a nudge's word; a test proves that each variant has all three. */
export function nudgeKey({ check, variant }: Pick<Nudge, 'check' | 'variant'>, word: NudgeWord): WordKey {
  return `nudge.${check}.${variant}.${word}` as WordKey
}

/** The key of the word on an answer's button. */
export function answerKey(answer: NudgeAnswer): WordKey {
  return `nudge.answer.${answer}`
}
