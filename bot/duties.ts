import type { Acts } from './acts.ts'
import type { Greetings } from './greetings.ts'
import type { Guide } from './guide.ts'
import type { Summaries } from './summaries.ts'

/** What the bot does: greets, accompanies, sums up, and acts for people. */
export interface Duties {
  readonly greetings: Greetings
  readonly guide: Guide
  readonly summaries: Summaries
  readonly acts: Acts
}
