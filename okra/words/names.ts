import { sizing } from '../playbook/sizing.ts'
import type { Say, WordKey } from './words.ts'

const settingOf = (name: string): readonly string[] =>
  sizing.steps.flatMap(({ activities }) => activities.flatMap(({ settings }) => (settings[name] as readonly string[] | undefined) ?? []))
const parties = new Set(settingOf('parties'))
const skills = new Set(settingOf('skills'))

/** A party as people call it: those that the method knows have a word in each language, others are called as they were entered. */
export function partyName(say: Say, party: string): string {
  return parties.has(party) ? say(`party.${party}` as WordKey) : party
}

/** A skill as people call it; see `partyName`. */
export function skillName(say: Say, skill: string): string {
  return skills.has(skill) ? say(`skill.${skill}` as WordKey) : skill
}

/** What was typed as it is kept: the known party that is called so, else the text. `known` may be a playbook's own list. */
export function namedParty(say: Say, text: string, known: readonly string[]): string {
  return known.find((party) => isSameName(partyName(say, party), text)) ?? text.trim()
}

/** What was typed as it is kept: the known skill that is called so, else the text. */
export function namedSkill(say: Say, text: string, known: readonly string[]): string {
  return known.find((skill) => isSameName(skillName(say, skill), text)) ?? text.trim()
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
