import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { activities } from '../../../okra/quarter/activities/index.ts'
import { followCommands } from '../../../okra/quarter/checkIns.ts'
import { coreCommands } from '../../../okra/quarter/commands.ts'
import { itemCommands } from '../../../okra/quarter/plan/plan.ts'
import { schemas, withActivity } from '../../../okra/quarter/schemas.ts'
import { teamSchemas } from '../../../okra/team/team.schema.ts'
import { idOf, quarter, sentence } from '../../given.ts'

const takes = (value: unknown, type = (value as { type: string }).type) => schemas.commands.get(type)?.safeParse(value).success
const takesAct = (activity: string, body: unknown) => schemas.acts.get(activity)?.safeParse(body).success
const run = `${quarter}.0.1.facts.1`

describe('The schemas', () => {
  test('cover every command and every box of this build, and no more', () => {
    const all = new Set([
      ...coreCommands,
      ...followCommands,
      ...itemCommands,
      ...activities.flatMap(({ commands }) => Object.keys(commands)),
    ])
    expect([...schemas.commands.keys()].sort()).toEqual([...all].sort())
    expect([...schemas.acts.keys()].sort()).toEqual(activities.map(({ name }) => name).sort())
  })

  test('refuse unknown fields, in every command', () => {
    for (const [type, schema] of schemas.commands) {
      // A shape for several kinds lists what is wrong with each of them.
      const found = (value: unknown) => JSON.stringify(schema.safeParse(value).error?.issues ?? [])
      expect(found({ type, extra: 1 }), type).toContain('"unrecognized_keys","keys":["extra"]')
      expect(found(JSON.parse(`{"type":"${type}","__proto__":{"admin":true}}`)), type).toContain('"unrecognized_keys","keys":["__proto__"]')
    }
  })

  test.each([
    [{ type: 'StartSession', session: 0, divided: true, openly: true }, true],
    [{ type: 'StartSession', session: 5 }, false],
    [{ type: 'StartSession', session: '0' }, false],
    [{ type: 'MoveOn', from: run }, true],
    [{ type: 'MoveOn', from: `${run}.ask1` }, true],
    [{ type: 'MoveOn', from: 'facts' }, false],
    [{ type: 'MoveOn', from: run, openly: 'yes' }, false],
    [{ type: 'ExtendClock', minutes: 2 }, true],
    [{ type: 'ExtendClock', minutes: 3 }, false],
    [{ type: 'ExtendClock', minutes: -5 }, false],
    [{ type: 'EnterActivity', activity: '__proto__' }, false],
    [{ type: 'HideContribution', contribution: idOf(1).toUpperCase() }, false],
    [{ type: 'MoveContributions', arrangement: idOf(1), contributions: Array(300).fill(idOf(2)), theme: null }, true],
    [{ type: 'MoveContributions', arrangement: idOf(1), contributions: Array(301).fill(idOf(2)), theme: null }, false],
    [{ type: 'MoveContributions', arrangement: idOf(1), contributions: [], theme: null }, false],
    [{ type: 'FormTheme', arrangement: idOf(1), theme: idOf(2), title: 'x'.repeat(4_000), contributions: [idOf(3)] }, true],
    [{ type: 'FormTheme', arrangement: idOf(1), theme: idOf(2), title: 'x'.repeat(4_001), contributions: [idOf(3)] }, false],
    [{ type: 'LockArranging', locked: 1 }, false],
    [{ type: 'DefineSizes', sizes: { S: { meaning: 'A week', example: '' } } }, true],
    [{ type: 'DefineSizes', sizes: {} }, false],
    [{ type: 'DefineSizes', sizes: { S: { meaning: 'A week' } } }, false],
    [{ type: 'DefineSizes', sizes: JSON.parse('{"__proto__": {"meaning": "x", "example": ""}}') }, false],
    [{ type: 'SetCapacity', skill: 'design', capacity: null }, true],
    [{ type: 'SetCapacity', skill: 'design', capacity: 1.5 }, false],
    [{ type: 'SetCapacity', skill: 'design', capacity: 100 }, false],
    [{ type: 'PutDraft', draft: idOf(1), origin: 'facilitator', themes: [], ...sentence }, true],
    [{ type: 'PutDraft', draft: idOf(1), origin: 'room', themes: [], ...sentence }, false],
    [{ type: 'SettleVision', what: 'x', outcome: null, audience: '' }, false],
    [{ type: 'OpenQuarter', quarter, label: '2026-Q4', startsOn: '2026-10-05' }, true],
    [{ type: 'OpenQuarter', quarter, label: '2026-Q4', startsOn: '2026-13-05' }, false],
  ])('decide on the command %j: %j', (value, expected) => {
    expect(takes(value)).toBe(expected)
  })

  test.each([
    ['write', { text: '', lens: 'customer-pains' }, true],
    ['write', { text: 7, lens: 'customer-pains' }, false],
    ['write', { text: 'x', lens: 'customer-pains', author: 'Ana' }, false],
    ['vote', { dots: { [idOf(1)]: 10, [idOf(2)]: 0 } }, true],
    ['vote', { dots: {} }, true],
    ['vote', { dots: { [idOf(1)]: -1 } }, false],
    ['vote', { dots: { [idOf(1)]: 1.5 } }, false],
    ['vote', { dots: { [idOf(1)]: 11 } }, false],
    ['vote', { dots: { [idOf(1)]: '1' } }, false],
    ['vote', { dots: { theme: 1 } }, false],
    ['vote', { dots: [1, 2] }, false],
    ['vote', { dots: null }, false],
    ['vote', { dots: JSON.parse('{"__proto__": 3}') }, false],
    ['vote', { dots: { constructor: 1 } }, false],
    ['vote', { dots: Object.fromEntries(Array.from({ length: 200 }, (_, n) => [idOf(n), 1])) }, true],
    ['vote', { dots: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [idOf(n), 1])) }, false],
    ['draft', sentence, true],
    ['draft', { ...sentence, answers: {} }, false],
    ['draft', { answers: { [idOf(1)]: 'notYet' } }, true],
    ['draft', { answers: { [idOf(1)]: 'no' } }, false],
    ['cluster', {}, false],
    ['score', { milestone: idOf(1), marks: { effort: 'S' } }, true],
    ['score', { milestone: idOf(1), marks: { effort: 'S', businessValue: '$$', uxValue: '3' } }, true],
    ['score', { milestone: idOf(1), marks: { mood: 'S' } }, false],
    ['score', { milestone: idOf(1), marks: { effort: 'x'.repeat(9) } }, false],
    ['score', { milestone: idOf(1), marks: { effort: 1 } }, false],
    ['score', { milestone: 'cache', marks: { effort: 'S' } }, false],
    ['score', { milestone: idOf(1), marks: { effort: 'S' }, author: 'Ana' }, false],
    ['depend', { from: idOf(1), on: { party: 'QA' }, what: '', by: null }, true],
    ['depend', { from: idOf(1), on: { milestone: idOf(2) }, what: '', by: 13 }, true],
    ['depend', { from: idOf(1), on: { milestone: idOf(2), party: 'QA' }, what: '', by: null }, false],
    ['depend', { from: idOf(1), on: { party: 'QA' }, what: '', by: 14 }, false],
    ['depend', { from: idOf(1), on: { party: 'QA' } }, false],
    ['settle', {}, false],
    ['skills', {}, false],
  ])('decide on what is put into the box of %s: %j is %j', (activity, body, expected) => {
    expect(takesAct(activity, body)).toBe(expected)
  })

  test('take in those of a further activity without changing', () => {
    const more = withActivity(schemas, 'mood', { commands: { Cheer: z.strictObject({ type: z.literal('Cheer') }) }, act: z.int() })
    expect(more.commands.get('Cheer')?.safeParse({ type: 'Cheer' }).success).toBe(true)
    expect(more.acts.get('mood')?.safeParse(3).success).toBe(true)
    expect([...more.commands.keys()]).toEqual([...schemas.commands.keys(), 'Cheer'])
    expect(schemas.acts.has('mood')).toBe(false)
  })
})

