import type { Role } from '../../../okra/identity.ts'
import type { Command } from '../../../okra/quarter/commands.ts'
import type { Room } from '../../given.ts'
import { idOf } from '../../given.ts'
import { agreeingRoom, cache, discussingRoom, people, placingRoom, sequencingRoom } from './planningRoom.ts'

interface Case {
  readonly may: readonly Role[]
  readonly ready: () => readonly [Room, Command]
}

const roles: readonly Role[] = ['facilitator', 'cofacilitator', 'participant', 'stakeholder']
const leaders: readonly Role[] = ['facilitator', 'cofacilitator']
const everyone: readonly Role[] = ['facilitator', 'cofacilitator', 'participant']
const command = <C extends Command & object>(room: Room, sent: C): readonly [Room, Command] => [room, sent]

/** A room with a turn order: it is the turn of whoever sends the command, unless it begins with somebody else. */
function ordered(...people: readonly string[]): Room {
  const room = placingRoom()
  room.send({ type: 'SetTurnOrder', people })
  return room
}

function seated(): Room {
  const room = discussingRoom()
  room.send({ type: 'TakeSeat' })
  return room
}

function answered(): Room {
  const room = agreeingRoom()
  for (const person of people) room.put(person, { answer: 4, concern: '' })
  return room
}

/** METHOD section 7 for session #4. */
export const planning: Readonly<Record<string, Case>> = {
  SetTurnOrder: { may: leaders, ready: () => command(placingRoom(), { type: 'SetTurnOrder', people: ['ana', 'ben'] }) },
  JoinTurns: { may: everyone, ready: () => command(ordered('ana'), { type: 'JoinTurns' }) },
  PassTurn: { may: everyone, ready: () => command(ordered('p-1', 'ana'), { type: 'PassTurn', turn: 0 }) },
  PickItem: { may: everyone, ready: () => command(ordered('p-1', 'ana'), { type: 'PickItem', item: cache }) },
  TakeSeat: { may: roles, ready: () => command(discussingRoom(), { type: 'TakeSeat' }) },
  LeaveSeat: { may: roles, ready: () => command(seated(), { type: 'LeaveSeat' }) },
  CloseAgreement: {
    may: leaders,
    ready: () => {
      const room = answered()
      return command(room, { type: 'CloseAgreement', run: room.run.id })
    },
  },
  SplitMilestone: {
    may: everyone,
    ready: () =>
      command(sequencingRoom(), {
        type: 'SplitMilestone',
        milestone: cache,
        placement: null,
        second: idOf(900, 'c'),
        text: 'The second part',
        secondPlacement: null,
        dependency: idOf(900, 'd'),
      }),
  },
}
