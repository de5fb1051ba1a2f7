import type { Person } from '../../okra/api.ts'
import { contributes } from '../../okra/identity.ts'
import { staying } from '../quarter/presence.ts'
import type { Picture } from '../quarter/quarter.ts'

/** The name of who leads, or nothing while it is not known. */
export function facilitatorName({ people, team }: Pick<Picture, 'people' | 'team'>): string {
  return people.find(({ key }) => key === team?.facilitator)?.name ?? ''
}

/** People in the team: admitted ones, those who are here first. */
export function members({ people, team, present }: Picture): readonly Person[] {
  const here = (person: Person) => present.has(person.key) || person.simulated
  const admitted = staying(people, team).filter((person) => person.admitted)
  return [...admitted.filter(here), ...admitted.filter((person) => !here(person))]
}

/** People who wait to be let in. */
export function waiting({ people, team }: Picture): readonly Person[] {
  return staying(people, team).filter((person) => !person.admitted)
}

/** How many people are here who count for k: no stakeholders, no simulated teammates. */
export function countingHere(picture: Picture): number {
  return members(picture).filter(({ key, role, simulated }) => picture.present.has(key) && contributes(role) && !simulated).length
}

/** How many people are here, whoever they are. */
export function peopleHere(picture: Picture): number {
  return members(picture).filter(({ key, simulated }) => simulated || picture.present.has(key)).length
}
