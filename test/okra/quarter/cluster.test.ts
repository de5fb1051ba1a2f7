import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../okra/quarter/commands.ts'
import type { SessionRun } from '../../../okra/quarter/state.ts'
import { seeded } from '../../../okra/simulation/random.ts'
import type { Room } from '../../given.ts'
import { clusteringRoom, codeOf, context, idOf, sixFacts } from '../../given.ts'
import { drawInside } from './drawing.ts'

/** A room with its pains and gains in hand, and short ways to arrange them. */
function board() {
  const { room, ids } = clusteringRoom()
  const [late = '', cancel = '', slow = '', reminders = '', groups = '', friends = ''] = ids
  const send = (command: Command & Record<string, unknown>) => {
    const arrangement = room.id()
    room.send({ arrangement, ...command })
    return arrangement
  }
  const form = (title: string, ...contributions: readonly string[]) => {
    const theme = room.id()
    send({ type: 'FormTheme', theme, title, contributions })
    return theme
  }
  const move = (theme: string | null, ...contributions: readonly string[]) => send({ type: 'MoveContributions', contributions, theme })
  const refused = (command: Command & Record<string, unknown>) => room.refusal({ arrangement: room.id(), ...command })
  return { room, ids, late, cancel, slow, reminders, groups, friends, send, form, move, refused }
}

const themeOf = (room: Room, id: string) => room.session.contributions[id]?.theme
const titles = (room: Room) => Object.values(room.session.themes).map(({ title }) => title)
const undo = (arrangement: string) => ({ type: 'UndoArrangement', undo: arrangement })

describe('Themes', () => {
  test('are formed of contributions of one lens', () => {
    const { room, late, cancel, form } = board()
    const theme = form('  Late   cancellations ', late, cancel)
    expect(room.session.themes[theme]).toEqual({ id: theme, title: 'Late cancellations', lens: 'customer-pains' })
    expect([themeOf(room, late), themeOf(room, cancel)]).toEqual([theme, theme])
  })

  test('are refused across lenses, without contributions, without a title, with a long one, and with a used id', () => {
    const { refused, room, late, reminders, form } = board()
    const command = { type: 'FormTheme', theme: room.id(), title: 'Late', contributions: [late] }
    expect(refused({ ...command, contributions: [late, reminders] })).toBe('other-lens')
    expect(refused({ ...command, contributions: [] })).toBe('other-lens')
    expect(refused({ ...command, contributions: [idOf(99)] })).toBe('unknown-contribution')
    expect(refused({ ...command, title: ' ' })).toBe('text-empty')
    expect(refused({ ...command, title: 'x'.repeat(81) })).toBe('text-too-long')
    expect(refused({ ...command, theme: form('Late', late) })).toBe('already-there')
    expect(refused({ ...command, theme: late })).toBe('already-there')
    expect(refused({ ...command, theme: 'late' })).toBe('wrong-id')
  })

  test('take contributions of their lens and give them back', () => {
    const { room, late, cancel, reminders, form, move, refused } = board()
    const theme = form('Late', late)
    move(theme, cancel)
    move(null, late)
    expect([themeOf(room, late), themeOf(room, cancel)]).toEqual([null, theme])
    expect(refused({ type: 'MoveContributions', contributions: [reminders], theme })).toBe('other-lens')
    expect(refused({ type: 'MoveContributions', contributions: [late], theme: idOf(99) })).toBe('unknown-theme')
    expect(refused({ type: 'MoveContributions', contributions: [late], theme: 'constructor' })).toBe('unknown-theme')
  })

  test('go away with their last contribution', () => {
    const { room, late, cancel, form, move } = board()
    form('Late', late)
    form('Cancelled', cancel)
    move(null, late)
    expect(titles(room)).toEqual(['Cancelled'])
  })

  test('are renamed, merged and ungrouped', () => {
    const { room, late, cancel, slow, form, send, refused, reminders } = board()
    const [one, two] = [form('One', late), form('Two', cancel, slow)]
    send({ type: 'RenameTheme', theme: one, title: 'First' })
    expect(titles(room)).toEqual(['First', 'Two'])
    expect(refused({ type: 'MergeThemes', theme: one, into: one })).toBe('already-there')
    expect(refused({ type: 'MergeThemes', theme: one, into: form('Gains', reminders) })).toBe('other-lens')
    send({ type: 'MergeThemes', theme: two, into: one })
    expect([late, cancel, slow].map((id) => themeOf(room, id))).toEqual([one, one, one])
    expect(refused({ type: 'Ungroup', theme: two })).toBe('unknown-theme')
    send({ type: 'Ungroup', theme: one })
    expect([late, cancel, slow].map((id) => themeOf(room, id))).toEqual([null, null, null])
  })
})

