import { describe, expect, test } from 'vitest'
import type { Role } from '../../okra/identity.ts'
import { Refusal } from '../../okra/refusal.ts'
import { roleIn, takeoverAfter } from '../../okra/team/roles.ts'
import type { TeamCommand, TeamContext, TeamEvent, TeamSettings, TeamState } from '../../okra/team/team.ts'
import { decideTeam, evolveTeam } from '../../okra/team/team.ts'

const settings: TeamSettings = { k: 3, dots: 5, language: 'en', timeZone: 'Europe/Lisbon', admission: 'ask' }
const quarter = 'a'.repeat(32)
const member = { stakeholder: false, admitted: true }
const roles: readonly Role[] = ['facilitator', 'cofacilitator', 'participant', 'stakeholder']

/** Frozen through and through, so that a rule that changes its input throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

const ana: TeamContext = frozen({ person: 'ana', role: 'facilitator', facilitatorAbsentMs: 0, named: member })
const by = (person: string, role: Role, change: Partial<TeamContext> = {}): TeamContext => frozen({ ...ana, person, role, ...change })

function fold(events: readonly TeamEvent[], from: TeamState | null = null): TeamState {
  const team = events.reduce<TeamState | null>((state, event) => frozen(evolveTeam(state, frozen(event))), from)
  if (!team) throw new Error('no team')
  return team
}

function having(team: TeamState | null, command: TeamCommand, context: TeamContext = ana): TeamState {
  return fold(decideTeam(team, frozen(command), context), team)
}

/** The code with which a command is refused; the team is as it was. */
function refused(team: TeamState | null, command: TeamCommand, context: TeamContext = ana): string {
  const before = structuredClone(team)
  try {
    decideTeam(team, frozen(command), context)
  } catch (error) {
    expect(team).toEqual(before)
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'accepted'
}

const team = having(null, { type: 'CreateTeam', name: '  Pricing ', settings })

describe('A team', () => {
  test('is created once, by who facilitates it, with a tidy name', () => {
    expect(team).toEqual({
      name: 'Pricing',
      settings,
      facilitator: 'ana',
      cofacilitators: [],
      removed: [],
      quarters: [],
      leadOfferedTo: null,
      leadBy: 'created',
      kept: null,
      record: [],
      example: false,
    })
    expect(refused(team, { type: 'CreateTeam', name: 'Again', settings })).toBe('already-there')
  })

  test('needs a name of 1 to 60 characters', () => {
    const create = (name: string) => refused(null, { type: 'CreateTeam', name, settings })
    expect([create(' \u200b'), create('x'.repeat(61)), create('x'.repeat(60))]).toEqual(['text-empty', 'text-too-long', 'accepted'])
  })

  test('that does not exist takes no command, and no event makes one of nothing', () => {
    expect(refused(null, { type: 'ChangeSettings', settings })).toBe('unknown-quarter')
    expect(evolveTeam(null, { type: 'LeadOffered', v: 1, person: 'bo' })).toBeNull()
  })

  test('changes its settings and adds quarters, each id and label once', () => {
    expect(having(team, { type: 'ChangeSettings', settings: { ...settings, k: 4 } }).settings.k).toBe(4)
    const add = { type: 'AddQuarter', quarter, label: '2026-Q4', startsOn: '2026-10-01' } as const
    const withQuarter = having(team, add)
    expect(withQuarter.quarters).toEqual([{ id: quarter, label: '2026-Q4', startsOn: '2026-10-01' }])
    expect(refused(withQuarter, { ...add, label: '2027-Q1' })).toBe('already-there')
    expect(refused(withQuarter, { ...add, quarter: 'b'.repeat(32) })).toBe('already-there')
    expect(refused(withQuarter, { ...add, quarter: 'b'.repeat(32), label: '2027-Q1' })).toBe('accepted')
    for (const wrong of ['', 'A'.repeat(32), 'a'.repeat(31), `${quarter}.`])
      expect(refused(team, { ...add, quarter: wrong })).toBe('wrong-id')
  })

  test('never changes a state that it was given', () => {
    expect(Object.isFrozen(team)).toBe(true)
    expect(fold([{ type: 'CofacilitatorNamed', v: 1, person: 'bo', named: true }], team)).not.toBe(team)
    expect(team.cofacilitators).toEqual([])
  })
})

describe('Roles', () => {
  test('follow the lead; a stakeholder stays one, also as a facilitator', () => {
    const named = having(team, { type: 'NameCofacilitator', person: 'bo', named: true })
    expect(['ana', 'bo', 'cleo'].map((person) => roleIn(named, person, false))).toEqual(['facilitator', 'cofacilitator', 'participant'])
    expect(['ana', 'bo', 'cleo'].map((person) => roleIn(named, person, true))).toEqual(['stakeholder', 'stakeholder', 'stakeholder'])
  })

  const leading: readonly TeamCommand[] = [
    { type: 'ChangeSettings', settings },
    { type: 'AddQuarter', quarter, label: '2026-Q4', startsOn: '2026-10-01' },
    { type: 'OfferLead', person: 'cleo' },
    { type: 'NameCofacilitator', person: 'cleo', named: true },
    { type: 'RemovePerson', person: 'cleo' },
  ]

  test.each(leading)('decide who may send $type: those who lead, nobody else', (command) => {
    const said = roles.map((role) => refused(team, command, by('dan', role)))
    expect(said).toEqual(['accepted', 'accepted', 'not-allowed', 'not-allowed'])
  })
})

describe('A co-facilitator', () => {
  const name = (person: string, named = true) => ({ type: 'NameCofacilitator', person, named }) as const
  const named = having(team, name('bo'))

  test('is named and unnamed, each once', () => {
    expect(named.cofacilitators).toEqual(['bo'])
    expect(refused(named, name('bo'))).toBe('already-there')
    expect(having(named, name('bo', false)).cofacilitators).toEqual([])
    expect(refused(team, name('bo', false))).toBe('already-there')
    expect(refused(team, name('ana'))).toBe('already-there')
  })

  test('is somebody whom the team knows, has admitted and has not removed, and no stakeholder', () => {
    expect(refused(team, name('x'), by('ana', 'facilitator', { named: null }))).toBe('unknown-person')
    expect(refused(team, name('x'), by('ana', 'facilitator', { named: { ...member, admitted: false } }))).toBe('unknown-person')
    expect(refused(team, name('x'), by('ana', 'facilitator', { named: { ...member, stakeholder: true } }))).toBe('not-allowed')
    expect(refused(having(team, { type: 'RemovePerson', person: 'x' }), name('x'))).toBe('unknown-person')
  })
})

describe('Handing over the lead', () => {
  const offered = having(team, { type: 'OfferLead', person: 'bo' })

  test('waits for the answer', () => {
    expect([offered.facilitator, offered.leadOfferedTo]).toEqual(['ana', 'bo'])
  })

  test('happens when it is accepted; who led before stays a co-facilitator', () => {
    const accepted = having(offered, { type: 'AcceptLead' }, by('bo', 'participant'))
    expect(accepted).toMatchObject({ facilitator: 'bo', cofacilitators: ['ana'], leadOfferedTo: null, leadBy: 'handed-over' })
  })

  test('gives nobody two roles, also there and back', () => {
    const cofacilitator = having(having(team, { type: 'NameCofacilitator', person: 'bo', named: true }), {
      type: 'OfferLead',
      person: 'bo',
    })
    const there = having(cofacilitator, { type: 'AcceptLead' }, by('bo', 'cofacilitator'))
    expect([there.facilitator, there.cofacilitators]).toEqual(['bo', ['ana']])
    const back = having(
      having(there, { type: 'OfferLead', person: 'ana' }, by('bo', 'facilitator')),
      { type: 'AcceptLead' },
      by('ana', 'cofacilitator'),
    )
    expect([back.facilitator, back.cofacilitators]).toEqual(['ana', ['bo']])
  })

  test('comes to nothing when it is declined', () => {
    const declined = having(offered, { type: 'DeclineLead' }, by('bo', 'participant'))
    expect(declined).toEqual(team)
    expect(refused(declined, { type: 'AcceptLead' }, by('bo', 'participant'))).toBe('lead-not-offered')
  })

  test('can be answered only by whom it was offered to', () => {
    for (const type of ['AcceptLead', 'DeclineLead'] as const) {
      expect(refused(offered, { type }, by('cleo', 'cofacilitator'))).toBe('lead-not-offered')
      expect(refused(team, { type }, by('bo', 'participant'))).toBe('lead-not-offered')
    }
  })

  test('goes to the last one it was offered to', () => {
    const again = having(offered, { type: 'OfferLead', person: 'cleo' })
    expect(refused(again, { type: 'AcceptLead' }, by('bo', 'participant'))).toBe('lead-not-offered')
    expect(having(again, { type: 'AcceptLead' }, by('cleo', 'participant')).facilitator).toBe('cleo')
  })

  test('is not for who leads, is unknown or is a stakeholder', () => {
    expect(refused(team, { type: 'OfferLead', person: 'ana' })).toBe('already-there')
    expect(refused(team, { type: 'OfferLead', person: 'x' }, by('ana', 'facilitator', { named: null }))).toBe('unknown-person')
    expect(refused(team, { type: 'OfferLead', person: 'x' }, by('ana', 'facilitator', { named: { ...member, stakeholder: true } }))).toBe(
      'not-allowed',
    )
  })
})

describe('Taking over the lead', () => {
  const take = (role: Role, facilitatorAbsentMs: number) => refused(team, { type: 'TakeLead' }, by('bo', role, { facilitatorAbsentMs }))

  test('is open to a co-facilitator after 30 seconds, to a participant after 60, to a stakeholder never', () => {
    expect([take('cofacilitator', 29_999), take('cofacilitator', 30_000)]).toEqual(['facilitator-present', 'accepted'])
    expect([take('participant', 59_999), take('participant', 60_000)]).toEqual(['facilitator-present', 'accepted'])
    expect(take('stakeholder', 86_400_000)).toBe('not-allowed')
    expect(roles.map(takeoverAfter)).toEqual([Number.POSITIVE_INFINITY, 30_000, 60_000, Number.POSITIVE_INFINITY])
  })

  test('is not possible while the facilitator is connected, nor for who leads already', () => {
    expect(roles.map((role) => take(role, 0))).toEqual(['facilitator-present', 'facilitator-present', 'facilitator-present', 'not-allowed'])
    expect(take('facilitator', 86_400_000)).toBe('facilitator-present')
  })

  test('is said in the state, ends an open offer, and keeps the former facilitator close', () => {
    const offered = having(team, { type: 'OfferLead', person: 'cleo' })
    const taken = having(offered, { type: 'TakeLead' }, by('bo', 'participant', { facilitatorAbsentMs: 60_000 }))
    expect(taken).toMatchObject({ facilitator: 'bo', cofacilitators: ['ana'], leadOfferedTo: null, leadBy: 'taken-over' })
  })
})

describe('Removing a person', () => {
  const remove = (person: string) => ({ type: 'RemovePerson', person }) as const

  test('takes the role and an open offer away', () => {
    const named = having(having(team, { type: 'NameCofacilitator', person: 'bo', named: true }), { type: 'OfferLead', person: 'bo' })
    const removed = having(named, remove('bo'))
    expect(removed).toMatchObject({ removed: ['bo'], cofacilitators: [], leadOfferedTo: null })
    expect(refused(removed, { type: 'AcceptLead' }, by('bo', 'participant'))).toBe('lead-not-offered')
  })

  test('leaves the offer to somebody else open, and lists nobody twice', () => {
    const offered = having(team, { type: 'OfferLead', person: 'cleo' })
    expect(having(having(offered, remove('bo')), remove('bo'))).toMatchObject({ removed: ['bo'], leadOfferedTo: 'cleo' })
  })

  test('spares the facilitator and oneself, and needs somebody whom the team knows', () => {
    expect(refused(team, remove('ana'))).toBe('not-allowed')
    const named = having(team, { type: 'NameCofacilitator', person: 'bo', named: true })
    expect(refused(named, remove('ana'), by('bo', 'cofacilitator'))).toBe('not-allowed')
    expect(refused(named, remove('bo'), by('bo', 'cofacilitator'))).toBe('not-allowed')
    expect(refused(team, remove('x'), by('ana', 'facilitator', { named: null }))).toBe('unknown-person')
  })

  test('is possible for a stakeholder and for somebody who was not admitted', () => {
    expect(refused(team, remove('x'), by('ana', 'facilitator', { named: { stakeholder: true, admitted: false } }))).toBe('accepted')
  })
})
