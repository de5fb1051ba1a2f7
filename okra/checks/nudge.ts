/** What a check says: worth a word, never a block. */
export interface Nudge {
  /** The check, for example `team.size`. */
  readonly check: CheckId
  /** Check and facts: a dismissed nudge comes back only when its facts change. */
  readonly key: string
  /** Order on the console: what blocks the step, then time, then advice. */
  readonly weight: 'step' | 'time' | 'advice'
  /** The finer name of the words: `nudge.<check>.<variant>`. */
  readonly variant: string
  readonly facts: Readonly<Record<string, string | number>>
  /** At most two answers, by name; the tab knows what each does. */
  readonly answers: readonly NudgeAnswer[]
}

/** The checks that apply to session #0; later sessions add theirs. */
export type CheckId = 'team.size' | 'step.overrun' | 'voices.quiet' | 'vision.shape' | 'cadence.gap' | 'cadence.day'

/** What can be answered to a nudge with one click. */
export type NudgeAnswer = 'extend-2' | 'extend-5' | 'next' | 'remind' | 'invite'