describe('Duplicates', () => {
  test('go where their original is and move with it', () => {
    const { room, late, cancel, form, send, move } = board()
    const theme = form('Late', late)
    send({ type: 'MarkDuplicate', contribution: cancel, of: late })
    expect(room.session.contributions[cancel]).toMatchObject({ theme, duplicateOf: late })
    move(null, late)
    expect(room.session.contributions[cancel]).toMatchObject({ theme: null, duplicateOf: late })
  })

  test('stand for themselves again when they are moved alone or unmarked', () => {
    const { room, late, cancel, slow, form, send, move } = board()
    send({ type: 'MarkDuplicate', contribution: cancel, of: late })
    send({ type: 'MarkDuplicate', contribution: slow, of: late })
    move(form('Cancelled', cancel), cancel)
    send({ type: 'MarkDuplicate', contribution: slow, of: null })
    expect([cancel, slow].map((id) => room.session.contributions[id]?.duplicateOf)).toEqual([null, null])
  })

  test('never form chains: duplicates of a duplicate point to the original', () => {
    const { room, late, cancel, slow, send, refused } = board()
    send({ type: 'MarkDuplicate', contribution: cancel, of: late })
    send({ type: 'MarkDuplicate', contribution: late, of: slow })
    expect([late, cancel].map((id) => room.session.contributions[id]?.duplicateOf)).toEqual([slow, slow])
    expect(refused({ type: 'MarkDuplicate', contribution: slow, of: late })).toBe('already-there')
  })

  test('are of the same lens, of another contribution, and not of a hidden one', () => {
    const { room, late, cancel, reminders, refused } = board()
    expect(refused({ type: 'MarkDuplicate', contribution: late, of: late })).toBe('already-there')
    expect(refused({ type: 'MarkDuplicate', contribution: late, of: reminders })).toBe('other-lens')
    room.send({ type: 'HideContribution', contribution: cancel })
    expect(refused({ type: 'MarkDuplicate', contribution: late, of: cancel })).toBe('hidden')
    expect(refused({ type: 'MoveContributions', contributions: [cancel], theme: null })).toBe('hidden')
  })
})

