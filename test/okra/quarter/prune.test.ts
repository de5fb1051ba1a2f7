import { describe, expect, test } from 'vitest'
import { isOffered } from '../../../okra/quarter/offers.ts'
import { survivors } from '../../../okra/quarter/plan/fromContributions.ts'
import type { Room } from '../../given.ts'
import { clusteringRoom, idOf } from '../../given.ts'
import { arrange, groupingRoom, trust } from './milestonesRoom.ts'

function board() {
  const { room, ids } = groupingRoom()
  const [algorithm = '', filters = '', again = '', form = '', nicer = '', ratings = ''] = ids
  const prune = (...contributions: readonly string[]) =>
    arrange(room, { type: 'PruneContributions', contributions, reason: '  Nobody can   explain it ' })
  const refused = (command: { readonly type: string } & Readonly<Record<string, unknown>>) =>
    room.refusal({ arrangement: room.id(), ...command })
  return { room, algorithm, filters, again, form, nicer, ratings, prune, refused }
}

const reasonOf = (room: Room, id: string) => room.session.contributions[id]?.pruned
const through = (room: Room) => survivors(room.state.plan, room.session).map(({ text }) => text)

describe('A card that is pruned', () => {
  test('leaves its theme with the reason why, and does not come through', () => {
    const { room, nicer, form, prune } = board()
    const theme = room.id()
    arrange(room, { type: 'FormTheme', theme, title: 'Feedback', contributions: [nicer, form] })
    prune(nicer)
    expect(room.session.contributions[nicer]).toMatchObject({ theme: null, pruned: 'Nobody can explain it' })
    expect(through(room)).not.toContain('Make it nicer')
    expect(through(room)).toHaveLength(5)
  })

  test('takes a theme away that would be left empty', () => {
    const { room, nicer, prune } = board()
    arrange(room, { type: 'FormTheme', theme: room.id(), title: 'Nice', contributions: [nicer] })
    prune(nicer)
    expect(room.session.themes).toEqual({})
  })

  test('takes along what repeats it, and brings it back', () => {
    const { room, filters, again, prune } = board()
    arrange(room, { type: 'MarkDuplicate', contribution: again, of: filters })
    prune(filters)
    expect([reasonOf(room, filters), reasonOf(room, again)]).toEqual(['Nobody can explain it', 'Nobody can explain it'])
    arrange(room, { type: 'MoveContributions', contributions: [filters], theme: null })
    expect([reasonOf(room, filters), reasonOf(room, again)]).toEqual([undefined, undefined])
    expect(room.session.contributions[again]?.duplicateOf).toBe(filters)
  })

  test('stands for itself when only the repeat is pruned', () => {
    const { room, filters, again, prune } = board()
    arrange(room, { type: 'MarkDuplicate', contribution: again, of: filters })
    prune(again)
    expect(room.session.contributions[again]).toMatchObject({ duplicateOf: null, pruned: 'Nobody can explain it' })
    expect(reasonOf(room, filters)).toBeUndefined()
  })

  test('comes back into its theme when pruning is undone, and is pruned again when that is undone', () => {
    const { room, nicer, form, prune } = board()
    const theme = room.id()
    arrange(room, { type: 'FormTheme', theme, title: 'Feedback', contributions: [nicer, form] })
    const back = arrange(room, { type: 'UndoArrangement', undo: prune(nicer) })
    expect(room.session.contributions[nicer]).toMatchObject({ theme })
    expect(reasonOf(room, nicer)).toBeUndefined()
    arrange(room, { type: 'UndoArrangement', undo: back })
    expect(reasonOf(room, nicer)).toBe('Nobody can explain it')
  })

  test('can be moved to a theme, which brings it back', () => {
    const { room, nicer, form, prune } = board()
    prune(nicer)
    const theme = room.id()
    arrange(room, { type: 'FormTheme', theme, title: 'Feedback', contributions: [form] })
    arrange(room, { type: 'MoveContributions', contributions: [nicer], theme })
    expect(room.session.contributions[nicer]).toMatchObject({ theme })
    expect(reasonOf(room, nicer)).toBeUndefined()
  })

  test('is not undone after somebody has moved it since, nor as a repeat of what was pruned since', () => {
    const { room, filters, again, nicer, prune, refused } = board()
    const pruned = prune(nicer)
    arrange(room, { type: 'MoveContributions', contributions: [nicer], theme: null })
    expect(refused({ type: 'UndoArrangement', undo: pruned })).toBe('changed-since')
    arrange(room, { type: 'MarkDuplicate', contribution: again, of: filters })
    const repeat = prune(again)
    prune(filters)
    expect(refused({ type: 'UndoArrangement', undo: repeat })).toBe('changed-since')
  })

  test('is no original of a repeat, and is not pruned twice', () => {
    const { nicer, form, prune, refused } = board()
    prune(nicer)
    expect(refused({ type: 'MarkDuplicate', contribution: form, of: nicer })).toBe('pruned')
    expect(refused({ type: 'PruneContributions', contributions: [form, nicer], reason: 'Again' })).toBe('pruned')
  })

  test('needs a reason of at most 200 characters and a card that is there', () => {
    const { room, nicer, refused } = board()
    const command = { type: 'PruneContributions', contributions: [nicer], reason: 'Vague' }
    expect(refused({ ...command, reason: ' ' })).toBe('text-empty')
    expect(refused({ ...command, reason: 'x'.repeat(201) })).toBe('text-too-long')
    expect(refused({ ...command, contributions: [idOf(99)] })).toBe('unknown-contribution')
    room.send({ type: 'HideContribution', contribution: nicer })
    expect(refused(command)).toBe('hidden')
  })

  test('loses the reason with its text when it is hidden', () => {
    const { room, nicer, prune } = board()
    prune(nicer)
    room.send({ type: 'HideContribution', contribution: nicer })
    expect(reasonOf(room, nicer)).toBeUndefined()
  })

  test('stays pruned while arranging is locked, for all but those who lead', () => {
    const { room, nicer } = board()
    room.send({ type: 'LockArranging', locked: true })
    const command = { type: 'PruneContributions', arrangement: room.id(), contributions: [nicer], reason: 'Vague' }
    expect(room.refusal(command, { role: 'participant' })).toBe('arranging-locked')
    expect(isOffered(room.offers('participant'), 'PruneContributions')).toBe(false)
    room.send(command)
    expect(reasonOf(room, nicer)).toBe('Vague')
  })

  test('comes back when the grouping is started again', () => {
    const { room, nicer, prune } = board()
    prune(nicer)
    room.send({ type: 'RestartActivity', activity: 'themes' })
    expect(reasonOf(room, nicer)).toBeUndefined()
  })
})

describe('Cards of session #2', () => {
  test('are grouped under their objective', () => {
    const { algorithm, form, refused } = board()
    expect(refused({ type: 'FormTheme', theme: idOf(77), title: 'Both', contributions: [algorithm, form] })).toBe('other-lens')
  })

  test('stay where they were written when their objective is gone', () => {
    const { room, form } = board()
    room.send({ type: 'ReopenActivity', activity: 'recap' })
    room.send({ type: 'RemoveItem', kind: 'objectives', id: trust })
    expect(room.session.contributions[form]?.lens).toBe(trust)
    expect(through(room)).toHaveLength(6)
  })
})

test('Where the playbook does not let the room prune, it is neither offered nor taken', () => {
  const { room, ids } = clusteringRoom()
  expect(isOffered(room.offers(), 'PruneContributions')).toBe(false)
  expect(room.refusal({ type: 'PruneContributions', arrangement: room.id(), contributions: [ids[0]], reason: 'Vague' })).toBe('not-now')
})
