import { beforeAll, describe, expect, test } from 'vitest'
import { createMethod } from '../../../okra/quarter/method.ts'
import { frozen } from '../../given.ts'
import type { PlayOptions, Team } from './playing.ts'
import { counts, play } from './playing.ts'

/** What is expected of some teams that play. */
export interface Expected extends PlayOptions {
  readonly teams: number
  /** How often each of these has to have happened, over all teams. */
  readonly least: Readonly<Record<string, number>>
  /** The refusals that trying to leave the offers has to have met. */
  readonly refused: readonly string[]
}

/** Tests that teams come to the end through what is offered, and that what is offered is exactly what is accepted. */
export function testPlays({ teams, sessions, turns, least, refused }: Expected): void {
  describe(`${teams} simulated teams`, () => {
    const played: Team[] = []
    beforeAll(() => {
      for (let seed = 0; seed < teams; seed += 1) played.push(play(seed, { sessions, turns }))
    })

    test('run to the end through what is offered, and everything offered is accepted', () => {
      const ended = ({ room }: Team) =>
        room.state.live === null && sessions.every((number) => room.state.sessions[number]?.closedAt != null)
      expect(played.map(ended)).toEqual(Array(teams).fill(true))
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
        for (const { key } of players) expect(log).not.toContain(key)
      }
    })

    test('did all of it often enough', () => {
      const short = Object.entries(least).filter(([kind, count]) => (counts.get(kind) ?? 0) < count)
      expect(short.map(([kind]) => `${kind}: ${counts.get(kind) ?? 0}`)).toEqual([])
    })

    test('tried to leave what is offered in every way, and what was not offered', () => {
      const outside = [...counts.keys()].filter((kind) => kind.startsWith('outside: ')).map((kind) => kind.slice(9))
      expect(outside).toEqual(expect.arrayContaining([...refused]))
      const trespasses = [...counts].filter(([kind]) => kind.startsWith('not offered: '))
      expect(trespasses.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(100 * teams)
      expect(trespasses.map(([kind]) => kind)).toEqual(
        expect.arrayContaining(['not offered: not-allowed', 'not offered: not-now', 'not offered: close-first']),
      )
    })
  })
}
