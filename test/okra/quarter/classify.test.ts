import { describe, expect, test } from 'vitest'
import { milestones } from '../../../okra/playbook/milestones.ts'
import { activities } from '../../../okra/quarter/activities/index.ts'
import { eraseContribution } from '../../../okra/quarter/erase.ts'
import { walk } from '../../../okra/quarter/plan/fromContributions.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import { editing, everything } from '../../fixtures/activity/editing.ts'
import type { Room } from '../../given.ts'
import { idOf, moveOn } from '../../given.ts'
import {
  add,
  aloneRoom,
  arrange,
  edit,
  feedback,
  groupingRoom,
  joined,
  matches,
  ranking,
  trust,
  typingRoom,
  write,
} from './milestonesRoom.ts'

const walked = (room: Room) => walk(room.state.plan, room.session).map((id) => room.state.plan.milestones[id]?.text)
const of = (room: Room, id = ''): Milestone => room.state.plan.milestones[id] ?? expect.fail('no milestone')
/** Goes back to an activity and comes again to the walk. */
const detour = (room: Room, activity: string, meanwhile: () => void) => {
  room.send({ type: 'EnterActivity', activity })
  meanwhile()
  room.send({ type: 'EnterActivity', activity: 'types' })
}

describe('Each surviving card', () => {
  test('becomes one milestone with its id, under its objective and hypothesis; what says the same is one', () => {
    const { room, ids } = typingRoom()
    const [algorithm = '', filters = '', again = ''] = ids
    expect(Object.keys(room.state.plan.milestones)).toHaveLength(4)
    expect(of(room, algorithm)).toMatchObject({
      text: 'New ranking algorithm',
      type: null,
      phase: 'learn',
      objective: matches,
      hypothesis: ranking,
      keyResults: [],
      from: [algorithm],
    })
    expect(of(room, filters)).toMatchObject({ hypothesis: null, from: [filters, again] })
  })

  test('stands in the order of the themes: objective by objective, theme by theme, then those on their own', () => {
    const { room, ids } = groupingRoom()
    const [, filters = '', again = '', form = '', nicer = '', ratings = ''] = ids
    arrange(room, { type: 'FormTheme', theme: room.id(), title: 'Ratings', contributions: [ratings, nicer] })
    arrange(room, { type: 'FormTheme', theme: room.id(), title: 'Search', contributions: [again, filters] })
    moveOn(room)
    expect(walked(room)).toEqual([
      'Search filters',
      'Filters for the search',
      'New ranking algorithm',
      'Make it nicer',
      'Ratings on the match page',
      'E-mail feedback form',
    ])
    expect(form).toBeTruthy()
  })

  test('that was written without an objective has none, and one whose objective is gone neither', () => {
    const room = aloneRoom()
    moveOn(room)
    moveOn(room)
    write(room, [
      ['idea', 'One'],
      ['idea', 'Two'],
      ['idea', 'Three'],
    ])
    moveOn(room)
    moveOn(room)
    expect(Object.values(room.state.plan.milestones).map(({ text, objective }) => [text, objective])).toEqual([
      ['One', null],
      ['Two', null],
      ['Three', null],
    ])
  })
})

