import { describe, expect, test } from 'vitest'
import { contentOf } from '../../../okra/exchange/content.ts'
import { eraseContribution } from '../../../okra/quarter/erase.ts'
import { createMethod } from '../../../okra/quarter/method.ts'
import type { QuarterState } from '../../../okra/quarter/state.ts'
import { football } from '../../fixtures/archive/football.ts'
import { frozen, moveOn, Room } from '../../given.ts'

/** The football quarter in a new one, and the id of what says this. */
function broughtWith(text: string): { readonly room: Room; readonly id: string } {
  const room = new Room()
  room.import(contentOf(football().state))
  const { plan, imported } = room.state
  const written = Object.values(imported?.sessions ?? {}).flatMap(({ contributions }) => Object.values(contributions))
  const said = [...plan.blockers, ...plan.remarks, ...(plan.agreement?.concerns ?? [])]
  return { room, id: [...written, ...said].find((one) => one.text === text)?.id ?? '' }
}

const cardsOf = ({ imported }: QuarterState) => imported?.sessions[2]?.contributions ?? {}

describe('A text that was imported', () => {
  test.each([
    ['a fact on its own that got dots', 'Playing the same week'],
    ['a fact in a theme', 'No field nearby'],
    ['a card that became a milestone', 'E-mail match feedback form'],
    ['a card that was pruned', 'Make profiles nicer'],
    ['a blocker', 'The owners of the pitches have to agree'],
    ['a remark', 'Weeks 3 to 5 are crowded'],
    ['a concern', 'Design is tight in week 4'],
  ])('can be hidden and is erased from the log, whatever has happened since: %s', (_what, text) => {
    const { room, id } = broughtWith(text)
    room.send({ type: 'StartSession', session: 3 })
    moveOn(room)
    room.send({ type: 'HideContribution', contribution: id })
    expect(JSON.stringify(room.state)).not.toContain(text)
    const erased = room.log.map((event) => eraseContribution(event, id))
    expect(JSON.stringify(erased)).not.toContain(text)
    expect(frozen(createMethod()).fold(erased)).toEqual(room.state)
    expect(room.refusal({ type: 'HideContribution', contribution: id })).toBe('hidden')
  })

  test('leaves what said the same to stand for itself, also as a milestone', () => {
    const { room, id } = broughtWith('A/B test of search filters')
    room.send({ type: 'HideContribution', contribution: id })
    const again = Object.values(cardsOf(room.state)).find(({ text }) => text === 'Try other filters in the search')
    expect(again?.duplicateOf).toBeNull()
    expect(Object.values(room.state.plan.milestones).map(({ text }) => text)).toContain('Try other filters in the search')
    expect(cardsOf(room.state)[id]).toMatchObject({ text: null, hidden: true })
  })

  test('can be hidden when it is left in a result only, because its step was started again', () => {
    const before = football()
    before.send({ type: 'ReopenSession', session: 0 })
    before.send({ type: 'RestartActivity', activity: 'facts' })
    const room = new Room()
    room.import(contentOf(before.state))
    const [fact] = (room.state.imported?.sessions[0]?.ranking.themes ?? []).filter(({ title }) => title === 'Playing the same week')
    room.send({ type: 'HideContribution', contribution: fact?.id })
    expect(JSON.stringify(room.state)).not.toContain('Playing the same week')
    expect(room.state.plan.themes.map(({ title }) => title)).toContain('Finding a match')
    const erased = room.log.map((event) => eraseContribution(event, fact?.id ?? ''))
    expect(frozen(createMethod()).fold(erased)).toEqual(room.state)
  })

  test('is hidden by who leads only', () => {
    const { room, id } = broughtWith('No field nearby')
    expect(room.refusal({ type: 'HideContribution', contribution: id }, { role: 'participant' })).toBe('not-allowed')
  })
})
