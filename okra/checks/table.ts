import type { Say } from '../words/words.ts'
import type { CheckId } from './nudge.ts'
import { checkSessions, checkVariants, nudgeKey } from './nudge.ts'
import { mostVisionWords } from './vision.ts'

/** Every check with its variants, the sessions in which it speaks up, and the rule in a sentence: a Markdown table in the words of a language. */
export function checksTable(say: Say): string {
  const rows = Object.entries(checkVariants).flatMap(([name, variants]) => {
    const check = name as CheckId
    return variants.map((variant) => {
      const word = (part: 'title' | 'why') =>
        say(nudgeKey({ check, variant }, part), limits[`${check}.${variant}`] ?? { least: 4, most: 8 }).replaceAll('|', '\\|')
      return `| \`${check}\` | ${variant} | ${checkSessions[check].map((number) => `#${number}`).join(' ')} | ${word('title')} | ${word('why')} |`
    })
  })
  return ['| check | variant | sessions | it says | why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

/** The limits that a sentence names, where they are not those of the team's size. The days are those between #0 and #1. */
const limits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'vision.shape.long': { most: mostVisionWords },
  'cadence.gap.early': { least: 3, most: 5 },
  'cadence.gap.late': { least: 3, most: 5 },
  'cadence.gap.sprint': { least: 2 },
}