describe('When the room comes back, the milestones', () => {
  test('stay as they are, with what was said about them', () => {
    const { room, ids } = typingRoom()
    edit(room, ids[0] ?? '', { type: 'spike', keyResults: [joined], unlocks: 'The new search', text: 'Try a new ranking' })
    const before = room.state.plan
    moveOn(room)
    room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'EnterActivity', activity: 'types' })
    expect(room.state.plan.milestones).toEqual(before.milestones)
  })

  test('have the cards of a further batch with them', () => {
    const { room, ids } = typingRoom()
    edit(room, ids[0] ?? '', { type: 'spike' })
    room.send({ type: 'ReopenActivity', activity: 'ideas' })
    write(room, [
      [matches, 'Cache for match history'],
      [matches, 'A'],
      [trust, 'B'],
    ])
    moveOn(room)
    moveOn(room)
    expect(room.run.activity).toBe('types')
    expect(walked(room)).toContain('Cache for match history')
    expect(Object.keys(room.state.plan.milestones)).toHaveLength(7)
    expect(of(room, ids[0]).type).toBe('spike')
  })

  test('lose what was merged or pruned meanwhile, and get it back as a new card', () => {
    const { room, ids } = typingRoom()
    const [algorithm = '', filters = '', , form = ''] = ids
    detour(room, 'themes', () => {
      arrange(room, { type: 'PruneContributions', contributions: [form], reason: 'Too big' })
      arrange(room, { type: 'MarkDuplicate', contribution: algorithm, of: filters })
    })
    expect(walked(room)).toEqual(['Search filters', 'Ratings on the match page'])
    expect(of(room, filters).from).toEqual([filters, algorithm, ids[2]])
    detour(room, 'themes', () => arrange(room, { type: 'MoveContributions', contributions: [form], theme: null }))
    expect(walked(room)).toContain('E-mail feedback form')
  })

  test('start again from their cards when the walk is started again', () => {
    const { room, ids } = typingRoom()
    edit(room, ids[0] ?? '', { type: 'spike', text: 'Something else', hypothesis: null, keyResults: [joined], unlocks: 'All' })
    room.send({ type: 'RestartActivity', activity: 'types' })
    expect(of(room, ids[0])).toMatchObject({ text: 'New ranking algorithm', type: null, hypothesis: ranking, keyResults: [], unlocks: '' })
  })
})

describe('After session #3', () => {
  /** The room of session #2, opened again after everything was scored. */
  function scored() {
    const { room, ids } = typingRoom({ activities: [...activities, editing], sessions: [milestones, everything] })
    while (room.state.live !== null) room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'StartSession', session: 3 })
    const [algorithm = '', filters = '', , form = ''] = ids
    for (const id of [algorithm, filters, form])
      room.send({ type: 'EditItem', kind: 'milestones', id, changes: { effort: 'M', businessValue: '$$', uxValue: '2' } })
    add(room, 'dependencies', { id: idOf(1, 'f'), from: form, on: { milestone: algorithm } })
    moveOn(room)
    room.send({ type: 'ReopenSession', session: 2 })
    return { room, algorithm, filters, form, again: ids[2] ?? '' }
  }

  test('unchanged milestones keep their scores when session #2 is opened again', () => {
    const { room, algorithm } = scored()
    const before = of(room, algorithm)
    room.send({ type: 'EnterActivity', activity: 'types' })
    expect(of(room, algorithm)).toEqual(before)
    expect(before).toMatchObject({ effort: 'M', businessValue: '$$', uxValue: '2' })
  })

  test('one that is pruned goes to what is not done, with the reason, its scores and what waits for it', () => {
    const { room, algorithm } = scored()
    room.send({ type: 'EnterActivity', activity: 'themes' })
    arrange(room, { type: 'PruneContributions', contributions: [algorithm], reason: 'Not this quarter' })
    room.send({ type: 'EnterActivity', activity: 'types' })
    expect(of(room, algorithm)).toMatchObject({ notDoing: 'Not this quarter', effort: 'M' })
    expect(Object.keys(room.state.plan.dependencies)).toHaveLength(1)
  })

  test('one that is merged into another goes, with what waits for it', () => {
    const { room, algorithm, filters } = scored()
    room.send({ type: 'EnterActivity', activity: 'themes' })
    arrange(room, { type: 'MarkDuplicate', contribution: algorithm, of: filters })
    room.send({ type: 'EnterActivity', activity: 'types' })
    expect(room.state.plan.milestones[algorithm]).toBeUndefined()
    expect(of(room, filters).effort).toBe('M')
    expect(room.state.plan.dependencies).toEqual({})
  })

  test('a walk that is started again keeps the scores', () => {
    const { room, algorithm } = scored()
    room.send({ type: 'RestartActivity', activity: 'types' })
    expect(of(room, algorithm)).toMatchObject({ type: null, effort: 'M' })
  })
})

