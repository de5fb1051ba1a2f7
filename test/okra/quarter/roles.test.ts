import { describe, expect, test } from 'vitest'
import type { Role } from '../../../okra/identity.ts'
import { draftOf } from '../../../okra/quarter/activities/draftData.ts'
import { activities } from '../../../okra/quarter/activities/index.ts'
import type { Command, CoreCommand } from '../../../okra/quarter/commands.ts'
import { coreCommands } from '../../../okra/quarter/commands.ts'
import { clusteringRoom, draftingRoom, idOf, moveOn, quarter, Room, sentence, votingRoom, writingRoom } from '../../given.ts'
import { groupingRoom } from './milestonesRoom.ts'
import { agreeingRoom, discussingRoom } from './planningRoom.ts'
import { planning } from './rolesOfPlanning.ts'
import { blockersRoom, dependable, discovery, invited, orderingRoom, people, presentingRoom, refiningRoom, sheetsRoom } from './session1.ts'
import { dependingRoom, sizingRoom, skillsRoom } from './sizing.ts'

interface Case {
  readonly may: readonly Role[]
  /** A room in which it may be done, and the command. */
  readonly ready: () => readonly [Room, Command]
}

const roles: readonly Role[] = ['facilitator', 'cofacilitator', 'participant', 'stakeholder']
const leaders: readonly Role[] = ['facilitator', 'cofacilitator']
const everyone: readonly Role[] = ['facilitator', 'cofacilitator', 'participant']

const arrange = (fields: (ids: readonly string[], theme: string, room: Room) => object) => (): readonly [Room, Command] => {
  const { room, ids } = clusteringRoom()
  const theme = room.id()
  room.send({ type: 'FormTheme', arrangement: idOf(500), theme, title: 'Late', contributions: [ids[0]] })
  return [room, { arrangement: room.id(), ...fields(ids, theme, room) } as unknown as Command]
}

const asked = (command: (ask: string, draft: string) => CoreCommand | (Command & object)) => (): readonly [Room, Command] => {
  const room = draftingRoom()
  const draft = room.id()
  room.send({ type: 'PutDraft', draft, origin: 'facilitator', themes: [], ...sentence })
  room.send({ type: 'AskRoom', drafts: [draft] })
  const ask = draftOf(room.run).asks[0]?.id ?? ''
  for (const author of ['x', 'y', 'z']) room.put(author, { answers: { [draft]: 'yes' } }, ask)
  return [room, command(ask, draft)]
}

const cluster = (room = clusteringRoom().room) => room
const closed = () => {
  const room = draftingRoom()
  moveOn(room)
  return room
}
const paused = () => {
  const room = writingRoom()
  room.send({ type: 'PauseClock' })
  return room
}
const formed = () => {
  const room = sheetsRoom()
  room.send({ type: 'FormPairs', people })
  return room
}
const command = <C extends Command & object>(room: Room, sent: C): readonly [Room, Command] => [room, sent]

