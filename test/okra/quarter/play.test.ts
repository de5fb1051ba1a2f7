import { beforeAll, describe, expect, test } from 'vitest'
import { createMethod } from '../../../okra/quarter/method.ts'
import { frozen } from '../../given.ts'
import type { Team } from './playing.ts'
import { counts, play } from './playing.ts'

const teams = 50

describe('50 simulated teams', () => {
  const played: Team[] = []
  beforeAll(() => {
    for (let seed = 0; seed < teams; seed += 1) played.push(play(seed))
  })

  test('run session #0 to its end through what is offered, and everything offered is accepted', () => {
    expect(played.map(({ room }) => room.state.sessions[0]?.closedAt !== null && room.state.live === null)).toEqual(Array(teams).fill(true))
  })

  test('leave a state that is the fold of the log, and plain JSON', () => {
    const method = frozen(createMethod())
    for (const { room } of played) {
      expect(method.fold(room.log)).toEqual(room.state)
      expect(JSON.parse(JSON.stringify(room.state))).toEqual(room.state)
      expect(method.fold(JSON.parse(JSON.stringify(room.log)))).toEqual(room.state)
    }
  })

  test('leave nothing in a box, and no word about who', () => {
    for (const { room, players } of played) {
      expect(room.filled()).toEqual([])
      const log = JSON.stringify(room.log)
      for (const { key } of players.filter(({ key }) => key.includes(' '))) expect(log).not.toContain(key)
    }
  })

  test('did all of it often enough', () => {
    const least: Readonly<Record<string, number>> = {
      put: 1_000,
      edit: 100,
      remove: 50,
      join: 50,
      'two facilitators': 30,
      MoveOn: 50,
      SkipActivity: 30,
      EnterActivity: 10,
      ReopenActivity: 10,
      expired: 10,
      RestartActivity: 10,
      KeepResult: 5,
      ReopenSession: 30,
      HideContribution: 10,
      SimulateTeammates: 3,
      ExtendClock: 50,
      PauseClock: 20,
      ResumeClock: 20,
      MoveContributions: 20,
      FormTheme: 20,
      RenameTheme: 10,
      MergeThemes: 3,
      Ungroup: 10,
      MarkDuplicate: 20,
      UndoArrangement: 10,
      LockArranging: 5,
      OrderByHand: 5,
      PutDraft: 20,
      WithdrawDraft: 10,
      AskRoom: 20,
      CloseAsk: 5,
      DropAsk: 10,
      SettleVision: 20,
      'too-few-voices': 10,
      'past box': 500,
    }
    const short = Object.entries(least).filter(([kind, count]) => (counts.get(kind) ?? 0) < count)
    expect(short.map(([kind]) => `${kind}: ${counts.get(kind) ?? 0}`)).toEqual([])
  })

  test('tried to leave what is offered in every way, and what was not offered', () => {
    const outside = [...counts.keys()].filter((kind) => kind.startsWith('outside: ')).map((kind) => kind.slice(9))
    expect(outside).toEqual(
      expect.arrayContaining([
        'already-moved-on',
        'already-there',
        'no-ask-open',
        'no-dots-left',
        'nothing-to-undo',
        'schema',
        'session-not-ready',
        'text-empty',
        'text-too-long',
        'too-many-dots-here',
        'too-many-drafts',
        'unknown-activity',
        'unknown-contribution',
        'unknown-draft',
        'unknown-lens',
        'unknown-session',
        'unknown-theme',
      ]),
    )
    const trespasses = [...counts].filter(([kind]) => kind.startsWith('not offered: '))
    expect(trespasses.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(5_000)
    expect(trespasses.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['not offered: not-allowed', 'not offered: not-now', 'not offered: close-first']),
    )
  })
})