describe('Undo', () => {
  test('takes each kind of arrangement back, and redo is the undo of the undo', () => {
    const { room, late, cancel, slow, form, send, move } = board()
    const [one, two] = [form('One', late), form('Two', cancel)]
    send({ type: 'MarkDuplicate', contribution: slow, of: cancel })
    const arrange = [
      () => move(one, cancel),
      () => move(null, late),
      () => send({ type: 'FormTheme', theme: room.id(), title: 'All', contributions: [late, cancel] }),
      () => send({ type: 'RenameTheme', theme: one, title: 'Else' }),
      () => send({ type: 'MergeThemes', theme: one, into: two }),
      () => send({ type: 'Ungroup', theme: two }),
      () => send({ type: 'MarkDuplicate', contribution: cancel, of: late }),
      () => send({ type: 'MarkDuplicate', contribution: slow, of: null }),
    ]
    const shown = () => JSON.stringify([sorted(room.session.contributions), sorted(room.session.themes)])
    for (const act of arrange) {
      const before = shown()
      const arrangement = act()
      const after = shown()
      const undone = send(undo(arrangement))
      expect(shown()).toBe(before)
      const redone = send(undo(undone))
      expect(shown()).toBe(after)
      send(undo(redone))
      expect(shown()).toBe(before)
    }
  })

  test('is refused when what it touched has moved, was renamed, was hidden, or was undone already', () => {
    const { room, late, cancel, slow, form, send, move, refused } = board()
    const theme = form('Late', late, cancel, slow)
    const moved = move(null, late)
    move(theme, late)
    expect(refused(undo(moved))).toBe('changed-since')
    const renamed = send({ type: 'RenameTheme', theme, title: 'Later' })
    send({ type: 'RenameTheme', theme, title: 'Latest' })
    expect(refused(undo(renamed))).toBe('changed-since')
    const once = move(null, cancel)
    send(undo(once))
    expect(refused(undo(once))).toBe('changed-since')
    const last = move(null, slow)
    room.send({ type: 'HideContribution', contribution: slow })
    expect(refused(undo(last))).toBe('changed-since')
  })

  test('of a theme is refused once somebody else has put something into it', () => {
    const { room, late, cancel, move, send, refused } = board()
    const theme = room.id()
    const formed = send({ type: 'FormTheme', theme, title: 'Late', contributions: [late] })
    move(theme, cancel)
    expect(refused(undo(formed))).toBe('changed-since')
    expect(themeOf(room, cancel)).toBe(theme)
  })

  test('of a move is refused once the theme it would go back to is gone', () => {
    const { late, cancel, form, move, send, refused } = board()
    const theme = form('Late', late, cancel)
    const moved = move(null, late)
    send({ type: 'Ungroup', theme })
    expect(refused(undo(moved))).toBe('changed-since')
  })

  test('puts a contribution back and removes the theme that it leaves empty', () => {
    const { room, late, cancel, slow, form, move, send } = board()
    const [one, two] = [form('One', late, slow), form('Two', cancel)]
    const moved = move(two, late)
    move(null, cancel)
    const undone = send(undo(moved))
    expect(themeOf(room, late)).toBe(one)
    expect(Object.keys(room.session.themes)).toEqual([one])
    send(undo(undone))
    expect(themeOf(room, late)).toBe(two)
    expect(room.session.themes[two]?.title).toBe('Two')
  })

  test('does not bring a duplicate back to an original that has moved away', () => {
    const { late, cancel, slow, form, move, send, refused } = board()
    form('Late', late, slow)
    send({ type: 'MarkDuplicate', contribution: cancel, of: late })
    const unmarked = send({ type: 'MarkDuplicate', contribution: cancel, of: null })
    move(null, late)
    expect(refused(undo(unmarked))).toBe('changed-since')
  })

  test('does not make a chain of duplicates', () => {
    const { late, cancel, slow, send, refused } = board()
    send({ type: 'MarkDuplicate', contribution: cancel, of: late })
    const unmarked = send({ type: 'MarkDuplicate', contribution: cancel, of: null })
    send({ type: 'MarkDuplicate', contribution: slow, of: cancel })
    expect(refused(undo(unmarked))).toBe('changed-since')
  })

  test('is refused for what never was, and after the grouping started again', () => {
    const { room, late, form, move, refused } = board()
    form('Late', late)
    const moved = move(null, late)
    expect(refused(undo(idOf(99)))).toBe('nothing-to-undo')
    room.send({ type: 'RestartActivity', activity: 'themes' })
    expect(refused(undo(moved))).toBe('nothing-to-undo')
  })
})