/** METHOD section 7: every command with the roles that may send it. */
const table: Readonly<Record<string, Case>> = {
  SimulateTeammates: { may: leaders, ready: () => command(cluster(), { type: 'SimulateTeammates' }) },
  StartSession: { may: leaders, ready: () => command(new Room(), { type: 'StartSession', session: 0 }) },
  MoveOn: {
    may: leaders,
    ready: () => {
      const room = cluster()
      return command(room, { type: 'MoveOn', from: room.run.id })
    },
  },
  SkipActivity: {
    may: leaders,
    ready: () => {
      const room = writingRoom()
      return command(room, { type: 'SkipActivity', from: room.run.id })
    },
  },
  EndSession: {
    may: leaders,
    ready: () => {
      const room = writingRoom()
      return command(room, { type: 'EndSession', from: room.run.id })
    },
  },
  EnterActivity: { may: leaders, ready: () => command(cluster(), { type: 'EnterActivity', activity: 'facts' }) },
  ReopenActivity: { may: leaders, ready: () => command(cluster(), { type: 'ReopenActivity', activity: 'facts' }) },
  RestartActivity: { may: leaders, ready: () => command(cluster(), { type: 'RestartActivity', activity: 'themes' }) },
  KeepResult: {
    may: leaders,
    ready: () => {
      const room = draftingRoom()
      room.send({ type: 'SettleVision', ...sentence })
      moveOn(room)
      room.send({ type: 'ReopenSession', session: 0 })
      room.send({ type: 'RestartActivity', activity: 'themes' })
      return command(room, { type: 'KeepResult', activity: 'sentence' })
    },
  },
  KeepSummary: {
    may: leaders,
    ready: () => command(draftingRoom(), { type: 'KeepSummary', decided: ['It is decided.'], open: [], next: [] }),
  },
  ReopenSession: { may: leaders, ready: () => command(closed(), { type: 'ReopenSession', session: 0 }) },
  PauseClock: { may: leaders, ready: () => command(writingRoom(), { type: 'PauseClock' }) },
  ResumeClock: { may: leaders, ready: () => command(paused(), { type: 'ResumeClock' }) },
  ExtendClock: { may: leaders, ready: () => command(writingRoom(), { type: 'ExtendClock', minutes: 2 }) },
  HideContribution: {
    may: leaders,
    ready: () => {
      const { room, ids } = clusteringRoom()
      return command(room, { type: 'HideContribution', contribution: ids[0] })
    },
  },
  MoveContributions: { may: everyone, ready: arrange((ids, theme) => ({ type: 'MoveContributions', contributions: [ids[1]], theme })) },
  FormTheme: {
    may: everyone,
    ready: arrange((ids, _, room) => ({ type: 'FormTheme', theme: room.id(), title: 'New', contributions: [ids[1]] })),
  },
  RenameTheme: { may: everyone, ready: arrange((_, theme) => ({ type: 'RenameTheme', theme, title: 'New' })) },
  MergeThemes: {
    may: everyone,
    ready: arrange((ids, theme, room) => {
      const into = room.id()
      room.send({ type: 'FormTheme', arrangement: room.id(), theme: into, title: 'Other', contributions: [ids[1]] })
      return { type: 'MergeThemes', theme, into }
    }),
  },
  Ungroup: { may: everyone, ready: arrange((_, theme) => ({ type: 'Ungroup', theme })) },
  MarkDuplicate: { may: everyone, ready: arrange((ids) => ({ type: 'MarkDuplicate', contribution: ids[1], of: ids[0] })) },
  PruneContributions: {
    may: everyone,
    ready: () => {
      const { room, ids } = groupingRoom()
      return command(room, { type: 'PruneContributions', arrangement: room.id(), contributions: [ids[0]], reason: 'Vague' })
    },
  },
  UndoArrangement: { may: everyone, ready: arrange(() => ({ type: 'UndoArrangement', undo: idOf(500) })) },
  LockArranging: { may: leaders, ready: () => command(cluster(), { type: 'LockArranging', locked: true }) },
  OrderByHand: {
    may: leaders,
    ready: () => {
      const { room, ids } = votingRoom()
      const run = room.run.id
      room.send({ type: 'SkipActivity', from: run })
      return command(room, { type: 'OrderByHand', run, order: [ids[0]] })
    },
  },
  PutDraft: {
    may: leaders,
    ready: () => command(draftingRoom(), { type: 'PutDraft', draft: idOf(900), origin: 'assistant', themes: [], ...sentence }),
  },
  WithdrawDraft: {
    may: leaders,
    ready: () => {
      const room = draftingRoom()
      room.send({ type: 'PutDraft', draft: idOf(901), origin: 'facilitator', themes: [], ...sentence })
      return command(room, { type: 'WithdrawDraft', draft: idOf(901) })
    },
  },
  AskRoom: {
    may: leaders,
    ready: () => {
      const room = draftingRoom()
      room.send({ type: 'PutDraft', draft: idOf(901), origin: 'facilitator', themes: [], ...sentence })
      return command(room, { type: 'AskRoom', drafts: [idOf(901)] })
    },
  },
  CloseAsk: { may: leaders, ready: asked((ask) => ({ type: 'CloseAsk', ask })) },
  DropAsk: { may: leaders, ready: asked((ask) => ({ type: 'DropAsk', ask })) },
  DefineSizes: {
    may: leaders,
    ready: () => command(sizingRoom(), { type: 'DefineSizes', sizes: { S: { meaning: 'A week', example: '' } } }),
  },
  SetCapacity: { may: everyone, ready: () => command(skillsRoom(), { type: 'SetCapacity', skill: 'design', capacity: 2 }) },
  ...planning,
  SettleVision: { may: leaders, ready: () => command(draftingRoom(), { type: 'SettleVision', ...sentence }) },
  ShowItem: { may: leaders, ready: () => command(presentingRoom(), { type: 'ShowItem', item: discovery }) },
  SetPresenter: { may: leaders, ready: () => command(presentingRoom(), { type: 'SetPresenter', person: 'mia' }) },
  MergeObjectives: {
    may: everyone,
    ready: () => {
      const { room } = refiningRoom()
      const items = [dependable, invited].map((id) => ({ id, text: 'Matches take place' }))
      room.send({ type: 'AddItems', kind: 'objectives', items })
      return command(room, { type: 'MergeObjectives', objective: dependable, into: invited })
    },
  },
  FormPairs: { may: leaders, ready: () => command(sheetsRoom(), { type: 'FormPairs', people }) },
  StartPairs: { may: leaders, ready: () => command(formed(), { type: 'StartPairs' }) },
  JoinPair: { may: everyone, ready: () => command(formed(), { type: 'JoinPair' }) },
  SayReady: {
    may: everyone,
    ready: () => {
      const room = sheetsRoom()
      room.send({ type: 'FormPairs', people: ['p-1', ...people] })
      room.send({ type: 'StartPairs' })
      return command(room, { type: 'SayReady', ready: true })
    },
  },
  FillSlots: { may: leaders, ready: () => command(orderingRoom(), { type: 'FillSlots', objectives: [dependable] }) },
}

