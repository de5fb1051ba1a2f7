import type { Questions } from '../ports/assistant.ts'
import { rankedThemes } from '../quarter/activities/vote.ts'
import type { SessionRun } from '../quarter/state.ts'

/** The texts of one lens (or objective, or of the whole board) that are still to be grouped. */
export interface LensInput {
  readonly lens: string
  readonly input: Questions['themes']['input']
}

/** What the themes are proposed from, lens by lens: texts that stand for themselves, nothing hidden, no duplicates, nothing grouped already. */
export function themesInputs(session: SessionRun): readonly LensInput[] {
  const open = Object.values(session.contributions).flatMap(({ id, text, lens, duplicateOf, theme, pruned }) =>
    text !== null && duplicateOf === null && theme === null && pruned === undefined ? [{ id, text, lens }] : [],
  )
  return [...new Set(open.map(({ lens }) => lens))].sort().map((lens) => ({
    lens,
    input: {
      language: session.settings.language,
      texts: open.filter((one) => one.lens === lens).map(({ id, text }) => ({ id, text })),
    },
  }))
}

/** What the vision is proposed from: the themes, and contributions on their own, with their texts; most dots first. */
export function visionInput(session: SessionRun): Questions['vision']['input'] {
  const members = Object.values(session.contributions)
  const themes = rankedThemes(session).map(({ id, lens, title, dots }) => ({
    id,
    lens,
    title,
    dots,
    texts: members.flatMap((one) => (one.text !== null && (one.theme === id || one.id === id) ? [one.text] : [])),
  }))
  return { language: session.settings.language, themes }
}
