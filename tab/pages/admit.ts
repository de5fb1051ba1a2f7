import type { Person } from '../../okra/api.ts'
import type { Room } from '../quarter/room.ts'

/** Lets one person in. */
export async function admit(room: Room, { key }: Person): Promise<void> {
  await room.call(`/api/teams/${room.team}/people/${key}/admit`, 'POST', {})
}

/** Lets several people in, one after another; stops at the first refusal. */
export async function admitAll(room: Room, people: readonly Person[]): Promise<void> {
  for (const person of people) await admit(room, person)
}