describe('The schemas of a team', () => {
  const settings = { k: 3, dots: 5, language: 'pt-BR', timeZone: 'America/Sao_Paulo', admission: 'ask' }
  const change = (part: object) =>
    teamSchemas.get('ChangeSettings')?.safeParse({ type: 'ChangeSettings', settings: { ...settings, ...part } }).success

  test.each([
    [{}, true],
    [{ k: 5 }, true],
    [{ k: 2 }, false],
    [{ k: 6 }, false],
    [{ dots: 10 }, true],
    [{ dots: 0 }, false],
    [{ dots: 11 }, false],
    [{ dots: 2.5 }, false],
    [{ language: 'de' }, false],
    [{ timeZone: 'Europe/Atlantis' }, false],
    [{ timeZone: '' }, false],
    [{ admission: 'never' }, false],
    [{ admin: true }, false],
  ])('decide on the settings %j: %j', (part, expected) => {
    expect(change(part)).toBe(expected)
  })

  test('cover every command of a team', () => {
    const person = idOf(1)
    const commands = [
      { type: 'CreateTeam', name: 'Pricing', settings },
      { type: 'AddQuarter', quarter, label: '2026-Q4', startsOn: '2026-10-05' },
      { type: 'OfferLead', person },
      { type: 'AcceptLead' },
      { type: 'DeclineLead' },
      { type: 'TakeLead' },
      { type: 'NameCofacilitator', person, named: true },
      { type: 'RemovePerson', person },
    ]
    for (const command of commands) expect(teamSchemas.get(command.type)?.safeParse(command).success, command.type).toBe(true)
    expect(teamSchemas.size).toBe(commands.length + 1)
    expect(teamSchemas.get('OfferLead')?.safeParse({ type: 'OfferLead', person: '__proto__.x' }).success).toBe(false)
  })
})
