import type { Milestone } from '../quarter/plan/items.ts'
import type { Week } from './weeks.ts'

/** How much of one skill a week asks for. `capacity` null: the team has not said how much it has. */
export interface SkillLoad {
  readonly skill: string
  readonly milestones: number
  readonly capacity: number | null
}

/** What one week asks for. */
export interface WeekLoad {
  readonly week: number
  /** The milestones at once. */
  readonly milestones: number
  /** The skills that they need, most needed first. */
  readonly skills: readonly SkillLoad[]
  /** The skills that are needed by more milestones than the team has people for. */
  readonly short: readonly string[]
}

/** The same skill, however it is written. */
export function skillKey(skill: string): string {
  return skill.trim().toLowerCase()
}

/** How many milestones and skills each week asks for. */
export function loadOf(
  placed: readonly Milestone[],
  weeks: readonly Week[],
  capacity: Readonly<Record<string, number>>,
): readonly WeekLoad[] {
  const known = new Map(Object.entries(capacity).map(([skill, people]) => [skillKey(skill), people]))
  return weeks.map(({ number }) => {
    const here = placed.filter(({ placement }) => placement && placement.start <= number && placement.end >= number)
    const skills = skillsOf(here, known)
    const short = skills.filter(({ milestones, capacity: most }) => most !== null && milestones > most).map(({ skill }) => skill)
    return { week: number, milestones: here.length, skills, short }
  })
}

function skillsOf(milestones: readonly Milestone[], capacity: ReadonlyMap<string, number>): readonly SkillLoad[] {
  const named = milestones.flatMap(({ skills }) => onceEach(skills).map((skill) => [skillKey(skill), skill] as const))
  const counted = Map.groupBy(named, ([key]) => key)
  return [...counted]
    .map(([key, uses]) => ({ skill: uses[0]?.[1] ?? key, milestones: uses.length, capacity: capacity.get(key) ?? null }))
    .sort((a, b) => b.milestones - a.milestones || (skillKey(a.skill) < skillKey(b.skill) ? -1 : 1))
}

function onceEach(skills: readonly string[]): readonly string[] {
  const keys = skills.map(skillKey)
  return skills.filter((skill, index) => keys.indexOf(skillKey(skill)) === index)
}