describe('Arranging', () => {
  test('is for everyone but stakeholders, unless it is locked; then for who leads', () => {
    const { room, late } = board()
    const command = () => ({ type: 'FormTheme', arrangement: room.id(), theme: room.id(), title: 'Late', contributions: [late] })
    expect(room.refusal(command(), { role: 'stakeholder' })).toBe('not-allowed')
    room.send(command(), { role: 'participant' })
    room.send({ type: 'LockArranging', locked: true })
    expect(room.refusal(command(), { role: 'participant' })).toBe('arranging-locked')
    room.send(command(), { role: 'cofacilitator' })
    room.send({ type: 'LockArranging', locked: false }, { role: 'cofacilitator' })
    room.send(command(), { role: 'participant' })
  })

  test('has an id of its own each time', () => {
    const { room, late, move } = board()
    const arrangement = move(null, late)
    expect(room.refusal({ type: 'MoveContributions', arrangement, contributions: [late], theme: null })).toBe('already-there')
    expect(room.refusal({ type: 'MoveContributions', arrangement: 'x', contributions: [late], theme: null })).toBe('wrong-id')
  })

  test('has an id that is new among the latest 400; the state before it still takes it', () => {
    const { room, late, move } = board()
    const command = (arrangement: string) => ({ type: 'MoveContributions', arrangement, contributions: [late], theme: null })
    const before = room.state
    const first = move(null, late)
    const second = move(null, late)
    expect(room.method.decide(before, command(second), context({}))).toHaveLength(1)
    expect(room.refusal(command(first))).toBe('already-there')
    for (let count = 2; count < 401; count += 1) move(null, late)
    expect(room.refusal(command(second))).toBe('already-there')
    room.send(command(first))
    expect(room.refusal(command(first))).toBe('already-there')
  })

  test('is refused in another activity', () => {
    const { room, late, send } = board()
    room.send({ type: 'MoveOn', from: room.run.id })
    expect(codeOf(() => send({ type: 'MoveContributions', contributions: [late], theme: null }))).toBe('not-now')
  })

  test('keeps every contribution exactly once, duplicates with their originals and no theme empty, whatever is done', () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 50 }), (choices) => {
        const { room, ids } = clusteringRoom([...sixFacts, ...sixFacts.map(([lens, text]) => [lens, `${text}, too`] as const)])
        for (const [index, choice] of choices.entries()) {
          const random = seeded(`${index}.${choice}`)
          const arranging = room.offers('participant').filter(({ box }) => box === undefined)
          const type = random.pick([...new Set(arranging.map((offer) => offer.type))])
          const offer = random.pick(arranging.filter((one) => one.type === type))
          room.send(drawInside(offer, random).command, { role: 'participant' })
          kinds.set(offer.type, (kinds.get(offer.type) ?? 0) + 1)
          expect(flaws(room.session, ids)).toEqual([])
        }
      }),
      { seed: 26, numRuns: 200 },
    )
    for (const type of ['MoveContributions', 'FormTheme', 'RenameTheme', 'MergeThemes', 'Ungroup', 'MarkDuplicate', 'UndoArrangement'])
      expect(kinds.get(type), type).toBeGreaterThan(20)
  })

  test('undo of anything restores what was there, or is refused', () => {
    let restored = 0
    let refused = 0
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 3, maxLength: 25 }), fc.nat(), (choices, which) => {
        const { room } = clusteringRoom()
        shake(room, choices)
        const { arrangements } = room.session
        const arrangement = arrangements[which % arrangements.length] ?? expect.fail('nothing arranged')
        const command = { type: 'UndoArrangement', arrangement: room.id(), undo: arrangement.id }
        if (!isUndoOffered(room, arrangement.id)) {
          refused += 1
          expect(room.refusal(command)).toBe('changed-since')
          return
        }
        restored += 1
        room.send(command)
        for (const place of arrangement.before.places)
          expect(room.session.contributions[place.contribution]).toMatchObject({ theme: place.theme, duplicateOf: place.duplicateOf })
        for (const { id, theme } of arrangement.before.themes) expect(room.session.themes[id]?.title).toBe(theme?.title)
      }),
      { seed: 27, numRuns: 200 },
    )
    expect(restored).toBeGreaterThan(30)
    expect(refused).toBeGreaterThan(30)
  })
})

/** Arranges at random, one arrangement for each choice. */
function shake(room: Room, choices: readonly number[]): void {
  for (const [index, choice] of choices.entries()) {
    const random = seeded(`${index}.${choice}`)
    room.send(drawInside(random.pick(room.offers('participant')), random).command, { role: 'participant' })
  }
}

function isUndoOffered(room: Room, arrangement: string): boolean {
  return room.offers('participant').some(({ fields: { undo: field } }) => field?.kind === 'one' && field.of.includes(arrangement))
}

/** What is wrong with a board: lost or doubled contributions, foreign lenses, empty themes, duplicates away from their originals. */
function flaws({ contributions, themes }: SessionRun, ids: readonly string[]): readonly string[] {
  const all = Object.values(contributions)
  const lost = ids.filter((id) => contributions[id] === undefined)
  const added = all.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)
  const homeless = all.filter(({ theme, lens }) => theme !== null && themes[theme]?.lens !== lens).map(({ id }) => id)
  const empty = Object.keys(themes).filter((id) => !all.some(({ theme }) => theme === id))
  const astray = all.filter(({ theme, duplicateOf }) => {
    const original = duplicateOf === null ? null : contributions[duplicateOf]
    return original !== null && (original === undefined || original.duplicateOf !== null || original.theme !== theme)
  })
  return [...lost, ...added, ...homeless, ...empty, ...astray.map(({ id }) => id)]
}

function sorted<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
