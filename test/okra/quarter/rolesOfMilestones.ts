import type { Role } from '../../../okra/identity.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import type { Room } from '../../given.ts'
import { groupingRoom, mappingRoom, matches, orderRoom, recallRoom } from './milestonesRoom.ts'

/** A command with the roles that may send it. */
export interface Case {
  readonly may: readonly Role[]
  /** A room in which it may be done, and the command. */
  readonly ready: () => readonly [Room, Command]
}

const leaders: readonly Role[] = ['facilitator', 'cofacilitator']
const contributors: readonly Role[] = [...leaders, 'participant']
const command = <C extends Command & object>(room: Room, sent: C): readonly [Room, Command] => [room, sent]

function paired(): Room {
  const room = mappingRoom()
  room.send({ type: 'FormPairs', people: ['p-2', 'p-3'] })
  return room
}

/** The commands of session #2. */
export const milestonesTable: Readonly<Record<string, Case>> = {
  ShowItem: { may: leaders, ready: () => command(recallRoom(), { type: 'ShowItem', item: matches }) },
  SetPresenter: { may: leaders, ready: () => command(recallRoom(), { type: 'SetPresenter', person: 'p-2' }) },
  FormPairs: { may: leaders, ready: () => command(mappingRoom(), { type: 'FormPairs', people: ['p-2', 'p-3'] }) },
  StartPairs: { may: leaders, ready: () => command(paired(), { type: 'StartPairs' }) },
  JoinPair: { may: contributors, ready: () => command(paired(), { type: 'JoinPair' }) },
  PruneContributions: {
    may: contributors,
    ready: () => {
      const { room, ids } = groupingRoom()
      return command(room, { type: 'PruneContributions', arrangement: room.id(), contributions: [ids[0]], reason: 'Vague' })
    },
  },
  FillSlots: { may: leaders, ready: () => command(orderRoom().room, { type: 'FillSlots', objectives: [matches] }) },
}