describe('In the walk', () => {
  test('everyone who contributes types and links, and stakeholders look on', () => {
    const { room, ids } = typingRoom()
    const changes = { type: 'experiment', objective: trust, hypothesis: feedback, keyResults: [], unlocks: 'Ratings', phase: 'learn' }
    edit(room, ids[0] ?? '', changes)
    expect(of(room, ids[0])).toMatchObject(changes)
    const command = { type: 'EditItem', kind: 'milestones', id: ids[0], changes: { type: 'epic' } }
    expect(room.refusal(command, { role: 'stakeholder' })).toBe('not-allowed')
    expect(room.offers('stakeholder')).toEqual([])
  })

  test('who leads goes from card to card, and so does who presents', () => {
    const { room, ids } = typingRoom()
    const show = { type: 'ShowItem', item: ids[3] }
    expect(room.refusal(show, { role: 'participant', person: 'p-7' })).toBe('not-allowed')
    room.send({ type: 'SetPresenter', person: 'p-7' })
    room.send(show, { role: 'participant', person: 'p-7' })
    expect(room.run.data).toMatchObject({ spotlight: { item: ids[3], presenter: 'p-7' } })
    expect(room.refusal({ type: 'ShowItem', item: idOf(99) })).toBe('unknown-item')
  })

  test('scores and weeks are not for this step, nor a type that the playbook does not have', () => {
    const { room, ids } = typingRoom()
    const changed = (changes: object) => room.refusal({ type: 'EditItem', kind: 'milestones', id: ids[0], changes })
    expect(changed({ effort: 'M' })).toBe('not-now')
    expect(changed({ placement: { start: 1, end: 2 } })).toBe('not-now')
    expect(changed({ type: 'saga' })).toBe('not-understood')
    expect(changed({ hypothesis: idOf(99) })).toBe('unknown-item')
  })

  test('a card that came late is added by hand and may be removed again, one from the board may not', () => {
    const { room, ids } = typingRoom()
    const late = room.id()
    add(room, 'milestones', { id: late, text: 'Cache', type: 'enabler', objective: matches })
    expect(walked(room).at(-1)).toBe('Cache')
    expect(room.refusal({ type: 'RemoveItem', kind: 'milestones', id: ids[0] })).toBe('not-yours')
    room.send({ type: 'RemoveItem', kind: 'milestones', id: late })
    expect(walked(room)).toHaveLength(4)
  })
})

describe('A hidden card', () => {
  test('takes its milestone along, and what was merged into it stands for itself', () => {
    const { room, ids } = typingRoom()
    const [, filters = '', again = ''] = ids
    edit(room, filters, { text: 'Search filters of you-know-who', type: 'epic' })
    room.send({ type: 'HideContribution', contribution: filters })
    expect(room.state.plan.milestones[filters]).toBeUndefined()
    expect(of(room, again)).toMatchObject({ text: 'Filters for the search', from: [again], type: null })
  })

  test('that was merged into another one is not named any more as a source', () => {
    const { room, ids } = typingRoom()
    const [, filters = '', again = ''] = ids
    room.send({ type: 'HideContribution', contribution: again })
    expect(of(room, filters).from).toEqual([filters])
  })

  test('leaves none of its words in the log, also not those that the room made of them', () => {
    const { room, ids } = typingRoom()
    const [, filters = ''] = ids
    edit(room, filters, { text: 'Reworded filters', unlocks: 'Secret unlocks', type: 'epic' })
    edit(room, filters, { notDoing: 'Secret reason' })
    room.send({ type: 'HideContribution', contribution: filters })
    const erased = room.log.map((event) => eraseContribution(event, filters))
    const log = JSON.stringify(erased)
    for (const text of ['Search filters', 'Reworded filters', 'Secret unlocks', 'Secret reason']) expect(log).not.toContain(text)
    expect(log).toContain('Filters for the search')
    expect(room.method.fold(erased)).toEqual(room.state)
    expect(erased.map((event) => eraseContribution(event, filters))).toEqual(erased)
    for (const [index, event] of erased.entries()) expect(eraseContribution(event, filters)).toBe(erased[index])
  })

  test('leaves the words of others alone', () => {
    const { room, ids } = typingRoom()
    edit(room, ids[0] ?? '', { text: 'Reworded' })
    const log = room.log.map((event) => eraseContribution(event, ids[1] ?? ''))
    expect(JSON.stringify(log)).toContain('Reworded')
  })
})
