import type { Board } from '../../../okra/board/board.ts'
import { isTooMuch } from '../../../okra/board/drawing/drawWeeks.ts'
import type { Look } from '../../../okra/board/drawing/look.ts'
import type { WeekLoad } from '../../../okra/board/load.ts'
import type { Say } from '../../i18n/say.tsx'

/** What a week asks for, in words. */
export function weekLoad(say: Say, { week, milestones, short }: WeekLoad, { words }: Pick<Look, 'words'>): string {
  if (short.length === 0) return say('board.load', { week, n: milestones })
  return say('board.loadShort', { week, n: milestones, skills: short.map(words.skill).join(', ') })
}

/** The row "At once" as it is read aloud: the weeks that ask for too much, or that none does. */
export function loadWords(say: Say, { load }: Board, look: Look): string {
  const much = load.filter((week) => isTooMuch(week, look.people)).map((week) => weekLoad(say, week, look))
  return much.length === 0 ? say('board.loadFine') : say('board.loadMuch', { weeks: much.join('; ') })
}
