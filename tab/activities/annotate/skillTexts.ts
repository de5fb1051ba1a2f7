import { knownSkills, namedSkill } from '../../../okra/words/names.ts'
import type { Say } from '../../i18n/say.tsx'

/** The skills of a line of text: separated by commas, each once, the known ones by their ids. */
export function skillsFrom(say: Say, text: string): readonly string[] {
  const names = text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return [...new Set(names.map((name) => namedSkill(say, name, knownSkills)))]
}