describe('Who may do what', () => {
  test('covers every command but the opening of a quarter, which the server sends by itself', () => {
    const all = new Set([...coreCommands, ...activities.flatMap(({ commands }) => Object.keys(commands))])
    expect(Object.keys(table).sort()).toEqual([...all].filter((type) => type !== 'OpenQuarter').sort())
  })

  test.each(Object.entries(table))('%s', (_, { may, ready }) => {
    for (const role of roles) {
      const [room, sent] = ready()
      const offered = room.offers(role).some(({ type }) => type === sent.type)
      expect(offered, `${role} is offered it`).toBe(may.includes(role))
      if (may.includes(role)) expect(room.send(sent, { role }).length, `${role} may`).toBeGreaterThan(0)
      else expect(room.refusal(sent, { role }), `${role} may not`).toBe('not-allowed')
    }
  })

  test.each([
    ['writing', writingRoom, everyone],
    ['voting', () => votingRoom().room, everyone],
    ['proposing a wording', draftingRoom, roles],
    ['scoring', sizingRoom, everyone],
    ['entering a dependency', dependingRoom, everyone],
    ['a remark', discussingRoom, roles],
    ['the agreement', agreeingRoom, roles],
    ['asking about a company objective', presentingRoom, roles],
    ['naming a blocker', blockersRoom, roles],
  ] as const)('%s on the anonymous channel', (_, ready, may) => {
    const room = ready()
    const [box] = room.method.boxes(room.state)
    expect(box?.roles).toEqual(may)
    for (const role of roles)
      expect(
        room.offers(role).some((offer) => offer.box === box?.id),
        role,
      ).toBe(may.includes(role))
  })

  test('answering an ask is for everyone, stakeholders too', () => {
    const [room] = asked((ask) => ({ type: 'CloseAsk', ask }))()
    const box = room.method.boxes(room.state).find(({ id }) => id.endsWith('.ask1'))
    expect(box?.roles).toEqual(roles)
    expect(room.offers('stakeholder').filter((offer) => offer.box === box?.id)).toHaveLength(1)
  })

  test('a facilitator of a closed session may only reopen, hide, close the quarter, or go on to another session', () => {
    expect(
      closed()
        .offers()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['CloseQuarter', 'HideContribution', 'ReopenSession', 'SimulateTeammates', 'StartSession'])
    expect(closed().offers('participant')).toEqual([])
    expect(quarter).toHaveLength(32)
  })
})
